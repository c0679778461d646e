// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"
#include "text/tokenize/vocabulary.h"
#include "text/tokenizer.h"

#include <span>
#include <string_view>
#include <vector>

namespace tars {

/// The special tokens of a file and what follows from them.
struct SpecialTokenTable {
    SpecialTokens tokens;
    std::vector<bool> ends_generation;  ///< per token
    std::vector<bool> rendered;         ///< control tokens whose text belongs to the answer all the same
};

/// Reads `tokenizer.ggml.*_token_id`, `add_bos_token` and `add_eos_token` over `defaults`, and finds the
/// tokens that end an answer by id and by text. Those become control tokens in `vocabulary`.
Result<SpecialTokenTable> read_special_tokens(const Metadata& metadata, SpecialTokens defaults,
                                              Vocabulary& vocabulary);

/// The first of `texts` that is a token.
TokenId find_first(const Vocabulary& vocabulary, std::span<const std::string_view> texts);

}  // namespace tars
