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

QJsonObject toJson(const MeasuredSpeed& speed) {
    return {{"prompt"_L1, speed.prompt}, {"prompt_spread"_L1, speed.promptSpread},
            {"answer"_L1, speed.answer}, {"answer_spread"_L1, speed.answerSpread},
            {"device"_L1, speed.device}, {"when"_L1, speed.when.toString(Qt::ISODate)}};
}

MeasuredSpeed speedFrom(const QJsonObject& object) {
    return {object["prompt"_L1].toDouble(),
            object["answer"_L1].toDouble(),
            object["prompt_spread"_L1].toDouble(),
            object["answer_spread"_L1].toDouble(),
            object["device"_L1].toString(),
            QDateTime::fromString(object["when"_L1].toString(), Qt::ISODate)};
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
    QJsonObject defaults;
    for (auto each = note.chatDefaults.begin(); each != note.chatDefaults.end(); ++each)
        defaults[each.key()] = toJsonObject(each.value());
    if (!defaults.isEmpty()) object["chat_defaults"_L1] = defaults;
    QJsonArray speeds;
    for (const MeasuredSpeed& speed : note.speeds) speeds.append(toJson(speed));
    if (!speeds.isEmpty()) object["speeds"_L1] = speeds;
    return object;
}

ModelNote fromJson(const QJsonObject& object) {
    ModelNote note;
    note.context = static_cast<quint32>(std::min<quint64>(bytesIn(object["context"_L1]), 1u << 24));
    note.kvType = kvTypeFrom(object["kv_type"_L1].toString());
    note.expected = bytesIn(object["expected"_L1]);
    note.took = bytesIn(object["took"_L1]);
    note.parts = checkFrom(object["parts"_L1].toObject());
    const QJsonObject defaults = object["chat_defaults"_L1].toObject();
    for (auto each = defaults.begin(); each != defaults.end(); ++each)
        note.chatDefaults.insert(each.key(), chatSettingsFrom(each.value().toObject()));
    const auto speeds = object["speeds"_L1].toArray();
    for (const auto& speed : speeds) note.keepSpeed(speedFrom(speed.toObject()));
    // Once there was one for all devices.
    if (const auto only = object["speed"_L1].toObject(); !only.isEmpty() && speeds.isEmpty())
        note.keepSpeed(speedFrom(only));
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

QStringList devicesIn(const QString& device) {
    QStringList names;
    // "CUDA, NVIDIA H200: layers 1 to 20 of 32; CPU, 8 threads, avx2: the rest"
    for (const QString& part : device.split(u"; "_s, Qt::SkipEmptyParts)) {
        const QString whole = part.section(u": "_s, 0, 0);
        const QString name = whole.startsWith("CPU"_L1)      ? QString(kProcessor)
                             : whole.startsWith("CUDA, "_L1) ? whole.mid(6)
                                                             : whole;
        if (!names.contains(name)) names.append(name);
    }
    names.sort();
    return names;
}

std::optional<ChatSettings> ModelNote::defaults(const QString& name) const {
    const auto found = chatDefaults.find(name);
    return found == chatDefaults.end() ? std::nullopt : std::optional(*found);
}

void ModelNote::setDefaults(const QString& name, const std::optional<ChatSettings>& settings) {
    if (settings)
        chatDefaults.insert(name, *settings);
    else
        chatDefaults.remove(name);
}

void ModelNote::keepSpeed(const MeasuredSpeed& speed) {
    const QStringList devices = devicesIn(speed.device);
    speeds.removeIf([&](const MeasuredSpeed& other) { return devicesIn(other.device) == devices; });
    speeds.append(speed);
}

std::optional<MeasuredSpeed> ModelNote::speedOn(const QStringList& gpus) const {
    const MeasuredSpeed* latest = nullptr;
    for (const MeasuredSpeed& speed : speeds) {
        QStringList devices = devicesIn(speed.device);
        if (!gpus.isEmpty()) devices.removeAll(kProcessor);
        const bool here = gpus.isEmpty()
                              ? devices == QStringList{QString(kProcessor)}
                              : !devices.isEmpty() && std::ranges::all_of(devices, [&](const auto& name) {
                                    return gpus.contains(name);
                                });
        if (here && (!latest || latest->when <= speed.when)) latest = &speed;
    }
    return latest ? std::optional(*latest) : std::nullopt;
}

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
                isRead_ = true;
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

void ModelNotes::rename(const QString& from, const QString& to) {
    bool any = false;
    for (ModelNote& note : notes_) {
        const auto settings = note.defaults(from);
        if (!settings) continue;
        note.setDefaults(from, {});
        note.setDefaults(to, settings);
        any = true;
    }
    if (!any) return;
    save();
    Q_EMIT changed();
}

void ModelNotes::whenRead(std::function<void()> then) {
    disk_.start([this, then = std::move(then)] {  // jobs go in order, and so does what they hand over
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
}

void ModelNotes::save() {
    if (isRead_) disk_.clear();  // each writes all there is
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
