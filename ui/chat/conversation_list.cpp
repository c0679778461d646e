// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/conversation_list.h"

#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kSearchDelayMs = 150;
constexpr int kRowPadding = 7;

/// A title with room around it, the chosen one on a rounded ground.
class TitleDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * kRowPadding);
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
        if (index.data(ChatListModel::PinnedRole).toBool()) {
            const int size = option.fontMetrics.ascent();
            const QRect pin(place.right() - size, place.center().y() - size / 2, size, size);
            icon(QStringLiteral("pin"), option.palette)
                .paint(painter, QStyle::visualRect(option.direction, option.rect, pin));
            place.setRight(pin.left() - kRowPadding);
        }
        const QString title =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter |
                              Qt::TextSingleLine,
                          title);
        painter->restore();
    }
};

}  // namespace

ConversationList::ConversationList(ChatListModel& chats, ChatStore& store, QWidget* parent)
    : QWidget(parent),
      chats_(chats),
      store_(store),
      newChat_(new QPushButton(this)),
      search_(new QLineEdit(this)),
      searchSymbol_(search_->addAction(QIcon(), QLineEdit::LeadingPosition)),
      list_(new QListView(this)) {
    filter_.setSourceModel(&chats);
    list_->setModel(&filter_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->viewport()->setAutoFillBackground(false);
    list_->setItemDelegate(new TitleDelegate(list_));
    list_->setMouseTracking(true);
    list_->installEventFilter(this);
    search_->setClearButtonEnabled(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(newChat_);
    column->addWidget(search_);
    column->addWidget(list_, 1);

    searchDelay_.setSingleShot(true);
    searchDelay_.setInterval(kSearchDelayMs);
    connect(&searchDelay_, &QTimer::timeout, this, &ConversationList::search);
    connect(search_, &QLineEdit::textChanged, this, [this] { searchDelay_.start(); });
    connect(newChat_, &QPushButton::clicked, this, &ConversationList::newChatRequested);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && !choosing_)
                    Q_EMIT chosen(index.data(ChatListModel::IdRole).toLongLong());
            });
    connect(list_, &QWidget::customContextMenuRequested, this, &ConversationList::showMenu);
    dress();
}

void ConversationList::setCurrent(ChatId chat) {
    choosing_ = true;
    const int row = chats_.rowOf(chat);
    const QModelIndex index = row < 0 ? QModelIndex() : filter_.mapFromSource(chats_.index(row));
    if (index.isValid()) list_->setCurrentIndex(index);
    if (!index.isValid()) list_->selectionModel()->clear();
    choosing_ = false;
}

ChatId ConversationList::current() const {
    return list_->currentIndex().data(ChatListModel::IdRole).toLongLong();
}

void ConversationList::renameCurrent() {
    if (list_->currentIndex().isValid()) list_->edit(list_->currentIndex());
}

void ConversationList::search() {
    const QString text = search_->text().trimmed();
    filter_.setSearch(text, {});
    if (text.isEmpty()) return;
    store_.find(text, this, [this, text](const QSet<ChatId>& found) {
        if (search_->text().trimmed() == text) filter_.setSearch(text, found);
    });
}

void ConversationList::showMenu(const QPoint& at) {
    const QModelIndex index = list_->indexAt(at);
    if (!index.isValid()) return;
    const ChatId chat = index.data(ChatListModel::IdRole).toLongLong();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(QStringLiteral("edit"), palette()), tr("Rename")), &QAction::triggered, this,
            [this, chat] {
                setCurrent(chat);
                renameCurrent();
            });
    const bool pinned = index.data(ChatListModel::PinnedRole).toBool();
    connect(menu->addAction(icon(QStringLiteral("pin"), palette()), pinned ? tr("Unpin") : tr("Pin")),
            &QAction::triggered, this, [this, chat, pinned] { chats_.setPinned(chat, !pinned); });
    connect(menu->addAction(icon(QStringLiteral("delete"), palette()), tr("Delete")), &QAction::triggered,
            this, [this, chat] { Q_EMIT deleteRequested(chat); });
    menu->popup(list_->viewport()->mapToGlobal(at));
}

bool ConversationList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && current() != 0) {
        Q_EMIT deleteRequested(current());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationList::dress() {
    newChat_->setText(tr("New chat"));
    newChat_->setIcon(icon(QStringLiteral("new-chat"), palette()));
    search_->setPlaceholderText(tr("Search chats"));
    search_->setAccessibleName(tr("Search chats"));
    searchSymbol_->setIcon(icon(QStringLiteral("search"), palette()));
    list_->setAccessibleName(tr("Chats"));
}

void ConversationList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

void ConversationList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones tones = tonesOf(palette());
    painter.fillRect(rect(), tones.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tones.border);
}

}  // namespace tars::ui
