// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace tars::ui {

/// Plain words that are chosen and copied, with the mouse or by keys alone: the tab key reaches it, all of it
/// is chosen then, and a line around it shows so. A screen reader reads the words, or the name it was given.
class SelectableLabel : public QLabel {
    Q_OBJECT
  public:
    explicit SelectableLabel(QWidget* parent = nullptr) : SelectableLabel(QString(), parent) {}
    explicit SelectableLabel(const QString& text, QWidget* parent = nullptr);

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool byKeys_ = false;  ///< that is how the focus came
};

}  // namespace tars::ui
