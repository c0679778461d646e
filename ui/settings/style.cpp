// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/style.h"

#include "ui/settings/appearance.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionButton>
#include <QTextLayout>

namespace tars::ui {
namespace {

constexpr int kIconGap = 4;                 // between a button's icon and its words
constexpr int kArrow = 8, kArrowRoom = 14;  // pixels: of what says that a button has a menu
constexpr int kRowRoom = 4;                 // pixels: between the lines of a list, which Qt sets solid
constexpr double kMark = 1.8;               // pixels: of the pen that ticks a box, in one of 14 pixels

/// Between the ground and the words on it.
QColor towardsWords(const QPalette& palette, double share) {
    const QColor ground = palette.color(QPalette::Base), words = palette.color(QPalette::Text);
    const auto blend = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return {blend(ground.red(), words.red()), blend(ground.green(), words.green()),
            blend(ground.blue(), words.blue())};
}

constexpr double kEdge = 0.55;  // at least 3:1 against the ground, as what is clicked must have
constexpr double kDisabledEdge = 0.28, kFieldEdge = 0.36;

/// Fusion's edges are the window's colour, a little darker (QFusionStylePrivate::outline): in the dark there
/// are none, unless it takes the window to be lighter.
template <typename Option>
Option withEdges(const Option& option) {
    Option seen = option;
    seen.palette.setColor(QPalette::Window, towardsWords(option.palette, kFieldEdge).lighter(140));
    return seen;
}

/// A box or a circle, filled when something is chosen.
void drawOutline(const QStyleOption& option, const QRectF& place, bool round, bool filled,
                 QPainter& painter) {
    const QPalette& palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor accent = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const bool touched = enabled && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    const QColor edge = towardsWords(palette, enabled ? kEdge : kDisabledEdge);
    painter.setPen(QPen(filled || touched ? accent : edge, 1.2));
    painter.setBrush(filled ? accent : palette.color(QPalette::Base));
    const double radius = round ? place.width() / 2 : 3;
    painter.drawRoundedRect(place, radius, radius);
}

/// The largest square in the middle, on whole pixels and half ones.
QRectF squareIn(const QRect& rect) {
    const int side = qMin(rect.width(), rect.height()) - 1;
    const QPoint corner = rect.topLeft() + QPoint(rect.width() - side, rect.height() - side) / 2;
    return QRectF(corner, QSize(side, side)).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawCheckBox(const QStyleOption& option, QPainter& painter) {
    const QRectF place = squareIn(option.rect);
    const bool on = option.state & QStyle::State_On, partly = option.state & QStyle::State_NoChange;
    drawOutline(option, place, false, on || partly, painter);
    const QColor mark = option.palette.color(QPalette::HighlightedText);
    painter.setPen(QPen(mark, kMark * place.width() / 14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&place](double x, double y) {
        return place.topLeft() + QPointF(x * place.width(), y * place.height());
    };
    if (partly) return painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    if (on) painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.30)});
}

void drawRadioButton(const QStyleOption& option, QPainter& painter) {
    const QRectF place = squareIn(option.rect);
    const bool on = option.state & QStyle::State_On;
    drawOutline(option, place, true, on, painter);
    if (!on) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::HighlightedText));
    painter.drawEllipse(place.center(), place.width() / 5, place.width() / 5);
}

/// Qt would put a button's arrow into its lower corner, onto the words.
const QStyleOptionToolButton* withArrow(const QStyleOption* option) {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const bool opensMenu = button && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                           !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    return opensMenu && button->toolButtonStyle != Qt::ToolButtonIconOnly ? button : nullptr;
}

}  // namespace

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    // An underlined letter would be torn from its neighbours, which Arabic joins.
    if (hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft()) return 0;
    if (still_ && (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)) return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ItemViewItem) return usual + QSize(0, kRowRoom);
    return type == CT_ToolButton && withArrow(option) ? usual + QSize(kArrowRoom, 0) : usual;
}

/// Fusion draws the outlines a little darker than the window, which in a dark one is not there.
void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool isField =
        element == PE_FrameLineEdit || (element == PE_Frame && qobject_cast<const QPlainTextEdit*>(widget));
    if (isField && frame && isDark(option->palette)) {
        const QStyleOptionFrame seen = withEdges(*frame);
        return QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    }
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isBox && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    isBox ? drawCheckBox(*option, *painter) : drawRadioButton(*option, *painter);
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (const auto* button = control == CC_ToolButton ? withArrow(option) : nullptr) {
        QStyleOptionToolButton plain = *button;
        plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        QStyleOption arrow = *option;
        const QPoint corner(option->rect.right() - kArrowRoom, option->rect.center().y() - kArrow / 2 + 1);
        arrow.rect = visualRect(option->direction, option->rect, QRect(corner, QSize(kArrow, kArrow)));
        return proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    }
    if (!isDark(option->palette)) return QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
        const QStyleOptionSpinBox seen = withEdges(*spin);
        return QProxyStyle::drawComplexControl(control, &seen, painter, widget);
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
        const QStyleOptionComboBox seen = withEdges(*combo);
        return QProxyStyle::drawComplexControl(control, &seen, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

/// Qt would set wrapped lines off from the right edge by the space they end with.
void Style::drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette,
                         bool enabled, const QString& text, QPalette::ColorRole role) const {
    constexpr int kMended = Qt::TextWordWrap | Qt::TextForceRightToLeft;
    if ((flags & kMended) != kMended || (flags & (Qt::TextShowMnemonic | Qt::TextHideMnemonic)))
        return QProxyStyle::drawItemText(painter, rect, flags, palette, enabled, text, role);
    QTextOption option(Qt::Alignment(QFlag(flags & Qt::AlignHorizontal_Mask)) | Qt::AlignAbsolute);
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::WordWrap);
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), painter->font());
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        line.setPosition({0, height});
        height += line.height() + painter->fontMetrics().leading();
    }
    layout.endLayout();
    const double spare = rect.height() - height;
    const double above = flags & Qt::AlignVCenter ? spare / 2 : flags & Qt::AlignBottom ? spare : 0;
    const QPen pen = painter->pen();
    if (role != QPalette::NoRole) painter->setPen(palette.color(role));
    layout.draw(painter, rect.topLeft() + QPointF(0, above));
    painter->setPen(pen);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool hasIcon = element == CE_PushButtonLabel && button && !button->icon.isNull();
    if (!hasIcon || option->direction == Qt::LeftToRight)
        return QProxyStyle::drawControl(element, option, painter, widget);
    // Qt 6.4 would put the words at the far edge.
    const QSize size = button->iconSize;
    QStyleOptionButton words = *button;
    words.icon = {};
    words.rect.setRight(words.rect.right() - size.width() - kIconGap);
    QProxyStyle::drawControl(element, &words, painter, widget);
    const int half = words.fontMetrics.size(Qt::TextShowMnemonic, words.text).width() / 2;
    const QPoint corner(words.rect.center().x() + half + kIconGap,
                        words.rect.center().y() - size.height() / 2);
    button->icon.paint(painter, QRect(corner, size), Qt::AlignCenter,
                       option->state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
}

}  // namespace tars::ui
