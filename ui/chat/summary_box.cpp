// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/summary_box.h"

#include "ui/chat/message_editor.h"
#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/selectable_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tars::ui {

SummaryBox::SummaryBox(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      edit_(new QToolButton(this)),
      discard_(new QToolButton(this)),
      text_(new SelectableLabel(this)) {
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    for (QToolButton* button : {edit_, discard_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        head->addWidget(button, 0, Qt::AlignTop);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(head);
    column->addWidget(text_);
    connect(edit_, &QToolButton::clicked, this, &SummaryBox::beginEditing);
    connect(discard_, &QToolButton::clicked, this, [this] { Q_EMIT changed({}); });
    dress();
}

void SummaryBox::setText(const QString& text) {
    if (text == text_->text()) return;
    text_->setText(text);
    endEditing();
}

int SummaryBox::heightFor(int width) const {
    layout()->activate();
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                         : layout()->totalSizeHint().height();
}

void SummaryBox::beginEditing() {
    if (editor_) return;
    editor_ = new MessageEditor(text_->text(), MessageEditor::Of::Summary, this);
    layout()->addWidget(editor_);
    connect(editor_, &MessageEditor::cancelled, this, &SummaryBox::endEditing);
    connect(editor_, &MessageEditor::confirmed, this, [this](const QString& text) {
        endEditing();
        if (text != text_->text()) Q_EMIT changed(text);
    });
    showParts();
    editor_->focusText();
}

void SummaryBox::endEditing() {
    if (!editor_) return;
    editor_->hide();
    editor_->deleteLater();
    editor_ = nullptr;
    showParts();
    edit_->setFocus();
}

void SummaryBox::showParts() {
    for (QWidget* part : std::initializer_list<QWidget*>{text_, edit_, discard_}) part->setVisible(!editor_);
    if (editor_) editor_->show();
    Q_EMIT heightChanged();
}

void SummaryBox::dress() {
    title_->setText(tr("In place of the messages above, the model is given this summary:"));
    title_->setPalette(quietened(palette()));
    setAccessibleName(tr("Summary of the messages above"));
    const auto name = [this](QToolButton* button, const QString& iconName, const QString& text) {
        button->setIcon(icon(iconName, palette()));
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(edit_, QStringLiteral("edit"), tr("Change this summary"));
    name(discard_, QStringLiteral("delete"),
         tr("Throw this summary away: the model is given the messages themselves again"));
}

void SummaryBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tonesOf(palette()).border, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void SummaryBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
