// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/message_tree.h"

#include <algorithm>

namespace tars::ui {

MessageTree::MessageTree(std::vector<Message> messages, MessageId leaf) : messages_(std::move(messages)) {
    const auto count = static_cast<qsizetype>(messages_.size());
    places_.reserve(count);
    children_.reserve(count);
    rows_.reserve(count);
    for (std::size_t index = 0; index < messages_.size(); ++index) place(index);
    extend(pathTo(leaf));
}

const Message* MessageTree::find(MessageId id) const {
    const auto found = places_.constFind(id);
    return found == places_.cend() ? nullptr : &messages_[*found];
}

Message* MessageTree::find(MessageId id) {
    const auto found = places_.constFind(id);
    return found == places_.cend() ? nullptr : &messages_[*found];
}

std::vector<MessageId> MessageTree::siblings(int row) const {
    std::vector<MessageId> ids;
    for (const std::size_t index : children_.value(message(row).parent)) ids.push_back(messages_[index].id);
    return ids;
}

MessageId MessageTree::newestBelow(MessageId id) const {
    MessageId end = id;
    for (auto below = children_.constFind(end); below != children_.cend(); below = children_.constFind(end)) {
        end = messages_[below->back()].id;
    }
    return end;
}

void MessageTree::place(std::size_t index) {
    places_.insert(messages_[index].id, index);
    children_[messages_[index].parent].push_back(index);
}

void MessageTree::put(Message message) {
    if (Message* mine = find(message.id)) {
        *mine = std::move(message);
        return;
    }
    messages_.push_back(std::move(message));
    place(messages_.size() - 1);
}

// A damaged file may hold loops or parents that are not there: the path ends where it makes no more sense.
std::vector<std::size_t> MessageTree::pathTo(MessageId leaf) const {
    std::vector<std::size_t> path;
    for (auto at = places_.constFind(leaf); at != places_.cend() && path.size() < messages_.size();
         at = places_.constFind(messages_[*at].parent)) {
        path.push_back(*at);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

int MessageTree::rowsShared(const std::vector<std::size_t>& path) const {
    const auto fork = std::mismatch(path_.begin(), path_.end(), path.begin(), path.end());
    return static_cast<int>(fork.first - path_.begin());
}

void MessageTree::cut(int rows) {
    for (int row = rows; row < rowCount(); ++row) rows_.remove(message(row).id);
    path_.resize(static_cast<std::size_t>(rows));
}

void MessageTree::extend(const std::vector<std::size_t>& path) {
    const int shown = rowCount();
    path_ = path;
    for (int row = shown; row < rowCount(); ++row) rows_.insert(message(row).id, row);
}

}  // namespace tars::ui
