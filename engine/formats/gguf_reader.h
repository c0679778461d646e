// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace tars {

/// What the bytes of one GGUF file say. Tensor views lie in those bytes.
struct GgufContents {
    std::uint32_t version = 0;
    std::endian order = std::endian::little;
    Metadata metadata;
    std::vector<TensorInfo> tensors;
};

/// Reads one file, whole or part of a split one. Errors name the field; the caller adds the file.
Result<GgufContents> parse_gguf(std::span<const std::byte> bytes);

/// The model in `file`, which was mapped from `path`, with the other parts if it is one of several.
Result<ModelFile> read_gguf(const std::filesystem::path& path, MappedFile file);

}  // namespace tars
