// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tars {

/// The value of an environment variable; "" when it is not set. Tests bring their own.
using Environment = std::function<std::string(const std::string& name)>;
/// This process's.
Environment process_environment();

/// Of $TARS_<name>, else $OLLAMA_<name>, without blanks and quotes around it. `source` gets the full name of
/// the one that is set.
std::string setting(const Environment& environment, const std::string& name, std::string* source = nullptr);

/// Without the blanks and quotes that people write around the values of variables.
std::string_view without_quotes(std::string_view value);

}  // namespace tars
