// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"
#include "cuda/cuda_weights.h"
#include "cuda/gpu.h"
#include "cuda/kernels/arguments.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars::cuda {

/// An adapter on a GPU: vectors that already have their gain, up matrices turned so that neighbouring outputs
/// lie side by side, and tables of where they are.
class CudaAdapter {
  public:
    /// The adapter must have passed check_adapter().
    static Result<CudaAdapter> make(const std::shared_ptr<Gpu>& gpu, const Adapter& adapter,
                                    const Plan& plan);

    const AdapterView& view() const { return view_; }
    bool changes(WeightId id) const { return changed_[static_cast<std::size_t>(id)]; }
    bool has_low_rank(WeightId id) const { return low_rank_[static_cast<std::size_t>(id)]; }
    bool steers(std::size_t step) const { return steered_[step]; }
    std::uint32_t largest_rank() const { return largest_rank_; }
    std::uint64_t memory_bytes() const {
        return numbers_.bytes() + norms_.bytes() + weights_.bytes() + directions_.bytes();
    }

  private:
    explicit CudaAdapter(const Plan& plan)
        : changed_(plan.weights.size()), low_rank_(plan.weights.size()), steered_(plan.steps.size()) {}

    GpuBuffer numbers_, norms_, weights_, directions_;
    AdapterView view_;
    std::vector<bool> changed_, low_rank_;  ///< of each weight; a norm is changed by its gain
    std::vector<bool> steered_;             ///< of each step
    std::uint32_t largest_rank_ = 0;
};

/// The adapters of a batch's rows.
struct RowAdapters {
    Global<const AdapterView> rows;           ///< on the GPU; null if no row has an adapter
    std::vector<const CudaAdapter*> present;  ///< each once

    bool change(WeightId id) const;
    bool have_low_rank(WeightId id) const;
    bool steer(std::size_t step) const;
};

/// A norm as the rows see it.
inline AdaptedNorm adapted_norm(const CudaWeights& weights, WeightId id, const RowAdapters& adapters) {
    return {weights.vector(id), adapters.change(id) ? adapters.rows : Global<const AdapterView>{},
            static_cast<std::uint32_t>(id)};
}

/// The adapters of a program under their ids.
class CudaAdapters {
  public:
    /// `id` must be in range and the adapter have passed check_adapter(). An error changes nothing. Nothing
    /// may be running on the GPU.
    Result<void> set(const std::shared_ptr<Gpu>& gpu, std::uint32_t id, const Adapter& adapter,
                     const Plan& plan);
    void clear(std::uint32_t id);
    /// Null for an id that is not set.
    const CudaAdapter* find(std::uint32_t id) const {
        return id < slots_.size() ? slots_[id].get() : nullptr;
    }

    /// Those of a batch's rows, whose views go to `views`, one per row; none if no row has an adapter.
    RowAdapters of(std::span<const Row> rows, std::vector<AdapterView>& views) const;
    std::uint64_t memory_bytes() const;

  private:
    std::vector<std::unique_ptr<CudaAdapter>> slots_;  ///< by id
};

}  // namespace tars::cuda
