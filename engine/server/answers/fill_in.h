// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/loaded_model.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tars {

/// Whether a model's file tells of such tokens, or leaves it to a vocabulary in another form.
bool may_fill_in(const Metadata& metadata);

/// A prompt that asks for what stands between two texts, in the tokens the model was trained with for that
/// ("fill in the middle", Bavarian et al. 2022, in the order prefix, suffix, middle). Empty where the model
/// has no such tokens.
std::optional<std::vector<TokenId>> fill_in_prompt(const LoadedModel& model, std::string_view prefix,
                                                   std::string_view suffix);

}  // namespace tars
