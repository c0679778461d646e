// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/ollama/layout.h"
#include "library/ollama_store.h"

#include <string>
#include <string_view>

namespace tars {

/// What the manifest and the small blobs say. Errors name the file and the field.
Result<StoredModel> read_stored_model(const std::filesystem::path& store, const ManifestFile& file);

Result<StoredConfig> parse_stored_config(std::string_view json);
std::string config_text(const StoredConfig& config);

}  // namespace tars
