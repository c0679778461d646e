// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/completion.h"
#include "server/answers/json_body.h"
#include "server/answers/service.h"
#include "server/http/message.h"
#include "server/http/router.h"

namespace tars::ollama {

// Each adds its routes. Wire format: Ollama's, see the README for what differs on purpose.
void add_chat(Router& router, Service& service);
void add_generate(Router& router, Service& service);
void add_models(Router& router, Service& service);  // tags, ps
void add_show(Router& router, Service& service);
void add_copy_and_delete(Router& router, Service& service);
void add_blobs(Router& router, Service& service);
void add_transfers(Router& router, Service& service);  // pull, push
void add_create(Router& router, Service& service);
void add_embeddings(Router& router, Service& service);
void add_version(Router& router, Service& service);
void add_cloud(Router& router);  // what belongs to an account with Ollama: none of it is here

/// A model's `details`, as lists and show have them.
Json details_json(const ModelDetails& details);
/// The member "model", or "name" as older clients say; "" where there is neither.
Result<std::string> read_name(const Json& body);

/// A route's answer; an error is told in this dialect.
using Answer = Result<HttpResponse>(Service& service, const HttpRequest& http);
Router::Handler handler(Service& service, Answer* make);

/// {"error": text} with the status of its code.
HttpResponse refusal(const Error& error);
HttpResponse json_response(const Json& json, int status = 200);

/// Members that chat and generate share: model, keep_alive, think, truncate, shift, logprobs.
Result<void> read_common(const Json& body, CompletionRequest& request, bool& stream);
/// The rest of them, which clients expect to be looked at once the model is known to be there: options,
/// format, images. What we cannot do is an error, or, where clients send it by habit, noted in the log.
Result<void> read_wishes(Service& service, const Json& body, CompletionRequest& request);
/// The member `options`.
Result<AnswerOptions> read_options(Service& service, const Json& body);
/// The member `messages` of a chat; none is an empty list.
Result<std::vector<ChatMessage>> read_messages(const Json& body, Media& media);
/// The member `images` of a message or a request.
Result<void> read_images(const Json& object, const std::string& where, Media& media);

/// done_reason, durations and counts, as every final object carries them.
void add_outcome(Json& object, const Outcome& outcome);
Json logprobs_json(const LoadedModel& model, const std::vector<TokenLogprobs>& logprobs);
/// Whether a request without a prompt means that the model may go.
bool is_unload(const CompletionRequest& request);
/// The answer to a request without a prompt; `text` is the empty answer under the route's own `key`.
Json load_answer(const CompletionRequest& request, const char* key, Json text);
/// The answer to `_debug_render_only`.
Json debug_answer(const CompletionRequest& request, const char* key, Json text, const std::string& prompt);

}  // namespace tars::ollama
