// SPDX-License-Identifier: Apache-2.0
#include "ui/models/memory_fit.h"

#include "core/system_memory.h"
#include "ui/text.h"

namespace tars::ui {

MemoryFit::MemoryFit(const Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {
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
    worker_.start([this, model, options, cpu, question = ++question_] {
        const auto estimate = estimate_memory(model, options, cpu);
        QMetaObject::invokeMethod(
            this,
            [this, estimate, question] {
                if (question != question_) return;
                if (estimate)
                    Q_EMIT answered({*estimate, usable_memory_bytes(), available_memory_bytes()});
                else
                    Q_EMIT refused(estimate.error());
            },
            Qt::QueuedConnection);
    });
}

LoadCheck::LoadCheck(ChatEngine& engine, ModelNotes& notes, const Settings& settings, QObject* parent)
    : QObject(parent), engine_(engine), notes_(notes), fit_(settings) {
    connect(&engine, &ChatEngine::modelChanged, this, &LoadCheck::begin);
    connect(&fit_, &MemoryFit::answered, this, &LoadCheck::compare);
}

void LoadCheck::begin() {
    path_.clear();
    const auto& model = engine_.model();
    if (!model || model->device_bytes == 0) return;
    path_ = fromPath(model->path);
    fit_.ask(model->path, model->context, engine_.kvType());
}

void LoadCheck::compare(const FitAnswer& answer) {
    const auto& model = engine_.model();
    if (!model || fromPath(model->path) != path_) return;
    ModelNote note = notes_.note(path_);
    note.expected = answer.estimate.program.held();
    note.took = model->device_bytes;
    notes_.setNote(path_, note);
    Q_EMIT compared(toQString(model->name), note.expected, note.took);
}

}  // namespace tars::ui
