// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace tars {

/// The tensors of one safetensors file under their own names, in the order of their bytes, with shapes turned
/// to GGUF's order (a scalar becomes one dimension of 1). Only F32, F16 and BF16 are read. Errors name the
/// tensor; the caller adds the file.
Result<std::vector<TensorInfo>> parse_safetensors(std::span<const std::byte> bytes);

/// True if `bytes` begin like a safetensors file: a length that fits, then '{'.
bool looks_like_safetensors(std::span<const std::byte> bytes);

/// A lone file without a config: tensors under their own names, no metadata.
Result<ModelFile> read_safetensors(const std::filesystem::path& path, MappedFile file);

}  // namespace tars
