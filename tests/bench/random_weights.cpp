// SPDX-License-Identifier: Apache-2.0
// Writes a model of random weights in the shape of a real one, for benchmarks: its speed is the real one's,
// its words are not.
//   random_weights SHAPE FILE.gguf      BF16; `tars quantize` makes the other types
#include "core/metadata.h"
#include "core/rng.h"
#include "formats/gguf_writer.h"

#include <bit>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace tars {
namespace {

struct Shape {
    const char* architecture;
    std::uint32_t width, layers, heads, kv_heads, head, feed_forward, vocabulary;
    float rope_base;
    bool tied, norms_heads;
};

const std::map<std::string, Shape>& shapes() {
    static const std::map<std::string, Shape> kShapes = {
        {"15M", {"llama", 288, 6, 6, 6, 48, 768, 32000, 1e4f, true, false}},
        {"0.6B", {"qwen3", 1024, 28, 16, 8, 128, 3072, 151936, 1e6f, true, true}},
        {"1B", {"llama", 2048, 16, 32, 8, 64, 8192, 128256, 5e5f, true, false}},
        {"8B", {"llama", 4096, 32, 32, 8, 128, 14336, 128256, 5e5f, false, false}},
    };
    return kShapes;
}

/// A byte-level vocabulary with names for the rest, so that every program opens the file.
void add_tokenizer(std::uint32_t vocabulary, Metadata& metadata) {
    std::vector<std::string> tokens;
    // GPT-2's letters: printable bytes stand for themselves, the others for code points from 256 on.
    for (std::uint32_t byte = 0, other = 256; byte < 256; ++byte) {
        const bool printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte != 173);
        const std::uint32_t letter = printable ? byte : other++;
        std::string utf8;
        if (letter >= 128) utf8 += static_cast<char>(0xC0 | letter >> 6);
        utf8 += static_cast<char>(letter < 128 ? letter : 0x80 | (letter & 63));
        tokens.push_back(utf8);
    }
    while (tokens.size() < vocabulary) tokens.push_back("word" + std::to_string(tokens.size()));
    tokens.back() = "<|end|>";
    std::vector<std::int64_t> types(vocabulary, 1);
    types.back() = 3;  // control
    metadata.set_string("tokenizer.ggml.model", "gpt2");
    metadata.set_string("tokenizer.ggml.pre", "qwen2");
    metadata.set_array("tokenizer.ggml.tokens", {MetaType::string, tokens});
    metadata.set_array("tokenizer.ggml.token_type", {MetaType::i32, types});
    metadata.set_array("tokenizer.ggml.merges", {MetaType::string, std::vector<std::string>{"a b"}});
    metadata.set_u32("tokenizer.ggml.eos_token_id", vocabulary - 1);
    metadata.set_bool("tokenizer.ggml.add_bos_token", false);
}

Metadata metadata_of(const std::string& name, const Shape& shape) {
    const std::string prefix = std::string(shape.architecture) + ".";
    Metadata metadata;
    metadata.set_string("general.architecture", shape.architecture);
    metadata.set_string("general.name", "random " + name);
    metadata.set_u32(prefix + "block_count", shape.layers);
    metadata.set_u32(prefix + "context_length", 32768);
    metadata.set_u32(prefix + "embedding_length", shape.width);
    metadata.set_u32(prefix + "feed_forward_length", shape.feed_forward);
    metadata.set_u32(prefix + "attention.head_count", shape.heads);
    metadata.set_u32(prefix + "attention.head_count_kv", shape.kv_heads);
    metadata.set_u32(prefix + "attention.key_length", shape.head);
    metadata.set_u32(prefix + "attention.value_length", shape.head);
    metadata.set_f32(prefix + "attention.layer_norm_rms_epsilon", 1e-5f);
    metadata.set_u32(prefix + "rope.dimension_count", shape.head);
    metadata.set_f32(prefix + "rope.freq_base", shape.rope_base);
    add_tokenizer(shape.vocabulary, metadata);
    return metadata;
}

std::vector<std::byte> bytes_of(const auto& values) {
    const auto bytes = std::as_bytes(std::span(values));
    return {bytes.begin(), bytes.end()};
}

