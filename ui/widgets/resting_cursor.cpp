// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/resting_cursor.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>

namespace tars::ui {
namespace {

constexpr int kAsTheSystemHasIt = -1;

}  // namespace

RestingCursor::RestingCursor(QObject* parent, int restsAfterMs) : QObject(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(restsAfterMs);
    connect(&soon_, &QTimer::timeout, this, &RestingCursor::rest);
    qApp->installEventFilter(this);
    soon_.start();
}

RestingCursor::~RestingCursor() {
    still_ = false;
    wake();
}

void RestingCursor::setStill(bool still) {
    if (std::exchange(still_, still) == still) return;
    still ? rest() : wake();
}

void RestingCursor::rest() {
    soon_.stop();
    resting_ = true;
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

bool RestingCursor::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::FocusIn) wake();
    return QObject::eventFilter(watched, event);
}

void RestingCursor::wake() {
    if (still_) return;
    if (std::exchange(resting_, false)) QGuiApplication::styleHints()->setCursorFlashTime(kAsTheSystemHasIt);
    soon_.start();
}

}  // namespace tars::ui
