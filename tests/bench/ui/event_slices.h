// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>

#include <chrono>
#include <vector>

namespace tars::ui {

/// One stretch in which the event loop was away: events delivered one upon the other count as one.
struct Slice {
    double wallMs = 0;
    double cpuMs = 0;  ///< of the GUI thread alone: what is left of wallMs when other programs want the cores
};

/// An application that notes how long its event loop is away, and when it has painted.
class MeasuredApplication : public QApplication {
  public:
    MeasuredApplication(int& argc, char** argv) : QApplication(argc, argv) {}

    bool notify(QObject* receiver, QEvent* event) override;

    /// What comes next is no part of what was so far, however soon it comes.
    void endSlice() { close(); }
    /// Forgets what was noted so far.
    void restart();
    /// In the order they came; those of less than a tenth of a millisecond are left out.
    const std::vector<Slice>& slices();
    /// Of the steady clock, when a widget was last painted and the loop came back; zero before.
    std::chrono::steady_clock::time_point painted() const { return painted_; }

  private:
    using Clock = std::chrono::steady_clock;

    void close();

    int depth_ = 0;
    bool paints_ = false;
    bool any_ = false;
    Clock::time_point begun_, ended_, painted_;
    double cpuBegun_ = 0, cpuEnded_ = 0;
    std::vector<Slice> slices_;
};

}  // namespace tars::ui
