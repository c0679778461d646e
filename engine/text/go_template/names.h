// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template/ast.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tars::go_template {

std::string lower_case(std::string_view name);
/// Every field and variable of a block, in lower case.
void collect_names(const Block& block, std::set<std::string, std::less<>>& names);
bool uses_field(const Pipeline& pipeline, std::string_view field);
/// Where the first action stands that uses .Response, in document order.
std::optional<std::size_t> find_response(const Block& block);
/// `{{ .Response }}`
Node response_action(std::size_t offset);

}  // namespace tars::go_template
