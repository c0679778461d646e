// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/answer_model.h"

#include "core/cpu_features.h"
#include "ui/models/model_notes.h"
#include "ui/text.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

int threadsOf(const DeviceChoice& choice) {
    return choice.threads > 0 ? choice.threads : static_cast<int>(available_cpus());
}

}  // namespace

void noteModel(AnswerRecord& record, const ChatEngine& engine) {
    record.file = fromPath(engine.entry().path);
    record.adapter = engine.adapterFile();
    record.version = QStringLiteral(TARS_VERSION);
    const QFileInfo file(record.file);
    record.fileBytes = file.isFile() ? file.size() : 0;
    record.fileModified = file.exists() ? file.lastModified().toMSecsSinceEpoch() : 0;
    const auto& model = engine.model();
    if (!model) return;
    record.type = toQString(model->type);
    record.cache = kvTypeName(engine.cacheType());
    record.device = toQString(model->device);
    record.choice = engine.modelDevice().name;
    record.threads = threadsOf(engine.modelDevice());
    record.context = static_cast<int>(model->context);
    record.memory = static_cast<qint64>(model->device_bytes);
}

FileNow modelFileNow(const AnswerRecord& record) {
    const QFileInfo file(record.file);
    if (!file.exists()) return FileNow::Gone;
    if (record.fileModified == 0) return FileNow::AsThen;
    const bool otherSize = file.isFile() && file.size() != record.fileBytes;
    const bool later = file.lastModified().toMSecsSinceEpoch() != record.fileModified;
    return otherSize || later ? FileNow::Changed : FileNow::AsThen;
}

bool lacksAdapter(const AnswerRecord& record) {
    return record.adapter && !record.adapter->isEmpty() && !QFileInfo::exists(*record.adapter);
}

bool isLoadedAsThen(const AnswerRecord& record, const ChatEngine& engine) {
    const auto& model = engine.model();
    if (!model || fromPath(engine.entry().path) != record.file) return false;
    if (record.context > 0 && static_cast<int>(model->context) != record.context) return false;
    if (!record.cache.isEmpty() && kvTypeName(engine.cacheType()) != record.cache) return false;
    if (record.choice.isEmpty()) return true;
    if (engine.modelDevice().name != record.choice) return false;
    const bool onGpu = record.choice.startsWith("cuda"_L1);  // which needs no threads
    return onGpu || record.threads == 0 || threadsOf(engine.modelDevice()) == record.threads;
}

void loadAsThen(const AnswerRecord& record, ChatEngine& engine, const ModelLibrary& library) {
    const auto path = toPath(record.file);
    const auto known = std::ranges::find(library.entries(), path, &LibraryEntry::path);
    LibraryEntry model;
    model.path = path;
    if (known != library.entries().end()) model = *known;
    const DeviceChoice chosen = engine.deviceChoice();
    if (!record.choice.isEmpty()) engine.useDevice({record.choice, record.threads});
    engine.setKvType(kvTypeFrom(record.cache));
    engine.loadModel(model, static_cast<quint32>(std::max(record.context, 0)));
    engine.useDevice(chosen);
}

}  // namespace tars::ui
