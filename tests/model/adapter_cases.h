// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "core/result.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/support/model_writers.h"
#include "tests/support/reference_model.h"

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tars::test {

/// The same adapter in the reference's words.
ReferenceAdapter reference_adapter(const Plan& plan, const Adapter& adapter);

/// A tensor of an adapter file; outermost dimension first.
StoredTensor f32_tensor(const std::string& name, std::vector<std::uint64_t> shape,
                        const std::vector<float>& values);

/// The words with which reading an adapter is refused, or nothing.
std::string refusal(const std::filesystem::path& path, const Plan& plan);

// Errors of the engine as exceptions.
template <typename T>
T value_of(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
}
inline void check(const Result<void>& result) {
    if (!result) throw std::runtime_error(result.error().text());
}

}  // namespace tars::test
