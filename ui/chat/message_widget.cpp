// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/message_widget.h"

#include "ui/chat/foot_line.h"
#include "ui/chat/message_editor.h"
#include "ui/chat/message_text.h"
#include "ui/chat/summary_box.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kGap = 10;           // above and below a message
constexpr int kBubbleMargin = 12;  // between a bubble's edge and its text
constexpr int kThoughtIndent = 18;
constexpr int kMark = 3;               // the line beside a message that was looked for
constexpr int kLeastLine = 20;         // letters: less of the line below a message says nothing
constexpr double kBubbleShare = 0.85;  // of the column's width, at most

}  // namespace

bool canBeContinued(const Message& message) {
    const bool unfinished = message.state == MessageState::Interrupted ||
                            message.state == MessageState::Stopped ||
                            message.stats.end == AnswerEnd::LengthLimit;
    return unfinished && message.author == Author::Assistant &&
           !(message.text.isEmpty() && message.thoughts.isEmpty());
}

MessageWidget::MessageWidget(QWidget* parent)
    : QWidget(parent), text_(new MessageText(this)), foot_(new QWidget(this)) {
    auto* footLines = new QVBoxLayout(foot_);
    footLines->setContentsMargins(0, 0, 0, 0);
    footLines->setSpacing(2);
    row_ = new QHBoxLayout;
    row_->setSpacing(2);
    footLines->addLayout(row_);
    row_->addStretch(0);
    previous_ = addButton(QStringLiteral("previous"));
    siblings_ = new QLabel(foot_);
    row_->addWidget(siblings_);
    next_ = addButton(QStringLiteral("next"));
    copy_ = addButton(QStringLiteral("copy"));
    edit_ = addButton(QStringLiteral("edit"));
    fork_ = addButton(QStringLiteral("fork"));
    like_ = addButton(QStringLiteral("like"));
    dislike_ = addButton(QStringLiteral("dislike"));
    regenerate_ = addButton(QStringLiteral("regenerate"));
    continue_ = addButton(QStringLiteral("continue"));
    continue_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    status_ = new FootLine(foot_);
    row_->addWidget(status_, 1);
    connect(status_, &FootLine::chosen, this, [this] { Q_EMIT detailsRequested(message_.id); });

    connect(text_, &QTextBrowser::anchorClicked, this, &MessageWidget::linkClicked);
    connect(text_, &MessageText::blockSaveRequested, this, &MessageWidget::blockSaveRequested);
    connect(text_, &MessageText::menuOpening, this, &MessageWidget::addEntries);
    connect(previous_, &QToolButton::clicked, this, [this] { Q_EMIT siblingRequested(message_.id, -1); });
    connect(next_, &QToolButton::clicked, this, [this] { Q_EMIT siblingRequested(message_.id, 1); });
    connect(regenerate_, &QToolButton::clicked, this, [this] { Q_EMIT regenerateRequested(message_.id); });
    connect(continue_, &QToolButton::clicked, this, [this] { Q_EMIT continueRequested(message_.id); });
    connect(edit_, &QToolButton::clicked, this, &MessageWidget::beginEditing);
    connect(fork_, &QToolButton::clicked, this, [this] { Q_EMIT forkRequested(message_.id); });
    for (QToolButton* thumb : {like_, dislike_}) {
        thumb->setCheckable(true);
        connect(thumb, &QToolButton::clicked, this, [this, thumb](bool on) {
            const auto kind = thumb == like_ ? FeedbackKind::Liked : FeedbackKind::Disliked;
            showRating();  // as it is, until it is another one
            Q_EMIT ratingRequested(message_.id, on ? kind : FeedbackKind::None);
        });
    }
    connect(copy_, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(message_.text); });
    setBackgroundRole(QPalette::Base);  // opaque: what scrolls need not be painted again
    setAutoFillBackground(true);
    dress();
}

