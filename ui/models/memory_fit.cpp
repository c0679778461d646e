// SPDX-License-Identifier: Apache-2.0
#include "ui/models/memory_fit.h"

#include "core/paths.h"
#include "core/system_memory.h"
#include "ui/text.h"

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

// Apart by a tenth and by what matters on any machine: buffers of a GPU are no news.
constexpr quint64 kPartsOff = 10;
constexpr quint64 kBytesOff = 64 << 20;
constexpr double kMostCorrection = 4;  // a load that was further off was another kind of load

/// Whether TARS came with what computes on GPUs; whether these work shows when a model is loaded.
bool hasCuda() {
    std::error_code ignored;
    return std::filesystem::exists(plug_in_path("cuda"), ignored);
}

/// What the chosen device has, or else the machine.
FitAnswer beside(const MemoryEstimate& estimate, const QString& device, const ReadGpus& readGpus) {
    FitAnswer answer{estimate, usable_memory_bytes(), available_memory_bytes()};
    quint64 total = 0, free = 0;
    QStringList names;
    for (const GpuLoad& gpu : computingGpus(device, readGpus)) {
        if (gpu.memory_bytes == 0) continue;  // its driver does not say
        total += gpu.memory_bytes;
        free += gpu.memory_bytes - std::min(gpu.memory_bytes, gpu.memory_used);
        names.append(isolated(toQString(gpu.name)));
    }
    if (total == 0) return answer;
    return {estimate, total, free, names.join(u" + "_s), answer.available};
}

quint64 scaled(quint64 bytes, quint64 estimated, quint64 took) {
    if (estimated == 0 || took == 0) return bytes;
    const double factor = static_cast<double>(took) / static_cast<double>(estimated);
    if (factor == 1 || factor > kMostCorrection || factor < 1 / kMostCorrection) return bytes;
    return static_cast<quint64>(static_cast<double>(bytes) * factor);
}

}  // namespace

std::vector<GpuLoad> gpusOf(const QString& device, const std::vector<GpuLoad>& gpus, bool usable) {
    if (device == "auto"_L1) return usable ? gpus : std::vector<GpuLoad>();
    if (!device.startsWith("cuda"_L1)) return {};
    std::vector<GpuLoad> chosen;
    const QString numbers = device.contains(u':') ? device.section(u':', 1) : u"0"_s;
    for (const QString& number : numbers.split(u',')) {
        bool known = false;
        const uint index = number.toUInt(&known);
        if (known && index < gpus.size()) chosen.push_back(gpus[index]);
    }
    return chosen;
}

std::vector<GpuLoad> readDriver() {
    const auto watch = GpuWatch::open();
    return watch ? watch->read() : std::vector<GpuLoad>();
}

std::vector<GpuLoad> computingGpus(const QString& device, const ReadGpus& readGpus) {
    if (device == "cpu"_L1) return {};
    const bool usable = hasCuda();
    if (device == "auto"_L1 && !usable) return {};
    return gpusOf(device, readGpus(), usable);
}

ProgramMemory heldOf(const ProgramMemory& estimate, bool onGpu) {
    ProgramMemory held = estimate;
    if (onGpu) held.weights += held.mapped;
    held.mapped = 0;
    return held;
}

ProgramMemory corrected(const ProgramMemory& estimate, const std::optional<MemoryCheck>& lesson) {
    if (!lesson) return estimate;
    ProgramMemory memory = lesson->onGpu ? heldOf(estimate, true) : estimate;
    memory.weights = scaled(memory.weights, lesson->estimated.weights, lesson->took.weights);
    memory.cache = scaled(memory.cache, lesson->estimated.cache, lesson->took.cache);
    memory.scratch = scaled(memory.scratch, lesson->estimated.scratch, lesson->took.scratch);
    return memory;
}

MemoryFit::MemoryFit(const Settings& settings, ReadGpus readGpus, QObject* parent)
    : QObject(parent), settings_(settings), readGpus_(readGpus ? std::move(readGpus) : readDriver) {
    worker_.setMaxThreadCount(1);
}

MemoryFit::~MemoryFit() {
    worker_.clear();
    worker_.waitForDone();
}

void MemoryFit::ask(const std::filesystem::path& model, quint32 context, std::optional<KvType> kvType) {
    worker_.clear();  // questions nobody waits for any more
    ModelOptions options;
    options.context = context;
    options.kv_type = kvType;
    CpuOptions cpu;
    cpu.threads = static_cast<unsigned>(settings_.threads());
    worker_.start([this, model, options, cpu, device = settings_.device(), question = ++question_] {
        const auto estimate = estimate_memory(model, options, cpu);
        const FitAnswer answer = estimate ? beside(*estimate, device, readGpus_) : FitAnswer();
        QMetaObject::invokeMethod(
            this,
            [this, answer, estimate, question] {
                if (question != question_) return;
                if (estimate)
                    Q_EMIT answered(answer);
                else
                    Q_EMIT refused(estimate.error());
            },
            Qt::QueuedConnection);
    });
}

LoadCheck::LoadCheck(ChatEngine& engine, ModelNotes& notes, const Settings& settings,
                     std::function<quint32()> chatContext, QObject* parent)
    : QObject(parent), engine_(engine), notes_(notes), chatContext_(std::move(chatContext)), fit_(settings) {
    connect(&engine, &ChatEngine::loadingStarted, this, &LoadCheck::begin);
    connect(&engine, &ChatEngine::modelChanged, this, [this] {
        const auto& model = engine_.model();
        loaded_ = model && fromPath(model->path) == path_;
        compare();
    });
    connect(&fit_, &MemoryFit::answered, this, [this](const FitAnswer& answer) {
        expected_ = answer.estimate;
        compare();
    });
}

/// What the load will take, worked out as the panel did that showed it.
void LoadCheck::begin(const QString& path) {
    path_ = path;
    loaded_ = askedAgain_ = false;
    expected_.reset();
    const quint32 noted = notes_.note(path).context;
    fit_.ask(toPath(path), noted ? noted : chatContext_(), engine_.kvType());
}

void LoadCheck::compare() {
    const auto& model = engine_.model();
    if (!loaded_ || !model || !expected_ || model->device_bytes == 0) return;
    // A long conversation asked for more.
    if (model->context != expected_->context && !std::exchange(askedAgain_, true)) {
        expected_.reset();
        return fit_.ask(model->path, model->context, engine_.kvType());
    }
    const bool onGpu = model->own_memory_bytes > 0;
    const auto told = heldOf(corrected(expected_->program, notes_.lesson(path_, onGpu)), onGpu);
    ModelNote note = notes_.note(path_);
    note.expected = told.held();
    note.took = model->device_bytes;
    note.parts.reset();
    // Layers beside the GPU are another kind of load, of which no other one learns.
    const bool divided = onGpu && model->device_bytes > model->own_memory_bytes + kBytesOff;
    if (model->memory && !divided)
        note.parts = {heldOf(expected_->program, onGpu), told, *model->memory, onGpu};
    expected_.reset();
    notes_.setNote(path_, note);
    const QString name = toQString(model->name);
    const quint64 off = std::max(note.expected, note.took) - std::min(note.expected, note.took);
    const bool far = off > kBytesOff && off > note.took / kPartsOff;
    Q_EMIT compared(name, note.expected, note.took);
    if (far) Q_EMIT missed(name, note.expected, note.took);
}

}  // namespace tars::ui
