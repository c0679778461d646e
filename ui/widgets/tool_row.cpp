// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tool_row.h"

#include <QEvent>
#include <QHBoxLayout>

namespace tars::ui {

ToolRow::ToolRow(QWidget* field, int least, int widest, QWidget* parent)
    : QWidget(parent),
      field_(field),
      least_(least),
      widest_(widest),
      both_(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      buttons_(new QHBoxLayout) {
    both_->setContentsMargins(0, 0, 0, 0);
    buttons_->addStretch();
    both_->addLayout(buttons_, 1);
    both_->addWidget(field_, 1);
    field_->setMaximumWidth(widest_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ToolRow::addButton(QWidget* button) {
    buttons_->insertWidget(buttons_->count() - 1, button);
}

/// The same wherever the field is: a window that has become narrow does not become narrower by that.
QSize ToolRow::minimumSizeHint() const {
    const int beside = buttons_->minimumSize().width() + both_->spacing() + field_->minimumSizeHint().width();
    return {beside, QWidget::minimumSizeHint().height()};
}

void ToolRow::arrange() {
    const bool beside = width() >= buttons_->minimumSize().width() + both_->spacing() + least_;
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == both_->direction()) return;
    both_->setDirection(direction);
    field_->setMaximumWidth(beside ? widest_ : QWIDGETSIZE_MAX);
}

void ToolRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool ToolRow::event(QEvent* event) {
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) arrange();  // a button came, went, or says something else
    return handled;
}

}  // namespace tars::ui
