// SPDX-License-Identifier: Apache-2.0
#include "model/plan/hyper_parameters.h"

#include "core/text_escape.h"
#include "model/plan/keys.h"

#include <algorithm>
#include <cctype>
#include <limits>

namespace tars {
namespace {

// Upper bounds well above any model, low enough that their products stay far from overflow.
constexpr CountRange kLayers{1, 4096};
constexpr CountRange kWidth{1, 1u << 24};
constexpr CountRange kHeads{1, 1u << 16};
constexpr CountRange kHeadDimension{2, 1024};
constexpr CountRange kContext{1, 1u << 30};
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestPath = 4096;
constexpr std::uint64_t kMostTokens = std::numeric_limits<std::int32_t>::max();
/// How files say "no such token": -1, stored unsigned by some writers.
constexpr std::int64_t kNoToken = 0xffffffff;

Result<std::uint32_t> head_dimension(const Keys& keys, std::uint32_t width, std::uint32_t heads) {
    if (!keys.has("attention.key_length") && width % heads != 0) {
        return bad_key(keys.full("embedding_length"), std::to_string(width),
                       "a multiple of '" + keys.full("attention.head_count") + "', which is " +
                           std::to_string(heads));
    }
    TARS_TRY(const auto dimension, keys.count_or("attention.key_length", width / heads, kHeadDimension));
    if (dimension < kHeadDimension.least || dimension > kHeadDimension.most || dimension % 2 != 0) {
        return invalid_input("attention heads have " + std::to_string(dimension) + " dimensions ('" +
                             keys.full("attention.key_length") +
                             "' or embedding_length / head_count), expected an "
                             "even number up to " +
                             std::to_string(kHeadDimension.most));
    }
    TARS_TRY(const auto values, keys.count_or("attention.value_length", dimension, kHeadDimension));
    if (values != dimension) {
        return unsupported("metadata key '" + keys.full("attention.value_length") + "' is " +
                           std::to_string(values) + ", but keys have " + std::to_string(dimension) +
                           " dimensions; heads whose keys and values differ in size are not supported");
    }
    return dimension;
}

Result<Heads> read_heads(const Keys& keys, std::uint32_t width, std::uint32_t layers) {
    Heads heads;
    TARS_TRY(heads.query, keys.count_of_layers("attention.head_count", kHeads, layers));
    heads.kv = heads.query;
    if (keys.has("attention.head_count_kv")) {
        TARS_TRY(heads.kv, keys.count_of_layers("attention.head_count_kv", kHeads, layers));
    }
    if (heads.query % heads.kv != 0) {
        return bad_key(keys.full("attention.head_count_kv"), std::to_string(heads.kv),
                       "a divisor of '" + keys.full("attention.head_count") + "', which is " +
                           std::to_string(heads.query));
    }
    TARS_TRY(heads.dimension, head_dimension(keys, width, heads.query));
    return heads;
}

Result<float> norm_epsilon(const Keys& keys) {
    const bool only_plain =
        !keys.has("attention.layer_norm_rms_epsilon") && keys.has("attention.layer_norm_epsilon");
    TARS_TRY(const double epsilon,
             keys.positive(only_plain ? "attention.layer_norm_epsilon" : "attention.layer_norm_rms_epsilon"));
    return static_cast<float>(epsilon);
}

Result<void> check_token_list(const Metadata& metadata, std::uint32_t vocabulary) {
    if (!metadata.contains("tokenizer.ggml.tokens")) return {};
    TARS_TRY(const auto* tokens, metadata.strings("tokenizer.ggml.tokens"));
    if (tokens->size() == vocabulary) return {};
    return bad_key("tokenizer.ggml.tokens", "a list of " + std::to_string(tokens->size()) + " tokens",
                   "one for each of the " + std::to_string(vocabulary) + " rows of token_embd.weight");
}

Result<void> check_special_tokens(const Metadata& metadata, std::uint32_t vocabulary) {
    for (const auto& [key, value] : metadata.entries()) {
        if (!key.starts_with("tokenizer.ggml.") || !key.ends_with("_token_id")) continue;
        TARS_TRY(const auto id, metadata.integer(key));
        if (id == -1 || id == kNoToken) continue;
        if (id < 0 || id >= vocabulary) {
            return bad_key(escape_for_display(key), std::to_string(id),
                           "a token below " + std::to_string(vocabulary) + ", the size of the vocabulary");
        }
    }
    return {};
}

Result<std::uint32_t> read_vocabulary(const ModelFile& file, const Keys& keys) {
    const auto* embedding = file.find("token_embd.weight");
    if (!embedding) {
        return not_found("tensor 'token_embd.weight' is missing",
                         "the file holds no whole model (a vocabulary or an adapter, perhaps)");
    }
    const std::uint64_t rows = embedding->shape.size() == 2 ? embedding->shape[1] : 0;
    if (rows == 0 || rows > kMostTokens) {
        return invalid_input("tensor 'token_embd.weight' has " + std::to_string(rows) +
                             " rows, expected a matrix of 1 to " + std::to_string(kMostTokens));
    }
    const auto vocabulary = static_cast<std::uint32_t>(rows);
    if (keys.has("vocab_size")) {
        TARS_TRY(const auto size, keys.count("vocab_size", {1, static_cast<std::uint32_t>(kMostTokens)}));
        if (size != vocabulary) {
            return bad_key(keys.full("vocab_size"), std::to_string(size),
                           std::to_string(vocabulary) + ", the rows of token_embd.weight");
        }
    }
    TARS_CHECK(check_token_list(file.metadata(), vocabulary));
    TARS_CHECK(check_special_tokens(file.metadata(), vocabulary));
    return vocabulary;
}

}  // namespace

std::string path_text(const ModelFile& file) {
    return escape_for_display(file.path().string(), kLongestPath);
}

Result<std::string> architecture_name(const Metadata& metadata) {
    TARS_TRY(auto name, metadata.string("general.architecture"));
    const auto is_plain = [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.'; };
    if (!name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, is_plain)) return name;
    return bad_key("general.architecture", std::string("'") + escape_for_display(name) + "'",
                   "a name of letters, digits, '-', '_' and '.'");
}

Result<HyperParameters> hyper_parameters_of(const ModelFile& file) {
    HyperParameters parameters;
    TARS_TRY(parameters.architecture, architecture_name(file.metadata()));
    const Keys keys(file.metadata(), parameters.architecture);
    TARS_TRY(parameters.layers, keys.count("block_count", kLayers));
    TARS_TRY(parameters.width, keys.count("embedding_length", kWidth));
    TARS_TRY(parameters.hidden, keys.count_of_layers("feed_forward_length", kWidth, parameters.layers));
    TARS_TRY(parameters.heads, read_heads(keys, parameters.width, parameters.layers));
    TARS_TRY(parameters.context_length, keys.count("context_length", kContext));
    TARS_TRY(parameters.norm_epsilon, norm_epsilon(keys));
    TARS_TRY(parameters.vocabulary, read_vocabulary(file, keys));
    return parameters;
}

Result<HyperParameters> read_hyper_parameters(const ModelFile& file) {
    auto parameters = hyper_parameters_of(file);
    if (!parameters) return parameters.error().in(path_text(file));
    return parameters;
}

}  // namespace tars
