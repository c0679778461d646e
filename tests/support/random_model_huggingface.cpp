// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_model_parts.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace tars::test {

namespace {

using Json = nlohmann::json;
using Rope = RandomModelSpec::Rope;

const std::string kMark = "\u2581";  // SentencePiece's space

Json huggingface_scaling(const RandomModelSpec& spec) {
    switch (spec.rope) {
    case Rope::plain:
        return {{"rope_type", "default"}};
    case Rope::linear:
        return {{"type", "linear"}, {"factor", spec.rope_factor}};  // the older spelling
    case Rope::llama3:
        return {{"rope_type", "llama3"},
                {"factor", spec.rope_factor},
                {"low_freq_factor", kLowFrequency},
                {"high_freq_factor", kHighFrequency},
                {"original_max_position_embeddings", static_cast<int>(original_context(spec))}};
    case Rope::yarn:
        break;
    }
    Json yarn = {{"rope_type", "yarn"},
                 {"factor", spec.rope_factor},
                 {"original_max_position_embeddings", static_cast<int>(original_context(spec))}};
    if (spec.beta_fast != 32.0) yarn["beta_fast"] = spec.beta_fast;
    if (spec.beta_slow != 1.0) yarn["beta_slow"] = spec.beta_slow;
    if (spec.attention_factor) {
        yarn["attention_factor"] = gguf_attention_factor(spec) * (1.0 + 0.1 * std::log(spec.rope_factor));
    }
    return yarn;
}

/// Hugging Face's `model_type`: a llama that slides is Mistral.
std::string model_type(const RandomModelSpec& spec) {
    return spec.architecture == "llama" && spec.window > 0 ? "mistral" : spec.architecture;
}

std::string class_name(const std::string& type) {
    if (type == "mistral") return "MistralForCausalLM";
    if (type == "qwen2") return "Qwen2ForCausalLM";
    return type == "qwen3" ? "Qwen3ForCausalLM" : "LlamaForCausalLM";
}

Json huggingface_config(const RandomModelSpec& spec) {
    const std::string type = model_type(spec);
    const char* const dtypes[] = {"float32", "float16", "bfloat16"};
    Json config = {{"architectures", {class_name(type)}},
                   {"model_type", type},
                   {"torch_dtype", dtypes[static_cast<int>(spec.storage)]},
                   {"hidden_act", "silu"},
                   {"bos_token_id", 1},
                   {"eos_token_id", 2},
                   {"hidden_size", spec.width},
                   {"intermediate_size", spec.hidden},
                   {"num_hidden_layers", spec.layers},
                   {"num_attention_heads", spec.heads},
                   {"num_key_value_heads", spec.kv_heads},
                   {"max_position_embeddings", spec.context},
                   {"rms_norm_eps", static_cast<float>(spec.norm_epsilon)},
                   {"tie_word_embeddings", spec.tied},
                   {"vocab_size", spec.vocabulary}};
    if (spec.head_dimension * spec.heads != spec.width) config["head_dim"] = spec.head_dimension;
    if (spec.architecture != "qwen2") config["attention_bias"] = spec.attention_bias;
    if (spec.architecture == "llama") config["mlp_bias"] = spec.mlp_bias;
    if (spec.window > 0) config["sliding_window"] = spec.window;
    if (spec.window > 0 && spec.architecture != "llama") {
        config["use_sliding_window"] = true;
        config["max_window_layers"] = spec.full_layers;
    }
    if (spec.rope_dimensions > 0) {
        config["partial_rotary_factor"] = static_cast<double>(spec.rope_dimensions) / spec.head_dimension;
    }

    Json scaling = huggingface_scaling(spec);
    if (spec.rope_parameters) {
        scaling["rope_theta"] = spec.rope_base;
        config["rope_parameters"] = scaling;
    } else {
        config["rope_theta"] = spec.rope_base;
        config["rope_scaling"] = spec.rope == Rope::plain ? Json() : scaling;
    }
    return config;
}

Json huggingface_tokenizer(const RandomModelSpec& spec) {
    Json ids = Json::object(), special = Json::array(), merges = Json::array();
    const std::vector<std::string> tokens = vocabulary(spec);
    for (std::size_t id = 0; id < tokens.size(); ++id) ids[tokens[id]] = id;
    for (std::size_t id = 0; id < kSpecialTokens; ++id) {
        special.push_back({{"id", id},
                           {"content", tokens[id]},
                           {"single_word", false},
                           {"lstrip", false},
                           {"rstrip", false},
                           {"normalized", false},
                           {"special", true}});
    }
    for (const Piece& piece : word_pieces(spec)) {
        if (!piece.merge.empty()) merges.push_back(piece.merge);
    }
    const Json space_to_mark = {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", kMark}};
    const Json mark_to_space = {{"type", "Replace"}, {"pattern", {{"String", kMark}}}, {"content", " "}};
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", special},
            {"normalizer",
             {{"type", "Sequence"},
              {"normalizers", {Json{{"type", "Prepend"}, {"prepend", kMark}}, space_to_mark}}}},
            {"pre_tokenizer", nullptr},
            {"post_processor", nullptr},
            {"decoder",
             {{"type", "Sequence"},
              {"decoders",
               {mark_to_space, Json{{"type", "ByteFallback"}}, Json{{"type", "Fuse"}},
                Json{{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}}}}}},
            {"model",
             {{"type", "BPE"},
              {"dropout", nullptr},
              {"unk_token", "<unk>"},
              {"fuse_unk", true},
              {"byte_fallback", true},
              {"ignore_merges", false},
              {"vocab", ids},
              {"merges", merges}}}};
}

std::string shard_name(int shard, int shards) {
    const auto five = [](int number) {
        const std::string digits = std::to_string(number);
        return std::string(5 - digits.size(), '0') + digits;
    };
    return shards == 1 ? "model.safetensors"
                       : "model-" + five(shard + 1) + "-of-" + five(shards) + ".safetensors";
}

}  // namespace

