// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/ollama_store.h"

#include <filesystem>
#include <string>

namespace tars {

/// What a GGUF file says of itself.
struct GgufFacts {
    std::string kind;     ///< as a layer: "model", "projector" or "adapter"
    StoredConfig config;  ///< as a model's config blob would have it
    std::uint64_t parameters = 0;
    int part = 0;  ///< of a split model, from 1; 0 of a whole one
    int parts = 0;
};

/// One file, also one part of a split model. The size of a split model counts this part alone.
Result<GgufFacts> describe_gguf(const std::filesystem::path& path);

}  // namespace tars
