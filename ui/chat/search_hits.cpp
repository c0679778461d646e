// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/search_hits.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace tars::ui {
namespace {

constexpr int kPadding = 6;
constexpr int kLines = 2;  // of the excerpt

/// The title in one line, the excerpt in two.
class HitDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, (kLines + 1) * option.fontMetrics.lineSpacing() + 2 * kPadding};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tones tones = tonesOf(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || (option.state & QStyle::State_MouseOver)) {
            QColor ground = chosen ? tones.accent : option.palette.color(QPalette::WindowText);
            ground.setAlphaF(chosen ? 0.2F : 0.06F);
            const bool focused = chosen && (option.state & QStyle::State_HasFocus);
            painter->setPen(focused ? QPen(tones.accent, 1.4) : QPen(Qt::NoPen));
            painter->setBrush(ground);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRect place = option.rect.adjusted(kPadding + 2, kPadding, -kPadding, -kPadding);
        painter->setPen(tones.quiet);
        const QString title = option.fontMetrics.elidedText(index.data(SearchHits::TitleRole).toString(),
                                                            Qt::ElideRight, place.width());
        painter->drawText(place,
                          QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop |
                              Qt::TextSingleLine,
                          isolated(title));
        painter->setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
        paintExcerpt(*painter, option, index, place.adjusted(0, option.fontMetrics.lineSpacing(), 0, 0));
        painter->restore();
    }

  private:
    static void paintExcerpt(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                             const QRect& place) {
        QTextLayout layout(index.data().toString(), option.font);
        QTextOption direction(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        direction.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(direction);
        QTextLayout::FormatRange found;
        found.start = index.data(SearchHits::FromRole).toInt();
        found.length = index.data(SearchHits::LengthRole).toInt();
        found.format.setFontWeight(QFont::Bold);
        found.format.setBackground(tonesOf(option.palette).found);
        if (found.length > 0) layout.setFormats({found});
        layout.beginLayout();
        qreal y = 0;
        for (int number = 0; number < kLines; ++number) {
            QTextLine line = layout.createLine();
            if (!line.isValid()) break;
            line.setLineWidth(place.width());
            line.setPosition({0, y});
            y += line.height();
        }
        layout.endLayout();
        layout.draw(&painter, place.topLeft());
    }
};

}  // namespace

int SearchHits::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(hits_.size());
}

QVariant SearchHits::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SearchHit& hit = hits_[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return hit.excerpt;
    case TitleRole:
        return hit.title;
    case FromRole:
        return hit.from;
    case LengthRole:
        return hit.length;
    case Qt::AccessibleTextRole:
        return (hit.author == Author::User ? tr("You, in “%1”: %2") : tr("Answer, in “%1”: %2"))
            .arg(hit.title, hit.excerpt);
    case Qt::ToolTipRole:
        return hit.created > 0
                   ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(hit.created), QLocale::ShortFormat)
                   : QString();
    default:
        return {};
    }
}

void SearchHits::setHits(const QList<SearchHit>& hits) {
    beginResetModel();
    hits_ = hits;
    endResetModel();
}

SearchHitView::SearchHitView(SearchHits& hits, QWidget* parent) : QListView(parent) {
    setModel(&hits);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new HitDelegate(this));
}

void SearchHitView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up && currentIndex().row() == 0) {
        Q_EMIT leftUpwards();
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace tars::ui
