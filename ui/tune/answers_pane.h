// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/tuner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace tars::ui {

/// The same prompt answered by the model as it is and by the best so far, side by side.
class AnswersPane : public QWidget {
    Q_OBJECT
  public:
    explicit AnswersPane(Tuner& tuner, QWidget* parent = nullptr);
    void refresh();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void showChosen();
    void dress();

    Tuner& tuner_;
    QList<TuneSample> samples_;
    QLabel* promptLabel_;
    QComboBox* prompt_;
    QLabel* beforeLabel_;
    QPlainTextEdit* before_;
    QLabel* afterLabel_;
    QPlainTextEdit* after_;
};

}  // namespace tars::ui
