// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace tars {

/// A persistent team: one caller plus size()-1 workers run the same function, then meet.
/// Workers wait by spinning briefly, then sleep, so an idle pool costs nothing and a busy neighbour on one
/// core is not starved. One caller at a time; run() may not be nested.
class ThreadPool {
  public:
    /// A smaller team if the system refuses to start more threads.
    explicit ThreadPool(unsigned threads);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    unsigned size() const { return static_cast<unsigned>(workers_.size()) + 1; }

    /// Calls `task(worker)` once on every member, worker in [0, size()), and returns when all are done.
    /// The task must not throw.
    template <typename Task>
    void run(Task&& task) {
        run_erased([](void* context,
                      unsigned worker) { (*static_cast<std::remove_reference_t<Task>*>(context))(worker); },
                   const_cast<void*>(static_cast<const void*>(&task)));
    }

    /// Splits [0, count) into the same pieces of `grain` (the last may be shorter) whatever the size of the
    /// team; members fetch them as they become free. Calls `body(begin, end, worker)` for each piece.
    template <typename Body>
    void for_each_chunk(std::uint64_t count, std::uint64_t grain, Body&& body) {
        if (count == 0) return;
        const std::uint64_t pieces = grain == 0 ? 1 : (count - 1) / grain + 1;
        const auto run_piece = [&](std::uint64_t piece, unsigned worker) {
            body(piece * grain, piece + 1 < pieces ? (piece + 1) * grain : count, worker);
        };
        if (pieces == 1 || size() == 1) {
            for (std::uint64_t piece = 0; piece < pieces; ++piece) run_piece(piece, 0u);
            return;
        }
        std::atomic<std::uint64_t> next{0};
        run([&](unsigned worker) {
            for (;;) {
                const auto piece = next.fetch_add(1, std::memory_order_relaxed);
                if (piece >= pieces) return;
                run_piece(piece, worker);
            }
        });
    }

  private:
    using Function = void (*)(void*, unsigned);
    void run_erased(Function function, void* context);
    void work(unsigned worker);

    std::vector<std::thread> workers_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable finished_;
    Function function_ = nullptr;
    void* context_ = nullptr;
    std::atomic<std::uint64_t> generation_{0};  ///< counts run() calls
    std::atomic<unsigned> running_{0};          ///< workers that have not finished this generation
    std::atomic<bool> stopping_{false};
};

}  // namespace tars
