// SPDX-License-Identifier: Apache-2.0
#include "core/dtype.h"

#include "core/checked.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>

namespace tars {
namespace {

constexpr std::array kTypes = {
    DTypeInfo{DType::F32, "F32", 1, 4},
    DTypeInfo{DType::F16, "F16", 1, 2},
    DTypeInfo{DType::Q4_0, "Q4_0", 32, 18},
    DTypeInfo{DType::Q4_1, "Q4_1", 32, 20},
    DTypeInfo{DType::Q5_0, "Q5_0", 32, 22},
    DTypeInfo{DType::Q5_1, "Q5_1", 32, 24},
    DTypeInfo{DType::Q8_0, "Q8_0", 32, 34},
    DTypeInfo{DType::Q2_K, "Q2_K", 256, 84},
    DTypeInfo{DType::Q3_K, "Q3_K", 256, 110},
    DTypeInfo{DType::Q4_K, "Q4_K", 256, 144},
    DTypeInfo{DType::Q5_K, "Q5_K", 256, 176},
    DTypeInfo{DType::Q6_K, "Q6_K", 256, 210},
    DTypeInfo{DType::IQ2_XXS, "IQ2_XXS", 256, 66},
    DTypeInfo{DType::IQ2_XS, "IQ2_XS", 256, 74},
    DTypeInfo{DType::IQ3_XXS, "IQ3_XXS", 256, 98},
    DTypeInfo{DType::IQ1_S, "IQ1_S", 256, 50},
    DTypeInfo{DType::IQ4_NL, "IQ4_NL", 32, 18},
    DTypeInfo{DType::IQ3_S, "IQ3_S", 256, 110},
    DTypeInfo{DType::IQ2_S, "IQ2_S", 256, 82},
    DTypeInfo{DType::IQ4_XS, "IQ4_XS", 256, 136},
    DTypeInfo{DType::I8, "I8", 1, 1},
    DTypeInfo{DType::I16, "I16", 1, 2},
    DTypeInfo{DType::I32, "I32", 1, 4},
    DTypeInfo{DType::I64, "I64", 1, 8},
    DTypeInfo{DType::F64, "F64", 1, 8},
    DTypeInfo{DType::IQ1_M, "IQ1_M", 256, 56},
    DTypeInfo{DType::BF16, "BF16", 1, 2},
    DTypeInfo{DType::TQ1_0, "TQ1_0", 256, 54},
    DTypeInfo{DType::TQ2_0, "TQ2_0", 256, 66},
    DTypeInfo{DType::MXFP4, "MXFP4", 32, 17},
};

const DTypeInfo* find(DType dtype) {
    const auto it = std::ranges::find(kTypes, dtype, &DTypeInfo::dtype);
    return it == kTypes.end() ? nullptr : &*it;
}

}  // namespace

std::span<const DTypeInfo> all_dtypes() {
    return kTypes;
}

const DTypeInfo& info(DType dtype) {
    const auto* found = find(dtype);
    assert(found);
    return *found;
}

std::optional<DType> dtype_from_number(std::uint32_t number) {
    const auto* found = find(static_cast<DType>(number));
    return found ? std::optional(found->dtype) : std::nullopt;
}

std::optional<DType> dtype_from_name(std::string_view name) {
    const auto same = [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    };
    for (const auto& type : kTypes)
        if (std::ranges::equal(type.name, name, same)) return type.dtype;
    return {};
}

std::optional<std::uint64_t> byte_size(DType dtype, std::uint64_t elements) {
    const auto& type = info(dtype);
    if (elements % type.block_elements != 0) return {};
    return checked_multiply(elements / type.block_elements, type.block_bytes);
}

}  // namespace tars
