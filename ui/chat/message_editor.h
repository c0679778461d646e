// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace tars::ui {

/// Where a message that was sent or answered, or a summary of some, is changed: Ctrl+Enter confirms, Escape
/// leaves it as it was.
class MessageEditor : public QWidget {
    Q_OBJECT
  public:
    /// What is changed in it. Confirming a prompt asks for a new answer.
    enum class Of { Prompt, Answer, Summary };
    MessageEditor(const QString& text, Of what, QWidget* parent);
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

    Of what_;
    QPlainTextEdit* edit_;
    QPushButton* confirm_;
    QPushButton* cancel_;
};

}  // namespace tars::ui
