// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tars {

/// Element types of tensors. The numbers are GGUF's tensor-type numbers (ggml's `ggml_type`).
enum class DType : std::uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q4_1 = 3,
    Q5_0 = 6,
    Q5_1 = 7,
    Q8_0 = 8,
    Q2_K = 10,
    Q3_K = 11,
    Q4_K = 12,
    Q5_K = 13,
    Q6_K = 14,
    IQ2_XXS = 16,
    IQ2_XS = 17,
    IQ3_XXS = 18,
    IQ1_S = 19,
    IQ4_NL = 20,
    IQ3_S = 21,
    IQ2_S = 22,
    IQ4_XS = 23,
    I8 = 24,
    I16 = 25,
    I32 = 26,
    I64 = 27,
    F64 = 28,
    IQ1_M = 29,
    BF16 = 30,
    TQ1_0 = 34,
    TQ2_0 = 35,
    MXFP4 = 39,
};

struct DTypeInfo {
    DType dtype;
    std::string_view name;
    std::uint32_t block_elements;  ///< elements per block; 1 for plain types
    std::uint32_t block_bytes;     ///< bytes per block
};

/// Every type this program knows, in order of number.
std::span<const DTypeInfo> all_dtypes();
/// `dtype` must be one of the enumerators; numbers from files go through dtype_from_number first.
const DTypeInfo& info(DType dtype);
inline std::string_view name(DType dtype) {
    return info(dtype).name;
}

/// Empty for a number we do not know.
std::optional<DType> dtype_from_number(std::uint32_t number);
/// Case-insensitive; empty for a name we do not know.
std::optional<DType> dtype_from_name(std::string_view name);

/// Bytes of `elements` values; empty if they are no whole number of blocks or the product overflows.
std::optional<std::uint64_t> byte_size(DType dtype, std::uint64_t elements);

}  // namespace tars
