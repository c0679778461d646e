// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_notes.h"

#include "core/atomic_file.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <system_error>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t kLargestFile = 16 << 20;
constexpr int kVersion = 1;

quint64 bytesIn(const QJsonValue& value) {
    const double number = value.toDouble();
    return number > 0 && number < 1e18 ? static_cast<quint64>(number) : 0;
}

QJsonArray toJson(const ProgramMemory& memory) {
    return {static_cast<double>(memory.weights), static_cast<double>(memory.cache),
            static_cast<double>(memory.scratch)};
}

ProgramMemory memoryFrom(const QJsonArray& parts) {
    ProgramMemory memory;
    memory.weights = bytesIn(parts[0]);
    memory.cache = bytesIn(parts[1]);
    memory.scratch = bytesIn(parts[2]);
    return memory;
}

QJsonObject toJson(const MemoryCheck& check) {
    return {{"estimated"_L1, toJson(check.estimated)},
            {"told"_L1, toJson(check.told)},
            {"took"_L1, toJson(check.took)},
            {"gpu"_L1, check.onGpu}};
}

std::optional<MemoryCheck> checkFrom(const QJsonObject& object) {
    const MemoryCheck check{memoryFrom(object["estimated"_L1].toArray()),
                            memoryFrom(object["told"_L1].toArray()), memoryFrom(object["took"_L1].toArray()),
                            object["gpu"_L1].toBool()};
    if (check.took.held() == 0) return {};
    return check;
}

QJsonObject toJson(const ModelNote& note) {
    QJsonObject object;
    if (note.context > 0) object["context"_L1] = static_cast<qint64>(note.context);
    if (note.kvType) object["kv_type"_L1] = kvTypeName(*note.kvType);
    if (note.took > 0) {
        object["expected"_L1] = static_cast<double>(note.expected);
        object["took"_L1] = static_cast<double>(note.took);
    }
    if (note.parts) object["parts"_L1] = toJson(*note.parts);
    if (note.speed) {
        object["speed"_L1] = QJsonObject{
            {"prompt"_L1, note.speed->prompt}, {"prompt_spread"_L1, note.speed->promptSpread},
            {"answer"_L1, note.speed->answer}, {"answer_spread"_L1, note.speed->answerSpread},
            {"device"_L1, note.speed->device}, {"when"_L1, note.speed->when.toString(Qt::ISODate)}};
    }
    return object;
}

ModelNote fromJson(const QJsonObject& object) {
    ModelNote note;
    note.context = static_cast<quint32>(std::min<quint64>(bytesIn(object["context"_L1]), 1u << 24));
    note.kvType = kvTypeFrom(object["kv_type"_L1].toString());
    note.expected = bytesIn(object["expected"_L1]);
    note.took = bytesIn(object["took"_L1]);
    note.parts = checkFrom(object["parts"_L1].toObject());
    const QJsonObject speed = object["speed"_L1].toObject();
    if (!speed.isEmpty()) {
        note.speed = MeasuredSpeed{speed["prompt"_L1].toDouble(),
                                   speed["answer"_L1].toDouble(),
                                   speed["prompt_spread"_L1].toDouble(),
                                   speed["answer_spread"_L1].toDouble(),
                                   speed["device"_L1].toString(),
                                   QDateTime::fromString(speed["when"_L1].toString(), Qt::ISODate)};
    }
    return note;
}

Result<QHash<QString, ModelNote>> readNotes(const std::filesystem::path& file) {
    QHash<QString, ModelNote> notes;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return notes;
    TARS_TRY(const auto text, read_text_file(file, kLargestFile));
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    if (json["version"_L1].toInt() != kVersion)
        return invalid_input(toUtf8(fromPath(file)) + ": it is no list of notes on models of version 1",
                             "speeds and load settings begin anew; no model is touched");
    const QJsonObject models = json["models"_L1].toObject();
    for (auto model = models.begin(); model != models.end(); ++model)
        notes.insert(model.key(), fromJson(model.value().toObject()));
    return notes;
}

}  // namespace

QString kvTypeName(KvType type) {
    return type == KvType::f32 ? u"f32"_s : type == KvType::f16 ? u"f16"_s : u"q8_0"_s;
}

std::optional<KvType> kvTypeFrom(const QString& name) {
    for (const KvType type : {KvType::f32, KvType::f16, KvType::q8_0})
        if (kvTypeName(type) == name) return type;
    return {};
}

ModelNotes::ModelNotes(const std::filesystem::path& dataDirectory, QObject* parent)
    : QObject(parent), file_(dataDirectory / "models.json") {
    disk_.setMaxThreadCount(1);
    disk_.start([this] {
        QMetaObject::invokeMethod(
            this,
            [this, notes = readNotes(file_)] {
                if (!notes) {
                    Q_EMIT failed(notes.error());
                    return;
                }
                // What was noted meanwhile is newer, and has been written without the others.
                const bool early = !notes_.isEmpty();
                for (auto note = notes->begin(); note != notes->end(); ++note)
                    if (!notes_.contains(note.key())) notes_.insert(note.key(), note.value());
                if (early) save();
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
}

ModelNotes::~ModelNotes() {
    disk_.waitForDone();
}

std::optional<MemoryCheck> ModelNotes::lesson(const QString& path, bool onGpu) const {
    const auto own = notes_.value(path).parts;
    if (own && own->onGpu == onGpu) return own;
    MemoryCheck all;
    all.onGpu = onGpu;
    const auto add = [](ProgramMemory& sum, const ProgramMemory& memory) {
        sum.weights += memory.weights;
        sum.cache += memory.cache;
        sum.scratch += memory.scratch;
    };
    for (const ModelNote& note : notes_) {
        if (!note.parts || note.parts->onGpu != onGpu) continue;
        add(all.estimated, note.parts->estimated);
        add(all.took, note.parts->took);
    }
    if (all.took.held() == 0) return {};
    return all;
}

void ModelNotes::setNote(const QString& path, const ModelNote& note) {
    notes_.insert(path, note);
    save();
    Q_EMIT changed();
}

void ModelNotes::whenRead(std::function<void()> then) {
    disk_.start([this, then = std::move(then)] {  // jobs go in order, and so does what they hand over
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
}

void ModelNotes::save() {
    disk_.start([this, notes = notes_] {
        QJsonObject models;
        for (auto note = notes.begin(); note != notes.end(); ++note)
            models[note.key()] = toJson(note.value());
        const QJsonObject whole{{"version"_L1, kVersion}, {"models"_L1, models}};
        const auto written = write_text_file(file_, QJsonDocument(whole).toJson().toStdString());
        if (written) return;
        QMetaObject::invokeMethod(
            this, [this, error = written.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    });
}

}  // namespace tars::ui
