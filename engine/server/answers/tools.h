// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "server/answers/json_body.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Whether the model may, must or must not call a tool.
struct ToolChoice {
    enum class Kind { may, must, must_not };
    Kind kind = Kind::may;
    std::string name;  ///< `must`: this one; empty: any
};

/// The member `tools`, as templates want it: [{"type": "function", "function": {"name", "description",
/// "parameters"}}]. Null when there are none. What else a tool says is kept.
Result<Json> read_tools(const Json& body);
/// One such tool from its parts; `parameters` may be null.
Json make_tool(std::string_view name, const Json& description, const Json& parameters);
/// The schema of a tool's parameters; any object where it has none.
Json parameters_of(const Json& tool);
std::string name_of(const Json& tool);

/// Whether a tool is a search that the server would have to do. Who asks for nothing else cannot be served;
/// among others the model does not hear of it, and the log tells kNoSearch.
bool is_web_search(const Json& tool);
inline constexpr const char* kNoSearch =
    "tools of type 'web_search' are left out: nobody searches the web here";

/// A call's arguments: an object, or the text of one. Nothing is an empty object.
Result<Json> read_arguments(const Json* arguments, const std::string& where);

/// One of a message's `tool_calls`: {"id", "function": {"name", "arguments"}}.
Result<ToolCall> read_tool_call(const Json& call, const std::string& where);

/// "call_" and eight letters or digits.
std::string fresh_call_id();
/// Gives calls without an id one, and says of every tool's message which call it answers and of which tool,
/// as far as the conversation tells.
void link_tool_calls(std::vector<ChatMessage>& messages);

}  // namespace tars
