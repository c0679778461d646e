// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/visible_timer.h"

#include <QEvent>

#include <utility>

namespace tars::ui {

VisibleTimer::VisibleTimer(int milliseconds, QWidget* watched)
    : QObject(watched), watched_(watched), timer_(this) {
    timer_.setInterval(milliseconds);
    connect(&timer_, &QTimer::timeout, this, &VisibleTimer::ticked);
    watched_->installEventFilter(this);
    followWindow();
}

/// A page gets its window after it is made; minimizing is the window's event alone.
void VisibleTimer::followWindow() {
    if (window_ == watched_->window()) return;
    if (window_ && window_ != watched_) window_->removeEventFilter(this);
    window_ = watched_->window();
    if (window_ != watched_) window_->installEventFilter(this);
}

bool VisibleTimer::eventFilter(QObject* object, QEvent* event) {
    switch (event->type()) {
    case QEvent::Show:
        followWindow();
        // The window's own comes after those of what is in it, also when it comes back from the taskbar.
        see(watched_->isVisible() && !window_->isMinimized());
        break;
    case QEvent::Hide:
        see(false);
        break;
    case QEvent::WindowStateChange:
        see(watched_->isVisible() && !window_->isMinimized());
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void VisibleTimer::see(bool seen) {
    if (std::exchange(seen_, seen) == seen) return;
    apply();
    Q_EMIT seenChanged(seen);
}

void VisibleTimer::setWanted(bool wanted) {
    wanted_ = wanted;
    apply();
}

void VisibleTimer::apply() {
    const bool running = seen_ && wanted_;
    if (running == timer_.isActive()) return;
    if (!running) {
        timer_.stop();
        Q_EMIT stopped();
        return;
    }
    timer_.start();
    Q_EMIT ticked();
}

}  // namespace tars::ui
