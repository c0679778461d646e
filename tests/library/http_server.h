// SPDX-License-Identifier: Apache-2.0
// A small HTTP server that does what a test tells it, faults included. POSIX sockets on loopback.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace tars::test {

struct ServedRequest {
    std::string method;
    std::string target;                          ///< path and query
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
};

struct ServedReply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    std::optional<std::size_t> break_after = {};  ///< bytes of the body; then the connection is cut
    std::size_t bytes_per_second = 0;             ///< 0: as fast as it goes
    int silent_seconds = 0;                       ///< before the first byte of the body
};

class HttpServer {
  public:
    using Handler = std::function<ServedReply(const ServedRequest&)>;

    /// Listens on a free port of 127.0.0.1.
    explicit HttpServer(Handler handler);
    ~HttpServer();

    int port() const { return port_; }
    std::vector<ServedRequest> requests() const;
    std::uint64_t body_bytes() const;  ///< sent so far, all replies together
    void forget();

  private:
    void serve(int connection);
    void send_reply(int connection, const ServedRequest& request, const ServedReply& reply);

    Handler handler_;
    int listener_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::vector<ServedRequest> requests_;
    std::uint64_t body_bytes_ = 0;
    std::vector<int> connections_;
    std::vector<std::jthread> threads_;
    std::atomic<bool> stopping_ = false;
    std::jthread acceptor_;
};

/// A body, or the part of it that a Range header asks for.
ServedReply serve_bytes(const ServedRequest& request, const std::string& content);

/// A port on which nobody listens.
int closed_port();

}  // namespace tars::test
