// SPDX-License-Identifier: Apache-2.0
// Finding words in the reader: in the part that is shown, and, behind its last place, in the other parts.
#include "ui/chat/chat_reader.h"
#include "ui/chat/document_search.h"
#include "ui/chat/reader_text.h"
#include "ui/settings/appearance.h"

#include <QDeadlineTimer>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QStringMatcher>
#include <QToolButton>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kSliceMs = 3, kPauseMs = 1;  // of the time that the window takes for one thing, and between two

/// As it was written: what is drawn of it may have them a little otherwise.
bool has(const Message& message, const QStringMatcher& words) {
    return words.indexIn(message.text) >= 0 || words.indexIn(message.thoughts) >= 0 ||
           std::ranges::any_of(message.attachments,
                               [&](const Attachment& file) { return words.indexIn(file.name) >= 0; });
}

}  // namespace

void ChatReader::find(const QString& words) {
    hunt_.reset();
    further_.stop();
    text_->setExtraSelections({});
    const int from = search_->position() >= 0 ? search_->position() : text_->topPosition();
    search_->search(words, from);
}

/// Round the ends of the part, if no other one has these words.
void ChatReader::findNext(int direction) {
    if (hunt_) return;
    const int last = direction > 0 ? search_->count() - 1 : 0;
    const bool atEnd = search_->isDone() && (search_->count() == 0 || search_->current() == last);
    atEnd&& parts_.count() > 1 ? hunt(direction) : search_->step(direction);
}

void ChatReader::hunt(int direction) {
    if (words_->text().isEmpty()) return;
    const auto [first, end] = parts_.rows(part_);
    const int rows = static_cast<int>(chat_.branch.size());
    hunt_ = Hunt{direction, direction > 0 ? end - 1 : first, rows - (end - first)};
    lookFurther();
}

/// Through the messages of the other parts, bit by bit, round the ends of the chat.
void ChatReader::lookFurther() {
    if (!hunt_) return;
    const QStringMatcher words(words_->text(), Qt::CaseInsensitive);
    const int rows = static_cast<int>(chat_.branch.size());
    for (const QDeadlineTimer end(kSliceMs, Qt::PreciseTimer); hunt_->left > 0 && !end.hasExpired();) {
        hunt_->row = (hunt_->row + hunt_->direction + rows) % rows;
        --hunt_->left;
        if (has(chat_.branch[static_cast<std::size_t>(hunt_->row)], words))
            return showPart(parts_.partOf(hunt_->row));
    }
    showCount();
    if (hunt_->left > 0) return further_.start(kPauseMs);
    const int direction = hunt_->direction;
    hunt_.reset();
    search_->step(direction);
    showCount();
}

/// The part that has the words is laid out. What is left to be looked at, if they are not in it as it is
/// drawn, lies behind it.
void ChatReader::arrive() {
    const auto [first, end] = parts_.rows(part_);
    const int far = hunt_->direction > 0 ? end - 1 : first;
    hunt_->left -= qAbs(far - hunt_->row);
    hunt_->row = far;
    text_->setExtraSelections({});
    search_->search(words_->text(), 0);
}

void ChatReader::showFound() {
    QTextCursor found(text_->document());
    found.setPosition(search_->position());
    found.setPosition(search_->position() + static_cast<int>(search_->words().size()),
                      QTextCursor::KeepAnchor);
    text_->setTextCursor(found);
    QTextEdit::ExtraSelection mark{found, {}};
    mark.format.setBackground(tonesOf(palette()).found);
    text_->setExtraSelections({mark});
    // Not at the edge: what stands around it is to be read, too.
    const QRect line = text_->cursorRect(found);
    const int room = text_->viewport()->height();
    if (line.top() < room / 8 || line.bottom() > room - room / 8)
        text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() + line.top() - room / 3);
}

void ChatReader::searched() {
    if (!search_->isDone() || search_->words().isEmpty()) return showCount();
    if (search_->count() == 0 && parts_.count() > 1) {
        if (isWritten()) hunt_ ? lookFurther() : hunt(1);
        return showCount();
    }
    const auto arrived = std::exchange(hunt_, {});
    if (arrived && arrived->direction < 0) return search_->step(-1);  // from the first to the last
    showCount();
}

void ChatReader::showCount() {
    const int count = search_->count();
    for (QToolButton* button : {previous_, next_}) button->setEnabled(count > 0);
    const QLocale locale;
    if (hunt_)
        count_->setText(tr("Looking further …"));
    else if (search_->words().isEmpty() || !search_->isDone())
        count_->clear();
    else if (count == 0)
        count_->setText(tr("Not found"));
    else if (parts_.count() == 1)
        count_->setText(tr("%1 of %2").arg(locale.toString(search_->current() + 1), locale.toString(count)));
    else
        count_->setText(
            tr("%1 of %2 in this part").arg(locale.toString(search_->current() + 1), locale.toString(count)));
}

}  // namespace tars::ui
