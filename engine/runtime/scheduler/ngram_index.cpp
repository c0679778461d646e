// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/ngram_index.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace tars {
namespace {

constexpr std::size_t kLeastHeads = 1024;
constexpr int kCandidates = 16;       ///< that a search looks at
constexpr std::size_t kLongest = 32;  ///< tokens compared: more would not change the choice
constexpr std::size_t kPair = 2;

/// How many tokens before `at`, and that one, are the same as at the end.
std::size_t common_end(std::span<const TokenId> tokens, std::size_t at) {
    const auto last = tokens.size() - 1;
    const auto most = std::min(at + 1, kLongest);
    std::size_t length = 0;
    while (length < most && tokens[at - length] == tokens[last - length]) ++length;
    return length;
}

}  // namespace

void NgramIndex::extend(std::span<const TokenId> tokens) {
    if (tokens.size() > heads_.size()) {
        heads_.assign(std::bit_ceil(std::max(2 * tokens.size(), kLeastHeads)), kNone);
        previous_.clear();
    }
    while (previous_.size() < tokens.size()) {
        const auto at = previous_.size();
        previous_.push_back(
            at == 0 ? kNone
                    : std::exchange(head(tokens[at - 1], tokens[at]), static_cast<std::uint32_t>(at)));
    }
}

NgramIndex::Match NgramIndex::longest(std::span<const TokenId> tokens) const {
    Match best;
    if (tokens.empty()) return best;
    auto at = previous_[tokens.size() - 1];
    for (int i = 0; i < kCandidates && at != kNone; ++i, at = previous_[at]) {
        const auto length = common_end(tokens, at);
        if (length >= kPair && length > best.length) best = {at + 1u, length};
    }
    return best;
}

void NgramIndex::clear() {
    heads_.clear();
    previous_.clear();
}

std::uint32_t& NgramIndex::head(TokenId first, TokenId second) {
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;  // Fibonacci hashing: 2^64 / golden ratio
    const auto pair =
        std::uint64_t{static_cast<std::uint32_t>(first)} << 32 | static_cast<std::uint32_t>(second);
    const auto mixed = (pair ^ pair >> 29) * kGolden;
    return heads_[mixed >> (64 - std::countr_zero(heads_.size()))];
}

}  // namespace tars
