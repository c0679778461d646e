// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/hardware_monitor.h"

namespace tars::ui {

HardwareMonitor::HardwareMonitor(ReadGpus readGpus, QObject* parent)
    : QObject(parent), readGpus_(std::move(readGpus)) {
    worker_.setMaxThreadCount(1);
}

HardwareMonitor::~HardwareMonitor() {
    worker_.waitForDone();
}

void HardwareMonitor::read() {
    if (std::exchange(reading_, true)) return;
    worker_.start([this] {
        if (!gpus_ && !readGpus_) gpus_.emplace(GpuWatch::open());
        HardwareReading reading;
        reading.machine = machine_load();
        reading.busy = busy_share(before_, reading.machine);
        before_ = reading.machine;
        reading.gpus = readGpus_ ? readGpus_() : *gpus_ ? (**gpus_).read() : std::vector<GpuLoad>();
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
