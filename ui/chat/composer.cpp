// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/composer.h"

#include "ui/chat/attachment_bar.h"
#include "ui/chat/context_meter.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QAbstractTextDocumentLayout>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kMostLines = 8;
constexpr int kWidest = 860;
constexpr int kNarrow = 460;
constexpr int kIconRoom = 28;
constexpr int kLeastBar = 24;  // pixels: of what says how much of a prompt is read
constexpr int kFootGap = 40;   // around and between what stands below the text

QStringList filesOf(const QMimeData& data) {
    QStringList files;
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) files.append(url.toLocalFile());
    }
    return files;
}

/// Takes text; leaves files that are dropped to the window, and those that are pasted to the composer.
class MessageEdit : public QPlainTextEdit {
    Q_OBJECT
  public:
    using QPlainTextEdit::QPlainTextEdit;

  Q_SIGNALS:
    void filesPasted(const QStringList& paths);
    void picturePasted();

  protected:
    bool canInsertFromMimeData(const QMimeData* source) const override {
        return !filesOf(*source).isEmpty() || source->hasImage() ||
               QPlainTextEdit::canInsertFromMimeData(source);
    }
    void dragEnterEvent(QDragEnterEvent* event) override {
        if (!filesOf(*event->mimeData()).isEmpty()) return event->ignore();
        QPlainTextEdit::dragEnterEvent(event);
    }
    void insertFromMimeData(const QMimeData* source) override {
        if (const QStringList files = filesOf(*source); !files.isEmpty())
            Q_EMIT filesPasted(files);
        else if (source->hasImage() && !source->hasText())
            Q_EMIT picturePasted();
        else
            QPlainTextEdit::insertFromMimeData(source);
    }
};

/// The outline around text and buttons, stronger while the text has the focus.
class InputFrame : public QWidget {
  public:
    using QWidget::QWidget;
    const QWidget* text = nullptr;

  protected:
    void paintEvent(QPaintEvent*) override {
        const bool active = text && text->hasFocus();
        const Tones tones = tonesOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(active ? tones.accent : tones.border, active ? 1.6 : 1));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    }
};

}  // namespace