QToolButton* MessageWidget::addButton(const QString& iconName) {
    auto* button = new QToolButton(foot_);
    button->setProperty("iconName", iconName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    row_->addWidget(button);
    return button;
}

void MessageWidget::setMessage(const Message& message, int place, int count) {
    message_ = message;
    place_ = place;
    count_ = count;
    const bool answer = message.author == Author::Assistant;
    text_->setMessage(message.text, answer);
    showThoughts();
    text_->setAccessibleName(answer ? tr("Answer") : tr("Your message"));
    setAccessibleName(answer && !message.model.isEmpty()
                          ? text_->accessibleName() + QStringLiteral(" · ") + message.model
                          : text_->accessibleName());

    const bool writing = message.state == MessageState::Streaming;
    copy_->setVisible(!writing);
    for (QToolButton* button : {edit_, fork_}) button->setVisible(!writing && !readOnly_);
    regenerate_->setVisible(answer && !writing && !readOnly_);
    const bool models = answer && message.state != MessageState::Edited;  // not the user's own words
    for (QToolButton* thumb : {like_, dislike_})
        thumb->setVisible(models && !writing && !message.text.isEmpty() && !readOnly_);
    showRating();
    copy_->setEnabled(!message.text.isEmpty());
    continue_->setVisible(canBeContinued(message) && !readOnly_);
    for (QWidget* part : std::initializer_list<QWidget*>{previous_, siblings_, next_})
        part->setVisible(count > 1);
    previous_->setEnabled(place > 0 && !writing);
    next_->setEnabled(place + 1 < count && !writing);
    siblings_->setText(QStringLiteral("%1/%2").arg(place + 1).arg(count));
    const bool known = !message.record.file.isEmpty() && !writing && !readOnly_;
    status_->setLine(statusText(), known ? tr("Show how this answer was made") : QString());
    status_->setVisible(!status_->text().isEmpty());
    placeStatus();
    if (editor_ && writing) endEditing();
    showParts();
    if (isWritten()) describe();
}

/// What belongs to a prompt ends below it: the line, then what can be done. Where there is too little room
/// beside the buttons, the line stands below them.
void MessageWidget::placeStatus() {
    const bool prompt = message_.author == Author::User;
    row_->setStretch(0, status_->isHidden() || (prompt && narrow_) ? 1 : 0);
    status_->setAlignment(Qt::AlignVCenter | (prompt ? Qt::AlignTrailing : Qt::AlignLeading));
    auto* lines = static_cast<QVBoxLayout*>(foot_->layout());
    lines->setAlignment(row_, narrow_ && !prompt ? Qt::AlignLeading : Qt::Alignment());
    const int inRow = row_->indexOf(status_);
    const int place = prompt ? 1 : row_->count() - (inRow < 0 ? 0 : 1);  // after the stretch, or the last
    if (narrow_ ? lines->indexOf(status_) >= 0 : inRow == place) return;
    row_->removeWidget(status_);
    lines->removeWidget(status_);
    if (narrow_)
        lines->addWidget(status_);
    else
        row_->insertWidget(prompt ? 1 : -1, status_, 1);
}

void MessageWidget::placeStatusFor(int width) {
    const int buttons = row_->minimumSize().width();  // the line itself needs nothing
    const int wanted = qMin(status_->sizeHint().width(), kLeastLine * fontMetrics().averageCharWidth());
    const bool narrow = !status_->isHidden() && width - buttons < wanted;
    if (std::exchange(narrow_, narrow) != narrow) placeStatus();
}

void MessageWidget::setSent(Sent sent) {
    if (std::exchange(sent_, sent) != sent) shade();
}

void MessageWidget::shade() {
    text_->setPalette(sent_ == Sent::Whole ? QPalette() : quietened(palette()));
    QString why;
    if (sent_ == Sent::LeftOut) why = tr("Too old to fit into the context: this message is not sent along");
    if (sent_ == Sent::Summarised) why = tr("The model is given a summary in place of this message");
    setToolTip(why);
    setAccessibleDescription(why);
}

void MessageWidget::setSummary(const QString& summary) {
    if (summary.isEmpty() && !summary_) return;
    if (!summary_) {
        summary_ = new SummaryBox(this);
        connect(summary_, &SummaryBox::changed, this,
                [this](const QString& text) { Q_EMIT summaryChanged(message_.id, text); });
        connect(summary_, &SummaryBox::heightChanged, this, [this] { Q_EMIT heightChanged(message_.id); });
    }
    summary_->setText(summary);
    summary_->setVisible(!summary.isEmpty());
}

/// Few messages have thoughts, and these take as long to make as the text.
void MessageWidget::makeThoughts() {
    fold_ = new QToolButton(this);
    fold_->setAutoRaise(true);
    fold_->setFocusPolicy(Qt::TabFocus);
    fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    thoughts_ = new MessageText(this);
    thoughts_->setAccessibleName(tr("Thoughts"));
    for (QWidget* part : std::initializer_list<QWidget*>{fold_, thoughts_}) {
        part->setPalette(quietened(palette()));
        part->stackUnder(text_);  // before it for whoever goes through them
    }
    connect(fold_, &QToolButton::clicked, this, [this] {
        setThoughtsShown(!thoughtsOpen_);
        showThoughts();
        showParts();
        Q_EMIT thoughtsToggled(message_.id, thoughtsOpen_);
        Q_EMIT heightChanged(message_.id);
    });
    connect(thoughts_, &QTextBrowser::anchorClicked, this, &MessageWidget::linkClicked);
    connect(thoughts_, &MessageText::blockSaveRequested, this, &MessageWidget::blockSaveRequested);
    connect(thoughts_, &MessageText::menuOpening, this, &MessageWidget::addEntries);
}

/// While there is no answer yet, they are what there is to see.
void MessageWidget::showThoughts() {
    if (!fold_ && message_.thoughts.isEmpty()) return;
    if (!fold_) makeThoughts();
    const bool thinking = message_.state == MessageState::Streaming && message_.text.isEmpty();
    const bool open = thoughtsOpen_ = thoughtsShown_.value_or(thinking);
    fold_->setText(thoughtsTitle());
    fold_->setAccessibleName(fold_->text());
    fold_->setIcon(icon(open ? QStringLiteral("down") : QStringLiteral("next"), palette()));
    fold_->setToolTip(open ? tr("Fold the thoughts away") : tr("Show the thoughts"));
    thoughts_->setMessage(open ? message_.thoughts : QString(), true);
}

QString MessageWidget::thoughtsTitle() const {
    if (message_.state == MessageState::Streaming && message_.text.isEmpty()) return tr("Thinking…");
    const auto seconds = static_cast<double>(message_.thoughtMs) / 1000;
    if (seconds <= 0) return tr("Thoughts");
    const double shown = qMax(0.1, seconds);
    return tr("Thought for %1 s").arg(QLocale().toString(shown, 'f', shown < 10 ? 1 : 0));
}

bool MessageWidget::isWritten() const {
    return text_->isWritten() && (!thoughts_ || thoughts_->isWritten());
}

void MessageWidget::writeMore() {
    if (isWritten()) return;
    if (thoughts_ && !thoughts_->isWritten()) return thoughts_->writeMore();
    text_->writeMore();
    if (isWritten()) describe();
}

/// What is drawn is read out as it was written.
void MessageWidget::describe() {
    const bool drawn = message_.author == Author::Assistant && message_.state != MessageState::Streaming &&
                       text_->hasFormulas();
    const QString words = drawn ? message_.text : QString();
    if (text_->accessibleDescription() != words) text_->setAccessibleDescription(words);
}

void MessageWidget::showRating() {
    like_->setChecked(message_.feedback == FeedbackKind::Liked ||
                      message_.feedback == FeedbackKind::Preferred);
    dislike_->setChecked(message_.feedback == FeedbackKind::Disliked);
}

void MessageWidget::showParts() {
    text_->setVisible(!editor_ && !message_.text.isEmpty());
    foot_->setVisible(!editor_);
    if (!fold_) return;
    fold_->setVisible(!editor_ && !message_.thoughts.isEmpty());
    thoughts_->setVisible(!fold_->isHidden() && thoughtsOpen_);
}

void MessageWidget::setHighlight(const QString& words) {
    text_->setHighlight(words);
}

void MessageWidget::setMarked(bool marked) {
    if (std::exchange(marked_, marked) != marked) update();
}

int MessageWidget::highlightTop() const {
    return text_->isVisible() ? text_->y() + text_->highlightTop() : 0;
}

void MessageWidget::beginEditing() {
    if (editor_ || message_.state == MessageState::Streaming) return;
    editor_ = new MessageEditor(
        message_.text,
        message_.author == Author::User ? MessageEditor::Of::Prompt : MessageEditor::Of::Answer, this);
    connect(editor_, &MessageEditor::cancelled, this, &MessageWidget::endEditing);
    connect(editor_, &MessageEditor::confirmed, this, [this](const QString& text) {
        if (text == message_.text) return endEditing();
        Q_EMIT editRequested(message_.id, text);
    });
    showParts();
    editor_->show();
    Q_EMIT heightChanged(message_.id);
    editor_->focusText();
    update();
}

void MessageWidget::endEditing() {
    if (!editor_) return;
    editor_->hide();
    editor_->deleteLater();
    editor_ = nullptr;
    showParts();
    Q_EMIT heightChanged(message_.id);
    edit_->setFocus();
    update();
}

QString MessageWidget::footText() const {
    return status_->text();
}

int MessageWidget::heightFor(int width) {
    while (!isWritten()) writeMore();
    arrange(width);
    return height_;
}

int MessageWidget::arrangeThoughts(int y, int width) {
    if (message_.thoughts.isEmpty()) return y;
    const QSize size = fold_->sizeHint();
    fold_->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, y, width, size.height()),
                                          QRect(0, y, qMin(width, size.width()), size.height())));
    y += size.height();
    if (thoughtsOpen_) {
        const int inner = width - kThoughtIndent;
        const int height = thoughts_->heightFor(inner);
        thoughts_->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, y, width, height),
                                                  QRect(kThoughtIndent, y, inner, height)));
        y += height;
    }
    return y + 4;
}

