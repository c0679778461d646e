// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/hardware_monitor.h"

#include "runtime/runtime.h"

#include <utility>

namespace tars::ui {

HardwareMonitor::HardwareMonitor(ReadGpus readGpus, QObject* parent)
    : QObject(parent), readGpus_(std::move(readGpus)) {
    worker_.setMaxThreadCount(1);
}

HardwareMonitor::~HardwareMonitor() {
    worker_.waitForDone();
}

void HardwareMonitor::read(std::shared_ptr<Runtime> runtime) {
    if (std::exchange(reading_, true)) return;
    worker_.start([this, runtime = std::move(runtime)] {
        HardwareReading reading;
        reading.machine = machine_load();
        reading.busy = busy_share(before_, reading.machine);
        before_ = reading.machine;
        if (!readGpus_ && !gpus_) gpus_.emplace(GpuWatch::open());
        if (readGpus_)
            reading.gpus = readGpus_();
        else if (*gpus_)
            reading.gpus = (**gpus_).read();
        for (const ModelId id : runtime ? runtime->models() : std::vector<ModelId>())
            if (auto model = runtime->info(id)) reading.models.push_back(std::move(*model));
        QMetaObject::invokeMethod(
            this,
            [this, reading] {
                reading_ = false;
                Q_EMIT finished(reading);
            },
            Qt::QueuedConnection);
    });
}

void HardwareMonitor::rest() {
    worker_.start([this] { gpus_.reset(); });
}

}  // namespace tars::ui
