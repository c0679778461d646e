// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/rules.h"

namespace tars::grammar {

/// Throws Failure where a rule is used and not defined, where one reachable from `root` can never end, or
/// where one can begin with itself.
void check_rules(const Rules& rules, Rule root);

}  // namespace tars::grammar
