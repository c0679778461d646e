// SPDX-License-Identifier: Apache-2.0
// The chats in the trash among what ChatDatabase keeps.
#include "ui/chat/chat_database.h"
#include "ui/chat/sql.h"

#include <QDateTime>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kTrashMs = kTrashDays * 24LL * 60 * 60 * 1000;
constexpr qint64 kArrivalMs = 3'600'000;  // an import may take

}  // namespace

qint64 ChatDatabase::importNumber() {
    return QDateTime::currentMSecsSinceEpoch() - kTrashMs + kArrivalMs;
}

Result<void> ChatDatabase::emptyTrash() {
    TARS_CHECK(run(database_, u"DELETE FROM chat WHERE deleted < ?"_s,
                   QDateTime::currentMSecsSinceEpoch() - kTrashMs));
    return {};
}

Result<QList<DeletedChat>> ChatDatabase::deletedChats() const {
    // What is just coming in with an import lies below its number, which is of now or before.
    TARS_TRY(auto rows, run(database_,
                            u"SELECT id, title, updated, pinned, folder, deleted FROM chat"
                            " WHERE deleted > ? ORDER BY deleted DESC, id DESC"_s,
                            importNumber()));
    QList<DeletedChat> chats;
    while (rows.next()) {
        chats.append({{rows.value(0).toLongLong(), rows.value(1).toString(), rows.value(2).toLongLong(),
                       rows.value(3).toBool(), rows.value(4).toLongLong()},
                      rows.value(5).toLongLong()});
    }
    return chats;
}

Result<void> ChatDatabase::setDeleted(ChatId chat, bool deleted) {
    const QVariant when = deleted ? QVariant(QDateTime::currentMSecsSinceEpoch()) : QVariant();
    TARS_CHECK(run(database_, u"UPDATE chat SET deleted = ? WHERE id = ?"_s, when, chat));
    return {};
}

Result<void> ChatDatabase::deleteChats(std::span<const ChatId> chats) {
    Transaction transaction(database_);
    for (const ChatId chat : chats) TARS_CHECK(setDeleted(chat, true));
    return transaction.commit();
}

Result<QList<ChatSummary>> ChatDatabase::restoreChats(std::span<const ChatId> chats) {
    Transaction transaction(database_);
    QList<ChatSummary> back;
    for (const ChatId id : chats) {
        TARS_CHECK(setDeleted(id, false));
        TARS_TRY(const auto chat, readHead(id));
        if (chat) back.append(chat->summary);
    }
    TARS_CHECK(transaction.commit());
    return back;
}

Result<void> ChatDatabase::removeForGood(std::span<const ChatId> chats) {
    Transaction transaction(database_);
    for (const ChatId chat : chats)
        TARS_CHECK(run(database_, u"DELETE FROM chat WHERE id = ? AND deleted IS NOT NULL"_s, chat));
    return transaction.commit();
}

}  // namespace tars::ui
