// SPDX-License-Identifier: Apache-2.0
// Chats as LM Studio, Jan, GPT4All and Ollama's app keep them on disk.
#pragma once

#include <QDataStream>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUrl>

namespace tars::ui {

using namespace Qt::StringLiterals;

inline QByteArray json(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QJsonArray text(const QString& words) {
    return {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words}}};
}

/// A version of an answer of LM Studio: thoughts if there are any, then text.
inline QJsonObject lmAnswer(const QString& words, const QString& thoughts = {}) {
    const QJsonObject made{{u"identifier"_s, u"qwen3"_s},
                           {u"stats"_s, QJsonObject{{u"stopReason"_s, u"userStopped"_s},
                                                    {u"tokensPerSecond"_s, 10.0},
                                                    {u"timeToFirstTokenSec"_s, 0.25},
                                                    {u"promptTokensCount"_s, 7},
                                                    {u"predictedTokensCount"_s, 20}}}};
    QJsonArray steps;
    if (!thoughts.isEmpty()) {
        steps.append(QJsonObject{{u"type"_s, u"contentBlock"_s},
                                 {u"content"_s, text(thoughts)},
                                 {u"style"_s, QJsonObject{{u"type"_s, u"thinking"_s},
                                                          {u"title"_s, u"Thought for 2.50 seconds"_s}}}});
    }
    steps.append(QJsonObject{{u"type"_s, u"debugInfoBlock"_s}, {u"debugInfo"_s, u"secret"_s}});
    steps.append(QJsonObject{{u"type"_s, u"contentBlock"_s},
                             {u"stepIdentifier"_s, u"1731513313341-0.7418"_s},
                             {u"content"_s, text(words)},
                             {u"genInfo"_s, made}});
    return {{u"type"_s, u"multiStep"_s}, {u"role"_s, u"assistant"_s}, {u"steps"_s, steps}};
}

inline QJsonObject lmMessage(const QJsonArray& versions, int selected) {
    return {{u"versions"_s, versions}, {u"currentlySelected"_s, selected}};
}

inline QByteArray lmStudio() {
    const QJsonObject question{
        {u"type"_s, u"singleStep"_s}, {u"role"_s, u"user"_s}, {u"content"_s, text(u"Why?"_s)}};
    const QJsonObject more{
        {u"type"_s, u"singleStep"_s}, {u"role"_s, u"user"_s}, {u"content"_s, text(u"And?"_s)}};
    const QJsonObject system{{u"key"_s, u"llm.prediction.systemPrompt"_s}, {u"value"_s, u"Be brief."_s}};
    return json({{u"name"_s, u"Reasons"_s},
                 {u"createdAt"_s, qint64{1731513300000}},
                 {u"assistantLastMessagedAt"_s, qint64{1731513399000}},
                 {u"perChatPredictionConfig"_s, QJsonObject{{u"fields"_s, QJsonArray{system}}}},
                 {u"messages"_s, QJsonArray{lmMessage({question}, 0),
                                            lmMessage({lmAnswer(u"First"_s), lmAnswer(u"Second"_s, u"Hm"_s),
                                                       lmAnswer(u"Third"_s)},
                                                      1),
                                            lmMessage({more}, 0)}}});
}

inline QByteArray janLine(const QString& id, const QString& role, const QString& words, qint64 time,
                          const QJsonObject& about = {}) {
    const QJsonObject value{{u"value"_s, words}, {u"annotations"_s, QJsonArray()}};
    return json({{u"id"_s, id},
                 {u"object"_s, u"thread.message"_s},
                 {u"role"_s, role},
                 {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, value}}}},
                 {u"created_at"_s, time},
                 {u"metadata"_s, about}}) +
           '\n';
}

