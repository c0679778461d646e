// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_tree_model.h"

#include <QDateTime>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <unordered_map>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kDragged = "application/x-tars-chat"_L1;

}  // namespace

/// A chat, or a folder of them.
struct ChatTreeModel::Node {
    bool isFolder = false;
    ChatSummary chat;
    Folder folder;
    Node* parent = nullptr;
    int row = 0;  ///< in its parent
    std::vector<std::unique_ptr<Node>> children;

    qint64 id() const { return isFolder ? folder.id : chat.id; }
    void number(std::size_t from) {
        for (; from < children.size(); ++from) children[from]->row = static_cast<int>(from);
    }
};

ChatTreeModel::ChatTreeModel(QObject* parent) : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {
    root_->isFolder = true;
}

ChatTreeModel::~ChatTreeModel() = default;

ChatTreeModel::Node* ChatTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : root_.get();
}

ChatTreeModel::Node* ChatTreeModel::folderNode(FolderId folder) const {
    Node* node = nodes_.value(folder);
    return node && node->isFolder ? node : root_.get();
}

QModelIndex ChatTreeModel::indexOf(const Node& node) const {
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

QModelIndex ChatTreeModel::indexOf(qint64 id) const {
    const Node* node = nodes_.value(id);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex ChatTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size())) return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ChatTreeModel::parent(const QModelIndex& index) const {
    return index.isValid() ? indexOf(*nodeOf(index)->parent) : QModelIndex();
}

int ChatTreeModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(nodeOf(parent)->children.size());
}

int ChatTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant ChatTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Node& node = *nodeOf(index);
    const ChatSummary& chat = node.chat;
    const QString& name = node.isFolder ? node.folder.name : chat.title;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case Qt::ToolTipRole: {
        QStringList lines{stateInWords(node)};
        lines.removeAll(QString());
        lines.prepend(node.isFolder ? name
                                    : QLocale().toString(QDateTime::fromMSecsSinceEpoch(chat.updated),
                                                         QLocale::ShortFormat));
        return lines.join(u'\n');
    }
    case IdRole:
        return node.id();
    case UpdatedRole:
        return chat.updated;
    case PinnedRole:
        return chat.pinned;
    case IsFolderRole:
        return node.isFolder;
    case AnsweringRole:
        return holdsAny(node, answering_);
    case UnseenRole:
        return holdsAny(node, unseen_);
    case Qt::AccessibleTextRole:
        return inWords(node);
    default:
        return {};
    }
}

QString ChatTreeModel::inWords(const Node& node) const {
    QString words = node.chat.title;
    if (node.isFolder)
        words = tr("Folder %1").arg(node.folder.name);
    else if (node.chat.pinned)
        words = tr("%1, pinned").arg(words);
    const QString state = stateInWords(node);
    //: A chat or folder, and what is new of it
    return state.isEmpty() ? words : tr("%1, %2").arg(words, state);
}

QString ChatTreeModel::stateInWords(const Node& node) const {
    //: Of a chat, or of a folder with such a chat
    if (holdsAny(node, unseen_)) return tr("has a new answer");
    //: Of a chat, or of a folder with such a chat
    if (holdsAny(node, answering_)) return tr("is being answered");
    return {};
}

/// Itself, or anything in it.
bool ChatTreeModel::holdsAny(const Node& node, const QSet<ChatId>& chats) const {
    return std::ranges::any_of(chats, [&](ChatId chat) {
        const Node* at = nodes_.value(chat);
        while (at && at != &node) at = at->parent;
        return at != nullptr;
    });
}

void ChatTreeModel::mark(QSet<ChatId>& marked, ChatId chat, bool wanted) {
    if (marked.contains(chat) == wanted) return;
    wanted ? void(marked.insert(chat)) : void(marked.remove(chat));
    for (const Node* at = nodes_.value(chat); at && at->parent; at = at->parent)
        Q_EMIT dataChanged(indexOf(*at), indexOf(*at));
}

bool ChatTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Node& node = *nodeOf(index);
    (node.isFolder ? node.folder.name : node.chat.title) = name;
    Q_EMIT dataChanged(index, index);
    if (node.isFolder)
        Q_EMIT folderChanged(node.folder);
    else
        Q_EMIT renamed(node.id(), name);
    return true;
}

Qt::ItemFlags ChatTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    const auto common = QAbstractItemModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    return common | (nodeOf(index)->isFolder ? Qt::ItemIsDropEnabled : Qt::ItemNeverHasChildren);
}