Composer::Composer(QWidget* parent)
    : QWidget(parent),
      frame_(new InputFrame(this)),
      attachments_(new AttachmentBar(frame_)),
      attach_(new QToolButton(frame_)),
      think_(new QToolButton(frame_)),
      edit_(new MessageEdit(frame_)),
      send_(new QPushButton(frame_)),
      stop_(new QPushButton(frame_)),
      prefill_(new QProgressBar(this)),
      prefillLabel_(new ElidedLabel(this)),
      meter_(new ContextMeter(this)),
      warning_(new QLabel(this)),
      keys_(new QLabel(this)) {
    edit_->setTabChangesFocus(true);
    edit_->setFrameShape(QFrame::NoFrame);
    edit_->viewport()->setAutoFillBackground(false);
    edit_->installEventFilter(this);
    edit_->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    send_->setDefault(false);
    keys_->setMinimumWidth(1);  // the window may get narrower than it
    prefill_->setTextVisible(false);
    prefill_->setMaximumHeight(6);
    // They take what the meter leaves, so that it stays where it is when they come.
    prefill_->setMinimumWidth(kLeastBar);
    for (QWidget* part : std::initializer_list<QWidget*>{prefillLabel_, prefill_})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    static_cast<InputFrame*>(frame_)->text = edit_;
    auto* inside = new QVBoxLayout(frame_);
    inside->setContentsMargins(6, 6, 6, 6);
    inside->addWidget(attachments_);
    auto* write = new QHBoxLayout;
    inside->addLayout(write);
    for (QToolButton* button : {attach_, think_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    think_->setCheckable(true);
    think_->setMinimumWidth(kIconRoom);  // its name gives way where the window is narrow
    think_->hide();
    write->addWidget(attach_, 0, Qt::AlignBottom);
    write->addWidget(edit_, 1);
    write->addWidget(think_, 0, Qt::AlignBottom);
    write->addWidget(send_, 0, Qt::AlignBottom);
    write->addWidget(stop_, 0, Qt::AlignBottom);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(10, 0, 10, 0);
    foot->addWidget(keys_);
    foot->addWidget(prefillLabel_, 100);
    foot->addWidget(prefill_, 1);
    foot->addStretch(1);
    foot->addWidget(meter_);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    warning_->setWordWrap(true);
    warning_->setTextFormat(Qt::PlainText);
    warning_->setContentsMargins(10, 0, 10, 0);
    warning_->hide();
    column->addWidget(warning_);
    column->addWidget(frame_);
    column->addLayout(foot);
    auto* inner = new QWidget(this);
    inner->setLayout(column);
    inner->setMaximumWidth(kWidest);
    auto* centred = new QHBoxLayout(this);
    centred->setContentsMargins(12, 6, 12, 8);
    centred->addStretch(1);
    centred->addWidget(inner, 1000);
    centred->addStretch(1);

    connect(edit_, &QPlainTextEdit::textChanged, this, &Composer::adjust);
    connect(edit_, &QPlainTextEdit::textChanged, this, &Composer::draftChanged);
    const auto* edit = static_cast<MessageEdit*>(edit_);
    connect(edit, &MessageEdit::filesPasted, this, &Composer::filesPasted);
    connect(edit, &MessageEdit::picturePasted, this, &Composer::picturePasted);
    connect(attachments_, &AttachmentBar::changed, this, &Composer::adjust);
    connect(attachments_, &AttachmentBar::changed, this, &Composer::draftChanged);
    connect(attach_, &QToolButton::clicked, this, &Composer::attachRequested);
    connect(think_, &QToolButton::clicked, this, &Composer::thinkingChosen);
    connect(send_, &QPushButton::clicked, this, &Composer::send);
    connect(stop_, &QPushButton::clicked, this, &Composer::stopRequested);
    offerAs(attach_, QStringLiteral("message.attach"));
    offerAs(think_, QStringLiteral("message.think"));
    offerAs(send_, QStringLiteral("message.send"));
    offerAs(stop_, QStringLiteral("answer.stop"));
    dress();
    adjust();
    setAnswering(false);
    setPrefill(0, 0);
}

QString Composer::text() const {
    return edit_->toPlainText();
}

void Composer::setText(const QString& text) {
    edit_->setPlainText(text);
    edit_->moveCursor(QTextCursor::End);
}

void Composer::clear() {
    edit_->clear();
    attachments_->clear();
}

void Composer::focusText() {
    edit_->setFocus();
}

void Composer::setStopKeys(const QKeySequence& keys) {
    stopKeys_ = keys;
    dress();
}

void Composer::setAnswering(bool answering) {
    answering_ = answering;
    const bool hadFocus = send_->hasFocus() || stop_->hasFocus();
    send_->setVisible(!answering);
    stop_->setVisible(answering);
    if (hadFocus) edit_->setFocus();
    if (!answering) setPrefill(0, 0);
    setHeld(false);
    adjust();
}

void Composer::setWaiting(const QString& words, double loaded) {
    constexpr int kSteps = 1000;
    const bool hadFocus = send_->hasFocus();
    waiting_ = true;
    setHeld(true);
    send_->hide();
    stop_->show();
    if (hadFocus) stop_->setFocus();
    for (QWidget* part : std::initializer_list<QWidget*>{prefillLabel_, prefill_}) part->show();
    fitKeys();
    showProgress(static_cast<int>(loaded * kSteps), kSteps, words);
    if (edit_->accessibleDescription() != words) edit_->setAccessibleDescription(words);
}

void Composer::endWaiting() {
    if (!std::exchange(waiting_, false)) return;
    edit_->setAccessibleDescription(warning());
    setAnswering(answering_);
}

void Composer::setPrefill(int done, int total, int secondsLeft) {
    const bool show = total > 0 && done < total;
    prefill_->setVisible(show);
    prefillLabel_->setVisible(show);
    fitKeys();
    if (!show) return;
    const QString progress =
        tr("Reading the prompt: %1 of %2 tokens").arg(QLocale().toString(done), QLocale().toString(total));
    const QString words =
        secondsLeft < 0 ? progress : tr("%1, about %n second(s) left", nullptr, secondsLeft).arg(progress);
    showProgress(done, total, words);
}

void Composer::setSummarising(int messages, int done, int total) {
    setHeld(true);
    for (QWidget* part : std::initializer_list<QWidget*>{prefillLabel_, prefill_}) part->show();
    fitKeys();
    showProgress(done, total, tr("Summarising the oldest %n message(s)…", nullptr, messages));
}

void Composer::setHeld(bool held) {
    edit_->setReadOnly(held);
    for (QWidget* part : std::initializer_list<QWidget*>{attachments_, attach_}) part->setEnabled(!held);
}

void Composer::showProgress(int done, int total, const QString& words) {
    prefill_->setRange(0, total);
    prefill_->setValue(done);
    prefillLabel_->setText(words);
    prefillLabel_->setMaximumWidth(prefillLabel_->sizeHint().width());
    prefill_->setAccessibleDescription(words);
    prefill_->setToolTip(words);
}

void Composer::setWarning(const QString& warning) {
    warning_->setText(warning);
    warning_->setVisible(!warning.isEmpty());
    if (!waiting_) edit_->setAccessibleDescription(warning);
}

QString Composer::warning() const {
    return warning_->text();
}

/// What the keys do is told where there is room for all of it, and what a button is called.
void Composer::fitKeys() {
    think_->setToolButtonStyle(frame_->width() < kNarrow ? Qt::ToolButtonIconOnly
                                                         : Qt::ToolButtonTextBesideIcon);
    const int room = frame_->width() - meter_->sizeHint().width() - kFootGap;
    keys_->setVisible(prefill_->isHidden() && keys_->sizeHint().width() <= room);
}

void Composer::setThinking(std::optional<bool> thinks) {
    think_->setVisible(thinks.has_value());
    think_->setChecked(thinks.value_or(false));
}

bool Composer::canSend() const {
    const bool something = !text().trimmed().isEmpty() || !attachments_->attachments().empty();
    return something && !attachments_->isReading();
}

void Composer::send() {
    if (answering_ || waiting_ || !canSend()) return;
    Q_EMIT sendRequested(text());
}

void Composer::adjust() {
    send_->setEnabled(canSend());
    const int line = edit_->fontMetrics().lineSpacing();
    const int lines =
        static_cast<int>(std::ceil(edit_->document()->size().height()));  // in lines, not pixels
    const int margins = 2 * static_cast<int>(edit_->document()->documentMargin()) + 4;
    edit_->setFixedHeight(qBound(1, lines, kMostLines) * line + margins);
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == edit_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier))) {
            send();
            return true;
        }
    }
    if (watched == edit_ && event->type() == QEvent::Resize) {
        adjust();
        fitKeys();
    }
    if (watched == edit_ && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        frame_->update();
    return QWidget::eventFilter(watched, event);
}

