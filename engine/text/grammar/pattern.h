// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/json_rules.h"

#include <string_view>

namespace tars::grammar {

/// What stands between the quotes of a JSON string that the regular expression (ECMA-262, without look-around
/// and back references) matches somewhere; everywhere where it has ^ and $. Throws Failure.
Symbol compile_pattern(std::string_view pattern, Rules& rules, JsonRules& json);

}  // namespace tars::grammar
