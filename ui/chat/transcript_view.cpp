// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/transcript_view.h"

#include "ui/chat/message_widget.h"
#include "ui/chat/transcript_interface.h"
#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kWidestColumn = 820;  // longer lines are hard to read
constexpr int kSideMargin = 20;
constexpr int kEndMargin = 12;
constexpr int kNearEnd = 4;
constexpr qsizetype kMostGuessedLines = 100'000;
constexpr std::size_t kMostSpare = 12;
constexpr int kSliceMs = 2;  // of laying out at a time; what is new is painted after it
constexpr int kPauseMs = 4;  // between those, for everything else

}  // namespace

TranscriptView::TranscriptView(QWidget* parent)
    : QAbstractScrollArea(parent), newText_(new QPushButton(viewport())) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    newText_->hide();
    newText_->setFocusPolicy(Qt::TabFocus);
    QAccessible::installFactory(transcriptInterface);
    offerAs(newText_, QStringLiteral("chat.newest"));
    more_.setSingleShot(true);
    connect(&more_, &QTimer::timeout, this, &TranscriptView::goOnLater);
    connect(newText_, &QPushButton::clicked, this, &TranscriptView::scrollToEnd);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { keepInSight(now); });
    showNewTextButton(false);
}

void TranscriptView::setConversation(ConversationModel* conversation) {
    if (conversation_) conversation_->disconnect(this);
    forgetWidgets();
    conversation_ = conversation;
    heights_.clear();
    atEnd_ = true;
    highlightWanted_ = 0;
    leftOut_ = 0;
    marked_ = 0;
    thoughtsShown_.clear();
    showNewTextButton(false);
    if (conversation) {
        connect(conversation, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex&, int first, int last) { insertRows(first, last); });
        connect(conversation, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex&, int first, int last) { removeRows(first, last); });
        connect(conversation, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex& first, const QModelIndex& last) {
                    changeRows(first.row(), last.row());
                });
        heights_ = guess(0, conversation->rowCount() - 1);
    }
    updateSummary();
    updateTops();
    layOutSome();
}

void TranscriptView::insertRows(int first, int last) {
    const auto added = guess(first, last);
    if (first <= anchorRow_ && !heights_.empty()) anchorRow_ += static_cast<int>(added.size());
    heights_.insert(heights_.begin() + first, added.begin(), added.end());
    updateSummary();
    updateTops();
    layOutSome();
    if (!atEnd_ && last + 1 == static_cast<int>(heights_.size())) showNewTextButton(true);
}

void TranscriptView::removeRows(int first, int last) {
    heights_.erase(heights_.begin() + first, heights_.begin() + last + 1);
    updateSummary();
    updateTops();
    layOutSome();
}

void TranscriptView::changeRows(int first, int last) {
    const bool writing = conversation_->message(last).state == MessageState::Streaming;
    if (!writing) updateSummary();
    for (int row = first; row <= last; ++row) {
        heights_[static_cast<std::size_t>(row)].measured = false;
        if (auto* widget = widgets_.value(conversation_->message(row).id)) fill(*widget, row);
    }
    if (!writing) order_.clear();  // it may have got more controls
    layOutSome();
    if (!atEnd_ && writing) showNewTextButton(true);
}

void TranscriptView::measureAgain(MessageId message) {
    const int row = conversation_ ? conversation_->rowOf(message) : -1;
    if (row < 0) return;
    heights_[static_cast<std::size_t>(row)].measured = false;
    layOutSome();
}

void TranscriptView::forgetWidgets() {
    for (MessageWidget* widget : std::as_const(widgets_)) putAside(widget);
    widgets_.clear();
    inSight_.clear();
}

