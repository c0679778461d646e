// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QGroupBox>

class QCheckBox;
class QLabel;

namespace tars::ui {

/// How TARS shows itself outside its window: an icon beside the clock, and news when long work is done.
class DesktopPanel : public QGroupBox {
    Q_OBJECT
  public:
    /// `hasTray`: the desktop has a place for such icons.
    DesktopPanel(Settings& settings, bool hasTray, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    void showValues();

    Settings& settings_;
    const bool hasTray_;
    QCheckBox* tray_;
    QCheckBox* closes_;
    QLabel* note_;
    QCheckBox* news_;
    QLabel* newsNote_;
};

}  // namespace tars::ui
