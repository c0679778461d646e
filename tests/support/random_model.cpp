// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_model.h"

#include <bit>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace tars::test {

namespace {

/// splitmix64 (Steele, Lea, Flood 2014).
std::uint64_t next_random(std::uint64_t& state) {
    std::uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

}  // namespace

RandomModel::RandomModel(const RandomModelSpec& spec) : spec_(spec), state_(spec.seed) {
    // A small embedding keeps epsilon visible; a head of its own spreads the logits.
    add_matrix("token_embd", "model.embed_tokens", spec_.vocabulary, spec_.width, 0.02);
    for (int layer = 0; layer < spec_.layers; ++layer) add_layer(layer);
    add_vector("output_norm.weight", "model.norm.weight", spec_.width, 0.5, 1.5);
    if (!spec_.tied)
        add_matrix("output", "lm_head", spec_.vocabulary, spec_.width, 3.0 / std::sqrt(spec_.width));
}

void RandomModel::add_layer(int layer) {
    const std::string gguf = "blk." + std::to_string(layer) + ".";
    const std::string huggingface = "model.layers." + std::to_string(layer) + ".";
    const int q_rows = spec_.heads * spec_.head_dimension, kv_rows = spec_.kv_heads * spec_.head_dimension;
    const double per_width = 1.0 / std::sqrt(spec_.width);
    const auto matrix = [&](const char* a, const char* b, int rows, int columns, double scale,
                            int heads = 0) {
        add_matrix(gguf + a, huggingface + b, rows, columns, scale, heads);
    };
    const auto vector = [&](const char* a, const char* b, int size, double low, double high, int heads = 0) {
        add_vector(gguf + a, huggingface + b, size, low, high, heads);
    };

    // Scores of a standard deviation near 2 make attention pick and choose.
    vector("attn_norm.weight", "input_layernorm.weight", spec_.width, 0.5, 1.5);
    matrix("attn_q", "self_attn.q_proj", q_rows, spec_.width, 1.4 * per_width, spec_.heads);
    matrix("attn_k", "self_attn.k_proj", kv_rows, spec_.width, 1.4 * per_width, spec_.kv_heads);
    matrix("attn_v", "self_attn.v_proj", kv_rows, spec_.width, per_width);
    matrix("attn_output", "self_attn.o_proj", spec_.width, q_rows, 0.06 / std::sqrt(q_rows));
    if (spec_.architecture == "qwen2" || spec_.attention_bias) {
        vector("attn_q.bias", "self_attn.q_proj.bias", q_rows, -0.8, 0.8, spec_.heads);
        vector("attn_k.bias", "self_attn.k_proj.bias", kv_rows, -0.8, 0.8, spec_.kv_heads);
        vector("attn_v.bias", "self_attn.v_proj.bias", kv_rows, -0.5, 0.5);
        if (spec_.attention_bias)
            vector("attn_output.bias", "self_attn.o_proj.bias", spec_.width, -0.02, 0.02);
    }
    if (spec_.architecture == "qwen3") {
        vector("attn_q_norm.weight", "self_attn.q_norm.weight", spec_.head_dimension, 0.7, 1.9);
        vector("attn_k_norm.weight", "self_attn.k_norm.weight", spec_.head_dimension, 0.7, 1.9);
    }

    vector("ffn_norm.weight", "post_attention_layernorm.weight", spec_.width, 0.5, 1.5);
    matrix("ffn_gate", "mlp.gate_proj", spec_.hidden, spec_.width, 1.2 * per_width);
    matrix("ffn_up", "mlp.up_proj", spec_.hidden, spec_.width, 1.2 * per_width);
    matrix("ffn_down", "mlp.down_proj", spec_.width, spec_.hidden, 0.08 / std::sqrt(spec_.hidden));
    if (spec_.mlp_bias) {
        vector("ffn_gate.bias", "mlp.gate_proj.bias", spec_.hidden, -0.5, 0.5);
        vector("ffn_up.bias", "mlp.up_proj.bias", spec_.hidden, -0.5, 0.5);
        vector("ffn_down.bias", "mlp.down_proj.bias", spec_.width, -0.02, 0.02);
    }
}

void RandomModel::add_matrix(const std::string& gguf, const std::string& huggingface, int rows, int columns,
                             double scale, int heads) {
    Tensor tensor{gguf + ".weight", huggingface + ".weight", false, rows, columns, heads, {}};
    tensor.values.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    for (float& value : tensor.values) value = stored(scale * normal());
    tensors_.push_back(std::move(tensor));
}

void RandomModel::add_vector(const std::string& gguf, const std::string& huggingface, int size, double low,
                             double high, int heads) {
    Tensor tensor{gguf, huggingface, true, 1, size, heads, {}};
    tensor.values.resize(static_cast<std::size_t>(size));
    for (float& value : tensor.values) value = stored(low + (high - low) * uniform());
    tensors_.push_back(std::move(tensor));
}

double RandomModel::uniform() {
    return std::ldexp(static_cast<double>(next_random(state_) >> 11), -53);
}

/// Box–Muller.
double RandomModel::normal() {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

/// Cut to the precision of the stored type, so that no format rounds it.
float RandomModel::stored(double value) const {
    const auto cut = [&](std::uint32_t mask) {
        return std::bit_cast<float>(std::bit_cast<std::uint32_t>(static_cast<float>(value)) & mask);
    };
    switch (spec_.storage) {
    case RandomModelSpec::Storage::f32:
        return static_cast<float>(value);
    case RandomModelSpec::Storage::bf16:
        return cut(0xffff0000u);
    case RandomModelSpec::Storage::f16:
        return std::abs(value) < 1e-4 ? 0.0f : cut(0xffffe000u);
    }
    throw std::logic_error("storage");
}

std::vector<int> RandomModel::random_tokens(int count, std::uint64_t seed) const {
    std::vector<int> tokens;
    while (static_cast<int>(tokens.size()) < count) {
        tokens.push_back(static_cast<int>(next_random(seed) % static_cast<std::uint64_t>(spec_.vocabulary)));
    }
    return tokens;
}

const std::vector<RandomModelSpec>& random_model_specs() {
    using Rope = RandomModelSpec::Rope;
    using Storage = RandomModelSpec::Storage;
    static const std::vector<RandomModelSpec> specs = {
        {.name = "llama", .layers = 3, .seed = 1},
        {.name = "llama-tied-mha", .hidden = 1100, .kv_heads = 4, .tied = true, .seed = 2},
        {.name = "llama-mqa-odd",
         .width = 72,
         .hidden = 100,
         .heads = 6,
         .kv_heads = 1,
         .head_dimension = 10,
         .vocabulary = 307,
         .seed = 3},
        {.name = "llama-biases", .head_dimension = 24, .attention_bias = true, .mlp_bias = true, .seed = 4},
        {.name = "llama-linear", .rope = Rope::linear, .seed = 5},
        {.name = "llama-llama3",
         .width = 96,
         .heads = 3,
         .kv_heads = 1,
         .head_dimension = 32,
         .context = 512,
         .rope = Rope::llama3,
         .rope_base = 50000.0,
         .rope_factor = 8.0,
         .seed = 6},
        {.name = "llama-yarn", .head_dimension = 32, .rope = Rope::yarn, .seed = 7},
        {.name = "llama-f16", .width = 128, .heads = 8, .kv_heads = 4, .storage = Storage::f16, .seed = 8},
        {.name = "qwen2", .architecture = "qwen2", .norm_epsilon = 1e-6, .rope_base = 1e6, .seed = 9},
        {.name = "qwen2-yarn-tied",
         .architecture = "qwen2",
         .width = 128,
         .head_dimension = 32,
         .tied = true,
         .rope = Rope::yarn,
         .attention_factor = 1.5,
         .seed = 10},
        {.name = "qwen3",
         .architecture = "qwen3",
         .head_dimension = 32,
         .tied = true,
         .norm_epsilon = 1e-6,
         .rope_base = 1e6,
         .seed = 11},
        {.name = "qwen3-yarn",
         .architecture = "qwen3",
         .layers = 4,
         .heads = 6,
         .kv_heads = 3,
         .head_dimension = 24,
         .rope = Rope::yarn,
         .beta_fast = 16.0,
         .beta_slow = 0.5,
         .rope_parameters = true,
         .seed = 12},
        {.name = "qwen3-partial-rope",
         .architecture = "qwen3",
         .head_dimension = 32,
         .rope_dimensions = 12,
         .seed = 14},
        {.name = "mistral-window", .window = 9, .seed = 15},
        {.name = "qwen2-window",
         .architecture = "qwen2",
         .layers = 3,
         .window = 5,
         .full_layers = 1,
         .seed = 16},
        {.name = "qwen3-bf16", .architecture = "qwen3", .storage = Storage::bf16, .seed = 13},
    };
    return specs;
}

const RandomModelSpec& random_model_spec(const std::string& name) {
    for (const RandomModelSpec& spec : random_model_specs()) {
        if (spec.name == name) return spec;
    }
    throw std::runtime_error("no random model " + name);
}

}  // namespace tars::test
