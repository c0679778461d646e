// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"
#include "ui/settings/hardware_monitor.h"
#include "ui/settings/settings.h"

#include <QGroupBox>
#include <QList>

class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace tars::ui {

class DeviceRow;
class VisibleTimer;

/// What computes, on how many threads, and what this computer has for it: read every second while somebody
/// looks, and not at all otherwise.
class HardwarePanel : public QGroupBox {
    Q_OBJECT
  public:
    HardwarePanel(Settings& settings, const ChatEngine& engine, ReadGpus readGpus, QWidget* parent = nullptr);

    bool isWatching() const;
    int readings() const { return readings_; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    void fillDevices();
    void showValues();
    void showModel();
    void showReading(const HardwareReading& reading);

    Settings& settings_;
    const ChatEngine& engine_;
    HardwareMonitor monitor_;
    VisibleTimer* watch_;
    QLabel* deviceLabel_;
    QComboBox* device_;
    QLabel* threadsLabel_;
    QSpinBox* threads_;
    QLabel* note_;
    QLabel* model_;
    QVBoxLayout* rows_;
    DeviceRow* processor_;
    QList<DeviceRow*> gpus_;
    QStringList gpuNames_;
    int readings_ = 0;
};

}  // namespace tars::ui
