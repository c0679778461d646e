// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/conversation_list.h"

#include "ui/chat/chat_tree_view.h"
#include "ui/chat/search_hits.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/choice_name.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kSearchDelayMs = 150;
constexpr int kNarrowest = 140;

qint64 idOf(const QModelIndex& index) {
    return index.data(ChatTreeModel::IdRole).toLongLong();
}

bool isFolder(const QModelIndex& index) {
    return index.data(ChatTreeModel::IsFolderRole).toBool();
}

}  // namespace

ConversationList::ConversationList(ChatTreeModel& chats, ChatStore& store, QWidget* parent)
    : QWidget(parent),
      chats_(chats),
      store_(store),
      newChat_(new QPushButton(this)),
      search_(new ClearableEdit(this)),
      searchSymbol_(search_->addAction(QIcon(), QLineEdit::LeadingPosition)),
      results_(new QSplitter(Qt::Vertical, this)),
      list_(new ChatTreeView(results_)),
      hits_(new SearchHits(this)),
      hitPane_(new QWidget(results_)),
      hitCount_(new QLabel(hitPane_)),
      order_(new QComboBox(hitPane_)),
      hitView_(new SearchHitView(*hits_, hitPane_)) {
    offerAs(newChat_, QStringLiteral("chat.new"));
    filter_.setSourceModel(&chats);
    // The row that takes the place of the current one when that goes, or is hidden, was chosen by nobody.
    connect(&filter_, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { choosing_ = true; });
    list_->setModel(&filter_);
    connect(&filter_, &QAbstractItemModel::rowsRemoved, this, [this] { setCurrent(current_); });
    connect(list_->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this] { list_->scrollTo(list_->currentIndex()); });  // its new name may have moved it
    list_->installEventFilter(this);
    search_->installEventFilter(this);
    hitCount_->setTextFormat(Qt::PlainText);
    hitCount_->setWordWrap(true);
    auto* hitColumn = new QVBoxLayout(hitPane_);
    hitColumn->setContentsMargins(0, 6, 0, 0);
    hitColumn->addWidget(hitCount_);
    hitColumn->addWidget(order_);
    hitColumn->addWidget(hitView_, 1);
    order_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // the list may be narrow
    order_->setMinimumContentsLength(1);
    hitPane_->hide();
    results_->setChildrenCollapsible(false);
    results_->setHandleWidth(1);
    results_->setStretchFactor(0, 1);
    results_->setStretchFactor(1, 2);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(newChat_);
    column->addWidget(search_);
    column->addWidget(results_, 1);

    searchDelay_.setSingleShot(true);
    searchDelay_.setInterval(kSearchDelayMs);
    connect(&searchDelay_, &QTimer::timeout, this, &ConversationList::search);
    connect(search_, &QLineEdit::textChanged, this, [this] {
        afterSearch_ = 0;
        searchDelay_.start();
    });
    connect(order_, &QComboBox::activated, this, [this](int index) {
        setSearchOrder(static_cast<SearchOrder>(order_->itemData(index).toInt()));
        Q_EMIT orderChosen(searchOrder_);
    });
    connect(newChat_, &QPushButton::clicked, this, [this] { Q_EMIT newChatRequested(0); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!choosing_) current_ = idOf(index);
                if (index.isValid() && !choosing_ && !isFolder(index)) Q_EMIT chosen(idOf(index));
                Q_EMIT currentChanged();
            });
    // Screen readers select a row without making it the current one.
    connect(
        list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] {
            const QModelIndexList rows = list_->selectionModel()->selectedRows();
            if (!rows.isEmpty() && !rows.contains(list_->currentIndex().siblingAtColumn(0)))
                list_->setCurrentIndex(rows.last());
        },
        Qt::QueuedConnection);  // others have made it current by then
    connect(hitView_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { chooseHit(false); });
    connect(hitView_, &QListView::clicked, this, [this] { chooseHit(false); });  // the same one once more
    connect(hitView_, &QListView::activated, this, [this] { chooseHit(true); });
    connect(hitView_, &SearchHitView::leftUpwards, this, &ConversationList::focusSearch);
    connect(list_, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (isFolder(index)) list_->setExpanded(index, !list_->isExpanded(index));
    });
    // While somebody searches, every folder is open: that is not how it was left.
    connect(list_, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!filter_.isSearching()) chats_.setOpen(idOf(index), true);
    });
    connect(list_, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!filter_.isSearching()) chats_.setOpen(idOf(index), false);
    });
    connect(&filter_, &QAbstractItemModel::rowsInserted, this, &ConversationList::showOpenFolders);
    connect(list_, &QWidget::customContextMenuRequested, this, &ConversationList::showMenu);
    dress();
}

