// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/examples.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace tars {

/// A conversation as programs export it: a chat that TARS has exported as JSON, one of ChatGPT's
/// conversations.json, one of Open WebUI, or the "conversations" of ShareGPT sets. Each answer on the branch
/// that was shown is an example, with what was said before it; what a user has put another answer in the
/// place of is rejected. Nothing if it is none of these. May throw nlohmann::json::exception where types are
/// wrong.
std::optional<std::vector<Example>> examples_of_chat(const nlohmann::json& chat);

}  // namespace tars
