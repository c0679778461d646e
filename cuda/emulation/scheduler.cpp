// SPDX-License-Identifier: Apache-2.0
#include "cuda/emulation/scheduler.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string_view>
#include <utility>

namespace tars::cuda {
namespace {

std::string text(const std::source_location& where) {
    const std::string_view path = where.file_name();
    return std::string(path.substr(path.find_last_of('/') + 1)) + ":" + std::to_string(where.line());
}

bool same_place(const std::source_location& a, const std::source_location& b) {
    return a.line() == b.line() && std::string_view(a.file_name()) == b.file_name();
}

void shuffle(std::vector<unsigned>& order, Rng& rng) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[rng.next_u32() % i]);
}

}  // namespace

void Scheduler::live(void* member) {
    auto& self = *static_cast<Member*>(member);
    auto& scheduler = *self.scheduler;
    for (;;) {
        scheduler.launch_->run_thread();
        if (!scheduler.copies().empty())
            scheduler.fault("returns before what it copies has arrived", std::source_location::current());
        scheduler.threads_[scheduler.now_.thread].state = State::returned;
        self.fiber->suspend();
    }
}

void Scheduler::grow(unsigned threads) {
    while (members_.size() < threads) {
        auto member = std::make_unique<Member>(Member{this, nullptr});
        member->fiber = std::make_unique<Fiber>(live, member.get());
        members_.push_back(std::move(member));
    }
}

Result<void> Scheduler::run(const Launch& launch) {
    if (launch.threads == 0 || launch.threads % kWarp != 0 || launch.threads > 1024 || launch.blocks_x == 0 ||
        launch.blocks_y == 0 || launch.blocks_y > 65535)
        return Error{ErrorCode::internal,
                     launch.name + " cannot run as " + std::to_string(launch.blocks_x) + " × " +
                         std::to_string(launch.blocks_y) + " blocks of " + std::to_string(launch.threads),
                     {}};
    grow(launch.threads);
    launch_ = &launch;
    Scheduler* const outer = std::exchange(current_, this);
    std::string().swap(fault_);
    std::vector<unsigned> order(std::size_t{launch.blocks_x} * launch.blocks_y);
    std::iota(order.begin(), order.end(), 0u);
    shuffle(order, rng_);
    for (const unsigned block : order) {
        block_x_ = block % launch.blocks_x;
        block_y_ = block / launch.blocks_x;
        run_block();
        if (!fault_.empty()) break;
    }
    current_ = outer;
    if (fault_.empty()) return {};
    members_.clear();  // they hang in the middle of the kernel
    return Error{ErrorCode::internal, fault_, {}};
}

void Scheduler::run_block() {
    const unsigned warps = launch_->threads / kWarp;
    threads_.assign(launch_->threads, {});
    warps_.assign(warps, {});
    block_time_ = 0;
    launch_->begin_block();
    std::vector<unsigned> order(warps);
    std::iota(order.begin(), order.end(), 0u);
    for (;;) {
        shuffle(order, rng_);
        bool any_ran = false;
        for (const unsigned warp : order) {
            any_ran |= run_warp(warp);
            if (!fault_.empty()) return;
        }
        if (any_ran) continue;
        if (std::ranges::all_of(threads_, [](const auto& t) { return t.state == State::returned; })) return;
        meet_block();
        if (!fault_.empty()) return;
    }
}

/// Runs the lanes that may run, and lets the warp meet if all have come. False if none could run.
bool Scheduler::run_warp(unsigned warp) {
    const unsigned first = warp * kWarp, begin = rng_.next_u32() % kWarp;
    bool any_ran = false;
    for (unsigned i = 0; i < kWarp; ++i) {
        const unsigned thread = first + (begin + i) % kWarp;
        if (threads_[thread].state != State::ready) continue;
        any_ran = true;
        now_ = {static_cast<std::uint16_t>(thread), static_cast<std::uint16_t>(warp), block_time_,
                warps_[warp].time};
        members_[thread]->fiber->resume();
        if (!fault_.empty()) return true;
    }
    if (any_ran) meet_warp(warp);
    return any_ran;
}

void Scheduler::meet_warp(unsigned warp) {
    const unsigned first = warp * kWarp;
    const auto lanes = std::span(threads_).subspan(first, kWarp);
    const auto waiting =
        std::ranges::find_if(lanes, [](const auto& t) { return t.state == State::waits_for_warp; });
    if (waiting == lanes.end()) return;
    for (unsigned lane = 0; lane < kWarp; ++lane) {
        const auto& other = lanes[lane];
        if (other.state == State::waits_for_warp && same_place(other.where, waiting->where)) continue;
        return report(first + static_cast<unsigned>(waiting - lanes.begin()),
                      "waits for its warp, but " + description(first + lane), waiting->where);
    }
    auto& meeting = warps_[warp];
    if (waiting->memory) ++meeting.time;
    meeting.exchange.has_product = false;
    for (unsigned lane = 0; lane < kWarp; ++lane) {
        meeting.exchange.words[lane] = lanes[lane].words;
        lanes[lane].state = State::ready;
    }
}

void Scheduler::meet_block() {
    const auto waiting =
        std::ranges::find_if(threads_, [](const auto& t) { return t.state == State::waits_for_block; });
    for (unsigned i = 0; i < threads_.size(); ++i) {
        if (threads_[i].state == State::waits_for_block && same_place(threads_[i].where, waiting->where))
            continue;
        return report(static_cast<unsigned>(waiting - threads_.begin()),
                      "waits for its block, but " + description(i), waiting->where);
    }
    ++block_time_;
    for (auto& thread : threads_) thread.state = State::ready;
}

void Scheduler::wait(State state, bool memory, const std::source_location& where) {
    auto& self = threads_[now_.thread];
    self.state = state;
    self.memory = memory;
    self.where = where;
    members_[now_.thread]->fiber->suspend();
}

void Scheduler::sync(const std::source_location& where) {
    wait(State::waits_for_block, true, where);
}

void Scheduler::sync_warp(const std::source_location& where) {
    wait(State::waits_for_warp, true, where);
}

Scheduler::Exchange& Scheduler::exchange(const Words& words, const std::source_location& where) {
    threads_[now_.thread].words = words;
    wait(State::waits_for_warp, false, where);
    return warps_[now_.warp].exchange;
}

/// The fiber never wakes again and what is on its stack is never destroyed, so no string may stay there.
void Scheduler::fault(std::string what, const std::source_location& where) {
    report(now_.thread, std::move(what), where);
    for (;;) members_[now_.thread]->fiber->suspend();
}

void Scheduler::report(unsigned thread, std::string&& what, const std::source_location& where) {
    what.insert(0, launch_->name + ", block (" + std::to_string(block_x_) + ", " + std::to_string(block_y_) +
                       "), thread " + std::to_string(thread) + " at " + text(where) + ": ");
    fault_.swap(what);
}

std::string Scheduler::description(unsigned thread) const {
    const auto& state = threads_[thread];
    const std::string who = "thread " + std::to_string(thread);
    if (state.state == State::returned) return who + " has returned";
    const char* whom =
        state.state == State::waits_for_warp ? " waits for its warp at " : " waits for its block at ";
    return who + whom + text(state.where);
}

}  // namespace tars::cuda
