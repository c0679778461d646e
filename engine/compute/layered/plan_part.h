// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"

#include <cstdint>
#include <vector>

namespace tars {

/// What a plan is cut into: section 0 is the embedding, then comes each layer, and the last is the head.
struct Sections {
    std::uint32_t begin = 0, end = 0;

    std::uint32_t count() const { return end - begin; }
    bool operator==(const Sections&) const = default;
};
inline std::uint32_t sections_of(const Plan& plan) {
    return static_cast<std::uint32_t>(plan.layers.size()) + 2;
}

/// Some sections of a plan as a plan of their own, with only the weights they need. Layers count from 0
/// again.
class PlanPart {
  public:
    /// `whole` must have passed check_plan().
    PlanPart(const Plan& whole, const Sections& sections);

    const Plan& plan() const { return plan_; }
    const Sections& sections() const { return sections_; }
    /// What of an adapter for the whole plan concerns this part.
    Adapter part_of(const Adapter& adapter) const;

  private:
    Sections sections_;
    Plan plan_;
    std::vector<WeightId> ids_;  ///< of each weight of the whole: its id here, or kNoWeight
    std::vector<bool>
        changeable_;  ///< of each weight of the whole: whether this part does more than look up in it
    std::uint32_t first_step_ = 0;  ///< in the whole
};

}  // namespace tars
