// SPDX-License-Identifier: Apache-2.0
#include "ui/models/device_in_use.h"

#include "ui/models/model_notes.h"
#include "ui/text.h"

#include <utility>

namespace tars::ui {

DeviceInUse::DeviceInUse(const Settings& settings, const ChatEngine& engine, ReadGpus readGpus,
                         QObject* parent)
    : QObject(parent), settings_(settings), readGpus_(readGpus ? std::move(readGpus) : readDriver) {
    worker_.setMaxThreadCount(1);
    connect(&settings, &Settings::engineChanged, this, [this] {
        refused_ = false;
        if (looks_) look();
    });
    connect(&engine, &ChatEngine::modelChanged, this, [this, &engine] {
        if (engine.model()) heed(toQString(engine.model()->device));
    });
}

DeviceInUse::~DeviceInUse() {
    worker_.clear();
    worker_.waitForDone();
}

void DeviceInUse::look() {
    looks_ = true;
    if (refused_) return take({});
    worker_.clear();
    worker_.start([this, device = settings_.device(), question = ++question_] {
        QStringList names;
        for (const GpuLoad& gpu : computingGpus(device, readGpus_)) names.append(toQString(gpu.name));
        QMetaObject::invokeMethod(
            this,
            [this, names, question] {
                if (question == question_) take(names);
            },
            Qt::QueuedConnection);
    });
}

void DeviceInUse::heed(const QString& device) {
    const bool refused = devicesIn(device) == QStringList{QString(kProcessor)};
    if (refused == std::exchange(refused_, refused)) return;
    ++question_;
    if (looks_) look();
}

void DeviceInUse::take(const QStringList& gpus) {
    if (std::exchange(gpus_, gpus) != gpus) Q_EMIT changed();
}

}  // namespace tars::ui
