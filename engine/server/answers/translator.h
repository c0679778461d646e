// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/completion.h"
#include "server/http/message.h"

#include <memory>
#include <string>
#include <vector>

namespace tars {

/// Writes an answer in one dialect.
class Translator {
  public:
    virtual ~Translator() = default;

    virtual std::string content_type() const = 0;  ///< of a stream
    // Parts of a stream.
    virtual std::string begin(const Completion&) { return {}; }
    virtual std::string more(const Completion& completion, const Delta& delta) = 0;
    virtual std::string end(const Completion& completion, const Outcome& outcome) = 0;
    virtual std::string broken(const Error& error) = 0;
    /// The whole answer as one JSON text.
    virtual std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) = 0;
    /// A response that is an error from the start.
    virtual HttpResponse refusal(const Error& error) const = 0;
};

/// Answers `request`, streamed or at once.
HttpResponse answer(Service& service, const CompletionRequest& request, const HttpRequest& http, bool stream,
                    std::shared_ptr<Translator> translator);
/// Several, at least one, as one answer: each begins when the one before it has ended. `translator` gets the
/// end of each, and what it makes of the last is the whole.
HttpResponse answer(Service& service, std::vector<CompletionRequest> requests, const HttpRequest& http,
                    bool stream, std::shared_ptr<Translator> translator);
/// Puts what was left out into an object, if anything was.
void add_dropped(Json& object, const Outcome& outcome);
/// The HTTP status that says the same as an error.
int status_of(const Error& error);

}  // namespace tars
