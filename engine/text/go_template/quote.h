// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tars::go_template {

/// As Go's %q: in double quotes, with escapes for what cannot be printed.
std::string quote(std::string_view text);
std::string escape_html(std::string_view text);
std::string escape_javascript(std::string_view text);
std::string escape_url_query(std::string_view text);

}  // namespace tars::go_template
