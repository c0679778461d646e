// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/gpu_watch.h"
#include "core/machine_load.h"
#include "ui/models/memory_fit.h"

#include <QObject>
#include <QThreadPool>

#include <optional>
#include <utility>
#include <vector>

namespace tars::ui {

struct HardwareReading {
    MachineLoad machine;
    double busy = 0;  ///< share of the processors' time since the reading before
    std::vector<GpuLoad> gpus;
};

/// Reads how busy this computer is, on a thread of its own, when it is asked to.
class HardwareMonitor : public QObject {
    Q_OBJECT
  public:
    /// `readGpus`, which is called on that thread: empty: as NVIDIA's driver says.
    explicit HardwareMonitor(ReadGpus readGpus, QObject* parent = nullptr);
    ~HardwareMonitor() override;

    /// One reading; nothing while one is still under way.
    void read();
    /// Lets go of the GPUs' driver.
    void rest();

  Q_SIGNALS:
    void finished(const tars::ui::HardwareReading& reading);

  private:
    const ReadGpus readGpus_;
    QThreadPool worker_;  ///< one thread
    bool reading_ = false;
    std::optional<Result<GpuWatch>> gpus_;  ///< on worker_ only; empty: not asked yet
    MachineLoad before_;                    ///< on worker_ only
};

}  // namespace tars::ui
