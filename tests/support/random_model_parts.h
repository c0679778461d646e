// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/model_writers.h"
#include "tests/support/random_model.h"

#include <string>
#include <vector>

// What the two writers of RandomModel share.

namespace tars::test {

inline constexpr int kSpecialTokens = 3;  ///< <unk>, <s>, </s>
inline constexpr int kFirstPiece = kSpecialTokens + 256;
inline constexpr double kLowFrequency = 1.0, kHighFrequency = 4.0;  ///< of llama3's rule

/// A word piece; one of more than one character is the merge of two earlier ones.
struct Piece {
    std::string text;
    std::string merge;  ///< "left right", or empty
};

/// The word pieces that follow the special and byte tokens.
std::vector<Piece> word_pieces(const RandomModelSpec& spec);
/// Every token's text, in order of id.
std::vector<std::string> vocabulary(const RandomModelSpec& spec);

/// What a scaled RoPE stretches: `rope_factor` times this is the model's context.
double original_context(const RandomModelSpec& spec);
/// GGUF's `rope.scaling.attn_factor`: what remains of the attention factor after YaRN's own.
float gguf_attention_factor(const RandomModelSpec& spec);

BlockFormat matrix_format(const RandomModelSpec& spec);
std::vector<std::uint64_t> shape_of(const RandomModel::Tensor& tensor);
/// F32, F16 or BF16 bytes of values that need no rounding.
std::vector<std::uint8_t> encode(const std::vector<float>& values, const BlockFormat& format);

}  // namespace tars::test
