// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/answer.h"

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <mutex>
#include <optional>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace tars {
namespace {

// A signal handler reaches nothing but statics.
std::atomic<bool> answering{false};
std::atomic<bool> interrupted_by_user{false};

extern "C" void on_interrupt(int) {
    interrupted_by_user = true;
    if (answering) return;
#ifndef _WIN32
    static constexpr char kHint[] = "\n(Ctrl-D or /bye leaves)\n> ";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kHint, sizeof(kHint) - 1);
#endif
}

/// Events from the scheduler's thread, taken by this one.
class EventQueue {
  public:
    /// Notifies under the lock: the taker may destroy the queue as soon as it has the last event.
    void push(GenerationEvent event) {
        const std::lock_guard lock(mutex_);
        events_.push_back(std::move(event));
        arrived_.notify_one();
    }

    /// The next event; empty after a short while without one.
    std::optional<GenerationEvent> pop() {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, std::chrono::milliseconds(50), [this] { return !events_.empty(); });
        if (events_.empty()) return {};
        auto event = std::move(events_.front());
        events_.pop_front();
        return event;
    }

  private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<GenerationEvent> events_;
};

}  // namespace

void install_interrupt_handler() {
    std::signal(SIGINT, on_interrupt);
}

AnsweringScope::AnsweringScope() {
    interrupted_by_user = false;
    answering = true;
}

AnsweringScope::~AnsweringScope() {
    answering = false;
}

bool AnsweringScope::interrupted() const {
    return interrupted_by_user.exchange(false);
}

Result<Answer> wait_for_answer(Runtime& runtime, ModelId model, GenerateRequest request,
                               const std::function<void(const std::string&)>& show) {
    const AnsweringScope scope;
    EventQueue queue;
    const auto id = runtime.submit(model, std::move(request),
                                   [&queue](const GenerationEvent& event) { queue.push(event); });
    Answer answer;
    std::optional<Error> error;
    for (bool done = false; !done;) {
        if (scope.interrupted()) runtime.cancel(id);
        const auto event = queue.pop();
        if (!event) continue;
        if (const auto* piece = std::get_if<Piece>(&*event)) {
            answer.text += piece->text;
            answer.tokens.insert(answer.tokens.end(), piece->tokens.begin(), piece->tokens.end());
            if (!piece->text.empty()) show(piece->text);
        } else if (const auto* finished = std::get_if<Finished>(&*event)) {
            answer.reason = finished->reason;
            answer.stats = finished->stats;
            done = true;
        } else if (const auto* failed = std::get_if<Failed>(&*event)) {
            error = failed->error;
            done = true;
        }
    }
    if (error) return *error;
    return answer;
}

}  // namespace tars
