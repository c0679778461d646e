// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"
#include "ui/models/memory_fit.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace tars::ui {

/// On what models compute here now: as the settings say, and as far as that works.
class DeviceInUse : public QObject {
    Q_OBJECT
  public:
    /// `readGpus` empty: as NVIDIA's driver says.
    DeviceInUse(const Settings& settings, const ChatEngine& engine, ReadGpus readGpus,
                QObject* parent = nullptr);
    ~DeviceInUse() override;

    /// By name; none: the processor computes. As long as nobody has looked, none are known.
    const QStringList& gpus() const { return gpus_; }
    /// From the first time on, they are looked for whenever another device is chosen.
    void look();
    /// A model was loaded, and ModelInfo::device was this: where no GPU took any of it, the processor
    /// computes until one does or another device is chosen.
    void heed(const QString& device);

  Q_SIGNALS:
    void changed();

  private:
    void take(const QStringList& gpus);

    const Settings& settings_;
    ReadGpus readGpus_;
    QStringList gpus_;
    bool looks_ = false;
    bool refused_ = false;  ///< no GPU took the latest model, whatever the driver has
    quint64 question_ = 0;
    QThreadPool worker_;
};

}  // namespace tars::ui
