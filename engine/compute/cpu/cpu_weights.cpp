// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/cpu_weights.h"

namespace tars {
namespace {

/// Floats of a vector, rounded up to a whole cache line.
std::uint64_t padded_floats(const Weight& weight) {
    return (weight.columns + 15) / 16 * 16;
}

}  // namespace

Result<CpuWeights> CpuWeights::pack(const Plan& plan, const Kernels& kernels, const LoadOptions& options) {
    std::uint64_t floats = 0;
    for (const auto& weight : plan.weights)
        if (weight.rows == 1) floats += padded_floats(weight);
    CpuWeights packed;
    TARS_TRY(packed.unpacked_,
             AlignedBuffer::make(floats * sizeof(float), "the unpacked vectors of a model"));
    auto* next = reinterpret_cast<float*>(packed.unpacked_.data());
    for (const auto& weight : plan.weights) {
        if (options.stop.stop_requested()) return cancelled("loading was cancelled");
        const auto rows = static_cast<std::size_t>(weight.rows),
                   columns = static_cast<std::size_t>(weight.columns);
        packed.matrices_.push_back(
            {weight.dtype, weight.data.data(), rows, columns, weight.data.size() / rows});
        packed.vectors_.push_back(weight.rows == 1 ? next : nullptr);
        if (weight.rows == 1) {
            kernels.unpack(weight.dtype, weight.data.data(), columns, next);
            next += padded_floats(weight);
        }
        if (options.progress)
            options.progress(static_cast<double>(packed.matrices_.size()) /
                             static_cast<double>(plan.weights.size()));
    }
    return packed;
}

}  // namespace tars
