// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "formats/model_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tars {

/// "[2048, 512]", and in words what a tensor is: "Q4_K [2048, 512]".
std::string shape_text(const std::vector<std::uint64_t>& shape);
std::string tensor_text(const TensorInfo& tensor);

/// That `tensor` is a vector of `length` numbers in a type norms and biases come in: F32, F16 or BF16.
Result<void> check_vector(const TensorInfo& tensor, std::uint64_t length);
/// The numbers of a tensor that check_vector() has passed.
std::vector<float> widen_vector(const TensorInfo& tensor);

}  // namespace tars