inline QByteArray janThread() {
    const QJsonObject assistant{{u"instructions"_s, u"Be kind."_s},
                                {u"model"_s, QJsonObject{{u"id"_s, u"llama3"_s}}}};
    return json({{u"id"_s, u"t1"_s},
                 {u"title"_s, u"Tea"_s},
                 {u"assistants"_s, QJsonArray{assistant}},
                 {u"updated"_s, 1'700'000'100}});
}

/// What GPT4All writes, field by field.
class Gpt4AllFile {
  public:
    explicit Gpt4AllFile(qint32 version, quint32 magic = 0xF5D553CC, const QString& title = u"Birds"_s,
                         const QString& id = u"id"_s)
        : version_(version) {
        out_.setVersion(QDataStream::Qt_6_2);
        out_ << magic << version << qint64{1'700'000'000} << id << title << u"Me"_s << u"Llama 3"_s;
        if (version >= 3) out_ << QStringList{u"My documents"_s};
        if (version < 11) modelState();
    }
    void begin(qint32 messages) { out_ << messages; }
    void message(const QString& name, const QString& value, bool stopped = false) {
        if (version_ < 12) out_ << qint32{0};
        out_ << name << value;
        if (version_ < 10) out_ << u"the whole prompt"_s;
        out_ << false << false << stopped << false << false;
        if (version_ >= 11 && name == u"Response: "_s) out_ << false;
        if (version_ >= 8) {
            out_ << qint64{1};
            for (int field = 0; field < 7; ++field) out_ << u"source"_s;
            out_ << qint32{1} << qint32{2} << qint32{3};
        } else if (version_ >= 3) {
            out_ << u"references"_s << QStringList{u"a"_s, u"b"_s};
        }
    }
    void attachment(const QString& path, const QByteArray& content) {
        out_ << qint64{1} << QUrl::fromLocalFile(path) << content;
    }
    void noAttachment() { out_ << qint64{0}; }
    void steps(qint64 count) { out_ << count; }
    void step(const QString& name, const QString& value) {
        out_ << name << value;
        if (name == u"Think: "_s) out_ << qint32{1500};
        if (name == u"ToolCall: "_s) {
            out_ << u"javascript"_s << qint64{1} << u"code"_s << qint32{0} << QVariant(u"1+1"_s);
            out_ << u"2"_s << qint32{0} << QString();
        }
        out_ << qint64{0};
    }
    QByteArray bytes() const { return bytes_; }

  private:
    void modelState() {
        if (version_ >= 6) out_ << true;
        if (version_ >= 2) out_ << qint32{1} << qint32{0};
        out_ << u"last"_s << u"name"_s << quint32{9};
        if (version_ < 4) out_ << quint32{0};
        out_ << quint32{3};
        if (version_ >= 7) out_ << quint32{2048};
        if (version_ < 9) out_ << quint64{2} << qint32{1} << qint32{2};
        out_ << quint64{1} << qint32{5} << QByteArray("cache");
    }

    qint32 version_;
    QByteArray bytes_;
    QDataStream out_{&bytes_, QIODevice::WriteOnly};
};

inline QByteArray gpt4All(qint32 version) {
    Gpt4AllFile file(version);
    file.begin(3);
    file.message(u"System: "_s, u"hidden"_s);
    if (version >= 10) file.noAttachment();
    if (version >= 12) file.steps(0);
    file.message(u"Prompt: "_s, u"Which bird?"_s);
    if (version >= 10) file.attachment(u"/tmp/notes.txt"_s, "Wings");
    if (version >= 12) file.steps(0);
    file.message(u"Response: "_s, version >= 12 ? QString() : u"A swift."_s, true);
    if (version >= 10) file.noAttachment();
    if (version >= 12) {
        file.steps(4);
        file.step(u"Think: "_s, u"Fast ones"_s);
        file.step(u"ToolCall: "_s, u"call"_s);
        file.step(u"ToolResponse: "_s, u"2"_s);
        file.step(u"Text: "_s, u"A swift."_s);
    }
    return file.bytes();
}

/// Runs statements on a new database.
inline void makeDatabase(const QString& path, const QStringList& statements) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(path);
}

inline const QStringList kOllama{
    u"PRAGMA journal_mode = WAL"_s,
    u"CREATE TABLE chats (id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', created_at TIMESTAMP)"_s,
    u"CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id TEXT NOT NULL, role TEXT NOT NULL,"
    " content TEXT NOT NULL DEFAULT '', thinking TEXT NOT NULL DEFAULT '', stream BOOLEAN, model_name TEXT,"
    " created_at TIMESTAMP, updated_at TIMESTAMP, thinking_time_start TIMESTAMP, thinking_time_end TIMESTAMP)"_s,
    u"CREATE TABLE attachments (id INTEGER PRIMARY KEY, message_id INTEGER, filename TEXT, data BLOB)"_s,
    u"INSERT INTO chats VALUES ('c1', 'Rain', '2025-08-01 10:00:00'), ('c2', '', '2025-08-02 10:00:00')"_s,
    u"INSERT INTO messages VALUES (1, 'c1', 'user', 'Will it rain?', '', 0, NULL,"
    " '2025-08-01 12:00:00.123456789+02:00', '2025-08-01 12:00:00', NULL, NULL)"_s,
    u"INSERT INTO messages VALUES (2, 'c1', 'tool', 'forecast', '', 0, NULL, '2025-08-01 10:00:01',"
    " '2025-08-01 10:00:01', NULL, NULL)"_s,
    u"INSERT INTO messages VALUES (3, 'c1', 'assistant', 'Yes.', 'Clouds', 0, 'gemma3', '2025-08-01 "
    u"10:00:05Z',"
    " '2025-08-01 10:00:09', '2025-08-01 10:00:02', '2025-08-01 10:00:04.5')"_s,
    u"INSERT INTO messages VALUES (4, 'c2', 'user', 'Nothing yet', '', 0, NULL, '2025-08-02 10:00:00',"
    " '2025-08-02 10:00:00', NULL, NULL), (5, 'gone', 'user', 'nobody', '', 0, NULL, '', '', NULL, NULL)"_s,
    u"INSERT INTO attachments VALUES (1, 1, 'sky.txt', 'grey'), (2, 1, 'sky.png', x'89504e4700')"_s,
};

}  // namespace tars::ui
