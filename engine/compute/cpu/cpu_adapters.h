// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/cpu/aligned_buffer.h"
#include "compute/cpu/cpu_weights.h"
#include "compute/cpu/kernels.h"
#include "compute/plan.h"
#include "core/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars {

/// An adapter in the form the kernels read it: vectors that already have their gain, up matrices turned so
/// that neighbouring outputs lie side by side.
class CpuAdapter {
  public:
    /// What is done to W·x for one weight.
    struct Change {
        float scale = 1.0f;
        std::size_t rank = 0;
        const float* down = nullptr;  ///< [rank][columns]
        const float* up = nullptr;    ///< [rank][rows], `up_stride` apart
        std::size_t up_stride = 0;
    };

    /// The adapter must have passed check_adapter().
    static Result<CpuAdapter> make(const Adapter& adapter, const Plan& plan, const CpuWeights& weights);

    // Null where nothing is changed.
    const Change* change(WeightId weight) const {
        const auto index = change_of_[static_cast<std::size_t>(weight)];
        return index < 0 ? nullptr : &changes_[static_cast<std::size_t>(index)];
    }
    const float* norm(WeightId norm) const { return norms_[static_cast<std::size_t>(norm)]; }
    const float* steering(std::size_t step) const { return steering_[step]; }

    std::size_t largest_rank() const { return largest_rank_; }
    std::uint64_t memory_bytes() const;

  private:
    void lay_out(const Adapter& adapter, const Plan& plan, const CpuWeights& weights);

    std::vector<Change> changes_;
    std::vector<std::int32_t> change_of_;  ///< of each weight, into changes_; −1: none
    std::vector<const float*> norms_;      ///< of each weight
    std::vector<const float*> steering_;   ///< of each step
    std::size_t largest_rank_ = 0;
    AlignedBuffer numbers_;
};

/// The adapter of each of some rows, null for rows that see the model as it is; empty if all do.
using RowAdapters = std::span<const CpuAdapter* const>;

/// Products that share one input: q, k and v.
inline constexpr std::size_t kMaxProducts = 3;

/// The adapters of a program under their ids.
class CpuAdapters {
  public:
    explicit CpuAdapters(std::uint32_t max_rows) : max_rows_(max_rows) {}

    /// `id` must be in range and the adapter have passed check_adapter(). An error changes nothing.
    Result<void> set(std::uint32_t id, const Adapter& adapter, const Plan& plan, const CpuWeights& weights);
    void clear(std::uint32_t id);
    /// Null for an id that is not set.
    const CpuAdapter* find(std::uint32_t id) const { return id < slots_.size() ? slots_[id].get() : nullptr; }
    /// Room for down · x of every row of a batch, for the given product of a phase.
    const Rows& reduced(std::size_t product) const { return reduced_[product]; }
    std::uint64_t memory_bytes() const;

  private:
    Result<void> make_room(std::size_t rank);

    std::uint32_t max_rows_;
    std::vector<std::unique_ptr<CpuAdapter>> slots_;  ///< by id
    std::array<Rows, kMaxProducts> reduced_;
    AlignedBuffer reduced_numbers_;
};

}  // namespace tars
