// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace tars {

/// What the rest of the folder's reader needs to know from config.json.
struct HfConfig {
    std::string architecture;      ///< GGUF's name
    std::uint32_t vocabulary = 0;  ///< rows of the embedding
    bool tied_embeddings = false;  ///< the head is the embedding
    bool multimodal = false;       ///< the text model stands under `text_config`, beside others
};

/// Puts the hyper-parameters of config.json into `metadata` under GGUF's keys. Errors name the field; the
/// caller adds the file.
Result<HfConfig> read_hf_config(const nlohmann::json& config, Metadata& metadata);

}  // namespace tars
