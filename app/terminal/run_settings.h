// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/options.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace tars {

/// What the command line of `tars run` says, and what /set changes of it later.
struct RunSettings {
    ModelArguments model;
    std::vector<std::string> prompt;  ///< words
    std::string system;
    AnswerOptions options;
    nlohmann::ordered_json think, format, keep_alive;  ///< as requests have them; null: not said
    std::uint32_t dimensions = 0;                      ///< of a vector; 0: all
    bool hide_thinking = false, wrap_words = true, verbose = false;
    bool raw = false, json = false, insecure = false, alone = false, no_adapter = false;
};

/// "true", "false", "low", "medium", "high" or "max", as a request has it.
Result<nlohmann::ordered_json> think_of(const std::string& said);
/// "json", a JSON Schema or the name of a file with one, as a request has it.
Result<nlohmann::ordered_json> format_of(const std::string& said);

}  // namespace tars
