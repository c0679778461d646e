// SPDX-License-Identifier: Apache-2.0
// Which chats of an import are in the database already.
#include "ui/chat/chat_database.h"
#include "ui/chat/sql.h"

#include <QSet>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

/// What was said first, and when: a title is changed by users and programs alike, and only has to do where
/// nobody wrote down the time.
QString beginning(qint64 created, const QString& title, const QString& text) {
    return QString::number(created) + u'\n' + (created == 0 ? title + u'\n' : QString()) + text;
}

}  // namespace

Result<std::vector<Offered>> ChatDatabase::known(std::span<const Chat> chats) const {
    TARS_TRY(auto rows,
             run(database_, u"SELECT chat.origin, chat.title, message.created, message.text FROM chat JOIN"
                            " message ON message.id = (SELECT min(id) FROM message WHERE chat = chat.id)"
                            " WHERE chat.deleted IS NULL"_s));
    QSet<QString> origins, beginnings, withoutOrigin;
    while (rows.next()) {
        const QString origin = rows.value(0).toString();
        const QString said =
            beginning(rows.value(2).toLongLong(), rows.value(1).toString(), rows.value(3).toString());
        beginnings.insert(said);
        origin.isEmpty() ? withoutOrigin.insert(said) : origins.insert(origin);
    }
    QSet<QString> offered;
    std::vector<Offered> found;
    found.reserve(chats.size());
    for (const Chat& chat : chats) {
        const Message& first = chat.messages.front();
        const QString said = beginning(first.created, chat.summary.title, first.text);
        const bool named = !chat.origin.isEmpty();
        // Two with names of their own are as different as these: a branch begins like what it came from.
        const bool here =
            named ? origins.contains(chat.origin) || withoutOrigin.contains(said) : beginnings.contains(said);
        const bool twice = named && offered.contains(chat.origin);
        if (named) offered.insert(chat.origin);
        found.push_back(here ? Offered::Here : twice ? Offered::Twice : Offered::New);
    }
    return found;
}

}  // namespace tars::ui
