// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/sampler_tuning.h"
#include "tuning/search_space.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace tars {

/// Directions that a readout has.
inline constexpr std::uint32_t kReadoutRank = 4;

/// What the head would need to be told so that the examples' answers become likely.
struct Readout {
    Dimension dimension;         ///< the strengths; 0, their start, is the model as it is
    FixedDirections directions;  ///< of the head
    double strength = 1;         ///< of all of them: the best of a few that were tried
};

/// Finds a low-rank change of the head under which the training examples' answers are likelier: a softmax
/// regression on hidden states of one forward pass, solved in seconds beside the model. A habit that hangs on
/// an answer's first tokens, such as its form, is all in there; what the layers below do stays untouched.
/// Every other watched document (Split::watched) holds it back where it would move the distributions there.
/// Fitted on three quarters of the training examples; how far it may go is chosen on the fourth.
/// Empty for models without a head, for too few examples, and where no change helps the fourth quarter.
/// Uses the model's whole cache; nothing else may run on it meanwhile. Same arguments, same result.
Result<std::optional<Readout>> fit_readout(LoadedModel& model, std::span<const TokenDocument> documents,
                                           std::uint64_t seed, std::stop_token stop = {});

}  // namespace tars
