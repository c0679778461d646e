// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThreadPool>

#include <stop_token>
#include <utility>

namespace tars::ui {

/// Work on other threads of which only what was asked for last counts: what was asked before is stopped, and
/// its answer not told. Lives on the GUI thread.
class LatestJob : public QObject {
  public:
    explicit LatestJob(QObject* parent = nullptr) : QObject(parent) { worker_.setMaxThreadCount(kThreads); }
    ~LatestJob() override {
        drop();
        worker_.waitForDone();
    }

    bool isRunning() const { return running_; }
    void drop() {
        stop_.request_stop();
        ++question_;
        running_ = false;
    }
    /// `take` hears on the GUI thread what `work(std::stop_token)` gave on another one.
    template <typename Work, typename Take>
    void ask(Work work, Take take) {
        drop();
        stop_ = std::stop_source();
        running_ = true;
        worker_.start([this, work, take, question = question_, stop = stop_.get_token()] {
            QMetaObject::invokeMethod(
                this,
                [this, take, question, answer = work(stop)]() mutable {
                    if (question != question_) return;
                    running_ = false;
                    take(std::move(answer));
                },
                Qt::QueuedConnection);
        });
    }

  private:
    static constexpr int kThreads = 3;  // one that is slow to stop holds up no other

    std::stop_source stop_;
    quint64 question_ = 0;
    bool running_ = false;
    QThreadPool worker_;
};

}  // namespace tars::ui
