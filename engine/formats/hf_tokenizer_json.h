// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// More tokens than this are refused; the largest vocabularies have some 260,000.
inline constexpr std::uint32_t kMaxTokens = 1u << 22;

/// tokenizer.json with its two long lists taken out.
struct HfTokenizerJson {
    struct Token {
        std::string text;
        std::uint32_t id = 0;
    };
    struct Piece {
        std::string text;
        double score = 0;
    };

    nlohmann::json rest;              ///< everything but `model.vocab` and `model.merges`
    std::vector<Token> tokens;        ///< `model.vocab` of BPE, WordPiece and WordLevel
    std::vector<Piece> pieces;        ///< `model.vocab` of Unigram; the index is the id
    std::vector<std::string> merges;  ///< "a b", however they were written
};

/// Reads the text as a stream, for it may have 30 MB and half a million merges. Errors name the place; the
/// caller adds the file.
Result<HfTokenizerJson> parse_hf_tokenizer(std::string_view text);

}  // namespace tars