void MessageWidget::arrange(int width) {
    int y = kGap;
    if (editor_) {
        const int editorHeight = editor_->sizeHint().height();
        editor_->setGeometry(0, y, width, editorHeight);
        y += editorHeight;
    } else if (message_.author == Author::User && message_.text.isEmpty()) {
        bubble_ = QRect();  // nothing but files
    } else if (message_.author == Author::User) {
        const int widest = static_cast<int>(width * kBubbleShare) - 2 * kBubbleMargin;
        text_->heightFor(widest);
        const int wanted = static_cast<int>(std::ceil(text_->document()->idealWidth())) + 1;
        const int textWidth = qMin(widest, wanted);
        const int textHeight = text_->heightFor(textWidth);
        const QRect atEnd(width - textWidth - 2 * kBubbleMargin, y, textWidth + 2 * kBubbleMargin,
                          textHeight + 2 * kBubbleMargin - 8);
        bubble_ = QStyle::visualRect(layoutDirection(), QRect(0, 0, width, atEnd.bottom()), atEnd);
        text_->setGeometry(bubble_.left() + kBubbleMargin, bubble_.top() + kBubbleMargin - 4, textWidth,
                           textHeight);
        y = bubble_.bottom() + 1;
    } else {
        y = arrangeThoughts(y, width);
    }
    if (!editor_ && message_.author == Author::Assistant && !message_.text.isEmpty()) {
        const int textHeight = text_->heightFor(width);
        text_->setGeometry(0, y, width, textHeight);
        y += textHeight;
    }
    if (!foot_->isHidden()) {
        placeStatusFor(width);
        const int footHeight = foot_->sizeHint().height();
        foot_->setGeometry(0, y + 2, width, footHeight);
        y += footHeight + 2;
    }
    if (summary_ && !summary_->isHidden()) {
        const int summaryHeight = summary_->heightFor(width);
        summary_->setGeometry(0, y + kGap, width, summaryHeight);
        y += summaryHeight + kGap;
    }
    height_ = y + kGap;
}

