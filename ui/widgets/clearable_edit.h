// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

class QToolButton;

namespace tars::ui {

/// A line to type in, with a button that empties it and says so to whoever cannot see its picture.
class ClearableEdit : public QLineEdit {
    Q_OBJECT
  public:
    explicit ClearableEdit(QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();

    QToolButton* clear_;  ///< Qt's own, which comes without a name
};

}  // namespace tars::ui
