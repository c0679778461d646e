// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/rng.h"
#include "cuda/emulation/async_copies.h"
#include "cuda/emulation/fiber.h"
#include "cuda/emulation/memory.h"
#include "cuda/kernels/arguments.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <source_location>
#include <string>
#include <vector>

namespace tars::cuda {

/// Runs the threads of a block as fibers, one at a time: a thread runs until it has to wait for others. Warps
/// take turns in an order of the seed's making, and so do blocks, one after the other.
///
/// What a GPU would not forgive is an error that says where: threads of a warp or block that wait at
/// different places, or for one that has returned; a thread that returns before its copies have arrived; and
/// whatever fault() is called with.
class Scheduler {
  public:
    explicit Scheduler(std::uint64_t seed) : rng_(seed) {}

    struct Launch {
        std::string name;      ///< for messages
        const Memory& memory;  ///< all that the kernel may use
        unsigned threads = 0, blocks_x = 0, blocks_y = 0;
        std::function<void()> begin_block;  ///< fresh shared memory
        std::function<void()> run_thread;   ///< the kernel, once per thread
    };
    Result<void> run(const Launch& launch);

    // For the thread that runs. Nobody else may call these.

    static Scheduler& current() { return *current_; }
    /// Who runs, and how often its block and its warp have met to see what the others have written.
    struct Moment {
        std::uint16_t thread = 0, warp = 0;
        std::uint32_t block_time = 0, warp_time = 0;
    };
    const Moment& now() const { return now_; }
    unsigned block_x() const { return block_x_; }
    unsigned block_y() const { return block_y_; }
    const Launch& launch() const { return *launch_; }
    /// Those of the thread that runs.
    AsyncCopies& copies() { return threads_[now_.thread].copies; }

    /// Meets all threads of the block.
    void sync(const std::source_location& where);
    /// Meets the warp, which then sees what its lanes have written.
    void sync_warp(const std::source_location& where);
    /// What a lane brings to a meeting of its warp.
    using Words = std::array<std::uint32_t, 6>;
    struct Exchange {
        std::array<Words, kWarp> words{};      ///< by lane
        std::array<double, 16 * 8> product{};  ///< room for what all lanes make of them together
        bool has_product = false;
    };
    /// Meets the warp, and gets what all lanes have brought. It lasts until the next meeting.
    Exchange& exchange(const Words& words, const std::source_location& where);
    /// Ends the launch with an error that names the thread.
    [[noreturn]] void fault(std::string what, const std::source_location& where);

  private:
    enum class State { ready, waits_for_warp, waits_for_block, returned };
    struct ThreadState {
        State state = State::ready;
        bool memory = false;  ///< waits for what the others have written, not only for their values
        std::source_location where;
        Words words{};
        AsyncCopies copies;
    };
    struct Warp {
        Exchange exchange;
        std::uint32_t time = 0;
    };
    /// A fiber that runs the thread of its number, in one launch after the other.
    struct Member {
        Scheduler* scheduler;
        std::unique_ptr<Fiber> fiber;
    };

    static void live(void* member);
    void grow(unsigned threads);
    void run_block();
    bool run_warp(unsigned warp);
    void meet_warp(unsigned warp);
    void meet_block();
    void wait(State state, bool memory, const std::source_location& where);
    void report(unsigned thread, std::string&& what, const std::source_location& where);
    std::string description(unsigned thread) const;

    static inline thread_local Scheduler* current_ = nullptr;

    Rng rng_;
    std::vector<std::unique_ptr<Member>> members_;
    std::vector<ThreadState> threads_;
    std::vector<Warp> warps_;
    std::uint32_t block_time_ = 0;
    unsigned block_x_ = 0, block_y_ = 0;
    Moment now_;
    const Launch* launch_ = nullptr;
    std::string fault_;
};

}  // namespace tars::cuda