void ConversationList::setCurrent(qint64 id) {
    choosing_ = true;
    const QModelIndex index = filter_.mapFromSource(chats_.indexOf(id));
    if (index.isValid()) list_->setCurrentIndex(index);
    if (!index.isValid()) list_->selectionModel()->clear();
    choosing_ = false;
    current_ = id;
}

ChatId ConversationList::current() const {
    const QModelIndex index = list_->currentIndex();
    return isFolder(index) ? 0 : idOf(index);
}

QSize ConversationList::minimumSizeHint() const {
    return QWidget::minimumSizeHint().expandedTo({kNarrowest, 0});
}

void ConversationList::setNewChatKeys(const QKeySequence& keys) {
    newChatKeys_ = keys;
    dress();
}

bool ConversationList::hasCurrent() const {
    return list_->currentIndex().isValid();
}

void ConversationList::renameCurrent() {
    if (!hasCurrent()) return;
    list_->setFocus();  // ends the naming of another row
    list_->edit(list_->currentIndex());
}

void ConversationList::focusSearch() {
    search_->setFocus();
    search_->selectAll();
}

void ConversationList::setSearchOrder(SearchOrder order) {
    if (std::exchange(searchOrder_, order) == order) return;
    dress();
    if (!search_->text().trimmed().isEmpty()) search();
}

void ConversationList::addFolder(FolderId parent, qint64 inside) {
    const Folder folder{store_.newId(), parent, tr("New folder"), true};
    search_->clear();
    search();
    chats_.newFolder(folder);
    if (inside != 0) chats_.move(inside, folder.id);
    setCurrent(folder.id);
    renameCurrent();
}

void ConversationList::addFolderInside() {
    const QModelIndex index = list_->currentIndex();
    addFolder(isFolder(index) || !index.isValid() ? idOf(index) : idOf(index.parent()));
}

void ConversationList::search() {
    const QString text = search_->text().trimmed();
    filter(text, {});
    if (text.isEmpty()) {
        searched_.clear();
        showHits({});
        Q_EMIT searchEnded();
        return;
    }
    store_.find(text, searchOrder_, this, [this, text, order = searchOrder_](const SearchResult& found) {
        if (search_->text().trimmed() != text || order != searchOrder_) return;
        filter(text, found.chats);
        searched_ = text;
        showHits(found);
        if (const int key = std::exchange(afterSearch_, 0)) handleSearchKey(key);
    });
}

void ConversationList::filter(const QString& text, const QSet<ChatId>& inMessages) {
    filter_.setSearch(text, inMessages);
    showOpenFolders();
    setCurrent(current_);
}

void ConversationList::showHits(const SearchResult& result) {
    hits_->setHits(result.hits);
    hasMore_ = result.hasMore;
    hitPane_->setVisible(!result.hits.isEmpty());
    dress();
}

void ConversationList::chooseHit(bool forGood) {
    const QModelIndex index = hitView_->currentIndex();
    if (index.isValid()) Q_EMIT hitChosen(hits_->hit(index.row()), searched_, forGood);
}

void ConversationList::showOpenFolders(const QModelIndex& parent) {
    for (int row = 0; row < filter_.rowCount(parent); ++row) {
        const QModelIndex index = filter_.index(row, 0, parent);
        if (index.data(ChatTreeModel::PinnedRole).toBool()) continue;
        if (!isFolder(index)) return;  // other chats stand below all folders
        list_->setExpanded(index, filter_.isSearching() || chats_.isOpen(idOf(index)));
        showOpenFolders(index);
    }
}

