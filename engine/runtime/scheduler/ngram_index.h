// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenizer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tars {

/// Finds where the end of a growing text stood before: hash chains over pairs of tokens, as deflate has them
/// over bytes (RFC 1951, section 4). Another token and a search take the same time however long the text is;
/// memory is at most 20 bytes per token.
class NgramIndex {
  public:
    struct Match {
        std::size_t next = 0;    ///< position behind the earlier occurrence
        std::size_t length = 0;  ///< tokens that are the same; 0: nothing found
    };

    /// Takes in what `tokens` has more than the last time; what it had then must be the same.
    void extend(std::span<const TokenId> tokens);
    /// Of the latest occurrences of the last two of `tokens`, all taken in, the one where most before them is
    /// the same, too; of several such the latest.
    Match longest(std::span<const TokenId> tokens) const;
    void clear();

  private:
    static constexpr std::uint32_t kNone = ~0u;
    std::uint32_t& head(TokenId first, TokenId second);

    std::vector<std::uint32_t> heads_;     ///< by hash: where the latest pair ends; a power of two of them
    std::vector<std::uint32_t> previous_;  ///< by the place where a pair ends: the one before of its hash
};

}  // namespace tars
