// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/empty_page.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kTextWidth = 520, kLeastTextWidth = 200;
constexpr int kMargin = 24, kSpacing = 12;
constexpr int kSymbolSize = 56;

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
    text_->setMinimumWidth(kLeastTextWidth);
    text_->setMaximumWidth(kTextWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kSpacing);
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
    makeRoom();
}

void EmptyPage::drawSymbol() {
    symbol_->setPixmap(icon(iconName_, palette()).pixmap(kSymbolSize, kSymbolSize));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    heading_->setFont(large);
}

void EmptyPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    makeRoom();
}

/// Where there is little, the words come before the picture.
void EmptyPage::makeRoom() {
    const int textWidth = qMin(kTextWidth, width() - 2 * kMargin);
    const int words = heading_->sizeHint().height() + text_->heightForWidth(textWidth);
    symbol_->setVisible(height() >= words + kSymbolSize + 2 * kMargin + 2 * kSpacing);
}

void EmptyPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) drawSymbol();
}

}  // namespace tars::ui
