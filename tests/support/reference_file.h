// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/reference_quants.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tars::test {

struct ReferenceTensor {
    BlockFormat format;
    std::vector<std::uint64_t> shape;  ///< outermost first, as mathematics writes it: [rows, columns]
    std::vector<std::uint8_t> bytes;
};

/// A model as it lies on disk, read by code of the tests' own.
struct ReferenceFile {
    bool huggingface = false;  ///< a folder of config.json and safetensors; otherwise GGUF
    nlohmann::json settings;   ///< GGUF's metadata as one object of its keys, or config.json
    std::map<std::string, ReferenceTensor> tensors;  ///< under the format's own names
};

/// Reads a GGUF file or a Hugging Face folder whole. Throws std::exception on anything unexpected.
ReferenceFile read_reference_file(const std::filesystem::path& path);

}  // namespace tars::test
