// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace tars {

/// What a Hugging Face folder says about its tokenizer; absent files are empty objects.
struct HfTokenizerSources {
    std::string tokenizer_json;        ///< the text as it stands
    nlohmann::json tokenizer_config;   ///< tokenizer_config.json, and special_tokens_map.json below it
    nlohmann::json generation_config;  ///< generation_config.json
    nlohmann::json model_config;       ///< config.json, or its `text_config`
    std::uint32_t vocabulary = 0;      ///< rows of the embedding
};

/// Puts `tokenizer.huggingface.json` and its equivalent under `tokenizer.ggml.*` into `metadata`.
Result<void> read_hf_tokenizer(HfTokenizerSources sources, Metadata& metadata);

/// Puts the chat templates of tokenizer_config.json into `metadata`.
Result<void> read_hf_chat_templates(const nlohmann::json& tokenizer_config, Metadata& metadata);

}  // namespace tars
