// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "core/result.h"
#include "formats/model_file.h"
#include "model/adapter/adapter_places.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tars {

/// Gathers the tensors of an adapter file, whatever its format calls them, and makes an adapter of them.
/// Every shape is checked against the plan before anything is allocated.
class AdapterBuilder {
  public:
    /// `interleaved`: how the rows of q and k stand in the file.
    AdapterBuilder(const Plan& plan, bool interleaved)
        : plan_(plan), places_(plan), interleaved_(interleaved) {}

    // `target` is GGUF's name of the tensor that is changed; the given tensor must outlive the builder.
    Result<void> add_down(const std::string& target, const TensorInfo& tensor);
    Result<void> add_up(const std::string& target, const TensorInfo& tensor);
    Result<void> add_scale(const std::string& target, const TensorInfo& tensor);
    Result<void> add_gain(const std::string& target, const TensorInfo& tensor);
    Result<void> add_steering(const std::string& target, const TensorInfo& tensor);
    /// Steering at the end of a layer, counted from 0.
    Result<void> add_direction(std::uint32_t layer, const TensorInfo& tensor);

    /// What the low-rank product of a changed tensor is multiplied by.
    using ScaleOf = std::function<Result<double>(std::uint32_t rank, const std::string& target)>;
    Result<Adapter> finish(const ScaleOf& scale_of);

  private:
    /// The tensors that change one weight.
    struct Parts {
        WeightId weight = kNoWeight;
        std::string target;
        const TensorInfo *down = nullptr, *up = nullptr, *scale = nullptr;
    };
    /// Null for a target this model does not have.
    Parts* parts_of(const std::string& target);
    Result<void> add_part(const std::string& target, const TensorInfo& tensor,
                          const TensorInfo* Parts::*part);
    Result<LowRank> low_rank_of(const Parts& parts, const ScaleOf& scale_of) const;
    void put_rows_in_order(WeightId weight, LowRank& low_rank) const;

    const Plan& plan_;
    AdapterPlaces places_;
    bool interleaved_;
    std::vector<Parts> parts_;  ///< in the order of the file
    std::unordered_map<WeightId, std::size_t> index_;
    Adapter adapter_;
};

}  // namespace tars
