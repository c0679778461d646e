// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "core/result.h"

#include <cstdint>
#include <vector>

namespace tars {

/// y += up · (down · x), beside a matrix of rows × columns.
struct LowRank {
    std::uint32_t rank = 0;   ///< 0: nothing
    std::vector<float> down;  ///< rank × columns, row-major
    std::vector<float> up;    ///< rows × rank, row-major; whatever scale there is stands in here
};

/// y = scale · W·x + up·(down·x) + b, wherever the plan multiplies by `weight`; looking up a token's
/// embedding stays as it is, also where head and table are one matrix.
struct WeightChange {
    WeightId weight = kNoWeight;
    float scale = 1.0f;
    LowRank low_rank;
};

/// The norm's vector times `gain`, element by element, wherever the plan norms with it.
struct GainChange {
    WeightId norm = kNoWeight;
    std::vector<float> gain;
};

/// x += direction after Plan::steps[step], which must write the residual stream (embedding or residual step).
struct Steering {
    std::uint32_t step = 0;
    std::vector<float> direction;  ///< Plan::width
};

/// What rows with this adapter's id see instead of the model as it is: small changes beside frozen, packed
/// weights. No weight, norm or step stands in it twice.
struct Adapter {
    std::vector<WeightChange> weights;
    std::vector<GainChange> gains;
    std::vector<Steering> steering;
};

/// Whether an adapter fits a plan: weights that are multiplied with, norms and steps that are there, none of
/// them twice, shapes that match and numbers that are finite. Errors name the weight or step.
Result<void> check_adapter(const Plan& plan, const Adapter& adapter);

}  // namespace tars
