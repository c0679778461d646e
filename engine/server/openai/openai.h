// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/json_body.h"
#include "server/answers/translator.h"
#include "server/http/router.h"

#include <cstdint>
#include <string>

namespace tars::openai {

// Each adds its routes. Wire format: OpenAI's.
void add_chat(Router& router, Service& service);
void add_completions(Router& router, Service& service);
void add_embeddings(Router& router, Service& service);
void add_models(Router& router, Service& service);
void add_responses(Router& router, Service& service);
void add_transcriptions(Router& router, Service& service);

/// A route's answer; an error is told in this dialect.
using Answer = Result<HttpResponse>(Service& service, const HttpRequest& http);
Router::Handler handler(Service& service, Answer* make);

/// {"error": {"message", "type", "param", "code"}}
Json error_json(int status, const std::string& message);
Json error_json(const Error& error);
HttpResponse refusal(const Error& error);

/// Members that both completion routes share.
Result<void> read_common(const Json& body, CompletionRequest& request, bool& stream, bool& include_usage);
/// Names in the log what would change the answer elsewhere and does not here.
void note_unread(Notes& notes, const Json& body);
/// What the answer must look like: {"type": "text" | "json_object" | "json_schema", …}.
Result<void> read_text_format(const Json& format, const std::string& where, CompletionRequest& request);

/// The member `messages` of a chat; at least one.
Result<std::vector<ChatMessage>> read_messages(const Json& body, Media& media);
/// A string, or parts, whose text becomes one. Null is nothing.
Result<std::string> read_content(const Json* content, const std::string& where, Media& media);
/// The member `tool_choice`.
Result<ToolChoice> read_tool_choice(const Json& body);

Json usage_json(const Outcome& outcome);
std::string_view finish_reason(const Outcome& outcome);
/// "chatcmpl-" and a number nobody has had before in this process.
std::string fresh_id(std::string_view prefix);
std::int64_t seconds_since_epoch();
/// One server-sent event.
std::string event(const Json& data);

}  // namespace tars::openai
