// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/rules.h"

#include <string_view>

namespace tars::grammar {

/// Adds the rules of a GBNF text and returns `root`. Throws Failure, with the line.
Rule parse_gbnf(std::string_view text, Rules& rules);

}  // namespace tars::grammar
