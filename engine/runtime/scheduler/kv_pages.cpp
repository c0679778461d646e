// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/kv_pages.h"

#include <algorithm>

namespace tars {
namespace {

std::size_t pages_for(std::size_t tokens) {
    return (tokens + kPageTokens - 1) / kPageTokens;
}

}  // namespace

KvPages::KvPages(std::uint32_t pages) : users_(pages, 0) {
    for (std::uint32_t page = pages; page > 0; --page) free_.push_back(page - 1);
}

std::optional<std::uint32_t> KvPages::take() {
    while (free_.empty()) {
        if (idle_.empty()) return {};
        release(idle_.front());
        idle_.pop_front();
    }
    const auto page = free_.back();
    free_.pop_back();
    users_[page] = 1;
    return page;
}

void KvPages::drop(std::uint32_t page) {
    if (--users_[page] == 0) free_.push_back(page);
}

KvPages::Reuse KvPages::reuse(std::span<const TokenId> prompt, std::uint32_t adapter) {
    Reuse result;
    result.sequence.adapter = adapter;
    std::size_t longest = 0;
    auto best = idle_.end();
    for (auto it = idle_.begin(); it != idle_.end(); ++it) {
        if (it->adapter != adapter) continue;
        const auto limit = std::min(it->tokens.size(), prompt.size() - 1);
        const auto end = std::mismatch(prompt.begin(), prompt.begin() + static_cast<std::ptrdiff_t>(limit),
                                       it->tokens.begin());
        const auto common = static_cast<std::size_t>(end.first - prompt.begin());
        if (common > longest) {
            longest = common;
            best = it;
        }
    }
    if (best == idle_.end()) return result;
    auto found = std::move(*best);  // out of the list, so that making room cannot forget it
    idle_.erase(best);

    const auto whole = longest / kPageTokens;
    result.sequence.pages.assign(found.pages.begin(),
                                 found.pages.begin() + static_cast<std::ptrdiff_t>(whole));
    for (const auto page : result.sequence.pages) ++users_[page];
    auto known = whole * kPageTokens;
    if (longest > known) {
        if (const auto page = take()) {
            result.sequence.pages.push_back(*page);
            result.copy_from = found.pages[whole];
            result.copy_tokens = static_cast<std::uint32_t>(longest - known);
            known = longest;
        }
    }
    result.sequence.tokens.assign(prompt.begin(), prompt.begin() + static_cast<std::ptrdiff_t>(known));
    idle_.push_back(std::move(found));
    return result;
}

bool KvPages::grow(Sequence& sequence, std::size_t tokens) {
    const auto needed = pages_for(tokens);
    while (sequence.pages.size() < needed) {
        const auto page = take();
        if (!page) return false;
        sequence.pages.push_back(*page);
    }
    return true;
}

void KvPages::shrink(Sequence& sequence, std::size_t tokens) {
    for (const auto needed = pages_for(tokens); sequence.pages.size() > needed; sequence.pages.pop_back())
        drop(sequence.pages.back());
}

void KvPages::retire(Sequence sequence) {
    if (sequence.tokens.empty()) return release(sequence);
    shrink(sequence, sequence.tokens.size());
    idle_.push_back(std::move(sequence));
}

void KvPages::release(Sequence& sequence) {
    for (const auto page : sequence.pages) drop(page);
    sequence.pages.clear();
    sequence.tokens.clear();
}

void KvPages::forget_idle() {
    for (auto& sequence : idle_) release(sequence);
    idle_.clear();
}

void KvPages::forget_idle(std::uint32_t adapter) {
    std::erase_if(idle_, [&](Sequence& sequence) {
        if (sequence.adapter != adapter) return false;
        release(sequence);
        return true;
    });
}

}  // namespace tars
