// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/find_bar.h"

#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QDeadlineTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStringMatcher>
#include <QToolButton>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kWidestField = 320;
constexpr int kSliceMs = 3;  // of the time that the window takes for one thing

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
    offerAs(previous_, QStringLiteral("chat.find_earlier"));
    offerAs(next_, QStringLiteral("chat.find_later"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    row->addSpacing(2);  // not a margin: it changes sides with the language
    row->addWidget(words_, 100);
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
    more_.setSingleShot(true);
    more_.setInterval(0);
    connect(&more_, &QTimer::timeout, this, &FindBar::searchOn);
    dress();
    hide();
}

void FindBar::setConversation(ConversationModel* conversation) {
    if (conversation_) conversation_->disconnect(this);
    conversation_ = conversation;
    current_ = 0;
    if (conversation) {
        const auto outdate = [this] { stale_ = true; };
        connect(conversation, &QAbstractItemModel::rowsInserted, this, outdate);
        connect(conversation, &QAbstractItemModel::rowsRemoved, this, outdate);
        connect(conversation, &QAbstractItemModel::dataChanged, this, outdate);
        connect(conversation, &ConversationModel::completed, this, [this] {
            if (isHidden()) return;
            const int waiting = wanted_;
            restart();
            begins_ = current_ == 0;
            wanted_ = waiting;
            searchOn();
        });
    }
    restart();
    if (!isHidden()) searchOn();
}

void FindBar::open(MessageId from) {
    from_ = from;
    show();
    words_->setFocus();
    words_->selectAll();
    search();
}

void FindBar::showFound(const QString& words, MessageId message) {
    const QSignalBlocker quiet(words_);
    words_->setText(words);
    show();
    Q_EMIT wordsChanged(words);
    restart();
    current_ = message;
    Q_EMIT found(message);
    searchOn();
}

void FindBar::dismiss() {
    hide();
    current_ = 0;
    more_.stop();
    Q_EMIT wordsChanged({});
}

void FindBar::close() {
    dismiss();
    Q_EMIT closed();
}

void FindBar::search() {
    if (isHidden()) return;
    current_ = 0;
    Q_EMIT wordsChanged(words_->text());
    restart();
    begins_ = true;
    searchOn();
}

void FindBar::restart() {
    more_.stop();
    matches_.clear();
    stale_ = false;
    wanted_ = 0;
    begins_ = false;
    unsearched_ = conversation_ && !words_->text().isEmpty() ? conversation_->rowCount() : 0;
}

/// Some more of the branch shown, upwards, until the window wants to do something else.
void FindBar::searchOn() {
    const QStringMatcher words(words_->text(), Qt::CaseInsensitive);
    unsearched_ = conversation_ ? qMin(unsearched_, conversation_->rowCount()) : 0;
    for (const QDeadlineTimer end(kSliceMs, Qt::PreciseTimer); !isDone() && !end.hasExpired();) {
        const Message& message = conversation_->message(--unsearched_);
        if (words.indexIn(message.text) >= 0) matches_.push_back(message.id);
        if (begins_ && !matches_.empty()) begin();
    }
    if (wanted_ != 0 && takeStep(wanted_)) wanted_ = 0;
    if (!isDone()) more_.start();
    showPlace();
}

/// At the highest match so far, unless there may be a higher one that is not above where the user reads.
void FindBar::begin() {
    const int from = from_ != 0 ? conversation_->rowOf(from_) : -1;
    if (from >= 0 && unsearched_ > from) return;
    begins_ = false;
    current_ = matches_.back();
    Q_EMIT found(current_);
}

/// False if it is not known yet where that leads.
bool FindBar::takeStep(int direction) {
    const auto place = std::find(matches_.begin(), matches_.end(), current_);
    const auto count = static_cast<std::ptrdiff_t>(matches_.size());
    // None is before the first; they are counted from the chat's end, so that earlier is further on.
    const std::ptrdiff_t from = place != matches_.end() ? place - matches_.begin() : direction < 0 ? -1 : 0;
    const std::ptrdiff_t to = from - direction;
    if (!isDone() && (to < 0 || to >= count)) return false;
    if (count == 0) return true;
    current_ = matches_[static_cast<std::size_t>((to + count) % count)];
    Q_EMIT found(current_);
    return true;
}

void FindBar::step(int direction) {
    if (isHidden()) return open(0);
    if (stale_) restart();
    wanted_ = direction;
    searchOn();
}

void FindBar::showPlace() {
    const bool none = matches_.empty();
    for (QToolButton* button : {previous_, next_}) button->setEnabled(!none || !isDone());
    if (words_->text().isEmpty() || !isDone()) return place_->clear();
    const auto count = static_cast<int>(matches_.size());
    const auto at = std::find(matches_.begin(), matches_.end(), current_) - matches_.begin();
    place_->setText(none          ? tr("Not found")
                    : at == count ? tr("In %n message(s)", nullptr, count)
                                  : tr("Message %1 of %2").arg(count - at).arg(count));
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
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
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
    name(previous_, QStringLiteral("up"), tr("Earlier message with these words (Shift+Enter)"));
    name(next_, QStringLiteral("down"), tr("Later message with these words (Enter)"));
    name(close_, QStringLiteral("close"), tr("Close the search (Escape)"));
    place_->setPalette(quietened(palette()));
    showPlace();
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