std::vector<TranscriptView::RowHeight> TranscriptView::guess(int first, int last) const {
    const QFontMetrics metrics(font());
    const int lineHeight = metrics.lineSpacing() * 5 / 4;
    const qsizetype lettersPerLine = qMax(1, columnWidth() / qMax(1, metrics.averageCharWidth()));
    std::vector<RowHeight> heights;
    heights.reserve(static_cast<std::size_t>(qMax(0, last - first + 1)));
    for (int row = first; row <= last; ++row) {
        const qsizetype lines = conversation_->message(row).text.size() / lettersPerLine;
        heights.push_back(
            {(static_cast<int>(qMin<qsizetype>(lines, kMostGuessedLines)) + 3) * lineHeight, false});
    }
    return heights;
}

void TranscriptView::fill(MessageWidget& widget, int row) const {
    const auto siblings = conversation_->siblings(row);
    const Message& message = conversation_->message(row);
    const auto place = std::find(siblings.begin(), siblings.end(), message.id) - siblings.begin();
    const auto shown = thoughtsShown_.constFind(message.id);
    widget.setThoughtsShown(shown == thoughtsShown_.cend() ? std::nullopt : std::optional(*shown));
    widget.setMessage(message, static_cast<int>(place), static_cast<int>(siblings.size()));
    widget.setSent(sentOf(row));
    widget.setSummary(row + 1 == summarised_ && !readOnly_ ? message.summary : QString());
    widget.setMarked(message.id == marked_);
}

MessageWidget* TranscriptView::widgetFor(int row) {
    MessageWidget*& widget = widgets_[conversation_->message(row).id];
    if (widget) return widget;
    if (spare_.empty()) {
        widget = makeWidget();
    } else {
        widget = spare_.back();
        spare_.pop_back();
    }
    widget->setHighlight(highlight_);
    fill(*widget, row);
    heights_[static_cast<std::size_t>(row)].measured = false;
    return widget;
}

void TranscriptView::putAside(MessageWidget* widget) {
    const bool keep = spare_.size() < kMostSpare && !widget->isInUse();
    widget->hide();
    if (keep) return spare_.push_back(widget);
    order_.clear();
    widget->deleteLater();
}

MessageWidget* TranscriptView::makeWidget() {
    auto* widget = new MessageWidget(viewport());
    if (readOnly_) widget->setReadOnly();
    connect(widget, &MessageWidget::regenerateRequested, this, &TranscriptView::regenerateRequested);
    connect(widget, &MessageWidget::continueRequested, this, &TranscriptView::continueRequested);
    connect(widget, &MessageWidget::siblingRequested, this, &TranscriptView::siblingRequested);
    connect(widget, &MessageWidget::editRequested, this, &TranscriptView::editRequested);
    connect(widget, &MessageWidget::summaryChanged, this, &TranscriptView::summaryChanged);
    connect(widget, &MessageWidget::forkRequested, this, &TranscriptView::forkRequested);
    connect(widget, &MessageWidget::ratingRequested, this, &TranscriptView::ratingRequested);
    connect(widget, &MessageWidget::readerRequested, this, &TranscriptView::readerRequested);
    connect(widget, &MessageWidget::detailsRequested, this, &TranscriptView::detailsRequested);
    connect(widget, &MessageWidget::heightChanged, this, &TranscriptView::measureAgain);
    connect(widget, &MessageWidget::thoughtsToggled, this,
            [this](MessageId message, bool shown) { thoughtsShown_.insert(message, shown); });
    connect(widget, &MessageWidget::linkClicked, this, &TranscriptView::linkClicked);
    connect(widget, &MessageWidget::blockSaveRequested, this, &TranscriptView::blockSaveRequested);
    return widget;
}

int TranscriptView::columnWidth() const {
    return qBound(100, viewport()->width() - 2 * kSideMargin, kWidestColumn);
}

void TranscriptView::updateTops() {
    tops_.assign(heights_.size() + 1, 0);
    for (std::size_t row = 0; row < heights_.size(); ++row)
        tops_[row + 1] = tops_[row] + heights_[row].pixels;
}

int TranscriptView::rowAt(int y) const {
    const auto after = std::upper_bound(tops_.begin(), tops_.end(), y);
    const auto row = static_cast<int>(after - tops_.begin()) - 1;
    return qBound(0, row, static_cast<int>(heights_.size()) - 1);
}