Qt::DropActions ChatTreeModel::supportedDropActions() const {
    return Qt::MoveAction;
}

QStringList ChatTreeModel::mimeTypes() const {
    return {kDragged};
}

QMimeData* ChatTreeModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;  // whoever asks owns it
    data->setData(kDragged, QByteArray::number(nodeOf(indexes.first())->id()));
    return data;
}

bool ChatTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                    const QModelIndex& parent) const {
    const Node* node = nodes_.value(data->data(kDragged).toLongLong());
    return node && action == Qt::MoveAction && fits(*node, *nodeOf(parent));
}

bool ChatTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
    return canDropMimeData(data, action, row, column, parent) &&
           move(data->data(kDragged).toLongLong(), nodeOf(parent)->id());
}

const ChatSummary* ChatTreeModel::chat(ChatId id) const {
    const Node* node = nodes_.value(id);
    return node && !node->isFolder ? &node->chat : nullptr;
}

QList<Folder> ChatTreeModel::folders() const {
    QList<Folder> found;
    std::vector<const Node*> waiting{root_.get()};
    while (!waiting.empty()) {
        const Node* node = waiting.back();
        waiting.pop_back();
        if (node->parent) found.append(node->folder);
        for (const auto& child : node->children)
            if (child->isFolder) waiting.push_back(child.get());
    }
    return found;
}

bool ChatTreeModel::isOpen(FolderId folder) const {
    return folderNode(folder)->folder.open;
}

/// A folder goes neither into itself nor into what it holds.
bool ChatTreeModel::fits(const Node& node, const Node& folder) const {
    if (!folder.isFolder || node.parent == &folder) return false;
    for (const Node* above = &folder; above; above = above->parent) {
        if (above == &node) return false;
    }
    return true;
}

void ChatTreeModel::insert(std::unique_ptr<Node> node, Node& folder) {
    const auto row = static_cast<int>(folder.children.size());
    beginInsertRows(indexOf(folder), row, row);
    node->parent = &folder;
    node->row = row;
    nodes_.insert(node->id(), node.get());
    folder.children.push_back(std::move(node));
    endInsertRows();
}

void ChatTreeModel::place(Node& node, Node& folder) {
    (node.isFolder ? node.folder.parent : node.chat.folder) = folder.id();
    Node& before = *node.parent;
    if (&before == &folder) return;
    const int row = node.row;
    beginMoveRows(indexOf(before), row, row, indexOf(folder), static_cast<int>(folder.children.size()));
    auto at = before.children.begin() + row;
    auto moved = std::move(*at);
    before.children.erase(at);
    before.number(static_cast<std::size_t>(row));
    node.parent = &folder;
    node.row = static_cast<int>(folder.children.size());
    folder.children.push_back(std::move(moved));
    endMoveRows();
}

void ChatTreeModel::put(const ChatSummary& chat) {
    if (Node* node = nodes_.value(chat.id)) {
        node->chat = chat;
        place(*node, *folderNode(chat.folder));
        Q_EMIT dataChanged(indexOf(*node), indexOf(*node));
        return;
    }
    auto node = std::make_unique<Node>();
    node->chat = chat;
    insert(std::move(node), *folderNode(chat.folder));
}

void ChatTreeModel::add(const QList<ChatSummary>& chats) {
    std::unordered_map<Node*, std::vector<std::unique_ptr<Node>>> fresh;
    for (const ChatSummary& chat : chats) {
        if (nodes_.contains(chat.id)) continue;
        auto node = std::make_unique<Node>();
        node->chat = chat;
        nodes_.insert(chat.id, node.get());
        Node* const folder = node->parent = folderNode(chat.folder);
        fresh[folder].push_back(std::move(node));
    }
    for (auto& [folder, nodes] : fresh) {
        const auto first = folder->children.size();
        beginInsertRows(indexOf(*folder), static_cast<int>(first),
                        static_cast<int>(first + nodes.size() - 1));
        for (auto& node : nodes) folder->children.push_back(std::move(node));
        folder->number(first);
        endInsertRows();
    }
}

void ChatTreeModel::addFolders(const QList<Folder>& folders) {
    for (const Folder& folder : folders) {
        if (folder.id == 0 || nodes_.contains(folder.id)) continue;
        auto node = std::make_unique<Node>();
        node->isFolder = true;
        node->folder = folder;
        node->folder.parent = 0;
        insert(std::move(node), *root_);
    }
    for (const Folder& folder : folders) {
        Node* node = folderNode(folder.id);
        Node* parent = folderNode(folder.parent);
        if (fits(*node, *parent)) place(*node, *parent);
    }
}

