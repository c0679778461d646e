// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"

#include <filesystem>
#include <string>

namespace tars {

/// True if `folder` is one that transformers writes: it has a config.json.
bool is_hf_folder(const std::filesystem::path& folder);

/// The model in a Hugging Face folder. `index` names the index of a sharded model to read; empty: whatever
/// weights transformers would load.
Result<ModelFile> read_hf_folder(const std::filesystem::path& folder, const std::string& index = {});

/// True if read_hf_folder(folder) would read the weights in the file `name`.
bool hf_folder_reads(const std::filesystem::path& folder, const std::string& name);

}  // namespace tars