int TranscriptView::scrollWanted() const {
    const int highest = qMax(0, tops_.back() + kEndMargin - viewport()->height());
    if (atEnd_ || heights_.empty()) return highest;
    const int row = qBound(0, anchorRow_, static_cast<int>(heights_.size()) - 1);
    return qBound(0, topOf(row) - anchorOffset_, highest);
}

bool TranscriptView::isReady(int row) const {
    return heights_[static_cast<std::size_t>(row)].measured &&
           widgets_.contains(conversation_->message(row).id);
}

int TranscriptView::nextToPrepare(int scroll) const {
    const auto count = static_cast<int>(heights_.size());
    if (count == 0) return -1;
    // What is next to the row that stays where it is comes first, and pushes away what is further off.
    const int from = atEnd_ ? count - 1 : qBound(0, anchorRow_, count - 1);
    const int end = scroll + viewport()->height();
    for (int row = from; row >= 0 && topOf(row + 1) > scroll; --row) {
        if (topOf(row) < end && !isReady(row)) return row;
    }
    for (int row = from + 1; row < count && topOf(row) < end; ++row) {
        if (topOf(row + 1) > scroll && !isReady(row)) return row;
    }
    return -1;
}

bool TranscriptView::prepare(int row, const QDeadlineTimer& end) {
    const bool isNew = !widgets_.contains(conversation_->message(row).id);
    MessageWidget* widget = widgetFor(row);
    if (isNew && end.hasExpired()) return false;
    while (!widget->isWritten()) {
        widget->writeMore();
        if (end.hasExpired()) return false;
    }
    RowHeight& height = heights_[static_cast<std::size_t>(row)];
    const int real = widget->heightFor(columnWidth());
    const bool moved = real != height.pixels;
    height = {real, true};
    if (moved) updateTops();
    return true;
}

void TranscriptView::placeWidgets(int scroll) {
    const int width = columnWidth();
    const int left = (viewport()->width() - width) / 2;
    const int end = scroll + viewport()->height();
    QHash<MessageId, MessageWidget*> leftOver;
    leftOver.swap(widgets_);
    const auto put = [&](int row, MessageWidget* widget) {
        widget->setGeometry(left, topOf(row) - scroll, width, topOf(row + 1) - topOf(row));
        widget->show();
        widgets_.insert(widget->id(), widget);
    };
    const auto count = static_cast<int>(heights_.size());
    for (int row = count > 0 ? rowAt(scroll) : 0; row < count && topOf(row) < end; ++row) {
        MessageWidget* widget = leftOver.take(conversation_->message(row).id);
        if (!widget) continue;
        if (heights_[static_cast<std::size_t>(row)].measured || !widget->isHidden())
            put(row, widget);
        else
            widgets_.insert(widget->id(), widget);  // not ready to be seen
    }
    for (MessageWidget* widget : std::as_const(leftOver)) {
        const int row = conversation_ ? conversation_->rowOf(widget->id()) : -1;
        if (row >= 0 && widget->isInUse()) {
            put(row, widget);
            continue;
        }
        putAside(widget);
    }
    orderWidgets();
}

/// For screen readers and the tab key.
void TranscriptView::orderWidgets() {
    std::vector<MessageWidget*> shown;
    for (MessageWidget* widget : std::as_const(widgets_)) {
        if (!widget->isHidden()) shown.push_back(widget);
    }
    std::ranges::sort(shown, {}, [](const MessageWidget* widget) { return widget->y(); });
    inSight_.assign(shown.begin(), shown.end());
    if (newText_->isVisible()) inSight_.push_back(newText_);
    if (shown == order_) return;
    QWidget* before = this;
    for (MessageWidget* widget : shown) before = widget->followInTabOrder(before);
    setTabOrder(before, newText_);
    order_ = std::move(shown);
}

void TranscriptView::layOutSome() {
    layOut(QDeadlineTimer(kSliceMs, Qt::PreciseTimer));
}

