// SPDX-License-Identifier: Apache-2.0
#include "core/thread_pool.h"

#include <chrono>
#include <system_error>

#if defined(__x86_64__) || defined(_M_X64)
#include <immintrin.h>
#endif

namespace tars {
namespace {

void pause_briefly() {
#if defined(__x86_64__) || defined(_M_X64)
    _mm_pause();
#else
    std::this_thread::yield();
#endif
}

/// Spins until `ready()` for at most some 30 µs, the cost of one sleep and wake-up; then gives up.
template <typename Ready>
bool spin_until(Ready ready) {
    const auto start = std::chrono::steady_clock::now();
    do {
        for (int i = 0; i < 64; ++i) {
            if (ready()) return true;
            pause_briefly();
        }
    } while (std::chrono::steady_clock::now() - start < std::chrono::microseconds(30));
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

void ThreadPool::run_erased(Function function, void* context) {
    if (workers_.empty()) {
        function(context, 0);
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        function_ = function;
        context_ = context;
        running_.store(static_cast<unsigned>(workers_.size()), std::memory_order_relaxed);
        generation_.fetch_add(1, std::memory_order_release);
    }
    wake_.notify_all();
    function(context, 0);
    const auto done = [this] { return running_.load(std::memory_order_acquire) == 0; };
    if (spin_until(done)) return;
    std::unique_lock lock(mutex_);
    finished_.wait(lock, done);
}

void ThreadPool::work(unsigned worker) {
    std::uint64_t seen = 0;
    for (;;) {
        const auto called = [&] {
            return stopping_.load(std::memory_order_relaxed) ||
                   generation_.load(std::memory_order_acquire) != seen;
        };
        if (!spin_until(called)) {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, called);
        }
        if (generation_.load(std::memory_order_acquire) == seen) return;  // woken to stop
        ++seen;
        function_(context_, worker);
        if (running_.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            const std::lock_guard lock(mutex_);  // pairs with the caller's check before it sleeps
            finished_.notify_one();
        }
    }
}

}  // namespace tars
