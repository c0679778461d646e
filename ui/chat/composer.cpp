// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/composer.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tars::ui {
namespace {

constexpr int kMostLines = 8;
constexpr int kWidest = 860;
constexpr int kFootGap = 40;  // around and between what stands below the text

/// Leaves files to the window, which imports them; takes any other text.
class MessageEdit : public QPlainTextEdit {
  public:
    using QPlainTextEdit::QPlainTextEdit;

  protected:
    bool canInsertFromMimeData(const QMimeData* source) const override {
        const auto urls = source->urls();
        const bool isFile =
            std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
        return !isFile && QPlainTextEdit::canInsertFromMimeData(source);
    }
};

/// The outline around text and buttons, stronger while the text has the focus.
class InputFrame : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        const bool active = focusProxy() && focusProxy()->hasFocus();
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
      edit_(new MessageEdit(frame_)),
      send_(new QPushButton(frame_)),
      stop_(new QPushButton(frame_)),
      prefill_(new QProgressBar(this)),
      prefillLabel_(new QLabel(this)),
      context_(new QLabel(this)),
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

    frame_->setFocusProxy(edit_);
    auto* write = new QHBoxLayout(frame_);
    write->setContentsMargins(6, 6, 6, 6);
    write->addSpacing(4);  // not a margin: it changes sides with the language
    write->addWidget(edit_, 1);
    write->addWidget(send_, 0, Qt::AlignBottom);
    write->addWidget(stop_, 0, Qt::AlignBottom);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(10, 0, 10, 0);
    foot->addWidget(keys_);
    foot->addWidget(prefillLabel_);
    foot->addWidget(prefill_, 1);
    foot->addStretch(1);
    foot->addWidget(context_);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
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
    connect(edit_, &QPlainTextEdit::textChanged, this, &Composer::edited);
    connect(send_, &QPushButton::clicked, this, &Composer::send);
    connect(stop_, &QPushButton::clicked, this, &Composer::stopRequested);
    setFocusProxy(edit_);
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
    adjust();
}

void Composer::setModelReady(bool ready) {
    modelReady_ = ready;
    adjust();
}

void Composer::setPrefill(int done, int total) {
    const bool show = total > 0 && done < total;
    prefill_->setVisible(show);
    prefillLabel_->setVisible(show);
    fitKeys();
    if (!show) return;
    prefill_->setRange(0, total);
    prefill_->setValue(done);
    prefillLabel_->setText(
        tr("Reading the prompt: %1 of %2 tokens").arg(QLocale().toString(done), QLocale().toString(total)));
}

void Composer::setContextUse(int used, int total) {
    contextUsed_ = used;
    contextTotal_ = total;
    context_->setVisible(total > 0);
    context_->setText(
        tr("Context: %1 of %2 tokens").arg(QLocale().toString(used), QLocale().toString(total)));
    context_->setToolTip(tr("How much of what the model can keep in mind this conversation takes"));
}

/// What the keys do is told where there is room for all of it.
void Composer::fitKeys() {
    const int room = frame_->width() - context_->sizeHint().width() - kFootGap;
    keys_->setVisible(prefill_->isHidden() && keys_->sizeHint().width() <= room);
}

void Composer::send() {
    if (answering_ || !modelReady_ || text().trimmed().isEmpty()) return;
    Q_EMIT sendRequested(text());
}

void Composer::adjust() {
    send_->setEnabled(modelReady_ && !text().trimmed().isEmpty());
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
    stop_->setText(tr("Stop"));
    stop_->setToolTip(withKeys(tr("Stop the answer"), stopKeys_));
    stop_->setIcon(icon(QStringLiteral("stop"), palette()));
    keys_->setText(tr("Enter sends, Shift+Enter starts a new line"));
    prefill_->setAccessibleName(tr("Prompt being read"));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {prefillLabel_, context_, keys_}) label->setPalette(quiet);
    setContextUse(contextUsed_, contextTotal_);
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
