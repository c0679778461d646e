// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/find_bar.h"

#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStringMatcher>
#include <QToolButton>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kWidestField = 320;

}  // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      words_(new QLineEdit(this)),
      place_(new QLabel(this)),
      previous_(new QToolButton(this)),
      next_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    words_->setMaximumWidth(kWidestField);
    words_->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    row->addSpacing(2);  // not a margin: it changes sides with the language
    row->addWidget(words_, 1);
    row->addWidget(previous_);
    row->addWidget(next_);
    row->addWidget(place_);
    row->addStretch(1);
    row->addWidget(close_);
    for (QToolButton* button : {previous_, next_, close_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(words_, &QLineEdit::textChanged, this, &FindBar::search);
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(close_, &QToolButton::clicked, this, &FindBar::close);
    dress();
    hide();
}

void FindBar::setConversation(ConversationModel* conversation) {
    conversation_ = conversation;
    current_ = 0;
    if (!isHidden()) showPlace(matches().size());
}

void FindBar::open() {
    show();
    words_->setFocus();
    words_->selectAll();
    search();
}

void FindBar::close() {
    hide();
    current_ = 0;
    Q_EMIT wordsChanged({});
    Q_EMIT closed();
}

void FindBar::search() {
    if (isHidden()) return;
    current_ = 0;
    Q_EMIT wordsChanged(words_->text());
    step(-1);  // from the end: what was said last is what is looked for most
}

/// Messages on the branch shown that have the words, from top to bottom.
std::vector<MessageId> FindBar::matches() const {
    std::vector<MessageId> found;
    if (!conversation_ || words_->text().isEmpty()) return found;
    const QStringMatcher words(words_->text(), Qt::CaseInsensitive);
    for (int row = 0; row < conversation_->rowCount(); ++row) {
        const Message& message = conversation_->message(row);
        if (words.indexIn(message.text) >= 0) found.push_back(message.id);
    }
    return found;
}

void FindBar::step(int direction) {
    if (isHidden()) return open();
    const auto all = matches();
    if (all.empty()) return showPlace(0);
    const auto place = std::find(all.begin(), all.end(), current_);
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t from = place == all.end() ? (direction > 0 ? -1 : 0) : place - all.begin();
    at_ = static_cast<std::size_t>((from + direction + count) % count);
    current_ = all[at_];
    showPlace(all.size());
    Q_EMIT found(current_);
}

void FindBar::showPlace(std::size_t count) {
    const bool none = count == 0;
    for (QToolButton* button : {previous_, next_}) button->setEnabled(!none);
    if (words_->text().isEmpty()) return place_->clear();
    place_->setText(none            ? tr("Not found")
                    : current_ == 0 ? tr("In %n message(s)", nullptr, static_cast<int>(count))
                                    : tr("Message %1 of %2").arg(at_ + 1).arg(count));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    // Escape is also a shortcut of the window: it must not get this one.
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if (watched != words_ || (!asked && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter && key->key() != Qt::Key_Escape) return QWidget::eventFilter(watched, event);
    if (asked)
        event->accept();
    else if (enter)
        step(key->modifiers() & Qt::ShiftModifier ? 1 : -1);
    else
        close();
    return true;
}

void FindBar::dress() {
    words_->setPlaceholderText(tr("Find in this chat"));
    words_->setAccessibleName(tr("Find in this chat"));
    const auto name = [this](QToolButton* button, const QString& iconName, const QString& text) {
        button->setIcon(icon(iconName, palette()));
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(previous_, QStringLiteral("up"), tr("Earlier message with these words (Enter)"));
    name(next_, QStringLiteral("down"), tr("Later message with these words (Shift+Enter)"));
    name(close_, QStringLiteral("close"), tr("Close the search (Escape)"));
    place_->setPalette(quietened(palette()));
    showPlace(matches().size());
}

void FindBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

void FindBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tonesOf(palette()).border);
}

}  // namespace tars::ui
