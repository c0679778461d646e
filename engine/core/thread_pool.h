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
/// core is not starved. One caller at a time; neither run() nor for_each_chunk() may be nested.
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
        run_with(Members::all, task);
    }

    /// Splits [0, count) into the same pieces of `grain` (the last may be shorter) whatever the size of the
    /// team; members fetch them as they become free. Calls `body(begin, end, worker)` for each piece. A
    /// member that is asleep, or whose processor is taken by somebody else, is not waited for once no piece
    /// is left.
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
        run_with(Members::those_in_time, [&](unsigned worker) {
            for (;;) {
                const auto piece = next.fetch_add(1, std::memory_order_relaxed);
                if (piece >= pieces) return;
                run_piece(piece, worker);
            }
        });
    }

  private:
    using Function = void (*)(void*, unsigned);
    enum class Members { all, those_in_time };

    /// A call and who takes part in it, in one word, so that nobody joins while the caller leaves.
    struct Round {
        std::uint64_t number : 32;  ///< counts calls
        std::uint64_t over : 1;     ///< nobody may join any more
        std::uint64_t joined : 15;  ///< workers that have come
        std::uint64_t inside : 16;  ///< of these, workers that have not finished
    };

    template <typename Task>
    void run_with(Members members, Task&& task) {
        run_erased(
            members,
            [](void* context, unsigned worker) {
                (*static_cast<std::remove_reference_t<Task>*>(context))(worker);
            },
            const_cast<void*>(static_cast<const void*>(&task)));
    }
    void run_erased(Members members, Function function, void* context);
    void work(unsigned worker);
    bool join(std::uint64_t number);
    Round change(void (*step)(Round&));

    std::vector<std::thread> workers_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable finished_;
    Function function_ = nullptr;  ///< with its context: read by those who have joined
    void* context_ = nullptr;
    std::atomic<Round> round_{Round{}};
    std::atomic<bool> stopping_{false};
};

}  // namespace tars
