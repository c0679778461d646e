// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace tars::ui {

/// Buttons with a field to type in beside them, or below them where that would leave it too little room.
class ToolRow : public QWidget {
    Q_OBJECT
  public:
    /// The field is wanted `widest` pixels wide beside the buttons, and no narrower than `least`.
    ToolRow(QWidget* field, int least, int widest, QWidget* parent = nullptr);
    void addButton(QWidget* button);

    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void arrange();

    QWidget* field_;
    const int least_, widest_;
    QBoxLayout* both_;
    QHBoxLayout* buttons_;
};

}  // namespace tars::ui
