// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/metadata.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace tars {

/// A tensor to be written: its place in the directory, and a function that yields its bytes when its turn
/// comes, so that no more than one tensor is in memory.
struct GgufTensor {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::uint64_t> shape;  ///< shape[0] contiguous
    /// Hands the tensor's bytes, in order and in pieces of any size, to `sink`; byte_size(dtype, elements) in
    /// all.
    std::function<Result<void>(const std::function<Result<void>(std::span<const std::byte>)>& sink)> produce;
};

/// Writes a GGUF v3 file, little-endian, complete or not at all. Tensors are aligned to 32 bytes, or to what
/// `general.alignment` in `metadata` says. Values that contradict their types are an error that names the
/// key.
Result<void> write_gguf(const std::filesystem::path& path, const Metadata& metadata,
                        const std::vector<GgufTensor>& tensors);

}  // namespace tars
