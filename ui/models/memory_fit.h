// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gpu_watch.h"
#include "runtime/memory_estimate.h"
#include "ui/engine/chat_engine.h"
#include "ui/models/model_notes.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace tars::ui {

/// A model's needs beside what computes has, in bytes. The estimate is the processor's: a GPU keeps the same
/// weights and cache, and works in buffers of its own.
struct FitAnswer {
    MemoryEstimate estimate;
    quint64 total = 0, available = 0;  ///< of the machine or of `gpu`; 0 where it does not say
    QString gpu = {};                  ///< those chosen, by name; empty: the processor computes
    quint64 beside = 0;                ///< available in the machine, for layers a GPU has no room for

    /// A GPU that is full says so; only of the machine, nothing may mean that it is not known.
    Fit fit() const {
        if (!gpu.isEmpty() && available == 0) return Fit::too_big;
        return fit_of(estimate.program.all(), available);
    }
    /// Whether the processor would take what the GPU has no room for.
    bool isDivided() const {
        return !gpu.isEmpty() && fit() == Fit::too_big &&
               (beside == 0 || estimate.program.all() - available <= beside);
    }
};

/// What of an estimate a program would hold: a GPU takes in what lies in the file, the processor reads it
/// there.
ProgramMemory heldOf(const ProgramMemory& estimate, bool onGpu);
/// An estimate, each part larger or smaller by as much as it was when it was last compared.
ProgramMemory corrected(const ProgramMemory& estimate, const std::optional<MemoryCheck>& lesson);

/// What the GPUs hold now, in their order. Called on a worker.
using ReadGpus = std::function<std::vector<GpuLoad>()>;

/// Of `gpus`, those that choose_device(`device`) computes on; of "auto" where TARS can use any (`usable`).
std::vector<GpuLoad> gpusOf(const QString& device, const std::vector<GpuLoad>& gpus, bool usable);

/// Those of the GPUs that choose_device(`device`) computes on; none where the processor does. Asks nobody
/// where that is clear. For a worker.
std::vector<GpuLoad> computingGpus(const QString& device, const ReadGpus& readGpus);

/// What NVIDIA's driver says.
std::vector<GpuLoad> readDriver();

/// What a model would take if it were loaded, worked out on a thread of its own.
class MemoryFit : public QObject {
    Q_OBJECT
  public:
    /// `readGpus` empty: as NVIDIA's driver says.
    explicit MemoryFit(const Settings& settings, ReadGpus readGpus = {}, QObject* parent = nullptr);
    ~MemoryFit() override;

    /// answered() or refused() follows, of the last question alone.
    void ask(const std::filesystem::path& model, quint32 context, std::optional<KvType> kvType);

  Q_SIGNALS:
    void answered(const tars::ui::FitAnswer& answer);
    void refused(const tars::Error& error);

  private:
    const Settings& settings_;
    ReadGpus readGpus_;
    quint64 question_ = 0;
    QThreadPool worker_;
};

/// After each load: what was expected when it began, beside what it took.
class LoadCheck : public QObject {
    Q_OBJECT
  public:
    /// `chatContext` tells the tokens that the chat asks for, as FitPanel has it.
    LoadCheck(ChatEngine& engine, ModelNotes& notes, const Settings& settings,
              std::function<quint32()> chatContext, QObject* parent = nullptr);

  Q_SIGNALS:
    void compared(const QString& name, quint64 expected, quint64 took);
    /// They are so far apart that what is said of other models' memory may be wrong, too.
    void missed(const QString& name, quint64 expected, quint64 took);

  private:
    void begin(const QString& path);
    void compare();

    ChatEngine& engine_;
    ModelNotes& notes_;
    std::function<quint32()> chatContext_;
    MemoryFit fit_;
    QString path_;         ///< of the latest model that was to be loaded
    bool loaded_ = false;  ///< and is
    std::optional<MemoryEstimate> expected_;
    bool askedAgain_ = false;  ///< for the context it was loaded with, which was another one
};

}  // namespace tars::ui