void RandomModel::write_huggingface(const std::filesystem::path& folder, int shards) const {
    std::filesystem::create_directories(folder);
    const BlockFormat format = matrix_format(spec_);
    std::vector<std::vector<StoredTensor>> parts(static_cast<std::size_t>(shards));
    Json weight_map = Json::object();
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < tensors_.size(); ++i) {
        const std::size_t shard = i * parts.size() / tensors_.size();
        StoredTensor tensor{tensors_[i].huggingface_name, format, shape_of(tensors_[i]),
                            encode(tensors_[i].values, format)};
        bytes += tensor.bytes.size();
        weight_map[tensor.name] = shard_name(static_cast<int>(shard), shards);
        parts[shard].push_back(std::move(tensor));
    }
    for (int shard = 0; shard < shards; ++shard) {
        write_safetensors_file(folder / shard_name(shard, shards), parts[static_cast<std::size_t>(shard)]);
    }
    if (shards > 1) {
        const Json index = {{"metadata", {{"total_size", bytes}}}, {"weight_map", weight_map}};
        write_text_file(folder / "model.safetensors.index.json", index.dump(2));
    }
    const Json tokenizer_config = {{"tokenizer_class", "LlamaTokenizer"},
                                   {"unk_token", "<unk>"},
                                   {"bos_token", "<s>"},
                                   {"eos_token", "</s>"},
                                   {"add_bos_token", true},
                                   {"add_eos_token", false}};
    write_text_file(folder / "config.json", huggingface_config(spec_).dump(2));
    write_text_file(folder / "generation_config.json",
                    Json{{"bos_token_id", 1}, {"eos_token_id", 2}}.dump(2));
    write_text_file(folder / "tokenizer.json", huggingface_tokenizer(spec_).dump(2));
    write_text_file(folder / "tokenizer_config.json", tokenizer_config.dump(2));
}

}  // namespace tars::test
