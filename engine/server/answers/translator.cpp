// SPDX-License-Identifier: Apache-2.0
#include "server/answers/translator.h"

namespace tars {
namespace {

void append(Delta& all, const Delta& more) {
    all.thinking += more.thinking;
    all.content += more.content;
    all.tool_calls.insert(all.tool_calls.end(), more.tool_calls.begin(), more.tool_calls.end());
    all.logprobs.insert(all.logprobs.end(), more.logprobs.begin(), more.logprobs.end());
}

HttpResponse answer_at_once(Completion& completion, Translator& translator) {
    Delta all;
    for (;;) {
        auto next = completion.next();
        if (!next) return translator.refusal(next.error());
        if (const auto* delta = std::get_if<Delta>(&*next)) {
            append(all, *delta);
            continue;
        }
        return {.status = 200,
                .content_type = std::string(kJsonType),
                .body = translator.whole(completion, all, std::get<Outcome>(*next))};
    }
}

void stream_answer(Completion& completion, Translator& translator, const BodyWriter& write) {
    if (!write(translator.begin(completion), completion.has_more())) return;
    for (;;) {
        auto next = completion.next();
        if (!next) {
            write(translator.broken(next.error()), false);
            return;
        }
        const auto* delta = std::get_if<Delta>(&*next);
        if (!write(delta ? translator.more(completion, *delta)
                         : translator.end(completion, std::get<Outcome>(*next)),
                   delta && completion.has_more()))
            return;
        if (!delta) return;
    }
}

}  // namespace

HttpResponse answer(Service& service, const CompletionRequest& request, const HttpRequest& http, bool stream,
                    std::shared_ptr<Translator> translator) {
    auto completion = Completion::start(service, request, http);
    if (!completion) return translator->refusal(completion.error());
    const auto messages = (*completion)->dropped_messages(), tokens = (*completion)->dropped_tokens();
    HttpResponse response;
    if (stream) {
        response.content_type = translator->content_type();
        response.stream = [completion = std::move(*completion), translator](const BodyWriter& write) {
            stream_answer(*completion, *translator, write);
        };
    } else {
        response = answer_at_once(**completion, *translator);
    }
    // For dialects without a place for it, and before the first word.
    if (messages > 0) response.headers.emplace_back("X-Dropped-Messages", std::to_string(messages));
    if (tokens > 0) response.headers.emplace_back("X-Dropped-Tokens", std::to_string(tokens));
    return response;
}

void add_dropped(Json& object, const Outcome& outcome) {
    if (outcome.dropped_messages > 0) object["dropped_messages"] = outcome.dropped_messages;
    if (outcome.dropped_tokens > 0) object["dropped_tokens"] = outcome.dropped_tokens;
}

int status_of(const Error& error) {
    switch (error.code) {
    case ErrorCode::invalid_input:
    case ErrorCode::unsupported:
        return 400;
    case ErrorCode::forbidden:
        return 403;
    case ErrorCode::not_found:
        return 404;
    case ErrorCode::busy:
        return 503;
    case ErrorCode::cancelled:
        return 499;
    case ErrorCode::io:
    case ErrorCode::out_of_memory:
    case ErrorCode::device_lost:
    case ErrorCode::internal:
        return 500;
    }
    return 500;
}

}  // namespace tars
