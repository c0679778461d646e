// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_reader.h"

#include "ui/chat/code_highlighter.h"
#include "ui/chat/document_search.h"
#include "ui/chat/reader_text.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QDeadlineTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr QSize kSize(760, 680);
constexpr int kSliceMs = 2;        // of the time that the window takes for one thing
constexpr int kPauseMs = 1;        // between two such: what else waits has its turn
constexpr int kPatienceMs = 1000;  // before it is told how far the layout is
constexpr int kRefitMs = 150;      // after the window's width changed last
constexpr int kZoomStep = 10, kUsual = Settings::kNormalText;  // per cent
constexpr int kWidestField = 320;
constexpr QKeyCombination kEarlierKeys = Qt::CTRL | Qt::Key_PageUp, kLaterKeys = Qt::CTRL | Qt::Key_PageDown;

}  // namespace

ChatReader::ChatReader(ExportedChat chat, MessageId at, QWidget* parent)
    : QDialog(parent, Qt::Window),
      text_(new ReaderText(this)),
      words_(new QLineEdit(this)),
      previous_(new QToolButton(this)),
      next_(new QToolButton(this)),
      count_(new QLabel(this)),
      smaller_(new QToolButton(this)),
      larger_(new QToolButton(this)),
      partsBar_(new QWidget(this)),
      earlier_(new QToolButton(partsBar_)),
      later_(new QToolButton(partsBar_)),
      partWords_(new QLabel(partsBar_)),
      progress_(new QWidget(this)),
      progressWords_(new QLabel(progress_)),
      progressBar_(new QProgressBar(progress_)),
      search_(new DocumentSearch(*text_->document(), this)),
      findKeys_(new QShortcut(this)),
      largerKeys_(new QShortcut(this)),
      smallerKeys_(new QShortcut(this)),
      normalKeys_(new QShortcut(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(text_, &QTextBrowser::anchorClicked, this, &ChatReader::linkClicked);
    connect(text_, &ReaderText::columnChanged, this, [this] { again_.start(kRefitMs); });
    connect(text_, &ReaderText::zoomWanted, this, [this](int steps) { zoom(percent_ + steps * kZoomStep); });
    connect(words_, &QLineEdit::textChanged, this, &ChatReader::find);
    connect(previous_, &QToolButton::clicked, this, [this] { findNext(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { findNext(1); });
    connect(earlier_, &QToolButton::clicked, this, [this] { turnTo(part_ - 1); });
    connect(later_, &QToolButton::clicked, this, [this] { turnTo(part_ + 1); });
    connect(smaller_, &QToolButton::clicked, this, [this] { zoom(percent_ - kZoomStep); });
    connect(larger_, &QToolButton::clicked, this, [this] { zoom(percent_ + kZoomStep); });
    connect(search_, &DocumentSearch::moved, this, &ChatReader::showFound);
    connect(search_, &DocumentSearch::changed, this, &ChatReader::searched);
    connect(findKeys_, &QShortcut::activated, this, [this] {
        words_->setFocus();
        words_->selectAll();
    });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this,
            [this] { findNext(1); });
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, this,
            [this] { findNext(-1); });
    connect(new QShortcut(kEarlierKeys, this), &QShortcut::activated, earlier_, &QToolButton::click);
    connect(new QShortcut(kLaterKeys, this), &QShortcut::activated, later_, &QToolButton::click);
    connect(largerKeys_, &QShortcut::activated, this, [this] { zoom(percent_ + kZoomStep); });
    connect(smallerKeys_, &QShortcut::activated, this, [this] { zoom(percent_ - kZoomStep); });
    connect(normalKeys_, &QShortcut::activated, this, [this] { zoom(kUsual); });
    connect(text_->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ChatReader::goToPlace);
    for (QTimer* timer : {&more_, &further_, &again_}) timer->setSingleShot(true);
    connect(&more_, &QTimer::timeout, this, &ChatReader::writeMore);
    connect(&further_, &QTimer::timeout, this, &ChatReader::lookFurther);
    connect(&again_, &QTimer::timeout, this, &ChatReader::beginAgain);
    dress();
    setChat(std::move(chat), at);
    text_->setFocus();
}

ChatReader::~ChatReader() = default;

void ChatReader::build() {
    resize(kSize);
    words_->setMaximumWidth(kWidestField);
    words_->setClearButtonEnabled(false);
    words_->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->addWidget(words_, 100);
    for (QToolButton* button : {previous_, next_, smaller_, larger_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    head->addWidget(previous_);
    head->addWidget(next_);
    head->addWidget(count_);
    head->addStretch(1);
    head->addWidget(smaller_);
    head->addWidget(larger_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(text_, 1);
    column->addWidget(buildFoot());
    new CodeHighlighter(text_->document(), palette());
}

/// How far the layout is; and which part this is, with the ways to its neighbours.
QWidget* ChatReader::buildFoot() {
    auto* progress = new QHBoxLayout(progress_);
    progress->setContentsMargins(12, 4, 12, 6);
    progress->addWidget(progressWords_);
    progress->addWidget(progressBar_, 1);
    progressBar_->setTextVisible(false);
    progressBar_->setMaximumHeight(6);
    progress_->hide();
    auto* parts = new QHBoxLayout(partsBar_);
    parts->setContentsMargins(8, 4, 8, 6);
    parts->addWidget(earlier_);
    parts->addWidget(partWords_, 1, Qt::AlignCenter);
    parts->addWidget(later_);
    earlier_->setObjectName(kEarlier);
    later_->setObjectName(kLater);
    for (QToolButton* button : {earlier_, later_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(progress_);
    column->addWidget(partsBar_);
    return foot;
}

void ChatReader::setKeys(const Keys& keys) {
    findKeys_->setKey(keys.find);
    largerKeys_->setKey(keys.larger);
    smallerKeys_->setKey(keys.smaller);
    normalKeys_->setKey(keys.normal);
    words_->setToolTip(withKeys(tr("Find in this text"), keys.find));
    smaller_->setToolTip(withKeys(smaller_->accessibleName(), keys.smaller));
    larger_->setToolTip(withKeys(larger_->accessibleName(), keys.larger));
}

void ChatReader::setChat(ExportedChat chat, MessageId at) {
    chat_ = std::move(chat);
    parts_ = ChatParts(chat_.branch);
    setWindowTitle(chat_.summary.title);
    const auto found = std::ranges::find(chat_.branch, at, &Message::id);
    const int row = found != chat_.branch.end() ? static_cast<int>(found - chat_.branch.begin()) : 0;
    hunt_.reset();
    const int part = parts_.partOf(row);
    const int within = row - parts_.rows(part).first;
    // Above the first is the title.
    showPart(part, within > 0 ? std::optional(Place{within, -1}) : std::nullopt);
}

void ChatReader::showPart(int part, std::optional<Place> place) {
    part_ = part;
    const auto [first, end] = parts_.rows(part);
    writer_.reset();
    shown_ = ExportedChat{chat_.summary, {chat_.branch.begin() + first, chat_.branch.begin() + end}, {}, {}};
    place_ = place;
    selection_.reset();
    showPartNumbers();
    if (isVisible()) begin();  // otherwise its width is not known yet
}

/// Because the user wants to.
void ChatReader::turnTo(int part) {
    hunt_.reset();
    further_.stop();
    showPart(part);
}

/// Empties the text, and lays it out bit by bit from then on.
void ChatReader::begin() {
    again_.stop();
    const auto place = std::exchange(place_, {});  // until there is something to scroll
    search_->search({}, 0);
    text_->setExtraSelections({});
    text_->document()->clear();  // or other letters would have all of it laid out once more
    QFont letters = font();
    letters.setPointSizeF(letters.pointSizeF() * percent_ / kUsual);
    text_->setFont(letters);
    text_->document()->findChild<CodeHighlighter*>()->setPalette(palette());
    writer_.emplace(
        *text_->document(), shown_,
        ChatDocument::Looks{letters, palette(), tonesOf(palette()).code, MarkdownDocument::Formulas::Drawn});
    text_->takeColumn();
    text_->verticalScrollBar()->setValue(0);
    place_ = place;
    begun_.start();
    writeMore();
}

/// The same text in another column or in other looks: what was at the top and what was chosen stays so.
void ChatReader::beginAgain() {
    if (!place_) {
        place_ = Place{-1, text_->topPosition()};
        const QTextCursor cursor = text_->textCursor();
        if (!selection_) selection_ = {cursor.anchor(), cursor.position()};
    }
    begin();
}

void ChatReader::writeMore() {
    for (const QDeadlineTimer end(kSliceMs, Qt::PreciseTimer); !isWritten() && !end.hasExpired();)
        writer_->writeMore();
    goToPlace();
    showProgress();
    if (!isWritten()) return more_.start(kPauseMs);
    restoreSelection();
    if (hunt_) return arrive();
    if (!words_->text().isEmpty()) find(words_->text());
}

/// As soon as there is enough below it, unless the user has gone elsewhere meanwhile.
void ChatReader::goToPlace() {
    if (!place_ || !writer_) return;
    if (text_->verticalScrollBar()->value() > 0) return place_.reset();
    QTextDocument& document = *text_->document();
    const int position = place_->row >= 0 ? writer_->startOf(place_->row) : place_->position;
    const bool there = position >= 0 && position < document.characterCount();
    if (!there && !isWritten()) return;
    const QTextBlock block = document.findBlock(there ? position : 0);
    const double top = document.documentLayout()->blockBoundingRect(block).top();
    if (!isWritten() && document.size().height() - top < 2 * text_->viewport()->height()) return;
    // The bar hears of what was laid out last a moment later, and would not go so far yet.
    const int end = text_->verticalScrollBar()->maximum() + text_->viewport()->height();
    if (end + 1 < static_cast<int>(document.size().height())) return;
    if (place_->row >= 0 && there) {
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        text_->setTextCursor(cursor);
    }
    text_->scrollToTop(there ? position : 0);
    place_.reset();
}

void ChatReader::restoreSelection() {
    if (!selection_) return;
    const auto [anchor, position] = *std::exchange(selection_, {});
    const int scroll = text_->verticalScrollBar()->value();
    const int last = text_->document()->characterCount() - 1;
    QTextCursor cursor(text_->document());
    cursor.setPosition(qMin(anchor, last));
    cursor.setPosition(qMin(position, last), QTextCursor::KeepAnchor);
    text_->setTextCursor(cursor);
    text_->verticalScrollBar()->setValue(scroll);
}

void ChatReader::zoom(int percent) {
    const int before = percent_;
    setScale(percent);
    if (percent_ != before) Q_EMIT scaled(percent_);
}

void ChatReader::setScale(int percent) {
    const int wanted = qBound(Settings::kSmallestReader, percent, Settings::kLargestReader);
    if (std::exchange(percent_, wanted) == wanted) return;
    smaller_->setEnabled(wanted > Settings::kSmallestReader);
    larger_->setEnabled(wanted < Settings::kLargestReader);
    if (writer_) beginAgain();
}

void ChatReader::showProgress() {
    const bool show = !isWritten() && begun_.elapsed() > kPatienceMs;
    progress_->setVisible(show);
    if (!show) return;
    const auto total = static_cast<int>(shown_.branch.size());
    const QLocale locale;
    progressBar_->setRange(0, total);
    progressBar_->setValue(writer_->written());
    progressWords_->setText(
        tr("Laying out: %1 of %2 messages").arg(locale.toString(writer_->written()), locale.toString(total)));
}

void ChatReader::showPartNumbers() {
    partsBar_->setVisible(parts_.count() > 1);
    earlier_->setEnabled(part_ > 0);
    later_->setEnabled(part_ + 1 < parts_.count());
    const QLocale locale;
    const auto [first, end] = parts_.rows(part_);
    partWords_->setText(tr("Messages %1 to %2 of %3")
                            .arg(locale.toString(first + 1), locale.toString(end),
                                 locale.toString(static_cast<int>(chat_.branch.size()))));
    const QString name = tr("The chat “%1”").arg(chat_.summary.title);
    text_->setAccessibleName(parts_.count() > 1 ? name + QStringLiteral(", ") + partWords_->text() : name);
}

bool ChatReader::eventFilter(QObject* watched, QEvent* event) {
    if (watched != words_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        findNext(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (key->key() != Qt::Key_Escape || words_->text().isEmpty()) return QDialog::eventFilter(watched, event);
    words_->clear();  // and the next one closes the window
    text_->setFocus();
    return true;
}

void ChatReader::dress() {
    words_->setPlaceholderText(tr("Find in this text"));
    words_->setAccessibleName(tr("Find in this text"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(previous_, tr("Earlier place (Shift+Enter)"));
    name(next_, tr("Later place (Enter)"));
    name(smaller_, tr("Smaller text"));
    name(larger_, tr("Larger text"));
    previous_->setIcon(icon(QStringLiteral("up"), palette()));
    next_->setIcon(icon(QStringLiteral("down"), palette()));
    smaller_->setText(leftToRight(QStringLiteral("A−")));
    larger_->setText(leftToRight(QStringLiteral("A+")));
    progressBar_->setAccessibleName(tr("Text being laid out"));
    earlier_->setText(tr("Earlier messages"));
    later_->setText(tr("Later messages"));
    earlier_->setToolTip(withKeys(earlier_->text(), kEarlierKeys));
    later_->setToolTip(withKeys(later_->text(), kLaterKeys));
    earlier_->setIcon(icon(QStringLiteral("up"), palette()));
    later_->setIcon(icon(QStringLiteral("down"), palette()));
    for (QLabel* label : {count_, progressWords_, partWords_}) label->setPalette(quietened(palette()));
    showCount();
    showPartNumbers();
}

void ChatReader::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!writer_) begin();
}

void ChatReader::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange) dress();
    if (writer_ &&
        (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange))
        again_.start(0);
}

}  // namespace tars::ui
