// SPDX-License-Identifier: Apache-2.0
#include "event_slices.h"

#include <QEvent>
#include <QThread>

#include <ctime>

namespace tars::ui {
namespace {

/// An event that follows this soon was waiting already.
constexpr std::chrono::microseconds kBackToBack(50);
constexpr double kWorthNotingMs = 0.1;

double threadCpuMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

}  // namespace

bool MeasuredApplication::notify(QObject* receiver, QEvent* event) {
    if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event);
    if (depth_ == 0) {
        const auto now = Clock::now();
        if (!any_ || now - ended_ > kBackToBack) {
            close();
            begun_ = now;
            cpuBegun_ = threadCpuMs();
        }
        any_ = true;
    }
    if (event->type() == QEvent::Paint && receiver->isWidgetType()) paints_ = true;
    ++depth_;
    const bool done = QApplication::notify(receiver, event);
    --depth_;
    if (depth_ == 0) {
        ended_ = Clock::now();
        cpuEnded_ = threadCpuMs();
        if (paints_) painted_ = ended_;
        paints_ = false;
    }
    return done;
}

void MeasuredApplication::close() {
    if (!any_) return;
    const double wall = std::chrono::duration<double, std::milli>(ended_ - begun_).count();
    if (wall >= kWorthNotingMs) slices_.push_back({wall, cpuEnded_ - cpuBegun_});
    any_ = false;
}

void MeasuredApplication::restart() {
    slices_.clear();
    any_ = false;
}

const std::vector<Slice>& MeasuredApplication::slices() {
    close();
    return slices_;
}

}  // namespace tars::ui
