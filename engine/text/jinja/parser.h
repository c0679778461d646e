// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/ast.h"

#include <string_view>

namespace tars::jinja {

/// The tree of a template, its variables not yet bound. Fails with TemplateSyntaxError.
Template parse_template(std::string_view source);

}  // namespace tars::jinja