void ConversationList::showMenu(const QPoint& at) {
    const QModelIndex index = list_->indexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid() && !isFolder(index)) fillForChat(*menu, index);
    if (isFolder(index)) fillForFolder(*menu, idOf(index));
    if (!index.isValid()) {
        connect(menu->addAction(icon(QStringLiteral("folder"), palette()), tr("New folder")),
                &QAction::triggered, this, [this] { addFolder(0); });
    }
    menu->popup(list_->viewport()->mapToGlobal(at));
}

void ConversationList::fillForChat(QMenu& menu, const QModelIndex& index) {
    const ChatId chat = idOf(index);
    connect(menu.addAction(icon(QStringLiteral("edit"), palette()), tr("Rename")), &QAction::triggered, this,
            [this, chat] {
                setCurrent(chat);
                renameCurrent();
            });
    const bool pinned = index.data(ChatTreeModel::PinnedRole).toBool();
    connect(menu.addAction(icon(QStringLiteral("pin"), palette()), pinned ? tr("Unpin") : tr("Pin")),
            &QAction::triggered, this, [this, chat, pinned] { chats_.setPinned(chat, !pinned); });
    fillFolders(*menu.addMenu(icon(QStringLiteral("folder"), palette()), tr("Move to")), chat);
    connect(menu.addAction(icon(QStringLiteral("delete"), palette()), tr("Delete")), &QAction::triggered,
            this, [this, chat] { Q_EMIT deleteRequested(chat); });
}

void ConversationList::fillForFolder(QMenu& menu, FolderId folder) {
    connect(menu.addAction(icon(QStringLiteral("new-chat"), palette()), tr("New chat here")),
            &QAction::triggered, this, [this, folder] { Q_EMIT newChatRequested(folder); });
    connect(menu.addAction(icon(QStringLiteral("folder"), palette()), tr("New folder inside")),
            &QAction::triggered, this, [this, folder] { addFolder(folder); });
    connect(menu.addAction(icon(QStringLiteral("edit"), palette()), tr("Rename")), &QAction::triggered, this,
            [this, folder] {
                setCurrent(folder);
                renameCurrent();
            });
    fillFolders(*menu.addMenu(icon(QStringLiteral("folder"), palette()), tr("Move to")), folder);
    connect(menu.addAction(icon(QStringLiteral("delete"), palette()), tr("Delete the folder, not its chats")),
            &QAction::triggered, this, [this, folder] { deleteFolder(folder); });
}