/// At another width or in another font: what can be seen at once, so that it does not flicker.
void TranscriptView::layOutAgain() {
    for (RowHeight& height : heights_) height.measured = false;
    if (!isVisible()) return;
    const QDeadlineTimer forever(QDeadlineTimer::Forever);
    for (MessageWidget* widget : widgets_.values()) {
        const int row = conversation_ ? conversation_->rowOf(widget->id()) : -1;
        if (row >= 0 && widget->isVisible()) prepare(row, forever);
    }
    layOutSome();
}

/// May make the bar appear, which makes the view narrower.
void TranscriptView::setScrollRange() {
    placing_ = true;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(QFontMetrics(font()).lineSpacing() * 2);
    verticalScrollBar()->setRange(0, qMax(0, tops_.back() + kEndMargin - viewport()->height()));
    placing_ = false;
}

void TranscriptView::layOut(const QDeadlineTimer& end) {
    if (!isVisible()) return;  // its width is not known
    setScrollRange();          // before anything is laid out for a width that is not to stay
    int scroll = scrollWanted();
    int row = nextToPrepare(scroll);
    while (row >= 0 && prepare(row, end)) {
        scroll = scrollWanted();
        row = nextToPrepare(scroll);
        if (end.hasExpired()) break;
    }
    placeWidgets(scroll);
    setScrollRange();
    placing_ = true;
    verticalScrollBar()->setValue(scroll);
    placing_ = false;
    keepAnchor();
    newText_->raise();
    more_.stop();
    if (row >= 0) more_.start(0);
    showHighlight();
}

/// What was laid out is painted by now: a pause, and then some more.
void TranscriptView::goOnLater() {
    if (more_.interval() == 0)
        more_.start(kPauseMs);
    else
        layOutSome();
}

/// The first row in sight whose height is known: others may turn out to be higher, and then grow away from
/// it.
void TranscriptView::chooseAnchor() {
    const int scroll = verticalScrollBar()->value(), end = scroll + viewport()->height();
    const auto count = static_cast<int>(heights_.size());
    anchorRow_ = rowAt(scroll);
    for (int row = anchorRow_; scroll > 0 && row < count && topOf(row) < end; ++row) {
        if (!heights_[static_cast<std::size_t>(row)].measured) continue;
        anchorRow_ = row;
        break;
    }
}

/// As long as it is in sight, it stays the one.
void TranscriptView::keepAnchor() {
    if (heights_.empty()) return;
    const int scroll = verticalScrollBar()->value();
    anchorRow_ = qBound(0, anchorRow_, static_cast<int>(heights_.size()) - 1);
    if (topOf(anchorRow_ + 1) <= scroll || topOf(anchorRow_) >= scroll + viewport()->height()) chooseAnchor();
    anchorOffset_ = topOf(anchorRow_) - scroll;
}

void TranscriptView::scrollContentsBy(int, int) {
    if (placing_) return;
    highlightWanted_ = 0;
    if (!heights_.empty()) chooseAnchor();
    keepAnchor();
    atEnd_ = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - kNearEnd;
    if (atEnd_) showNewTextButton(false);
    layOutSome();
}

void TranscriptView::scrollToEnd() {
    atEnd_ = true;
    showNewTextButton(false);
    layOutSome();
}

void TranscriptView::scrollTo(MessageId message) {
    const int row = conversation_ ? conversation_->rowOf(message) : -1;
    if (row < 0) return;
    highlightWanted_ = 0;
    atEnd_ = false;
    anchorRow_ = row;
    anchorOffset_ = kEndMargin;
    layOutSome();
    atEnd_ = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - kNearEnd;
    if (atEnd_) showNewTextButton(false);
}

