// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QGroupBox>

class QComboBox;
class QLabel;
class QSpinBox;

namespace tars::ui {

/// Colours, the size of texts, what moves by itself, and the language.
class AppearancePanel : public QGroupBox {
    Q_OBJECT
  public:
    explicit AppearancePanel(Settings& settings, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    void showValues();

    Settings& settings_;
    QLabel* colorsLabel_;
    QComboBox* colors_;
    QLabel* sizeLabel_;
    QSpinBox* size_;
    QLabel* motionLabel_;
    QComboBox* motion_;
    QLabel* languageLabel_;
    QComboBox* language_;
};

}  // namespace tars::ui