/// Where a chat or folder could go to.
void ConversationList::fillFolders(QMenu& menu, qint64 moved) {
    const auto offer = [&](const QString& name, FolderId folder) {
        QAction* action = menu.addAction(name);
        action->setEnabled(chats_.canMove(moved, folder));
        connect(action, &QAction::triggered, this, [this, moved, folder] { chats_.move(moved, folder); });
    };
    offer(tr("No folder"), 0);
    QList<QPair<QString, FolderId>> paths;
    const auto folders = chats_.folders();
    for (const Folder& folder : folders) paths.append({pathOf(folder), folder.id});
    std::sort(paths.begin(), paths.end(),
              [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto& [path, folder] : std::as_const(paths))
        offer(QString(path).replace(u'&', QStringLiteral("&&")), folder);
    menu.addSeparator();
    connect(menu.addAction(tr("New folder…")), &QAction::triggered, this,
            [this, moved] { addFolder(0, moved); });
}

void ConversationList::openFolders() {
    if (!hasCurrent()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Move to"));
    fillFolders(*menu, idOf(list_->currentIndex()));
    menu->popup(list_->viewport()->mapToGlobal(list_->visualRect(list_->currentIndex()).bottomLeft()));
}

/// "Work / Letters".
QString ConversationList::pathOf(const Folder& folder) const {
    QStringList names{isolated(folder.name)};
    for (QModelIndex above = chats_.indexOf(folder.id).parent(); above.isValid(); above = above.parent())
        names.prepend(isolated(above.data().toString()));
    return names.join(QStringLiteral(" / "));
}

void ConversationList::deleteCurrent() {
    const QModelIndex index = list_->currentIndex();
    if (!index.isValid()) return;
    if (isFolder(index))
        deleteFolder(idOf(index));
    else
        Q_EMIT deleteRequested(idOf(index));
}

void ConversationList::deleteFolder(FolderId folder) {
    if (const auto removed = chats_.removeFolder(folder)) Q_EMIT folderDeleted(*removed);
}

bool ConversationList::eventFilter(QObject* watched, QEvent* event) {
    // Escape is also a shortcut of the window: it must not get this one.
    const int key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride
                        ? static_cast<QKeyEvent*>(event)->key()
                        : 0;
    if (event->type() == QEvent::ShortcutOverride && watched == search_ && key == Qt::Key_Escape &&
        !search_->text().isEmpty()) {
        event->accept();
        return true;
    }
    const bool pressed = event->type() == QEvent::KeyPress;
    if (pressed && watched == list_ && handleListKey(key)) return true;
    if (pressed && watched == search_ && handleSearchKey(key)) return true;
    return QWidget::eventFilter(watched, event);
}

bool ConversationList::handleListKey(int key) {
    const QWidget* focus = QApplication::focusWidget();
    const bool naming = focus && focus != list_ && list_->isAncestorOf(focus);  // its Return comes here too
    if (naming) return false;
    const QModelIndex index = list_->currentIndex();
    if ((key != Qt::Key_Return && key != Qt::Key_Space) || !isFolder(index)) return false;
    list_->setExpanded(index, !list_->isExpanded(index));
    return true;
}

/// Down goes to what was found, Enter opens the first of it, Escape ends the search.
bool ConversationList::handleSearchKey(int key) {
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape && !search_->text().isEmpty()) {
        search_->clear();
        searchDelay_.stop();
        search();
        return true;
    }
    if (key != Qt::Key_Down && !enter) return false;
    if (searched_ != search_->text().trimmed()) {  // what is there is of other words
        afterSearch_ = key;
        searchDelay_.stop();
        search();
        return true;
    }
    if (hits_->rowCount() == 0) {
        if (!enter) list_->setFocus();
        return true;
    }
    const QModelIndex first = hits_->index(0, 0);
    if (hitView_->currentIndex() != first) hitView_->setCurrentIndex(first);
    if (enter)
        chooseHit(true);
    else
        hitView_->setFocus();
    return true;
}

void ConversationList::dress() {
    newChat_->setText(tr("New chat"));
    newChat_->setToolTip(withKeys(newChat_->text(), newChatKeys_));
    newChat_->setIcon(icon(QStringLiteral("new-chat"), palette()));
    search_->setPlaceholderText(tr("Search chats"));
    search_->setAccessibleName(tr("Search chats"));
    searchSymbol_->setText(search_->accessibleName());
    searchSymbol_->setIcon(icon(QStringLiteral("search"), palette()));
    list_->setAccessibleName(tr("Chats"));
    hitView_->setAccessibleName(tr("Messages found"));
    const int count = hits_->rowCount();
    const bool newest = searchOrder_ == SearchOrder::Newest;
    hitCount_->setText(!hasMore_ ? tr("In %n message(s)", nullptr, count)
                       : newest  ? tr("The newest %n message(s) with these words", nullptr, count)
                                 : tr("The %n message(s) that fit these words best", nullptr, count));
    order_->clear();
    order_->addItem(tr("Newest first"), static_cast<int>(SearchOrder::Newest));
    order_->addItem(tr("Best match first"), static_cast<int>(SearchOrder::Relevance));
    order_->setCurrentIndex(order_->findData(static_cast<int>(searchOrder_)));
    nameChoice(*order_, tr("Order of the messages found"));
    order_->setToolTip(order_->accessibleName());
    hitCount_->setPalette(quietened(palette()));
}

void ConversationList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

void ConversationList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tones tones = tonesOf(palette());
    painter.fillRect(rect(), tones.rail);
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height()), tones.border);
}

}  // namespace tars::ui
