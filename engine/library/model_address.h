// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_name.h"

#include <string_view>

namespace tars {

/// The model that a person means: a name as ModelName has it, the address of its page or of one of its files
/// on Hugging Face or in Ollama's library, or the command that would fetch it ("ollama run llama3.2:1b").
/// Space around it does not count.
Result<ModelName> parse_model_address(std::string_view text);

}  // namespace tars
