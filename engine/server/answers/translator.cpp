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

Result<std::string> answer_at_once(Completion& completion, Translator& translator) {
    Delta all;
    for (;;) {
        TARS_TRY(const auto next, completion.next());
        const auto* delta = std::get_if<Delta>(&next);
        if (!delta) return translator.whole(completion, all, std::get<Outcome>(next));
        append(all, *delta);
    }
}

/// False where it broke off.
bool stream_answer(Completion& completion, Translator& translator, const BodyWriter& write) {
    if (!write(translator.begin(completion), completion.has_more())) return false;
    for (;;) {
        auto next = completion.next();
        if (!next) {
            write(translator.broken(next.error()), false);
            return false;
        }
        const auto* delta = std::get_if<Delta>(&*next);
        if (!write(delta ? translator.more(completion, *delta)
                         : translator.end(completion, std::get<Outcome>(*next)),
                   delta && completion.has_more()))
            return false;
        if (!delta) return true;
    }
}

/// The request without what only its body needed.
HttpRequest head_of(const HttpRequest& http) {
    auto head = http;
    head.body.clear();
    head.read_body = {};
    return head;
}

/// A lease goes back before the next is asked for: there may be one only.
std::function<void(const BodyWriter&)> stream_of(Service& service, std::shared_ptr<Completion> first,
                                                 std::vector<CompletionRequest> requests, HttpRequest http,
                                                 std::shared_ptr<Translator> translator) {
    return [&service, completion = std::move(first), requests = std::move(requests), http = std::move(http),
            translator = std::move(translator)](const BodyWriter& write) mutable {
        for (std::size_t i = 0; stream_answer(*completion, *translator, write); ++i) {
            completion.reset();
            if (i + 1 == requests.size()) return;
            auto next = Completion::start(service, requests[i + 1], http);
            if (!next) {
                write(translator->broken(next.error()), false);
                return;
            }
            completion = std::move(*next);
        }
    };
}

}  // namespace

HttpResponse answer(Service& service, const CompletionRequest& request, const HttpRequest& http, bool stream,
                    std::shared_ptr<Translator> translator) {
    return answer(service, std::vector{request}, http, stream, std::move(translator));
}

HttpResponse answer(Service& service, std::vector<CompletionRequest> requests, const HttpRequest& http,
                    bool stream, std::shared_ptr<Translator> translator) {
    HttpResponse response{.content_type = stream ? translator->content_type() : std::string(kJsonType)};
    std::size_t messages = 0, tokens = 0;
    for (const auto& request : requests) {
        auto completion = Completion::start(service, request, http);
        if (!completion) return translator->refusal(completion.error());
        messages += (*completion)->dropped_messages();
        tokens += (*completion)->dropped_tokens();
        if (stream) {
            response.stream = stream_of(service, std::move(*completion), std::move(requests), head_of(http),
                                        std::move(translator));
            break;
        }
        auto body = answer_at_once(**completion, *translator);
        if (!body) return translator->refusal(body.error());
        response.body = std::move(*body);
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
