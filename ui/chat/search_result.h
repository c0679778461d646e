// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QList>
#include <QMetaType>
#include <QSet>

namespace tars::ui {

/// Of the hits: the newest first, or those that say most about the words for their length.
enum class SearchOrder { Newest, Relevance };

/// A message with what was searched for, and a part of it around that.
struct SearchHit {
    ChatId chat = 0;
    MessageId message = 0;
    QString title;  ///< of the chat
    Author author = Author::User;
    qint64 created = 0;  ///< ms since 1970, UTC
    QString excerpt;     ///< in one line
    qsizetype from = 0,
              length = 0;  ///< of what was searched for, in the excerpt; length 0: it is not in there

    bool operator==(const SearchHit&) const = default;
};

/// What a search over all chats has found.
struct SearchResult {
    QSet<ChatId> chats;     ///< all of them
    QList<SearchHit> hits;  ///< the first ones of them, in the order that was wanted
    bool hasMore = false;   ///< more hits than these
};

}  // namespace tars::ui

Q_DECLARE_METATYPE(tars::ui::SearchHit)
