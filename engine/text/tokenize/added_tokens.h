// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenize/byte_trie.h"
#include "text/tokenizer.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A token that is cut out of a text by its spelling, before anything else looks at the text.
struct AddedToken {
    std::string text{};  ///< what is looked for
    TokenId id = kNoToken;
    bool special = false;      ///< only where special tokens are parsed
    bool left_strip = false;   ///< takes the whitespace before it along
    bool right_strip = false;  ///< takes the whitespace behind it along
    bool single_word = false;  ///< only where no word continues on either side
};

/// Finds added tokens: at each position the longest wins. Immutable once made.
class AddedTokens {
  public:
    AddedTokens() = default;
    explicit AddedTokens(std::vector<AddedToken> tokens);

    bool empty() const { return tokens_.empty(); }

    /// A stretch of the text: a token, or (kNoToken) what lies between tokens. Never empty.
    struct Fragment {
        std::size_t begin, end;
        TokenId token;
    };
    std::vector<Fragment> split(std::string_view text, bool parse_special) const;

  private:
    const AddedToken* longest_at(std::string_view text, std::size_t position, bool parse_special) const;

    std::vector<AddedToken> tokens_;
    ByteTrie trie_;  // views into tokens_ were needed only while it was made
};

}  // namespace tars
