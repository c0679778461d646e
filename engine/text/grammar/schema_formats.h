// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/rules.h"

#include <optional>
#include <string_view>

namespace tars::grammar {

/// What stands between the quotes for date, time, date-time and uuid. Nothing for other formats, which are
/// annotations in JSON Schema.
std::optional<Symbol> format_symbol(std::string_view format, Rules& rules);

}  // namespace tars::grammar
