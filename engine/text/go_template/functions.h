// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template/value.h"

#include <ctime>
#include <span>
#include <string_view>

namespace tars::go_template {

/// Whether templates may call this. `and` and `or` are the interpreter's: they leave arguments unevaluated.
bool is_function(std::string_view name);

/// A function that is neither `and` nor `or`. `today` is what the date functions count from.
Value call_function(Sandbox& sandbox, std::string_view name, std::span<const Value> arguments,
                    const std::tm& today);

}  // namespace tars::go_template
