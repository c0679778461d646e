// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_blocks.h"
#include "tests/support/random_model_parts.h"
#include "tests/support/reference_rope.h"

#include <cmath>
#include <cstring>
#include <stdexcept>

namespace tars::test {

namespace {

using Rope = RandomModelSpec::Rope;
using Tensor = RandomModel::Tensor;

/// GGUF's llama form: within each head, row 2i + j is half-split row j · d/2 + i.
std::vector<float> interleave_rows(const Tensor& tensor) {
    const int rows = tensor.vector ? tensor.columns : tensor.rows;
    const int columns = tensor.vector ? 1 : tensor.columns;
    const int dimension = rows / tensor.heads;
    std::vector<float> result(tensor.values.size());
    for (int row = 0; row < rows; ++row) {
        const int head = row / dimension, within = row % dimension;
        const int source = head * dimension + within % 2 * (dimension / 2) + within / 2;
        std::memcpy(&result[static_cast<std::size_t>(row * columns)],
                    &tensor.values[static_cast<std::size_t>(source * columns)],
                    sizeof(float) * static_cast<std::size_t>(columns));
    }
    return result;
}

void add_tokenizer(const RandomModelSpec& spec, GgufKeyValues& metadata) {
    std::vector<float> scores(kFirstPiece, 0.0f);
    std::vector<std::int32_t> types = {2, 3, 3};  // unknown, control, control
    types.resize(kFirstPiece, 6);                 // byte
    for (int id = kFirstPiece; id < spec.vocabulary; ++id) {
        scores.push_back(static_cast<float>(kFirstPiece - id - 1));
        types.push_back(1);  // normal
    }
    metadata.emplace_back("tokenizer.ggml.model", std::string("llama"));
    metadata.emplace_back("tokenizer.ggml.tokens", vocabulary(spec));
    metadata.emplace_back("tokenizer.ggml.scores", scores);
    metadata.emplace_back("tokenizer.ggml.token_type", types);
    metadata.emplace_back("tokenizer.ggml.unknown_token_id", std::uint32_t{0});
    metadata.emplace_back("tokenizer.ggml.bos_token_id", std::uint32_t{1});
    metadata.emplace_back("tokenizer.ggml.eos_token_id", std::uint32_t{2});
    if (!spec.chat_template.empty()) metadata.emplace_back("tokenizer.chat_template", spec.chat_template);
}

void add_gguf_rope(const RandomModelSpec& spec, GgufKeyValues& metadata) {
    const std::string prefix = spec.architecture + ".rope.";
    metadata.emplace_back(prefix + "freq_base", static_cast<float>(spec.rope_base));
    if (spec.rope_dimensions > 0) {
        metadata.emplace_back(prefix + "dimension_count", static_cast<std::uint32_t>(spec.rope_dimensions));
    }
    if (spec.rope == Rope::plain || spec.rope == Rope::llama3) return;  // llama3 is in rope_freqs
    metadata.emplace_back(prefix + "scaling.type", std::string(spec.rope == Rope::yarn ? "yarn" : "linear"));
    metadata.emplace_back(prefix + "scaling.factor", static_cast<float>(spec.rope_factor));
    if (spec.rope != Rope::yarn) return;
    metadata.emplace_back(prefix + "scaling.original_context_length",
                          static_cast<std::uint32_t>(original_context(spec)));
    if (spec.beta_fast != 32.0) {
        metadata.emplace_back(prefix + "scaling.yarn_beta_fast", static_cast<float>(spec.beta_fast));
    }
    if (spec.beta_slow != 1.0) {
        metadata.emplace_back(prefix + "scaling.yarn_beta_slow", static_cast<float>(spec.beta_slow));
    }
    if (spec.attention_factor) {
        metadata.emplace_back(prefix + "scaling.attn_factor", gguf_attention_factor(spec));
    }
}

void add_gguf_window(const RandomModelSpec& spec, GgufKeyValues& metadata) {
    if (spec.window == 0) return;
    const std::string prefix = spec.architecture + ".attention.";
    metadata.emplace_back(prefix + "sliding_window", static_cast<std::uint32_t>(spec.window));
    if (spec.full_layers == 0) return;
    std::vector<bool> slides;
    for (int layer = 0; layer < spec.layers; ++layer) slides.push_back(layer >= spec.full_layers);
    metadata.emplace_back(prefix + "sliding_window_pattern", slides);
}

GgufKeyValues gguf_metadata(const RandomModelSpec& spec) {
    const std::string prefix = spec.architecture + ".";
    GgufKeyValues metadata = {{"general.architecture", spec.architecture}, {"general.name", spec.name}};
    const auto put = [&](const std::string& key, int value) {
        metadata.emplace_back(prefix + key, static_cast<std::uint32_t>(value));
    };
    put("block_count", spec.layers);
    put("context_length", spec.context);
    put("embedding_length", spec.width);
    put("feed_forward_length", spec.hidden);
    put("attention.head_count", spec.heads);
    if (spec.kv_heads != spec.heads) put("attention.head_count_kv", spec.kv_heads);
    if (spec.head_dimension * spec.heads != spec.width) {
        put("attention.key_length", spec.head_dimension);
        put("attention.value_length", spec.head_dimension);
    }
    metadata.emplace_back(prefix + "attention.layer_norm_rms_epsilon", static_cast<float>(spec.norm_epsilon));
    add_gguf_window(spec, metadata);
    add_gguf_rope(spec, metadata);
    add_tokenizer(spec, metadata);
    return metadata;
}

/// `rope_freqs`: by how much llama3's rule divides each frequency.
StoredTensor rope_divisors(const RandomModelSpec& spec) {
    ReferenceRope rope;
    rope.dimensions = spec.head_dimension;
    rope.base = spec.rope_base;
    const std::vector<double> plain = rope_frequencies(rope);
    rope.scaling = ReferenceRope::Scaling::llama3;
    rope.factor = spec.rope_factor;
    rope.original_context = original_context(spec);
    rope.low_frequency_factor = kLowFrequency;
    rope.high_frequency_factor = kHighFrequency;
    const std::vector<double> scaled = rope_frequencies(rope);
    std::vector<float> divisors;
    for (std::size_t i = 0; i < plain.size(); ++i)
        divisors.push_back(static_cast<float>(plain[i] / scaled[i]));
    const BlockFormat format = block_format("F32");
    return {"rope_freqs.weight", format, {divisors.size()}, encode(divisors, format)};
}

double root_mean_square(const std::vector<float>& values) {
    double squares = 0.0;
    for (const float value : values) squares += static_cast<double>(value) * value;
    return std::sqrt(squares / static_cast<double>(values.size()));
}

}  // namespace

void RandomModel::write_packed_gguf(const std::filesystem::path& file, const BlockFormat& format) const {
    const BlockFormat plain = block_format("F32");
    std::vector<StoredTensor> stored_tensors;
    std::uint64_t seed = spec_.seed;
    for (const Tensor& tensor : tensors_) {
        if (tensor.vector) {
            stored_tensors.push_back(
                {tensor.gguf_name, plain, shape_of(tensor), encode(tensor.values, plain)});
            continue;
        }
        if (static_cast<std::size_t>(tensor.columns) % format.elements != 0) {
            throw std::runtime_error(tensor.gguf_name + ": rows are no whole number of " + format.name +
                                     " blocks");
        }
        stored_tensors.push_back({tensor.gguf_name, format, shape_of(tensor),
                                  random_blocks(format, tensor.values.size() / format.elements,
                                                root_mean_square(tensor.values), ++seed)});
    }
    write_gguf_file(file, gguf_metadata(spec_), stored_tensors);
}

void RandomModel::write_gguf(const std::filesystem::path& file) const {
    std::vector<StoredTensor> stored_tensors;
    if (spec_.rope == Rope::llama3) stored_tensors.push_back(rope_divisors(spec_));
    for (const Tensor& tensor : tensors_) {
        const bool permuted = spec_.architecture == "llama" && tensor.heads > 0;
        const BlockFormat format = tensor.vector ? block_format("F32") : matrix_format(spec_);
        stored_tensors.push_back({tensor.gguf_name, format, shape_of(tensor),
                                  encode(permuted ? interleave_rows(tensor) : tensor.values, format)});
    }
    write_gguf_file(file, gguf_metadata(spec_), stored_tensors);
}

}  // namespace tars::test
