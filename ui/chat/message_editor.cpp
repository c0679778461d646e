// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/message_editor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kFewestLines = 3, kMostLines = 14;
constexpr int kFrame = 12;  // of the text field, both edges

}  // namespace

MessageEditor::MessageEditor(const QString& text, Of what, QWidget* parent)
    : QWidget(parent),
      what_(what),
      edit_(new QPlainTextEdit(this)),
      confirm_(new QPushButton(this)),
      cancel_(new QPushButton(this)) {
    edit_->setPlainText(text);
    edit_->setTabChangesFocus(true);
    edit_->moveCursor(QTextCursor::End);
    edit_->installEventFilter(this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(confirm_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(edit_, 1);
    column->addLayout(buttons);
    connect(edit_, &QPlainTextEdit::textChanged, this,
            [this] { confirm_->setEnabled(!edit_->toPlainText().trimmed().isEmpty()); });
    connect(confirm_, &QPushButton::clicked, this, &MessageEditor::confirm);
    connect(cancel_, &QPushButton::clicked, this, &MessageEditor::cancelled);
    dress();
}

QSize MessageEditor::sizeHint() const {
    const int lines = qBound(kFewestLines, edit_->document()->blockCount() + 1, kMostLines);
    return {400, lines * edit_->fontMetrics().lineSpacing() + kFrame + confirm_->sizeHint().height() +
                     layout()->spacing()};
}

void MessageEditor::focusText() {
    edit_->setFocus();
}

void MessageEditor::confirm() {
    if (confirm_->isEnabled()) Q_EMIT confirmed(edit_->toPlainText());
}

bool MessageEditor::eventFilter(QObject* watched, QEvent* event) {
    // Escape is also a shortcut of the window: it must not get this one.
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if (watched != edit_ || (!asked && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool confirms = enter && (key->modifiers() & Qt::ControlModifier);
    if (!confirms && key->key() != Qt::Key_Escape) return QWidget::eventFilter(watched, event);
    if (asked)
        event->accept();
    else if (confirms)
        confirm();
    else
        Q_EMIT cancelled();
    return true;
}

void MessageEditor::dress() {
    confirm_->setText(what_ == Of::Prompt ? tr("Send") : tr("Save"));
    switch (what_) {
    case Of::Prompt:
        edit_->setAccessibleName(tr("Change your message"));
        confirm_->setToolTip(tr("Ask again with this text, beside the first version (Ctrl+Enter)"));
        break;
    case Of::Answer:
        edit_->setAccessibleName(tr("Change this answer"));
        confirm_->setToolTip(tr("Keep this text beside the first version (Ctrl+Enter)"));
        break;
    case Of::Summary:
        edit_->setAccessibleName(tr("Change this summary"));
        confirm_->setToolTip(tr("Give the model this from now on (Ctrl+Enter)"));
        break;
    }
    cancel_->setText(tr("Cancel"));
}

void MessageEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
