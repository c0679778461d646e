// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/scheduler/ngram_index.h"

#include <array>
#include <span>
#include <vector>

namespace tars {

/// Guesses how one sequence goes on: as it did after the longest earlier text that is like its end (prompt
/// lookup, Saxena 2023). Keeps account of how often such guesses are right, also of those that nobody asks
/// for: that costs no work of the model.
class Drafter {
  public:
    struct Guess {
        TokenId token = kNoToken;
        double chance = 0;  ///< that it and all guesses before it are right
    };

    /// `tokens` has become longer at its end.
    void follow(std::span<const TokenId> tokens);
    /// The text changed elsewhere; it is read anew by the next follow().
    void forget();
    /// The next tokens of the text that was followed, up to `most`.
    void guess(std::span<const TokenId> tokens, std::size_t most, std::vector<Guess>& guesses) const;

  private:
    /// How often a guess was right, as a running average that begins at one in two.
    struct Rate {
        double chance = 0.5;
        double tries = 2;
    };
    /// Longer matches go on better: lengths 2, 3 to 4, 5 to 8, 9 to 16, and more.
    static std::size_t kind(std::size_t length);
    void learn(bool right);

    NgramIndex index_;
    NgramIndex::Match match_;
    std::size_t followed_ = 0;  ///< tokens
    std::array<Rate, 5> rates_;
};

}  // namespace tars
