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
    still_.setSingleShot(true);
    still_.setInterval(restsAfterMs);
    connect(&still_, &QTimer::timeout, this, [this] {
        resting_ = true;
        QGuiApplication::styleHints()->setCursorFlashTime(0);
    });
    qApp->installEventFilter(this);
    still_.start();
}

RestingCursor::~RestingCursor() {
    if (resting_) QGuiApplication::styleHints()->setCursorFlashTime(kAsTheSystemHasIt);
}

bool RestingCursor::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::FocusIn) wake();
    return QObject::eventFilter(watched, event);
}

void RestingCursor::wake() {
    if (std::exchange(resting_, false)) QGuiApplication::styleHints()->setCursorFlashTime(kAsTheSystemHasIt);
    still_.start();
}

}  // namespace tars::ui
