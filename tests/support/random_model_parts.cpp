// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_model_parts.h"

#include "tests/support/random_blocks.h"

#include <array>
#include <bit>
#include <cmath>
#include <stdexcept>

namespace tars::test {

namespace {

const std::string kSpace = "\u2581";

std::string byte_token(int byte) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    return std::string("<0x") + kDigits[byte / 16] + kDigits[byte % 16] + ">";
}

template <typename Number>
void append(std::vector<std::uint8_t>& bytes, Number value) {
    const auto raw = std::bit_cast<std::array<std::uint8_t, sizeof(Number)>>(value);
    bytes.insert(bytes.end(), raw.begin(), raw.end());
}

}  // namespace

std::vector<Piece> word_pieces(const RandomModelSpec& spec) {
    std::vector<Piece> pieces = {{kSpace, {}}};
    std::vector<std::string> letters;
    for (char c = 'a'; c <= 'z'; ++c) letters.emplace_back(1, c);
    for (const std::string& letter : letters) pieces.push_back({letter, {}});
    for (const std::string& letter : letters) pieces.push_back({kSpace + letter, kSpace + " " + letter});
    for (const std::string& a : letters) {
        for (const std::string& b : letters) pieces.push_back({a + b, a + " " + b});
    }
    const auto count = static_cast<std::size_t>(spec.vocabulary - kFirstPiece);
    if (count > pieces.size()) throw std::runtime_error("the vocabulary is too large");
    pieces.resize(count);
    return pieces;
}

std::vector<std::string> vocabulary(const RandomModelSpec& spec) {
    std::vector<std::string> tokens = {"<unk>", "<s>", "</s>"};
    for (int byte = 0; byte < 256; ++byte) tokens.push_back(byte_token(byte));
    for (const Piece& piece : word_pieces(spec)) tokens.push_back(piece.text);
    return tokens;
}

double original_context(const RandomModelSpec& spec) {
    return spec.context / spec.rope_factor;
}

float gguf_attention_factor(const RandomModelSpec& spec) {
    return static_cast<float>(*spec.attention_factor / (1.0 + 0.1 * std::log(spec.rope_factor)));
}

BlockFormat matrix_format(const RandomModelSpec& spec) {
    switch (spec.storage) {
    case RandomModelSpec::Storage::f32:
        return block_format("F32");
    case RandomModelSpec::Storage::f16:
        return block_format("F16");
    case RandomModelSpec::Storage::bf16:
        return block_format("BF16");
    }
    throw std::logic_error("storage");
}

std::vector<std::uint64_t> shape_of(const RandomModel::Tensor& tensor) {
    const auto columns = static_cast<std::uint64_t>(tensor.columns);
    if (tensor.vector) return {columns};
    return {static_cast<std::uint64_t>(tensor.rows), columns};
}

std::vector<std::uint8_t> encode(const std::vector<float>& values, const BlockFormat& format) {
    std::vector<std::uint8_t> bytes;
    for (const float value : values) {
        if (format.name == "F16") {
            append(bytes, half_bits(value));
        } else if (format.name == "BF16") {
            append(bytes, static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(value) >> 16));
        } else {
            append(bytes, value);
        }
    }
    return bytes;
}

}  // namespace tars::test
