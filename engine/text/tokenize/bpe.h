// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/tokenize/subword_model.h"
#include "text/tokenize/vocabulary.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tars {

struct BpeOptions {
    /// Adjacent symbols that become one, the most urgent first.
    std::vector<std::pair<std::string, std::string>> merges{};
    TokenId unknown = kNoToken;       ///< for characters that are no token; kNoToken drops them
    bool fuse_unknown = false;        ///< one unknown token for a run of such characters
    bool byte_fallback = false;       ///< such characters as "<0xHH>" tokens where all of those exist
    bool ignore_merges = false;       ///< a piece that is a token is that token, whatever the merges say
    std::string continuing_prefix{};  ///< written before each character of a piece but the first ("##")
    std::string end_suffix{};         ///< written after the last character of a piece ("</w>")
    bool whole_newline_runs = false;  ///< ignore_merges for pieces of nothing but '\n'
};

/// Byte-pair encoding by ranked merges (Sennrich et al. 2016): per piece, the adjacent pair with the lowest
/// rank is merged first, leftmost on ties, until none is left. O(n log n) in the length of a piece.
class BpeModel final : public SubwordModel {
  public:
    static Result<std::unique_ptr<const SubwordModel>> make(const Vocabulary& vocabulary, BpeOptions options);

    void encode(const Pieces& pieces, std::vector<TokenId>& out) const override;

  private:
    // Symbols are token ids; strings that occur only inside merges get ids from vocabulary size up.
    using Symbol = std::int32_t;
    struct Merge {
        std::uint32_t rank;
        Symbol result;
    };
    struct PairHash {
        std::size_t operator()(std::uint64_t pair) const {
            pair *= 0x9E3779B97F4A7C15ULL;
            return pair ^ pair >> 32;
        }
    };
    struct Node {
        Symbol symbol;
        std::uint32_t previous, next;
    };
    struct Candidate {
        std::uint32_t rank, left;
        Symbol left_symbol, right_symbol;

        static bool less_urgent(const Candidate& a, const Candidate& b) {
            return a.rank > b.rank || (a.rank == b.rank && a.left > b.left);
        }
    };
    /// Working memory, kept from piece to piece.
    struct Scratch {
        std::vector<Node> nodes;
        std::vector<Candidate> heap;
        std::string spelling;
    };

    BpeModel(const Vocabulary& vocabulary, BpeOptions options);
    void add_merge(std::uint32_t rank, std::string_view left, std::string_view right);
    Symbol intern(std::string_view text);
    Symbol find_symbol(std::string_view text) const;
    Symbol symbol_of(char32_t c, std::string_view bytes) const;
    const Merge* merge_of(Symbol left, Symbol right) const;

    void encode_piece(std::string_view piece, Scratch& scratch, std::vector<TokenId>& out) const;
    void spell(std::string_view piece, Scratch& scratch) const;
    void spell_decorated(std::string_view piece, Scratch& scratch) const;
    void add_character(Symbol symbol, std::string_view bytes, Scratch& scratch) const;
    void merge_all(Scratch& scratch) const;
    void offer(std::uint32_t left, Scratch& scratch) const;
    void emit(Symbol symbol, std::vector<TokenId>& out) const;

    static constexpr std::uint32_t kEnd = 0xFFFFFFFF;

    const Vocabulary* vocabulary_;
    BpeOptions options_;
    std::unordered_map<std::uint64_t, Merge, PairHash> merges_;
    std::unordered_map<std::string, Symbol> extra_symbols_;
    std::vector<std::string> extra_texts_;
    std::array<Symbol, 0x400> common_characters_{};  // symbols of the characters below U+0400
};

}  // namespace tars
