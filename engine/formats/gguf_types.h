// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tars {

/// The number a GGUF file aligns tensors to when it does not say otherwise (`general.alignment`).
inline constexpr std::uint64_t kGgufAlignment = 32;
/// Longer names are refused: ggml itself stops at 63 bytes, its forks at 127.
inline constexpr std::size_t kMaxTensorName = 255;
/// The GGUF specification's own limit.
inline constexpr std::size_t kMaxMetadataKey = 65535;

/// True for a name that can be shown, compared and passed on: 1 to `longest` bytes of UTF-8 without control
/// characters.
bool well_formed_name(std::string_view name, std::size_t longest);

/// The tensor type a file's number stands for. A type that was removed, belongs to a fork or is too new is
/// refused by its name.
Result<DType> gguf_tensor_type(std::uint32_t number);

/// `alignment` if it may stand in a file: a power of two, at least 8 so that every element is aligned.
Result<std::uint64_t> checked_gguf_alignment(std::int64_t alignment);

}  // namespace tars
