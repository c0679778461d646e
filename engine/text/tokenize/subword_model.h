// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenize/pre_tokenizer.h"
#include "text/tokenizer.h"

#include <vector>

namespace tars {

/// Models that number the characters of a piece in 32 bits cut a longer piece here.
inline constexpr std::size_t kLongestPiece = std::size_t{1} << 30;

/// The last stage of encoding: pieces of text to token ids. Immutable: safe to use from any thread. Refers
/// to the Vocabulary it was made with, which must outlive it.
class SubwordModel {
  public:
    virtual ~SubwordModel() = default;
    virtual void encode(const Pieces& pieces, std::vector<TokenId>& out) const = 0;
};

}  // namespace tars
