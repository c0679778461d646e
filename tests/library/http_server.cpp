// SPDX-License-Identifier: Apache-2.0
#include "tests/library/http_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace tars::test {
namespace {

using namespace std::chrono_literals;

int listen_on_free_port(int& port) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener, 64) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("cannot listen on loopback");
    port = ntohs(address.sin_port);
    return listener;
}

/// Reads on until `text` has at least `wanted` bytes, or `mark` in it. False at the end of the stream.
bool read_until(int connection, std::string& text, std::size_t wanted, const char* mark) {
    char buffer[65536];
    while (mark ? text.find(mark) == text.npos : text.size() < wanted) {
        const auto count = ::recv(connection, buffer, sizeof buffer, 0);
        if (count <= 0) return false;
        text.append(buffer, static_cast<std::size_t>(count));
    }
    return true;
}

bool send_all(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

ServedRequest parse(const std::string& head) {
    ServedRequest request;
    auto line_end = head.find("\r\n");
    const auto first = head.substr(0, line_end);
    request.method = first.substr(0, first.find(' '));
    const auto target = first.find(' ') + 1;
    request.target = first.substr(target, first.find(' ', target) - target);
    while (line_end != head.npos) {
        const auto start = line_end + 2;
        line_end = head.find("\r\n", start);
        const auto line = head.substr(start, line_end == head.npos ? head.npos : line_end - start);
        const auto colon = line.find(':');
        if (colon == line.npos) continue;
        auto name = line.substr(0, colon);
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.headers[name] = line.substr(std::min(line.size(), colon + 2));
    }
    return request;
}

}  // namespace

HttpServer::HttpServer(Handler handler) : handler_(std::move(handler)) {
    listener_ = listen_on_free_port(port_);
    acceptor_ = std::jthread([this] {
        for (;;) {
            const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0) return;
            const std::lock_guard lock(mutex_);
            connections_.push_back(connection);
            threads_.emplace_back([this, connection] { serve(connection); });
        }
    });
}

HttpServer::~HttpServer() {
    stopping_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::close(listener_);
    {
        const std::lock_guard lock(mutex_);
        for (const int connection : connections_) ::shutdown(connection, SHUT_RDWR);
    }
    threads_.clear();
    for (const int connection : connections_) ::close(connection);
}

std::vector<ServedRequest> HttpServer::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
}

std::uint64_t HttpServer::body_bytes() const {
    const std::lock_guard lock(mutex_);
    return body_bytes_;
}

void HttpServer::forget() {
    const std::lock_guard lock(mutex_);
    requests_.clear();
    body_bytes_ = 0;
}

void HttpServer::serve(int connection) {
    std::string text;
    while (read_until(connection, text, 0, "\r\n\r\n")) {
        const auto end = text.find("\r\n\r\n");
        auto request = parse(text.substr(0, end));
        text.erase(0, end + 4);
        const auto size = std::strtoull(request.header("content-length").c_str(), nullptr, 10);
        if (!read_until(connection, text, size, nullptr)) return;
        request.body = text.substr(0, size);
        text.erase(0, size);
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(request);
        }
        const auto reply = handler_(request);
        send_reply(connection, request, reply);
        if (reply.break_after) break;
    }
    ::shutdown(connection, SHUT_RDWR);
}

void HttpServer::send_reply(int connection, const ServedRequest& request, const ServedReply& reply) {
    auto head = "HTTP/1.1 " + std::to_string(reply.status) + " Reply\r\n";
    for (const auto& [name, value] : reply.headers) head += name + ": " + value + "\r\n";
    head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n\r\n";
    if (!send_all(connection, head)) return;
    if (request.method == "HEAD") return;
    for (int waited = 0; waited < reply.silent_seconds * 20 && !stopping_; ++waited)
        std::this_thread::sleep_for(50ms);
    const auto body = std::string_view(reply.body).substr(0, reply.break_after.value_or(reply.body.size()));
    const auto piece =
        reply.bytes_per_second > 0 ? std::max<std::size_t>(1, reply.bytes_per_second / 50) : 65536;
    for (std::size_t at = 0; at < body.size() && !stopping_; at += piece) {
        const auto next = body.substr(at, piece);
        if (!send_all(connection, next)) return;
        {
            const std::lock_guard lock(mutex_);
            body_bytes_ += next.size();
        }
        if (reply.bytes_per_second > 0) std::this_thread::sleep_for(20ms);
    }
}

ServedReply serve_bytes(const ServedRequest& request, const std::string& content) {
    const auto range = request.header("range");
    if (!range.starts_with("bytes=")) return {.body = content};
    const auto first = std::strtoull(range.c_str() + 6, nullptr, 10);
    const auto dash = range.find('-');
    const auto last =
        std::min<std::size_t>(content.size() - 1, std::strtoull(range.c_str() + dash + 1, nullptr, 10));
    if (first > last) return {.status = 416};
    return {.status = 206,
            .headers = {{"Content-Range", "bytes " + std::to_string(first) + "-" + std::to_string(last) +
                                              "/" + std::to_string(content.size())}},
            .body = content.substr(first, last - first + 1)};
}

int closed_port() {
    int port = 0;
    ::close(listen_on_free_port(port));
    return port;
}

}  // namespace tars::test
