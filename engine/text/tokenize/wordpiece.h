// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenize/byte_trie.h"
#include "text/tokenize/subword_model.h"
#include "text/tokenize/vocabulary.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

struct WordPieceOptions {
    TokenId unknown = kNoToken;
    std::string start_prefix{};  ///< how the vocabulary marks a word's start ("▁" in GGUF, nothing in HF)
    std::string continuing_prefix{};  ///< how it marks what continues a word ("##" in HF, nothing in GGUF)
    std::size_t longest_word = std::numeric_limits<std::size_t>::max();  ///< characters; beyond: unknown
};

/// WordPiece: per word the longest token from the left, again and again; a word with any gap is unknown.
class WordPieceModel final : public SubwordModel {
  public:
    WordPieceModel(const Vocabulary& vocabulary, WordPieceOptions options);

    void encode(const Pieces& pieces, std::vector<TokenId>& out) const override;

  private:
    bool encode_word(std::string_view word, std::vector<TokenId>& out) const;
    /// The trie's node behind `prefix`; false if no token begins so.
    bool descend(std::string_view prefix, std::uint32_t& node) const;

    WordPieceOptions options_;
    ByteTrie trie_;
    std::uint32_t start_node_ = 0;
    std::uint32_t continuing_node_ = 0;
    bool has_starts_ = false;
    bool has_continuations_ = false;
};

/// A piece is a token or unknown.
class WordLevelModel final : public SubwordModel {
  public:
    WordLevelModel(const Vocabulary& vocabulary, TokenId unknown)
        : vocabulary_(&vocabulary), unknown_(unknown) {}

    void encode(const Pieces& pieces, std::vector<TokenId>& out) const override;

  private:
    const Vocabulary* vocabulary_;
    TokenId unknown_;
};

}  // namespace tars
