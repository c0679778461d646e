// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenize/byte_trie.h"
#include "text/tokenize/subword_model.h"
#include "text/tokenize/vocabulary.h"

#include <string_view>
#include <vector>

namespace tars {

struct UnigramOptions {
    std::vector<double> scores{};  ///< log-probability of each token
    TokenId unknown = kNoToken;
    bool byte_fallback = false;  ///< unknown stretches as "<0xHH>" tokens where all of those exist
    /// User-defined tokens count 0, that is: always wanted. Their scores are often not meant.
    bool favour_user_defined = false;
};

/// Unigram language model (Kudo 2018): of all ways to cut a piece into tokens, the one with the greatest sum
/// of scores (Viterbi). A character that is no token costs the worst score less 10; runs of such characters
/// become one unknown token. O(n · longest token).
class UnigramModel final : public SubwordModel {
  public:
    UnigramModel(const Vocabulary& vocabulary, UnigramOptions options);

    void encode(const Pieces& pieces, std::vector<TokenId>& out) const override;

  private:
    /// The best way to reach a position: its last token and where that begins.
    struct Arrival {
        double score;
        std::size_t from;
        TokenId token;  ///< kNoToken: a character that is no token
    };

    void encode_piece(std::string_view piece, std::vector<Arrival>& arrivals,
                      std::vector<TokenId>& out) const;
    void emit_unknown(std::string_view stretch, std::vector<TokenId>& out) const;

    const Vocabulary* vocabulary_;
    UnigramOptions options_;
    ByteTrie trie_;
    double unknown_score_ = 0;
};

}  // namespace tars
