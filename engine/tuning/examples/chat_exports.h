// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/examples.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace tars {

/// Of a conversation as programs save it (chats/saved_chat.h): each answer on the branch that was shown is
/// one, with what was said before it. What a user has put another answer in the place of is rejected, and
/// what a user has called bad. Nothing if it is no conversation.
std::optional<std::vector<Example>> examples_of_chat(const nlohmann::json& chat);

}  // namespace tars
