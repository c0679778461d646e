// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "server/http/connection.h"
#include "server/http/message.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace tars {

/// What became of a request.
struct ServedRequest {
    int status = 0;
    std::uint64_t bytes = 0;  ///< sent, head included
    std::chrono::nanoseconds time{};
};

struct HttpServerOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0: any free one
    std::size_t connections = 1024;
    ConnectionLimits limits;
};

/// What the server asks of those above it. Called on the connections' threads, many at a time.
struct HttpHandlers {
    /// Before the body is read; an answer here ends the connection.
    std::function<std::optional<HttpResponse>(const HttpRequest&)> admit;
    std::function<HttpResponse(const HttpRequest&)> handle;
    /// Whether the body is to be handed over piece by piece.
    std::function<bool(const HttpRequest&)> takes_upload;
    /// The answer where the library below refuses a request (4xx).
    std::function<HttpResponse(int status, const HttpRequest&)> refuse;
    /// After the last byte.
    std::function<void(const HttpRequest&, const ServedRequest&)> served;
};

/// cpp-httplib with a thread for each connection, up to a limit, and Connection's bounds.
class HttpServer : private httplib::Server {
  public:
    HttpServer(const HttpServerOptions& options, HttpHandlers handlers);
    ~HttpServer() override;

    /// Listens, and answers on threads of its own.
    Result<std::uint16_t> start();
    /// Takes no new connections and waits until those there are have had their answers.
    void stop();
    /// Every client counts as gone, so that answers under way end.
    void abandon() { abandoned_ = true; }

    /// One request under way, reachable from the library's Request.
    struct Exchange;

  private:
    bool process_and_close_socket(socket_t socket) override;
    void serve(Connection& connection);
    void set_up(httplib::Request& raw, Exchange& exchange);
    HandlerResponse admit(const httplib::Request& raw, httplib::Response& response);
    void answer(const httplib::Request& raw, httplib::Response& response);
    void answer_upload(const httplib::Request& raw, httplib::Response& response,
                       const httplib::ContentReader& reader);

    HttpServerOptions options_;
    HttpHandlers handlers_;
    std::atomic<std::size_t> open_{0};  ///< connections
    std::atomic<bool> stopping_{false};
    std::atomic<bool> abandoned_{false};
    std::thread acceptor_;
    std::thread::id accepting_;  ///< the acceptor's, written by itself before there are others
};

}  // namespace tars
