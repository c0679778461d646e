// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/sampler_tuning.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace tars {

/// Who has only said which answers were bad has not said what a good one is. What the untuned model would say
/// instead takes its place: documents that end with their prompt get the model's likeliest answer, or, where
/// that is what was rejected, the likeliest that begins otherwise; kOwnAnswer tokens of it at most. Their
/// losses and those of the rejected ones go into TokenDocument::untuned.
///
/// Leaves out those that are too long for the cache then; how many is returned. Uses the model's whole cache;
/// nothing else may run on it meanwhile. Same arguments, same result.
Result<std::size_t> add_own_answers(LoadedModel& model, std::vector<TokenDocument>& documents,
                                    std::stop_token stop = {});

inline constexpr std::size_t kOwnAnswer = 64;

}  // namespace tars
