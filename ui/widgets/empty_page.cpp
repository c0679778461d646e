// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/empty_page.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kNarrowestText = 200;
constexpr int kTextWidth = 520;

}  // namespace

EmptyPage::EmptyPage(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      iconName_(iconName),
      symbol_(new QLabel(this)),
      heading_(new QLabel(this)),
      text_(new QLabel(this)) {
    symbol_->setAlignment(Qt::AlignCenter);
    heading_->setAlignment(Qt::AlignCenter);
    heading_->setWordWrap(true);
    text_->setAlignment(Qt::AlignCenter);
    text_->setWordWrap(true);
    text_->setMinimumWidth(kNarrowestText);
    text_->setMaximumWidth(kTextWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(symbol_);
    column->addWidget(heading_);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(text_, 1000);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addStretch(3);
    drawSymbol();
}

void EmptyPage::setWords(const QString& heading, const QString& text) {
    heading_->setText(heading);
    text_->setText(text);
}

void EmptyPage::drawSymbol() {
    symbol_->setPixmap(icon(iconName_, palette()).pixmap(56, 56));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    heading_->setFont(large);
}

void EmptyPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) drawSymbol();
}

}  // namespace tars::ui
