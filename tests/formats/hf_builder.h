// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "opening.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// A safetensors file with the header and data as given.
inline std::string safetensors_bytes(const std::string& header, const std::string& data) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(header.size() >> (8 * i) & 0xff);
    return bytes + header + data;
}

/// A tensor of F32 zeros under Hugging Face's name and shape.
struct HfTensor {
    std::string name;
    std::vector<std::uint64_t> shape;
};

inline std::string safetensors_of(const std::vector<HfTensor>& tensors) {
    auto header = nlohmann::json::object();
    std::uint64_t offset = 0;
    for (const auto& tensor : tensors) {
        std::uint64_t size = 4;
        for (const auto dimension : tensor.shape) size *= dimension;
        header[tensor.name] = {
            {"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, offset + size}}};
        offset += size;
    }
    return safetensors_bytes(header.dump(), std::string(offset, '\0'));
}

/// A small Llama in a Hugging Face folder, every part of which a test may change before write().
struct HfModel {
    nlohmann::json config = {
        {"architectures", {"LlamaForCausalLM"}},
        {"model_type", "llama"},
        {"hidden_act", "silu"},
        {"hidden_size", 8},
        {"intermediate_size", 12},
        {"num_hidden_layers", 1},
        {"num_attention_heads", 2},
        {"num_key_value_heads", 1},
        {"max_position_embeddings", 64},
        {"rms_norm_eps", 1e-5},
        {"rope_theta", 10000.0},
        {"tie_word_embeddings", false},
        {"bos_token_id", 1},
        {"eos_token_id", 2},
        {"vocab_size", 10},
    };
    nlohmann::json generation_config = nlohmann::json::object();
    nlohmann::json tokenizer_config = {{"tokenizer_class", "LlamaTokenizer"},
                                       {"unk_token", "<unk>"},
                                       {"bos_token", "<s>"},
                                       {"eos_token", "</s>"},
                                       {"add_bos_token", true},
                                       {"add_eos_token", false}};
    nlohmann::json tokenizer = {
        {"added_tokens",
         {{{"id", 0}, {"content", "<unk>"}, {"special", true}},
          {{"id", 1}, {"content", "<s>"}, {"special", true}},
          {{"id", 2}, {"content", "</s>"}, {"special", true}}}},
        {"normalizer", {{"type", "Prepend"}, {"prepend", "\u2581"}}},
        {"pre_tokenizer", nullptr},
        {"post_processor", nullptr},
        {"decoder", nullptr},
        {"model",
         {{"type", "BPE"},
          {"unk_token", "<unk>"},
          {"byte_fallback", true},
          {"vocab",
           {{"<unk>", 0},
            {"<s>", 1},
            {"</s>", 2},
            {"<0x0A>", 3},
            {"a", 4},
            {"b", 5},
            {"ab", 6},
            {"aba", 7},
            {"bb", 8}}},
          {"merges", {"a b", "ab a", "a ba"}}}},
    };
    std::vector<HfTensor> tensors = {
        {"model.embed_tokens.weight", {10, 8}},
        {"model.norm.weight", {8}},
        {"lm_head.weight", {10, 8}},
        {"model.layers.0.input_layernorm.weight", {8}},
        {"model.layers.0.post_attention_layernorm.weight", {8}},
        {"model.layers.0.self_attn.q_proj.weight", {8, 8}},
        {"model.layers.0.self_attn.k_proj.weight", {4, 8}},
        {"model.layers.0.self_attn.v_proj.weight", {4, 8}},
        {"model.layers.0.self_attn.o_proj.weight", {8, 8}},
        {"model.layers.0.mlp.gate_proj.weight", {12, 8}},
        {"model.layers.0.mlp.up_proj.weight", {12, 8}},
        {"model.layers.0.mlp.down_proj.weight", {8, 12}},
    };

    void write_configs(const TemporaryFolder& folder) const {
        folder.write("config.json", config.dump());
        folder.write("generation_config.json", generation_config.dump());
        folder.write("tokenizer_config.json", tokenizer_config.dump());
        folder.write("tokenizer.json", tokenizer.dump());
    }
    void write(const TemporaryFolder& folder) const {
        write_configs(folder);
        folder.write("model.safetensors", safetensors_of(tensors));
    }
    /// In two files with an index.
    void write_sharded(const TemporaryFolder& folder) const {
        write_configs(folder);
        const auto middle = tensors.begin() + static_cast<std::ptrdiff_t>(tensors.size() / 2);
        auto map = nlohmann::json::object();
        for (auto it = tensors.begin(); it != tensors.end(); ++it)
            map[it->name] =
                it < middle ? "model-00001-of-00002.safetensors" : "model-00002-of-00002.safetensors";
        folder.write("model-00001-of-00002.safetensors", safetensors_of({tensors.begin(), middle}));
        folder.write("model-00002-of-00002.safetensors", safetensors_of({middle, tensors.end()}));
        folder.write("model.safetensors.index.json", nlohmann::json{{"weight_map", map}}.dump());
    }
};

/// What a case makes of the model before it is written.
using HfChange = std::function<void(HfModel&)>;
