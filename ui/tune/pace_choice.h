// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tars::ui {

/// When the user's own runs go on beside their other work; for the one at work, too.
class PaceChoice : public QWidget {
    Q_OBJECT
  public:
    explicit PaceChoice(Settings& settings, QWidget* parent = nullptr);

    QComboBox& list() { return *list_; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();

    Settings& settings_;
    QLabel* label_;
    QComboBox* list_;
    QLabel* about_;
};

}  // namespace tars::ui
