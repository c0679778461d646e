// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace tars::ui {

/// A large switch: left is off, right is on. To keyboards and screen readers it is a check box.
class ToggleSwitch : public QAbstractButton {
    Q_OBJECT
  public:
    explicit ToggleSwitch(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace tars::ui
