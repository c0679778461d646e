// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/message_widget.h"

#include "ui/chat/message_editor.h"
#include "ui/chat/message_text.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QToolButton>

#include <cmath>

namespace tars::ui {
namespace {

constexpr int kGap = 10;               // above and below a message
constexpr int kBubbleMargin = 12;      // between a bubble's edge and its text
constexpr double kBubbleShare = 0.85;  // of the column's width, at most

}  // namespace

bool canBeContinued(const Message& message) {
    const bool unfinished = message.state == MessageState::Interrupted ||
                            message.state == MessageState::Stopped ||
                            message.stats.end == AnswerEnd::LengthLimit;
    return unfinished && message.author == Author::Assistant && !message.text.isEmpty();
}

MessageWidget::MessageWidget(QWidget* parent)
    : QWidget(parent), text_(new MessageText(this)), foot_(new QWidget(this)) {
    auto* row = new QHBoxLayout(foot_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addStretch(0);
    previous_ = addButton(QStringLiteral("previous"));
    siblings_ = new QLabel(foot_);
    row->addWidget(siblings_);
    next_ = addButton(QStringLiteral("next"));
    copy_ = addButton(QStringLiteral("copy"));
    edit_ = addButton(QStringLiteral("edit"));
    fork_ = addButton(QStringLiteral("fork"));
    regenerate_ = addButton(QStringLiteral("regenerate"));
    continue_ = addButton(QStringLiteral("continue"));
    continue_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    status_ = new QLabel(foot_);
    status_->setTextFormat(Qt::PlainText);
    status_->setIndent(6);
    row->addWidget(status_, 1);

    connect(text_, &QTextBrowser::anchorClicked, this, &MessageWidget::linkClicked);
    connect(text_, &MessageText::codeSaveRequested, this, &MessageWidget::codeSaveRequested);
    connect(previous_, &QToolButton::clicked, this, [this] { Q_EMIT siblingRequested(message_.id, -1); });
    connect(next_, &QToolButton::clicked, this, [this] { Q_EMIT siblingRequested(message_.id, 1); });
    connect(regenerate_, &QToolButton::clicked, this, [this] { Q_EMIT regenerateRequested(message_.id); });
    connect(continue_, &QToolButton::clicked, this, [this] { Q_EMIT continueRequested(message_.id); });
    connect(edit_, &QToolButton::clicked, this, &MessageWidget::beginEditing);
    connect(fork_, &QToolButton::clicked, this, [this] { Q_EMIT forkRequested(message_.id); });
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
    foot_->layout()->addWidget(button);
    return button;
}

void MessageWidget::setMessage(const Message& message, int place, int count) {
    message_ = message;
    place_ = place;
    count_ = count;
    const bool answer = message.author == Author::Assistant;
    text_->setMessage(message.text, answer);
    text_->setAccessibleName(answer ? tr("Answer") : tr("Your message"));
    setAccessibleName(answer && !message.model.isEmpty()
                          ? text_->accessibleName() + QStringLiteral(" · ") + message.model
                          : text_->accessibleName());

    const bool writing = message.state == MessageState::Streaming;
    copy_->setVisible(!writing);
    for (QToolButton* button : {edit_, fork_}) button->setVisible(!writing && !readOnly_);
    regenerate_->setVisible(answer && !writing && !readOnly_);
    copy_->setEnabled(!message.text.isEmpty());
    continue_->setVisible(canBeContinued(message) && !readOnly_);
    for (QWidget* part : std::initializer_list<QWidget*>{previous_, siblings_, next_})
        part->setVisible(count > 1);
    previous_->setEnabled(place > 0 && !writing);
    next_->setEnabled(place + 1 < count && !writing);
    siblings_->setText(QStringLiteral("%1/%2").arg(place + 1).arg(count));
    status_->setText(statusText());
    status_->setVisible(answer);
    static_cast<QHBoxLayout*>(foot_->layout())->setStretch(0, answer ? 0 : 1);  // a prompt's ends below it
    if (editor_ && writing) endEditing();
    showParts();
    if (isWritten()) describe();
}

bool MessageWidget::isWritten() const {
    return text_->isWritten();
}

void MessageWidget::writeMore() {
    if (isWritten()) return;
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

void MessageWidget::showParts() {
    text_->setVisible(!editor_ && !message_.text.isEmpty());
    foot_->setVisible(!editor_);
}

void MessageWidget::setHighlight(const QString& words) {
    text_->setHighlight(words);
}

int MessageWidget::highlightTop() const {
    return text_->isVisible() ? text_->y() + text_->highlightTop() : 0;
}

void MessageWidget::beginEditing() {
    if (editor_ || message_.state == MessageState::Streaming) return;
    editor_ = new MessageEditor(message_.text, message_.author == Author::User, this);
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

QString MessageWidget::statusText() const {
    if (message_.author == Author::User) return {};
    switch (message_.state) {
    case MessageState::Streaming:
        return message_.text.isEmpty() ? tr("Reading the prompt…") : tr("Answering…");
    case MessageState::Failed:
        return message_.problem;
    case MessageState::Interrupted:
        return tr("Interrupted: the program ended while this was being written");
    case MessageState::Stopped:
        return tr("Stopped · %1").arg(figures());
    case MessageState::Edited:
        return message_.model.isEmpty() ? tr("Changed by you")
                                        : tr("%1 · changed by you").arg(isolated(message_.model));
    case MessageState::Complete:
        break;
    }
    if (message_.stats.end == AnswerEnd::LengthLimit) return tr("Length limit reached · %1").arg(figures());
    if (message_.stats.end == AnswerEnd::ContextFull) return tr("The context is full · %1").arg(figures());
    return figures();
}

QString MessageWidget::figures() const {
    const QLocale locale;
    const AnswerStats& stats = message_.stats;
    QStringList parts;
    if (!message_.model.isEmpty()) parts.append(isolated(message_.model));
    parts.append(tr("%n token(s)", nullptr, stats.outputTokens));
    if (const double speed = stats.tokensPerSecond(); speed > 0) {
        parts.append(tr("%1 tokens/s").arg(locale.toString(speed, 'f', 1)));
    }
    if (stats.outputTokens > 0) {
        const auto ms = stats.promptMs;
        parts.append(
            ms < 1000 ? tr("first after %1 ms").arg(locale.toString(ms))
                      : tr("first after %1 s").arg(locale.toString(static_cast<double>(ms) / 1000, 'f', 1)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString MessageWidget::footText() const {
    return status_->text();
}

int MessageWidget::heightFor(int width) {
    while (!isWritten()) writeMore();
    arrange(width);
    return height_;
}

void MessageWidget::arrange(int width) {
    int y = kGap;
    if (editor_) {
        const int editorHeight = editor_->sizeHint().height();
        editor_->setGeometry(0, y, width, editorHeight);
        y += editorHeight;
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
    } else if (!message_.text.isEmpty()) {
        const int textHeight = text_->heightFor(width);
        text_->setGeometry(0, y, width, textHeight);
        y += textHeight;
    }
    if (!foot_->isHidden()) {
        const int footHeight = foot_->sizeHint().height();
        foot_->setGeometry(0, y + 2, width, footHeight);
        y += footHeight + 2;
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
    return editor_ || text_->textCursor().hasSelection() || (focus && isAncestorOf(focus));
}

void MessageWidget::dress() {
    for (QToolButton* button : {previous_, next_, copy_, edit_, fork_, regenerate_, continue_}) {
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
    name(regenerate_, tr("Answer again, keeping this version"));
    name(continue_, tr("Go on writing this answer"));
    continue_->setText(tr("Continue"));
    const QPalette quiet = quietened(palette());
    siblings_->setPalette(quiet);
    status_->setPalette(quiet);
}

void MessageWidget::paintEvent(QPaintEvent*) {
    if (message_.author != Author::User || editor_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
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