QWidget* MessageWidget::followInTabOrder(QWidget* before) {
    for (QWidget* control : findChildren<QWidget*>()) {
        if (!(control->focusPolicy() & Qt::TabFocus)) continue;
        setTabOrder(before, control);
        before = control;
    }
    return before;
}

bool MessageWidget::isInUse() const {
    const QWidget* focus = QApplication::focusWidget();
    const bool selected =
        text_->textCursor().hasSelection() || (thoughts_ && thoughts_->textCursor().hasSelection());
    return editor_ || (summary_ && summary_->isEditing()) || selected || (focus && isAncestorOf(focus));
}

void MessageWidget::dress() {
    for (QToolButton* button :
         {previous_, next_, copy_, edit_, fork_, like_, dislike_, regenerate_, continue_}) {
        button->setIcon(icon(button->property("iconName").toString(), palette()));
    }
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(previous_, tr("Previous version"));
    name(next_, tr("Next version"));
    name(copy_, tr("Copy this message"));
    name(edit_, tr("Change this message, keeping this version"));
    name(fork_, tr("Go on from here in a new chat"));
    name(like_, tr("Good answer"));
    name(dislike_, tr("Bad answer"));
    name(regenerate_, tr("Answer again, keeping this version"));
    name(continue_, tr("Go on writing this answer"));
    continue_->setText(tr("Continue"));
    const QPalette quiet = quietened(palette());
    siblings_->setPalette(quiet);
    if (fold_) {
        fold_->setPalette(quiet);
        thoughts_->setPalette(quiet);
        thoughts_->setAccessibleName(tr("Thoughts"));
        showThoughts();
    }
    if (sent_ != Sent::Whole) shade();
}

/// What can be done with the chat from here.
void MessageWidget::addEntries(QMenu& menu) {
    if (readOnly_) return;
    if (!menu.isEmpty()) menu.addSeparator();
    const QAction* reader = menu.addAction(tr("Open in the reader"));
    connect(reader, &QAction::triggered, this, [this] { Q_EMIT readerRequested(message_.id); });
}

void MessageWidget::contextMenuEvent(QContextMenuEvent* event) {
    if (readOnly_ || editor_) return QWidget::contextMenuEvent(event);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addEntries(*menu);
    menu->popup(event->globalPos());
}

void MessageWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (marked_) {
        const QRect edge(0, kGap, kMark, height() - 2 * kGap);
        painter.setBrush(tonesOf(palette()).accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), edge), kMark / 2.0,
                                kMark / 2.0);
    }
    if (message_.author != Author::User || editor_ || bubble_.isEmpty()) return;
    painter.setBrush(tonesOf(palette()).bubble);
    painter.drawRoundedRect(bubble_, 10, 10);
}

void MessageWidget::resizeEvent(QResizeEvent*) {
    arrange(width());
}

void MessageWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) dress();
    if (event->type() == QEvent::LayoutDirectionChange) arrange(width());
    if (event->type() == QEvent::LanguageChange) {
        dress();
        setMessage(Message(message_), place_, count_);
    }
}

}  // namespace tars::ui
