// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/drafter.h"

#include <algorithm>
#include <bit>

namespace tars {
namespace {

constexpr double kMostTries = 32;  ///< what happened further back is forgotten

}  // namespace

void Drafter::follow(std::span<const TokenId> tokens) {
    bool right = false;
    if (match_.length > 0 && tokens.size() == followed_ + 1) {
        right = tokens.back() == tokens[match_.next];
        learn(right);
    }
    followed_ = tokens.size();
    index_.extend(tokens);
    // Of a match that goes on, no other can have become the longer one.
    if (right)
        match_ = {match_.next + 1, match_.length + 1};
    else
        match_ = index_.longest(tokens);
}

void Drafter::forget() {
    index_.clear();
    match_ = {};
    followed_ = 0;
}

void Drafter::guess(std::span<const TokenId> tokens, std::size_t most, std::vector<Guess>& guesses) const {
    guesses.clear();
    if (match_.length == 0 || tokens.size() != followed_) return;  // it may not have followed all the way
    const auto distance = tokens.size() - match_.next;
    double chance = 1;
    for (std::size_t i = 0; i < most; ++i) {
        chance *= rates_[kind(match_.length + i)].chance;
        // Behind the end, the text repeats what was guessed itself.
        const auto token = i < distance ? tokens[match_.next + i] : guesses[i - distance].token;
        guesses.push_back({token, chance});
    }
}

std::size_t Drafter::kind(std::size_t length) {
    return std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(length - 1)) - 1, 4);
}

void Drafter::learn(bool right) {
    auto& rate = rates_[kind(match_.length)];
    rate.tries = std::min(rate.tries + 1, kMostTries);
    rate.chance += ((right ? 1.0 : 0.0) - rate.chance) / rate.tries;
}

}  // namespace tars
