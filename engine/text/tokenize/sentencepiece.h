// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenize/subword_model.h"
#include "text/tokenize/vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tars {

/// SentencePiece's BPE: without a list of merges, the adjacent pair whose concatenation is the token with the
/// highest score is merged first, leftmost on ties. What stays no token becomes bytes "<0xHH>", or the
/// unknown token where the vocabulary has none. O(n log n) in the length of a piece.
class SentencePieceModel final : public SubwordModel {
  public:
    /// `scores` has one entry per token.
    SentencePieceModel(const Vocabulary& vocabulary, std::vector<float> scores, TokenId unknown)
        : vocabulary_(&vocabulary), scores_(std::move(scores)), unknown_(unknown) {}

    void encode(const Pieces& pieces, std::vector<TokenId>& out) const override;

  private:
    struct Node {
        std::uint32_t begin, length;  ///< length 0: merged into its left neighbour
        std::uint32_t previous, next;
    };
    struct Candidate {
        float score;
        std::uint32_t left, length;

        static bool less_urgent(const Candidate& a, const Candidate& b) {
            return a.score < b.score || (a.score == b.score && a.left > b.left);
        }
    };
    struct Scratch {
        std::vector<Node> nodes;
        std::vector<Candidate> heap;
    };

    void encode_piece(std::string_view piece, Scratch& scratch, std::vector<TokenId>& out) const;
    void offer(std::string_view piece, std::uint32_t left, Scratch& scratch) const;
    void emit(std::string_view symbol, std::vector<TokenId>& out) const;

    const Vocabulary* vocabulary_;
    std::vector<float> scores_;
    TokenId unknown_;
};

}  // namespace tars
