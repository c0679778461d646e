// SPDX-License-Identifier: Apache-2.0
#include "server/server.h"

#include "core/text_escape.h"
#include "server/answers/json_body.h"
#include "server/answers/service.h"
#include "server/anthropic/anthropic.h"
#include "server/http/access.h"
#include "server/http/http_server.h"
#include "server/http/router.h"
#include "server/ollama/ollama.h"
#include "server/openai/openai.h"
#include "server/operations/operations.h"

#include <cstdio>
#include <exception>

namespace tars {
namespace {

constexpr std::size_t kLoggedBytes = 1 << 20;  // of one request's body

std::string_view words_for(int status) {
    switch (status) {
    case 400:
        return "the request is not valid HTTP, or its body broke off or is not what its Content-Encoding "
               "says";
    case 401:
        return "an API key is needed: send it as 'Authorization: Bearer KEY'";
    case 408:
        return "the request took too long to arrive";
    case 413:
        return "the request's body is too large";
    case 414:
        return "the request's address is too long";
    case 415:
        return "this Content-Encoding is not supported: gzip, deflate and zstd are, except for files";
    case 500:
        return "internal error";
    default:
        return "the request was refused";
    }
}

/// In the dialect of the route that was asked.
HttpResponse refuse(int status, const HttpRequest& request) {
    const std::string text(words_for(status));
    Json body = {{"error", text}};
    if (request.path.starts_with("/v1/messages"))
        body = anthropic::error_json(status, text, request.id);
    else if (request.path.starts_with("/v1/"))
        body = openai::error_json(status, text);
    return {.status = status, .content_type = "application/json", .body = to_text(body)};
}

/// Who asked what, what they got, how long it took.
std::string access_line(const HttpRequest& request, const ServedRequest& served) {
    char figures[64];
    std::snprintf(figures, sizeof(figures), "%d %llu B %.1f ms", served.status,
                  static_cast<unsigned long long>(served.bytes),
                  std::chrono::duration<double, std::milli>(served.time).count());
    auto line = time_text(std::chrono::system_clock::now()) + " " + request.id + " " + request.address + " " +
                request.method + " " + escape_for_display(request.path, 200) + " " + figures;
    const auto add = [&line](std::size_t count, const char* what) {
        if (count > 0) line += ", " + std::to_string(count) + " " + what + " dropped";
    };
    add(request.figures->dropped_messages, "messages");
    add(request.figures->dropped_tokens, "tokens");
    return line;
}

AnsweredRequest answered_request(const HttpRequest& request, const ServedRequest& served) {
    AnsweredRequest answered;
    answered.ended = std::chrono::system_clock::now();
    answered.id = request.id;
    answered.client = request.address;
    answered.agent = request.header("User-Agent");
    answered.method = request.method;
    answered.path = request.path;
    answered.status = served.status;
    answered.time = served.time;
    answered.figures = *request.figures;
    return answered;
}

}  // namespace

struct Server::Impl {
    Impl(ServerOptions wanted, Library library, Runtime& runtime)
        : options(std::move(wanted)),
          service(runtime, options, std::move(library)),
          access({options.origins, options.api_keys, is_loopback_host(options.host)}),
          http(http_options(options), handlers()) {
        for (const auto& note : options.notes) service.notes.add(note);
        ollama::add_version(router, service);
        ollama::add_cloud(router);
        ollama::add_models(router, service);
        ollama::add_show(router, service);
        ollama::add_copy_and_delete(router, service);
        ollama::add_blobs(router, service);
        ollama::add_transfers(router, service);
        ollama::add_create(router, service);
        ollama::add_chat(router, service);
        ollama::add_generate(router, service);
        ollama::add_embeddings(router, service);
        openai::add_models(router, service);
        openai::add_chat(router, service);
        openai::add_completions(router, service);
        openai::add_embeddings(router, service);
        openai::add_responses(router, service);
        openai::add_transcriptions(router, service);
        anthropic::add_messages(router, service);
        add_operations(router, service);
    }

    static HttpServerOptions http_options(const ServerOptions& options) {
        HttpServerOptions http;
        http.host = options.host;
        http.port = options.port;
        http.connections = options.connections;
        http.limits.body_bytes = options.body_bytes;
        return http;
    }

    HttpHandlers handlers() {
        HttpHandlers handlers;
        handlers.admit = [this](const HttpRequest& request) {
            service.metrics.request_begins();
            return admit(request);
        };
        handlers.takes_upload = [this](const HttpRequest& request) { return router.takes_upload(request); };
        handlers.handle = [this](const HttpRequest& request) { return handle(request); };
        handlers.refuse = [this](int status, const HttpRequest& request) {
            auto refusal = refuse(status, request);
            access.allow_origin(request, refusal);
            return refusal;
        };
        handlers.served = [this](const HttpRequest& request, const ServedRequest& served) {
            service.metrics.request_ended(router.name_of(request), served.status, served.time);
            if (options.log) options.log(access_line(request, served));
            if (options.observe) options.observe(answered_request(request, served));
        };
        return handlers;
    }

    std::optional<HttpResponse> admit(const HttpRequest& request) {
        if (auto refusal = access.check(request)) {
            if (refusal->status != 401) return refusal;
            auto worded = refuse(401, request);
            worded.headers = std::move(refusal->headers);
            return worded;
        }
        const bool probe = request.path == "/health" || request.path == "/ready";
        if (!service.draining || probe) return {};
        auto busy = refuse(503, request);
        access.allow_origin(request, busy);
        return busy;
    }

    HttpResponse handle(const HttpRequest& request) {
        if (options.log_requests && options.log)
            options.log(request.id + " body: " + escape_for_display(request.body, kLoggedBytes));
        HttpResponse response;
        try {
            response = router.route(request);
        } catch (const std::exception& error) {  // a bug of ours, or no memory left
            if (options.log) options.log(request.id + " failed: " + escape_for_display(error.what(), 300));
            response = refuse(500, request);
        }
        access.allow_origin(request, response);
        return response;
    }

    ServerOptions options;
    Service service;
    Router router;
    Access access;
    HttpServer http;  ///< last: its threads use all of the above
    std::uint16_t port = 0;
    bool stopped = false;
};

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Library library, Runtime& runtime) {
    if (!is_loopback_host(options.host) && options.api_keys.empty() && !options.allow_anyone) {
        return invalid_input(
            "listening on " + escape_for_display(options.host) +
                " would let anyone on the network use this machine's models",
            "set TARS_API_KEYS to one or more keys, or TARS_ALLOW_ANYONE=1 if that is meant");
    }
    auto impl = std::make_unique<Impl>(std::move(options), std::move(library), runtime);
    TARS_TRY(impl->port, impl->http.start());
    return std::unique_ptr<Server>(new Server(std::move(impl)));
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Server::~Server() {
    stop();
}

std::uint16_t Server::port() const {
    return impl_->port;
}

std::uint32_t Server::active() const {
    return impl_->service.metrics.active();
}

void Server::lend(const std::filesystem::path& path, ModelId model) {
    impl_->service.pool.lend(path, model);
}

void Server::take_back(const std::filesystem::path& path) {
    impl_->service.pool.take_back(path);
}

void Server::stop() {
    if (std::exchange(impl_->stopped, true)) return;
    impl_->service.draining = true;
    const auto until = std::chrono::steady_clock::now() + impl_->options.grace;
    while (impl_->service.metrics.active() > 0 && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    impl_->http.abandon();
    impl_->http.stop();
}

}  // namespace tars
