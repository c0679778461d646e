// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "ui/models/device_in_use.h"
#include "ui/models/speed_test.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tars::ui {

/// How fast a model is on the device in use, and on others it was measured on; and a button that measures it.
class SpeedPanel : public QWidget {
    Q_OBJECT
  public:
    SpeedPanel(ModelNotes& notes, const DeviceInUse& device, SpeedTest& test, QWidget* parent = nullptr);
    void showModel(const std::optional<LibraryEntry>& entry);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    QString wordsOf(const ModelNote& note) const;

    ModelNotes& notes_;
    const DeviceInUse& device_;
    SpeedTest& test_;
    std::optional<LibraryEntry> entry_;
    QLabel* words_;
    QPushButton* measure_;
    QProgressBar* progress_;
};

}  // namespace tars::ui
