// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/go_template/types.h"

#include <string>
#include <vector>

namespace tars::go_template {

/// A conversation as templates see it.
struct Conversation {
    Json root;              ///< everything but the messages, under Ollama's names for templates
    Json messages;          ///< neighbours of one role merged, but for tools'
    std::string system;     ///< all system messages
    bool fills_in = false;  ///< a prompt with a suffix
};

Result<Conversation> read_conversation(const Json& variables);

/// What a template without messages is executed with, once for each turn; the last one is still to be
/// answered.
struct Turn {
    std::string system, prompt, response;
};
std::vector<Turn> to_turns(const Json& messages);

}  // namespace tars::go_template
