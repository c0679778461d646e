// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_types.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tars::ui {

using namespace Qt::StringLiterals;

QByteArray toJson(const AnswerRecord& record) {
    if (record.file.isEmpty()) return {};
    QJsonObject json{{u"settings"_s, toJsonObject(record.settings)},
                     {u"file"_s, record.file},
                     {u"type"_s, record.type},
                     {u"context"_s, record.context}};
    if (record.adapter) json[u"adapter"_s] = *record.adapter;
    if (!record.cache.isEmpty()) json[u"cache"_s] = record.cache;
    if (!record.device.isEmpty()) json[u"device"_s] = record.device;
    if (record.memory > 0) json[u"memory"_s] = record.memory;
    if (record.dropped > 0) json[u"dropped"_s] = record.dropped;
    if (record.summarised > 0) json[u"summarised"_s] = record.summarised;
    if (record.forgotten > 0) json[u"forgotten"_s] = record.forgotten;
    if (!record.choice.isEmpty()) json[u"choice"_s] = record.choice;
    if (record.threads > 0) json[u"threads"_s] = record.threads;
    if (record.fileBytes > 0) json[u"file_bytes"_s] = record.fileBytes;
    if (record.fileModified > 0) json[u"file_modified"_s] = record.fileModified;
    if (!record.version.isEmpty()) json[u"version"_s] = record.version;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

AnswerRecord answerRecordFromJson(const QByteArray& text) {
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    AnswerRecord record;
    record.file = json.value("file"_L1).toString();
    if (record.file.isEmpty()) return record;
    record.settings = chatSettingsFrom(json.value("settings"_L1).toObject());
    record.type = json.value("type"_L1).toString();
    if (const QJsonValue adapter = json.value("adapter"_L1); adapter.isString())
        record.adapter = adapter.toString();
    record.cache = json.value("cache"_L1).toString();
    record.device = json.value("device"_L1).toString();
    record.context = json.value("context"_L1).toInt();
    record.memory = qMax(qint64(0), json.value("memory"_L1).toInteger());
    record.dropped = json.value("dropped"_L1).toInt();
    record.summarised = json.value("summarised"_L1).toInt();
    record.forgotten = json.value("forgotten"_L1).toInt();
    record.choice = json.value("choice"_L1).toString();
    record.threads = json.value("threads"_L1).toInt();
    record.fileBytes = json.value("file_bytes"_L1).toInteger();
    record.fileModified = json.value("file_modified"_L1).toInteger();
    record.version = json.value("version"_L1).toString();
    return record;
}

}  // namespace tars::ui
