// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/reply_parser.h"

#include <string_view>
#include <vector>

namespace tars {

/// A way to write tool calls between two tags.
struct EnclosedForm {
    ToolCallForm form;
    std::string_view open, close;
    bool may_stay_open;                        ///< what stands between tells by itself whether it is whole
    std::vector<std::string_view> inner_tags;  ///< between them
    std::string_view sign;  ///< what tells a template of this form from one with the same tags
    /// Adds the calls that stand between the tags. `tools` tells the types where the form has none. False if
    /// it is anything else.
    bool (*read)(std::string_view body, const nlohmann::ordered_json& tools, std::vector<ReplyPiece>& calls);
};

const std::vector<EnclosedForm>& enclosed_forms();
/// Null for forms of another kind.
const EnclosedForm* find_enclosed_form(ToolCallForm form);

/// A call's arguments: an object, or the text of one; null is an empty one.
bool read_call_arguments(nlohmann::ordered_json value, nlohmann::ordered_json& arguments);

}  // namespace tars
