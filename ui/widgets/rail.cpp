// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rail.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kIconSize = 24;

class RailButton : public QToolButton {
  public:
    using QToolButton::QToolButton;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tones tones = tonesOf(palette());
        const QRectF body = QRectF(rect()).adjusted(4, 2, -4, -2);
        if (isChecked() || underMouse()) {
            QColor fill = isChecked() ? tones.accent : palette().color(QPalette::WindowText);
            fill.setAlphaF(isChecked() ? 0.17F : 0.06F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(body, 8, 8);
        }
        if (hasFocus()) {
            painter.setPen(QPen(tones.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(body, 8, 8);
        }
        const QRect iconRect((width() - kIconSize) / 2, 9, kIconSize, kIconSize);
        icon().paint(&painter, iconRect, Qt::AlignCenter, QIcon::Normal,
                     isChecked() ? QIcon::On : QIcon::Off);
        painter.setPen(palette().color(isChecked() ? QPalette::Link : QPalette::WindowText));
        const QRect textRect(0, iconRect.bottom() + 3, width(), fontMetrics().height());
        painter.drawText(textRect, Qt::AlignHCenter | Qt::TextHideMnemonic, text());
    }
    QSize sizeHint() const override {
        const int wide = fontMetrics().horizontalAdvance(text()) + 24;
        return {qMax(72, wide), 9 + kIconSize + 3 + fontMetrics().height() + 8};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

}  // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)), group_(this) {
    layout_->setContentsMargins(2, 8, 2, 8);
    layout_->setSpacing(4);
    layout_->addStretch();
    connect(&group_, &QButtonGroup::idClicked, this, &Rail::chosen);
}

int Rail::addPage(const QString& iconName) {
    const auto index = static_cast<int>(icons_.size());
    auto* button = new RailButton(this);
    button->setCheckable(true);
    button->setAutoExclusive(true);  // the arrow keys go from one to the next
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAttribute(Qt::WA_Hover);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout_->insertWidget(index, button);
    group_.addButton(button, index);
    icons_.append(iconName);
    button->setIcon(icon(iconName, palette()));
    return index;
}

void Rail::setPageName(int index, const QString& name, const QKeySequence& keys) {
    auto* button = group_.button(index);
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(withKeys(name, keys));
}

void Rail::setCurrent(int index) {
    group_.button(index)->setChecked(true);
}

int Rail::current() const {
    return group_.checkedId();
}

void Rail::loadIcons() {
    for (int index = 0; index < icons_.size(); ++index) {
        group_.button(index)->setIcon(icon(icons_[index], palette()));
    }
}

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) loadIcons();
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones tones = tonesOf(palette());
    painter.fillRect(rect(), tones.rail);
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height()), tones.border);
}

}  // namespace tars::ui
