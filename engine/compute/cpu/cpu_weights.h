// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/aligned_buffer.h"
#include "compute/cpu/kernels.h"
#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"
#include "core/thread_pool.h"

#include <vector>

namespace tars {

/// The weights of a plan in the form the kernels read. This is where a layout of the device's own is made:
/// nobody else knows how a matrix is stored. Matrices of the types in packed/layout.h are copied into groups
/// of rows; the others stay where they are, mapped and row-major, as the kernels read every type from any
/// address; vectors (norms, biases) are unpacked.
class CpuWeights {
  public:
    /// The plan must have passed check_plan(). Honours the stop token and reports progress. With `exact`, no
    /// matrix is packed: packed ones are multiplied with rounded activations, most of them.
    static Result<CpuWeights> pack(const Plan& plan, const Kernels& kernels, const LoadOptions& options,
                                   ThreadPool& pool, bool exact);

    struct Bytes {
        std::uint64_t held = 0;    ///< memory_bytes()
        std::uint64_t mapped = 0;  ///< of the matrices that are read where they lie in the file
    };
    /// What packing the plan would come to.
    static Bytes bytes_of(const Plan& plan, bool exact);

    /// As it lies in the file.
    const MatrixView& matrix(WeightId id) const { return matrices_[static_cast<std::size_t>(id)]; }
    /// Its packed form; null for a weight without one.
    const PackedMatrix* packed(WeightId id) const {
        const auto& packed = packed_[static_cast<std::size_t>(id)];
        return packed.data ? &packed : nullptr;
    }
    bool any_packed() const { return groups_.size() > 0; }
    /// The floats of a weight of one row; null for kNoWeight.
    const float* vector(WeightId id) const {
        return id == kNoWeight ? nullptr : vectors_[static_cast<std::size_t>(id)];
    }
    /// Bytes beyond those of the model file.
    std::uint64_t memory_bytes() const { return unpacked_.size() + groups_.size(); }

    const RowCost& row_cost() const { return row_cost_; }

  private:
    Result<void> unpack_vectors(const Plan& plan, const Kernels& kernels);
    Result<void> pack_matrices(const Plan& plan, const LoadOptions& options, ThreadPool& pool);
    void count_cost(const Plan& plan);

    std::vector<MatrixView> matrices_;
    std::vector<PackedMatrix> packed_;
    std::vector<const float*> vectors_;
    AlignedBuffer unpacked_;
    AlignedBuffer groups_;
    RowCost row_cost_;
};

}  // namespace tars
