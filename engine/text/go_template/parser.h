// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template/ast.h"

#include <string_view>

namespace tars::go_template {

/// Throws Failure.
Templates parse_templates(std::string_view source);

}  // namespace tars::go_template
