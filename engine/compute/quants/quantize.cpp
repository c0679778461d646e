// SPDX-License-Identifier: Apache-2.0
#include "compute/quants.h"
#include "compute/quants/quantize_blocks.h"

#include <cmath>
#include <string>

namespace tars {
namespace {

using Values = std::span<const float>;

Result<void> check_finite(Values values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i])) continue;
        return invalid_input("value " + std::to_string(i) + " is " +
                                 (std::isnan(values[i]) ? "not a number" : "infinite") +
                                 ", which no quantized type can hold",
                             "the model is damaged; fetch it again");
    }
    return {};
}

Result<void> check_importance(Values values, Values importance, std::uint32_t block_elements) {
    if (importance.empty()) return {};
    if (importance.size() % block_elements != 0 || values.size() % importance.size() != 0) {
        return invalid_input(std::to_string(importance.size()) + " importance weights do not fit " +
                             std::to_string(values.size()) + " values in blocks of " +
                             std::to_string(block_elements) + ", expected one weight per column");
    }
    for (std::size_t i = 0; i < importance.size(); ++i) {
        if (importance[i] >= 0.0f && std::isfinite(importance[i])) continue;
        return invalid_input("importance weight " + std::to_string(i) + " is " +
                             std::to_string(importance[i]) + ", expected a finite number ≥ 0");
    }
    return {};
}

template <typename Block>
void quantize_blocks(Values values, std::span<std::byte> blocks, Values importance) {
    auto* block = reinterpret_cast<Block*>(blocks.data());
    std::size_t column = 0;
    for (std::size_t i = 0; i < values.size(); i += Block::kElements) {
        quantize_block(values.data() + i, importance.empty() ? nullptr : importance.data() + column,
                       *block++);
        column += Block::kElements;
        if (column == importance.size()) column = 0;
    }
}

using Quantizer = void (*)(Values, std::span<std::byte>, Values);

/// Null for types that cannot be written.
Quantizer quantizer_of(DType dtype) {
    switch (dtype) {
    case DType::F32:
        return quantize_blocks<BlockF32>;
    case DType::F16:
        return quantize_blocks<BlockF16>;
    case DType::BF16:
        return quantize_blocks<BlockBF16>;
    case DType::Q8_0:
        return quantize_blocks<BlockQ8_0>;
    case DType::Q4_0:
        return quantize_blocks<BlockQ4_0>;
    case DType::Q4_1:
        return quantize_blocks<BlockQ4_1>;
    case DType::Q5_0:
        return quantize_blocks<BlockQ5_0>;
    case DType::Q5_1:
        return quantize_blocks<BlockQ5_1>;
    case DType::IQ4_NL:
        return quantize_blocks<BlockIQ4_NL>;
    case DType::Q2_K:
        return quantize_blocks<BlockQ2_K>;
    case DType::Q3_K:
        return quantize_blocks<BlockQ3_K>;
    case DType::Q4_K:
        return quantize_blocks<BlockQ4_K>;
    case DType::Q5_K:
        return quantize_blocks<BlockQ5_K>;
    case DType::Q6_K:
        return quantize_blocks<BlockQ6_K>;
    default:
        return nullptr;
    }
}

}  // namespace

bool can_quantize(DType dtype) {
    return quantizer_of(dtype) != nullptr;
}

Result<void> quantize(DType dtype, Values values, std::span<std::byte> blocks, Values importance) {
    const auto& type = info(dtype);
    const auto quantizer = quantizer_of(dtype);
    if (!quantizer) {
        return unsupported(
            "cannot quantize to " + std::string(type.name),
            "choose F16, BF16, Q8_0, Q6_K, Q5_K, Q4_K, Q3_K, Q2_K or a simpler four- or five-bit type");
    }
    const auto bytes = byte_size(dtype, values.size());
    if (!bytes) {
        return invalid_input(std::to_string(values.size()) + " values are no whole number of " +
                             std::string(type.name) + " blocks of " + std::to_string(type.block_elements));
    }
    if (*bytes != blocks.size()) {
        return invalid_input(std::to_string(values.size()) + " values take " + std::to_string(*bytes) +
                             " bytes as " + std::string(type.name) + ", but " +
                             std::to_string(blocks.size()) + " are given");
    }
    TARS_CHECK(check_finite(values));
    TARS_CHECK(check_importance(values, importance, type.block_elements));
    quantizer(values, blocks, importance);
    return {};
}

}  // namespace tars