void Composer::dress() {
    edit_->setPlaceholderText(tr("Write a message"));
    edit_->setAccessibleName(tr("Message"));
    send_->setText(tr("Send"));
    send_->setToolTip(tr("Send the message (Enter)"));
    send_->setIcon(icon(QStringLiteral("send"), palette()));
    attach_->setIcon(icon(QStringLiteral("attach"), palette()));
    attach_->setAccessibleName(tr("Attach files"));
    attach_->setToolTip(tr("Attach text files or PDF. They can also be dropped or pasted here."));
    think_->setIcon(icon(QStringLiteral("think"), palette()));
    think_->setText(tr("Think"));
    think_->setAccessibleName(think_->text());
    think_->setToolTip(tr("Let the model think before it answers"));
    stop_->setText(tr("Stop"));
    stop_->setToolTip(withKeys(tr("Stop the answer"), stopKeys_));
    stop_->setIcon(icon(QStringLiteral("stop"), palette()));
    keys_->setText(tr("Enter sends, Shift+Enter starts a new line"));
    prefill_->setAccessibleName(tr("Prompt being read"));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {prefillLabel_, keys_}) label->setPalette(quiet);
    adjust();
    fitKeys();
}

void Composer::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

void Composer::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), palette().color(QPalette::Base));
}

}  // namespace tars::ui

#include "composer.moc"
