// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/reference_quants.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tars::test {

/// A tensor as it goes to disk.
struct StoredTensor {
    std::string name;
    BlockFormat format;
    std::vector<std::uint64_t> shape;  ///< outermost first: [rows, columns]
    std::vector<std::uint8_t> bytes;
};

using GgufValue = std::variant<std::uint32_t, float, bool, std::string, std::vector<std::string>,
                               std::vector<float>, std::vector<std::int32_t>, std::vector<bool>>;
using GgufKeyValues = std::vector<std::pair<std::string, GgufValue>>;

/// GGUF version 3, little-endian, aligned to 32 bytes.
void write_gguf_file(const std::filesystem::path& path, const GgufKeyValues& metadata,
                     const std::vector<StoredTensor>& tensors);

/// One safetensors file.
void write_safetensors_file(const std::filesystem::path& path, const std::vector<StoredTensor>& tensors);

void write_text_file(const std::filesystem::path& path, const std::string& text);

}  // namespace tars::test
