// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/ast.h"

namespace tars::jinja {

/// Decides where every variable of the template lives, by the rules the reference compiler has: blocks see
/// the variables around them, and what they set ends with them, except in `if`. Fails for unknown filters and
/// tests that stand outside of any condition.
void bind_variables(Template& tree);

}  // namespace tars::jinja