MessageId TranscriptView::current() const {
    const QWidget* focus = QApplication::focusWidget();
    for (const MessageWidget* widget : order_) {
        if (focus && widget->isAncestorOf(focus)) return widget->id();
    }
    if (marked_ != 0) return marked_;
    if (!conversation_ || heights_.empty()) return 0;
    // The first whose beginning is in sight, or the one that fills all of it.
    const int scroll = verticalScrollBar()->value();
    const int row = rowAt(scroll);
    const bool below = topOf(row) < scroll && row + 1 < static_cast<int>(heights_.size()) &&
                       topOf(row + 1) < scroll + viewport()->height();
    return conversation_->message(below ? row + 1 : row).id;
}

MessageWidget* TranscriptView::bring(MessageId message) {
    scrollTo(message);
    layOutAll();
    return widgetOf(message);
}

void TranscriptView::setLeftOut(int rows) {
    if (std::exchange(leftOut_, rows) == rows || !conversation_) return;
    for (MessageWidget* widget : std::as_const(widgets_))
        widget->setSent(sentOf(conversation_->rowOf(widget->id())));
}

Sent TranscriptView::sentOf(int row) const {
    if (row < summarised_) return Sent::Summarised;
    return row < leftOut_ ? Sent::LeftOut : Sent::Whole;
}

/// Before what has changed is filled in again.
void TranscriptView::updateSummary() {
    const int rows = conversation_ && !readOnly_ ? conversation_->summarisedRows() : 0;
    if (std::exchange(summarised_, rows) == rows) return;
    for (auto shown = widgets_.cbegin(); shown != widgets_.cend(); ++shown) {
        const int row = conversation_ ? conversation_->rowOf(shown.key()) : -1;
        if (row < 0) continue;
        fill(**shown, row);
        heights_[static_cast<std::size_t>(row)].measured = false;
    }
}

void TranscriptView::setMarked(MessageId message) {
    marked_ = message;
    for (MessageWidget* widget : std::as_const(widgets_)) widget->setMarked(widget->id() == message);
}

void TranscriptView::setHighlight(const QString& words) {
    highlight_ = words;
    for (MessageWidget* widget : std::as_const(widgets_)) widget->setHighlight(words);
}

void TranscriptView::scrollToHighlight(MessageId message) {
    scrollTo(message);
    highlightWanted_ = message;
    showHighlight();
}

void TranscriptView::showHighlight() {
    const int row = conversation_ ? conversation_->rowOf(highlightWanted_) : -1;
    if (row < 0 || !isReady(row)) return;
    const MessageWidget* widget = widgetOf(std::exchange(highlightWanted_, 0));
    const int place = widget->y() + widget->highlightTop(), height = viewport()->height();
    if (place > height * 2 / 3)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place - height / 3);
}

void TranscriptView::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    layOutSome();
}

void TranscriptView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOutAgain();
    showNewTextButton(!newText_->isHidden());
}

void TranscriptView::keyPressEvent(QKeyEvent* event) {
    auto* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        return bar->setValue(0);
    case Qt::Key_End:
        return scrollToEnd();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TranscriptView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        // The messages hear of it after their parent: lay out when they have.
        QMetaObject::invokeMethod(
            this, [this] { layOutAgain(); }, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        showNewTextButton(!newText_->isHidden());
    }
}

void TranscriptView::showNewTextButton(bool show) {
    newText_->setText(tr("New text below"));
    newText_->setIcon(icon(QStringLiteral("down"), palette()));
    newText_->resize(newText_->sizeHint());
    newText_->move((viewport()->width() - newText_->width()) / 2,
                   viewport()->height() - newText_->height() - 12);
    newText_->setVisible(show);
    std::erase(inSight_, newText_);
    if (show) inSight_.push_back(newText_);
}

void TranscriptView::keepInSight(const QWidget* focus) {
    if (!focus || focus == viewport() || !viewport()->isAncestorOf(focus)) return;
    const QRect place(focus->mapTo(viewport(), QPoint()), focus->size());
    const int height = viewport()->height();
    if (place.height() > height || (place.top() >= 0 && place.bottom() <= height)) return;
    const int step = place.top() < 0 ? place.top() - kEndMargin : place.bottom() - height + kEndMargin;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + step);
}

}  // namespace tars::ui
