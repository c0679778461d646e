// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answered_request.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars {

/// A request as the handlers see it.
struct HttpRequest {
    std::string method;
    std::string path;  ///< decoded, without the query
    std::string body;
    std::string id;       ///< of this request, in every answer and log line
    std::string address;  ///< the client's
    std::vector<std::pair<std::string, std::string>> headers;
    std::chrono::steady_clock::time_point arrived;
    /// True once the client has closed its connection; cheap enough to ask for every token.
    std::function<bool()> client_gone;
    /// For routes that take uploads, whose `body` stays empty: hands every piece of the body to `take` as it
    /// comes. False if it broke off, or `take` said false.
    std::function<bool(const std::function<bool(std::string_view piece)>& take)> read_body = {};
    /// Where whoever answers notes what the answer was made of; never null.
    std::shared_ptr<AnswerFigures> figures = std::make_shared<AnswerFigures>();

    /// Names in any case; empty when absent.
    std::string_view header(std::string_view name) const;
    bool has_header(std::string_view name) const;
};

/// Sends a part of a streamed body: at once, or together with the next ones where `more` are at hand. It is a
/// chunk of its own in either case. False when the client is gone: then stop.
using BodyWriter = std::function<bool(std::string_view part, bool more)>;

/// What a handler answers: a body, or a function that writes one bit by bit after it has returned.
struct HttpResponse {
    int status = 200;
    std::string content_type = {};
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::function<void(const BodyWriter& write)> stream = {};
};

inline constexpr std::string_view kJsonType = "application/json; charset=utf-8";
inline constexpr std::string_view kPlainType = "text/plain; charset=utf-8";

bool equal_ignoring_case(std::string_view a, std::string_view b);
std::string lower_case(std::string_view text);  ///< ASCII letters only

}  // namespace tars
