// SPDX-License-Identifier: Apache-2.0
#include "core/thread_pool.h"

#include <chrono>
#include <system_error>

#if defined(__x86_64__) || defined(_M_X64)
#include <immintrin.h>
#endif

namespace tars {
namespace {

/// A sleep and wake-up cost some 30 µs, but a little longer lie between two steps of a model that answers
/// many, and sleeping through each of these gaps costs such steps 3 % of their speed.
constexpr std::chrono::microseconds kSpin{120};

void pause_briefly() {
#if defined(__x86_64__) || defined(_M_X64)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}

/// Spins until `ready()` for at most kSpin; then gives up.
template <typename Ready>
bool spin_until(Ready ready) {
    const auto start = std::chrono::steady_clock::now();
    do {
        for (int i = 0; i < 64; ++i) {
            if (ready()) return true;
            pause_briefly();
        }
    } while (std::chrono::steady_clock::now() - start < kSpin);
    return ready();
}

}  // namespace

ThreadPool::ThreadPool(unsigned threads) {
    try {
        for (unsigned worker = 1; worker < threads; ++worker)
            workers_.emplace_back([this, worker] { work(worker); });
    } catch (const std::system_error&) {
        // A limit on processes: those that did start can do the work.
    }
}

ThreadPool::~ThreadPool() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    for (auto& worker : workers_) worker.join();
}

/// Changes the round in one step; what it became.
ThreadPool::Round ThreadPool::change(void (*step)(Round&)) {
    auto round = round_.load(std::memory_order_relaxed);
    for (;;) {
        auto next = round;
        step(next);
        if (round_.compare_exchange_weak(round, next, std::memory_order_acq_rel, std::memory_order_relaxed))
            return next;
    }
}

void ThreadPool::run_erased(Members members, Function function, void* context) {
    if (workers_.empty()) {
        function(context, 0);
        return;
    }
    function_ = function;
    context_ = context;
    {
        const std::lock_guard lock(mutex_);  // pairs with the check of a worker before it sleeps
        change([](Round& round) { round = {round.number + 1, 0, 0, 0}; });
    }
    wake_.notify_all();
    function(context, 0);
    if (members == Members::those_in_time) change([](Round& round) { round.over = 1; });
    const auto done = [this] {
        const auto round = round_.load(std::memory_order_acquire);
        return round.inside == 0 && (round.over || round.joined == workers_.size());
    };
    if (spin_until(done)) return;
    std::unique_lock lock(mutex_);
    finished_.wait(lock, done);
}

/// Takes part in the round, unless it is over.
bool ThreadPool::join(std::uint64_t number) {
    auto round = round_.load(std::memory_order_relaxed);
    for (;;) {
        if (round.over || round.number != number) return false;
        auto next = round;
        ++next.joined;
        ++next.inside;
        if (round_.compare_exchange_weak(round, next, std::memory_order_acquire, std::memory_order_relaxed))
            return true;
    }
}

void ThreadPool::work(unsigned worker) {
    std::uint64_t seen = 0;
    for (;;) {
        const auto called = [&] {
            return stopping_.load(std::memory_order_relaxed) ||
                   round_.load(std::memory_order_relaxed).number != seen;
        };
        if (!spin_until(called)) {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, called);
        }
        if (round_.load(std::memory_order_relaxed).number == seen) return;  // woken to stop
        seen = round_.load(std::memory_order_relaxed).number;
        if (!join(seen)) continue;
        function_(context_, worker);
        if (change([](Round& round) { --round.inside; }).inside == 0) {
            const std::lock_guard lock(mutex_);  // pairs with the caller's check before it sleeps
            finished_.notify_one();
        }
    }
}

}  // namespace tars
