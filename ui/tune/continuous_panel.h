// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/continuous_tuning.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace tars::ui {

/// Switches continuous tuning on and off, and says what it does and what came of it.
class ContinuousPanel : public QWidget {
    Q_OBJECT
  public:
    ContinuousPanel(ContinuousTuning& tuning, Settings& settings, QWidget* parent = nullptr);

    /// What it does now, and what came of the last run.
    QString words() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QString stateWords() const;
    QString lastWords() const;
    void refresh();
    void dress();

    ContinuousTuning& tuning_;
    Settings& settings_;
    QCheckBox* on_;
    QLabel* about_;
    QWidget* further_;  ///< while it is on
    QLabel* signalsLabel_;
    QSpinBox* signals_;
    QCheckBox* adopts_;
    QLabel* rule_;
    QLabel* state_;
    QLabel* last_;
};

}  // namespace tars::ui
