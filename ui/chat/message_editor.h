// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace tars::ui {

/// Where a message that was sent or answered is changed: Ctrl+Enter confirms, Escape leaves it as it was.
class MessageEditor : public QWidget {
    Q_OBJECT
  public:
    /// `isPrompt`: confirming asks for a new answer.
    MessageEditor(const QString& text, bool isPrompt, QWidget* parent);
    QSize sizeHint() const override;
    void focusText();

  Q_SIGNALS:
    void confirmed(const QString& text);
    void cancelled();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void confirm();
    void dress();

    bool isPrompt_;
    QPlainTextEdit* edit_;
    QPushButton* confirm_;
    QPushButton* cancel_;
};

}  // namespace tars::ui