/// A norm's gains: all one.
GgufTensor gains(const std::string& name, std::uint64_t count) {
    return {name, DType::F32, {count}, [count](const auto& sink) {
                return sink(bytes_of(std::vector<float>(count, 1.0f)));
            }};
}

/// Normal numbers that keep the length of what is multiplied; `noise` repeats, since no speed depends on it.
GgufTensor matrix(const std::string& name, std::uint64_t columns, std::uint64_t rows,
                  const std::vector<float>& noise) {
    return {name, DType::BF16, {columns, rows}, [columns, rows, &noise](const auto& sink) -> Result<void> {
                const float scale = 1 / std::sqrt(static_cast<float>(columns));
                std::vector<std::uint16_t> row(columns);
                for (std::uint64_t r = 0; r < rows; ++r) {
                    const std::uint64_t start = r * 7919 % (noise.size() - columns);
                    for (std::uint64_t c = 0; c < columns; ++c)
                        row[c] = static_cast<std::uint16_t>(
                            std::bit_cast<std::uint32_t>(noise[start + c] * scale) >> 16);
                    TARS_CHECK(sink(std::as_bytes(std::span(row))));
                }
                return {};
            }};
}

std::vector<GgufTensor> tensors_of(const Shape& shape, const std::vector<float>& noise) {
    const std::uint64_t queries = std::uint64_t{shape.heads} * shape.head;
    const std::uint64_t keys = std::uint64_t{shape.kv_heads} * shape.head;
    std::vector<GgufTensor> tensors;
    tensors.push_back(matrix("token_embd.weight", shape.width, shape.vocabulary, noise));
    for (std::uint32_t layer = 0; layer < shape.layers; ++layer) {
        const std::string prefix = "blk." + std::to_string(layer) + ".";
        tensors.push_back(gains(prefix + "attn_norm.weight", shape.width));
        tensors.push_back(matrix(prefix + "attn_q.weight", shape.width, queries, noise));
        tensors.push_back(matrix(prefix + "attn_k.weight", shape.width, keys, noise));
        tensors.push_back(matrix(prefix + "attn_v.weight", shape.width, keys, noise));
        if (shape.norms_heads) {
            tensors.push_back(gains(prefix + "attn_q_norm.weight", shape.head));
            tensors.push_back(gains(prefix + "attn_k_norm.weight", shape.head));
        }
        tensors.push_back(matrix(prefix + "attn_output.weight", queries, shape.width, noise));
        tensors.push_back(gains(prefix + "ffn_norm.weight", shape.width));
        tensors.push_back(matrix(prefix + "ffn_gate.weight", shape.width, shape.feed_forward, noise));
        tensors.push_back(matrix(prefix + "ffn_up.weight", shape.width, shape.feed_forward, noise));
        tensors.push_back(matrix(prefix + "ffn_down.weight", shape.feed_forward, shape.width, noise));
    }
    tensors.push_back(gains("output_norm.weight", shape.width));
    if (!shape.tied) tensors.push_back(matrix("output.weight", shape.width, shape.vocabulary, noise));
    return tensors;
}

int run(const std::string& name, const std::string& path) {
    const auto found = shapes().find(name);
    if (found == shapes().end()) {
        std::fprintf(stderr, "there is no shape \"%s\"; shapes are", name.c_str());
        for (const auto& [known, shape] : shapes()) std::fprintf(stderr, " %s", known.c_str());
        std::fprintf(stderr, "\n");
        return 2;
    }
    Rng rng(1);
    std::vector<float> noise((1 << 20) + 1);
    for (float& value : noise) value = static_cast<float>(rng.normal());
    const auto written = write_gguf(path, metadata_of(name, found->second), tensors_of(found->second, noise));
    if (written) return 0;
    std::fprintf(stderr, "%s\n", written.error().message.c_str());
    return 1;
}

}  // namespace
}  // namespace tars

int main(int count, char** arguments) {
    if (count != 3) {
        std::fprintf(stderr, "usage: random_weights SHAPE FILE.gguf\n");
        return 2;
    }
    return tars::run(arguments[1], arguments[2]);
}
