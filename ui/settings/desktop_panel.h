// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/autostart.h"
#include "ui/settings/settings.h"

#include <QGroupBox>

class QCheckBox;
class QLabel;

namespace tars::ui {

/// How TARS behaves outside its window: when its user logs in, with an icon beside the clock, with news when
/// long work is done, on a network that costs by the byte, and with a model at start.
class DesktopPanel : public QGroupBox {
    Q_OBJECT
  public:
    /// `hasTray`: the desktop has a place for such icons.
    DesktopPanel(Settings& settings, bool hasTray, QWidget* parent = nullptr,
                 const Autostart& autostart = {});

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void dress();
    void showValues();
    void startAtLogin(bool wanted);

    Settings& settings_;
    const bool hasTray_;
    const Autostart autostart_;
    QCheckBox* login_;
    QLabel* loginTrouble_;
    QCheckBox* tray_;
    QCheckBox* closes_;
    QLabel* note_;
    QCheckBox* news_;
    QLabel* newsNote_;
    QCheckBox* metered_;
    QCheckBox* loads_;
};

}  // namespace tars::ui
