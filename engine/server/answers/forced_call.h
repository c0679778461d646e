// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "server/answers/json_body.h"
#include "text/grammar.h"
#include "text/reply_parser.h"

#include <string>
#include <string_view>

namespace tars {

/// What makes a model call a tool: the answer begins with `opening`, and the grammar holds from there.
struct ForcedCall {
    std::string opening;
    Grammar grammar;
};

/// `template_text` is the model's; an empty `name` leaves the choice among `tools` to the model.
Result<ForcedCall> force_tool_call(ToolCallForm form, std::string_view template_text, const Json& tools,
                                   std::string_view name);

}  // namespace tars
