// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace tars::ui {

/// Who may use the server: this computer or the network, at which port, with which key.
class AccessPanel : public QWidget {
    Q_OBJECT
  public:
    explicit AccessPanel(Settings& settings, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    void showValues();
    void showKey(bool plain);
    void takeOrigins();

    Settings& settings_;
    QLabel* scopeLabel_;
    QRadioButton* here_;
    QRadioButton* network_;
    QWidget* keyRow_;
    QLabel* keyLabel_;
    QLineEdit* key_;
    QPushButton* reveal_;
    QPushButton* copy_;
    QPushButton* renew_;
    QLabel* keyNote_;
    QLabel* portLabel_;
    QSpinBox* port_;
    QCheckBox* starts_;
    QLabel* idleLabel_;
    QSpinBox* idle_;
    QLabel* originsLabel_;
    QLineEdit* origins_;
    QLabel* originsNote_;
};

}  // namespace tars::ui