void ChatTreeModel::newFolder(const Folder& folder) {
    addFolders({folder});
    Q_EMIT folderChanged(folderNode(folder.id)->folder);
}

/// Neighbours go together: of many chats, each on its own would make the others count their rows anew.
void ChatTreeModel::remove(const QList<qint64>& ids) {
    std::unordered_map<Node*, std::vector<int>> rows;
    for (const qint64 id : ids) {
        if (const Node* node = nodes_.take(id)) rows[node->parent].push_back(node->row);
    }
    for (auto& [folder, gone] : rows) {
        std::sort(gone.begin(), gone.end());
        for (auto last = gone.end(); last != gone.begin();) {
            auto first = last - 1;
            while (first != gone.begin() && *(first - 1) == *first - 1) --first;
            beginRemoveRows(indexOf(*folder), *first, *(last - 1));
            folder->children.erase(folder->children.begin() + *first,
                                   folder->children.begin() + *(last - 1) + 1);
            folder->number(static_cast<std::size_t>(*first));
            endRemoveRows();
            last = first;
        }
    }
}

std::optional<RemovedFolder> ChatTreeModel::removeFolder(FolderId folder) {
    Node* node = nodes_.value(folder);
    if (!node || !node->isFolder) return {};
    RemovedFolder removed{node->folder, {}};
    Node& parent = *node->parent;
    while (!node->children.empty()) {
        Node& child = *node->children.back();
        removed.inside.prepend(child.id());
        place(child, parent);
        tell(child);
    }
    remove({folder});
    Q_EMIT folderRemoved(folder);
    return removed;
}

void ChatTreeModel::restoreFolder(const RemovedFolder& removed) {
    newFolder(removed.folder);
    const Node* const whereItWent = folderNode(removed.folder.parent);
    for (const qint64 id : removed.inside) {
        const Node* node = nodes_.value(id);
        if (node && node->parent == whereItWent) move(id, removed.folder.id);
    }
}

void ChatTreeModel::setPinned(ChatId chat, bool pinned) {
    Node* node = nodes_.value(chat);
    if (!node || node->isFolder || node->chat.pinned == pinned) return;
    node->chat.pinned = pinned;
    Q_EMIT dataChanged(indexOf(*node), indexOf(*node));
    Q_EMIT pinChanged(chat, pinned);
}

void ChatTreeModel::setOpen(FolderId folder, bool open) {
    Node* node = nodes_.value(folder);
    if (!node || !node->isFolder || node->folder.open == open) return;
    node->folder.open = open;
    Q_EMIT folderChanged(node->folder);
}

bool ChatTreeModel::canMove(qint64 id, FolderId folder) const {
    const Node* node = nodes_.value(id);
    return node && (folder == 0 || nodes_.contains(folder)) && fits(*node, *folderNode(folder));
}

bool ChatTreeModel::move(qint64 id, FolderId folder) {
    if (!canMove(id, folder)) return false;
    Node* node = nodes_.value(id);
    place(*node, *folderNode(folder));
    tell(*node);
    return true;
}

void ChatTreeModel::tell(const Node& moved) {
    if (moved.isFolder)
        Q_EMIT folderChanged(moved.folder);
    else
        Q_EMIT chatMoved(moved.id(), moved.chat.folder);
}

ChatTreeFilter::ChatTreeFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    sort(0);
}

void ChatTreeFilter::setSearch(const QString& text, const QSet<ChatId>& inMessages) {
    text_ = text.trimmed();
    inMessages_ = inMessages;
    invalidateFilter();
}

bool ChatTreeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto rank = [](const QModelIndex& index) {
        return index.data(ChatTreeModel::PinnedRole).toBool()     ? 0
               : index.data(ChatTreeModel::IsFolderRole).toBool() ? 1
                                                                  : 2;
    };
    const int leftRank = rank(left), rightRank = rank(right);
    if (leftRank != rightRank) return leftRank < rightRank;
    if (leftRank == 1)
        return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
    return left.data(ChatTreeModel::UpdatedRole).toLongLong() >
           right.data(ChatTreeModel::UpdatedRole).toLongLong();
}

bool ChatTreeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (text_.isEmpty()) return true;
    const QModelIndex item = sourceModel()->index(row, 0, parent);
    return item.data().toString().contains(text_, Qt::CaseInsensitive) ||
           inMessages_.contains(item.data(ChatTreeModel::IdRole).toLongLong());
}

}  // namespace tars::ui
