// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/ollama_store.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tars {

/// A file of a stored model, named after what is in it.
struct StoredFile {
    std::filesystem::path path;  ///< whether it is there or not
    std::string digest;          ///< that it must have, as blob_digest() gives it
    std::uint64_t bytes = 0;     ///< that it must have
};

/// Every file that the model's manifest names, each once.
Result<std::vector<StoredFile>> files_of(const OllamaStore& store, const ModelName& model);

}  // namespace tars
