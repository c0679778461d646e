// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace tars::test {

/// A plan in the shape of a real model. Its weights are noise, and all the same noise: as fast as the real
/// ones, in little of the computer's memory.
struct ShapedPlan {
    Plan plan;
    std::vector<std::byte> noise, norms;  ///< what the weights point to
};

/// Names of shapes, smallest first: "1B" … "70B".
std::vector<std::string_view> shape_names();
/// `name` must be one of them, `dtype` one that quantize() can write, in which all matrices are.
ShapedPlan shaped_plan(std::string_view name, DType dtype);

}  // namespace tars::test
