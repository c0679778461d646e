// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/reference_quants.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tars::test {

/// What a made-up model is like. Small on purpose; `width`, `hidden` and heads · head_dimension must be
/// multiples of 256 if the model is to be quantized to K types.
struct RandomModelSpec {
    enum class Rope { plain, linear, llama3, yarn };
    /// Of the matrices; F16 and BF16 weights are made so that they round to themselves.
    enum class Storage { f32, f16, bf16 };

    std::string name = "llama";
    std::string architecture = "llama";  ///< llama, qwen2 (q, k, v biases) or qwen3 (q and k norms)
    int layers = 2;
    int width = 64;
    int hidden = 96;
    int heads = 4;
    int kv_heads = 2;
    int head_dimension = 16;
    int vocabulary = 300;
    int context = 128;
    bool tied = false;
    bool attention_bias = false;  ///< llama: biases on q, k, v and the attention's output
    bool mlp_bias = false;        ///< llama: biases on gate, up and down
    int window = 0;               ///< positions a row sees; 0: all. llama becomes Mistral in a folder
    int full_layers = 0;          ///< qwen: that many first layers see all nevertheless
    double norm_epsilon = 1e-5;
    Rope rope = Rope::plain;
    double rope_base = 10000.0;
    int rope_dimensions = 0;                                ///< of a head, those that turn; 0: all
    double rope_factor = 4.0;                               ///< of every rope but plain
    std::optional<double> attention_factor = std::nullopt;  ///< YaRN: instead of 1 + 0.1 ln(factor)
    double beta_fast = 32.0, beta_slow = 1.0;
    bool rope_parameters = false;  ///< config.json in transformers 5's form, all of RoPE in one object
    Storage storage = Storage::f32;
    std::uint64_t seed = 1;
    std::string chat_template = {};  ///< of the GGUF file, in Jinja; empty: it has none
};

/// The same random weights, written as either format. Weights are such that attention is far from uniform,
/// norms, biases and epsilon matter, and no feature hides behind another; a default initialisation would hide
/// most mistakes.
class RandomModel {
  public:
    explicit RandomModel(const RandomModelSpec& spec);

    const RandomModelSpec& spec() const { return spec_; }

    void write_gguf(const std::filesystem::path& file) const;
    /// Another model of the same shape: random blocks of a packed type, about as large, for its matrices.
    void write_packed_gguf(const std::filesystem::path& file, const BlockFormat& format) const;
    /// config.json, generation_config.json, tokenizer.json, tokenizer_config.json and model.safetensors, or
    /// `shards` of it and their index.
    void write_huggingface(const std::filesystem::path& folder, int shards = 1) const;

    /// Token ids of all kinds, the same for the same seed.
    std::vector<int> random_tokens(int count, std::uint64_t seed) const;

    /// A matrix, or a vector (rows = 1), under both its names. q and k rows stand in Hugging Face's
    /// half-split order.
    struct Tensor {
        std::string gguf_name;
        std::string huggingface_name;
        bool vector = false;
        int rows = 1;
        int columns = 0;
        int heads = 0;  ///< q and k: of these rows' heads; otherwise 0
        std::vector<float> values;
    };

  private:
    void add_matrix(const std::string& gguf, const std::string& huggingface, int rows, int columns,
                    double scale, int heads = 0);
    void add_vector(const std::string& gguf, const std::string& huggingface, int size, double low,
                    double high, int heads = 0);
    void add_layer(int layer);
    double uniform();
    double normal();
    float stored(double value) const;

    RandomModelSpec spec_;
    std::uint64_t state_;
    std::vector<Tensor> tensors_;
};

/// One model for each feature and each way of RoPE, of all architectures.
const std::vector<RandomModelSpec>& random_model_specs();
/// The one of that name. Throws std::runtime_error if there is none.
const RandomModelSpec& random_model_spec(const std::string& name);

}  // namespace tars::test
