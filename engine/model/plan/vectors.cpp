// SPDX-License-Identifier: Apache-2.0
#include "model/plan/vectors.h"

#include "core/half.h"
#include "core/text_escape.h"

#include <cstring>

namespace tars {
namespace {

template <typename T>
T load(std::span<const std::byte> data, std::size_t index) {
    T value;
    std::memcpy(&value, data.data() + index * sizeof(T), sizeof(T));
    return value;
}

}  // namespace

std::string shape_text(const std::vector<std::uint64_t>& shape) {
    std::string text;
    for (const auto size : shape) text += (text.empty() ? "[" : ", ") + std::to_string(size);
    return text + "]";
}

std::string tensor_text(const TensorInfo& tensor) {
    return std::string(name(tensor.dtype)) + " " + shape_text(tensor.shape);
}

Result<void> check_vector(const TensorInfo& tensor, std::uint64_t length) {
    const bool plain =
        tensor.dtype == DType::F32 || tensor.dtype == DType::F16 || tensor.dtype == DType::BF16;
    const bool flat = tensor.shape.size() == 1 || tensor.elements() == tensor.shape[0];
    if (plain && flat && tensor.shape[0] == length) return {};
    return invalid_input("tensor '" + escape_for_display(tensor.name) + "' is " + tensor_text(tensor) +
                         ", expected F32, F16 or BF16 [" + std::to_string(length) + "]");
}

std::vector<float> widen_vector(const TensorInfo& tensor) {
    std::vector<float> values(tensor.shape[0]);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (tensor.dtype == DType::F32) values[i] = load<float>(tensor.data, i);
        if (tensor.dtype == DType::F16) values[i] = f16_to_f32(load<std::uint16_t>(tensor.data, i));
        if (tensor.dtype == DType::BF16) values[i] = bf16_to_f32(load<std::uint16_t>(tensor.data, i));
    }
    return values;
}

}  // namespace tars
