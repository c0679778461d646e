// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/json_body.h"
#include "server/answers/media.h"
#include "server/answers/service.h"
#include "server/answers/tools.h"
#include "server/http/router.h"

#include <set>
#include <string>
#include <vector>

namespace tars::anthropic {

/// /v1/messages and /v1/messages/count_tokens. Wire format: Anthropic's.
void add_messages(Router& router, Service& service);

/// {"type": "error", "error": {"type", "message"}, "request_id"}
Json error_json(int status, const std::string& message, const std::string& request_id);
HttpResponse refusal(const Error& error, const std::string& request_id);

/// What of a request was left out, in words for the log.
using Skipped = std::set<std::string>;

/// The conversation of a request, `system` first.
Result<std::vector<ChatMessage>> read_messages(const Json& body, Media& media, Skipped& skipped);
/// The member `tools` in the form all models' templates know. Null when there are none; an error for a search
/// alone.
Result<Json> read_tools(const Json& body, Skipped& skipped);
Result<ToolChoice> read_tool_choice(const Json& body);

}  // namespace tars::anthropic
