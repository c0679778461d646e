// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "model/export/tensor_stream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tars {

/// How the rows of a q or k projection stand.
struct RotatedRows {
    RowOrder order;
    bool interleaved = false;
};

/// What adapter files call the parts of a plan that an adapter may change: GGUF's names of tensors, except
/// that the head of a tied model is output.weight, as in models that have one.
class AdapterPlaces {
  public:
    explicit AdapterPlaces(const Plan& plan);

    // Empty for a name that stands for no such part.
    std::optional<WeightId> weight(const std::string& name) const { return find(weights_, name); }
    std::optional<WeightId> norm(const std::string& name) const { return find(norms_, name); }
    /// The step that adds this tensor's result to the residual stream.
    std::optional<std::uint32_t> step(const std::string& name) const { return find(steps_, name); }
    /// The last residual step of each layer.
    const std::vector<std::uint32_t>& layer_ends() const { return layer_ends_; }
    /// Null for weights other than rotated q and k.
    const RotatedRows* rotated(WeightId weight) const;

    // The other way round; for parts that are there.
    const std::string& weight_name(WeightId weight) const { return weight_names_.at(weight); }
    const std::string& step_name(std::uint32_t step) const { return step_names_.at(step); }

  private:
    template <typename T>
    static std::optional<T> find(const std::unordered_map<std::string, T>& map, const std::string& name) {
        const auto it = map.find(name);
        return it == map.end() ? std::nullopt : std::optional(it->second);
    }
    void see(const EmbedStep& step);
    void see(const QkvStep& step);
    void see(const AttentionStep& step);
    void see(const ResidualStep& step);
    void see(const GateUpStep& step);
    void see(const HeadStep& step);
    void add_weight(WeightId weight, const std::string& name);
    void add_norm(WeightId norm);
    void add_step(const std::string& name);
    const std::string& name_of(WeightId weight) const { return plan_->weight(weight).name; }

    const Plan* plan_;  ///< used while the steps are seen
    std::uint32_t step_ = 0, layer_ = 0;
    std::unordered_map<std::string, WeightId> weights_, norms_;
    std::unordered_map<std::string, std::uint32_t> steps_;
    std::unordered_map<WeightId, std::string> weight_names_;
    std::unordered_map<std::uint32_t, std::string> step_names_;
    std::unordered_map<WeightId, RotatedRows> rotated_;
    std::vector<std::uint32_t> layer_ends_;
};

}  // namespace tars
