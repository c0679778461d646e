// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/sampler_tuning.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace tars {

/// Tokens that a sample has at most, its prompt aside.
inline constexpr std::size_t kGuardSample = 64;
/// First tokens of an answer that are not watched: how an answer begins is its form, and that examples may
/// change for all prompts alike. The canaries look at whole answers.
inline constexpr std::size_t kOpening = 8;

/// Questions about this and that, which have nothing to do with anybody's examples or with the canaries.
std::span<const std::string_view> neutral_prompts();

/// General behaviour to watch where nobody has named a text: what the untuned model itself says, drawn at
/// temperature 1 out of its whole distribution. A model with a chat template answers the neutral prompts, and
/// watched is how its answers go on after their opening; one without continues its first token. One document
/// per prompt, none scored for fewer than kOpening tokens; a third is Split::watched, the others are
/// Split::guard. Uses the model's whole cache; nothing else may run on it meanwhile. Same arguments, same
/// result.
Result<std::vector<TokenDocument>> own_guard(LoadedModel& model, std::uint64_t seed,
                                             std::stop_token stop = {});

}  // namespace tars
