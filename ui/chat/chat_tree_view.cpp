// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_tree_view.h"

#include "ui/chat/chat_tree_model.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace tars::ui {
namespace {

constexpr int kRowPadding = 7;
constexpr int kMoreHeight = 10;  // pixels: than a row of any list
constexpr int kIndent = 14;
constexpr double kRingWidth = 1.6;  // pixels

/// A title with room around it, the chosen one on a rounded ground. A folder's has a mark that shows whether
/// it is open.
class TitleDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kMoreHeight);
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state & QStyle::State_Selected;
        const bool focused = chosen && (option.state & QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QColor ground = chosen ? tonesOf(option.palette).accent : option.palette.color(QPalette::WindowText);
        ground.setAlphaF(chosen ? 0.2F : 0.06F);
        painter->setPen(focused ? QPen(tonesOf(option.palette).accent, 1.4) : QPen(Qt::NoPen));
        painter->setBrush(ground);
        if (chosen || (option.state & QStyle::State_MouseOver)) {
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        painter->setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
        QRect place = option.rect.adjusted(kRowPadding + 2, 0, -kRowPadding, 0);
        const int size = option.fontMetrics.ascent();
        if (index.data(ChatTreeModel::IsFolderRole).toBool()) {
            const bool open = option.state & QStyle::State_Open;
            const QRect mark(place.left(), place.center().y() - size / 2, size, size);
            icon(open ? QStringLiteral("down") : QStringLiteral("next"), option.palette)
                .paint(painter, QStyle::visualRect(option.direction, option.rect, mark));
            place.setLeft(mark.right() + kRowPadding);
        }
        if (index.data(ChatTreeModel::PinnedRole).toBool()) {
            const QRect pin(place.right() - size, place.center().y() - size / 2, size, size);
            icon(QStringLiteral("pin"), option.palette)
                .paint(painter, QStyle::visualRect(option.direction, option.rect, pin));
            place.setRight(pin.left() - kRowPadding);
        }
        paintState(*painter, option, index, place);
        const QString title =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter |
                              Qt::TextSingleLine,
                          isolated(title));
        painter->restore();
    }

  private:
    /// At the end of `place`, which becomes smaller by it: a dot where an answer is new, a ring where one is
    /// being written. An open folder shows them at its chats.
    static void paintState(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                           QRect& place) {
        const bool unseen = index.data(ChatTreeModel::UnseenRole).toBool();
        const bool open =
            index.data(ChatTreeModel::IsFolderRole).toBool() && (option.state & QStyle::State_Open);
        if (open || (!unseen && !index.data(ChatTreeModel::AnsweringRole).toBool())) return;
        const int size = option.fontMetrics.ascent() / 2;
        const QRect mark(place.right() - size, place.center().y() - size / 2, size, size);
        const QColor accent = tonesOf(option.palette).accent;
        painter.save();
        painter.setPen(QPen(accent, kRingWidth));
        painter.setBrush(unseen ? QBrush(accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(QStyle::visualRect(option.direction, option.rect, mark)));
        painter.restore();
        place.setRight(mark.left() - kRowPadding);
    }
};

}  // namespace

ChatTreeView::ChatTreeView(QWidget* parent) : QTreeView(parent) {
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(kIndent);
    setExpandsOnDoubleClick(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new TitleDelegate(this));
    setMouseTracking(true);
}

/// Whoever arrives has chosen nothing yet: QAbstractItemView would make the first row the current one.
void ChatTreeView::focusInEvent(QFocusEvent* event) {
    if (currentIndex().isValid()) return QTreeView::focusInEvent(event);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

}  // namespace tars::ui
