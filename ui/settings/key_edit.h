// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequenceEdit>

namespace tars::ui {

/// Takes one press of keys and says so at once, where Qt's own waits for a second press that may follow. Tab
/// still goes on to what is next.
class KeyEdit : public QKeySequenceEdit {
    Q_OBJECT
  public:
    using QKeySequenceEdit::QKeySequenceEdit;
    /// For screen readers, which find the line within it.
    void setName(const QString& name);

  Q_SIGNALS:
    void pressed(const QKeySequence& keys);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
};

}  // namespace tars::ui
