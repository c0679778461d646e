// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/reader_text.h"

#include "ui/chat/copied_text.h"
#include "ui/chat/message_text.h"
#include "ui/settings/appearance.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace tars::ui {
namespace {

constexpr int kWidestLetters = 80;             // of the usual width, in a line
constexpr int kMargin = 18, kNarrowest = 160;  // pixels

}  // namespace

ReaderText::ReaderText(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

int ReaderText::columnWanted() const {
    const int room = width() - verticalScrollBar()->sizeHint().width() - 2 * kMargin;
    return qBound(kNarrowest, room, kWidestLetters * fontMetrics().averageCharWidth());
}

void ReaderText::takeColumn() {
    const int column = columnWanted();
    setLineWrapColumnOrWidth(column);
    const int beside = qMax(0, width() - verticalScrollBar()->sizeHint().width() - column);
    setViewportMargins(beside / 2, kMargin / 2, beside - beside / 2, 0);
}

int ReaderText::topPosition() const {
    return cursorForPosition({viewport()->width() / 2, 0}).position();
}

void ReaderText::scrollToTop(int position) {
    QTextCursor cursor(document());
    cursor.setPosition(position);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
}

QVariant ReaderText::loadResource(int, const QUrl&) {
    return {};
}

QMimeData* ReaderText::createMimeDataFromSelection() const {
    return copiedText(textCursor()).release();
}

/// The wheel turns beside the column, too.
bool ReaderText::event(QEvent* event) {
    if (event->type() == QEvent::Wheel) return QCoreApplication::sendEvent(verticalScrollBar(), event);
    return QTextBrowser::event(event);
}

void ReaderText::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QTextBrowser::wheelEvent(event);
    if (event->angleDelta().y() != 0) Q_EMIT zoomWanted(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ReaderText::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    const int beside = qMax(0, width() - verticalScrollBar()->sizeHint().width() - lineWrapColumnOrWidth());
    setViewportMargins(beside / 2, kMargin / 2, beside - beside / 2, 0);
    if (isColumnStale()) Q_EMIT columnChanged();
}

void ReaderText::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-scrolled);
    paintQuoteBars(painter, *document(), event->rect().translated(scrolled), tonesOf(palette()).border);
    painter.end();
    QTextBrowser::paintEvent(event);
}

}  // namespace tars::ui
