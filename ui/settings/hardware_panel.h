// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"
#include "ui/models/latest_job.h"
#include "ui/settings/hardware_monitor.h"
#include "ui/settings/settings.h"

#include <QGroupBox>
#include <QList>

class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace tars {
struct DeviceCheck;
}

namespace tars::ui {

class DeviceRow;
class VisibleTimer;

/// What computes, on how many threads, and what this computer has for it: read every second while somebody
/// looks, and not at all otherwise. Each device has a test.
class HardwarePanel : public QGroupBox {
    Q_OBJECT
  public:
    /// `readGpus` empty: as NVIDIA's driver says.
    HardwarePanel(Settings& settings, const ChatEngine& engine, ReadGpus readGpus = {},
                  QWidget* parent = nullptr);

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
    void showGpus(const std::vector<GpuLoad>& gpus);
    void showMemory(const HardwareReading& reading);
    QList<qsizetype> chosenGpus() const;
    void useGpu(qsizetype index, bool used);
    void test(DeviceRow* row, const QString& device);
    void endTest();
    static QString wordsOf(const DeviceCheck& check);

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
    DeviceRow* tested_ = nullptr;  ///< now; null: none
    LatestJob test_;
    int readings_ = 0;
};

}  // namespace tars::ui
