// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection.h"

#include <algorithm>
#include <cstring>
#include <limits>

#ifdef _WIN32
#define poll WSAPoll
#else
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#endif

namespace tars {
namespace {

using std::chrono::milliseconds;

#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;  // a client that left is an error, not a signal
#else
constexpr int kSendFlags = 0;
#endif

/// How long a wait lasts before it looks whether it should go on.
constexpr milliseconds kSlice{100};

/// True when `events` (or an error, which reading or writing will tell) came within `time`.
bool wait_for(socket_t socket, short events, milliseconds time) {
    pollfd wanted{};
    wanted.fd = socket;
    wanted.events = events;
    return ::poll(&wanted, 1, static_cast<int>(std::max(time, milliseconds(0)).count())) > 0;
}

void name_of(const sockaddr_storage& address, socklen_t size, std::string& ip, int& port) {
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> service{};
    if (::getnameinfo(reinterpret_cast<const sockaddr*>(&address), size, host.data(), host.size(),
                      service.data(), service.size(), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return;
    ip = host.data();
    port = std::atoi(service.data());
}

}  // namespace

Connection::Connection(socket_t socket, const ConnectionLimits& limits, const std::atomic<bool>& abandoned)
    : socket_(socket), limits_(limits), abandoned_(abandoned) {}

bool Connection::wait_for_request(const std::function<bool()>& leave) {
    const auto until = Clock::now() + limits_.idle_time;
    while (begin_ == end_ && !wait_for(socket_, POLLIN, kSlice))
        if (leave() || Clock::now() >= until) return false;
    upload_ = false;
    allowed_ = limits_.head_bytes;
    deadline_ = Clock::now() + limits_.head_time;
    return begin_ != end_ || fill();
}

void Connection::begin_body() {
    allowed_ = limits_.body_bytes;
    deadline_ = Clock::now() + limits_.body_time;
}

void Connection::begin_upload() {
    upload_ = true;
    allowed_ = std::numeric_limits<std::size_t>::max();
}

bool Connection::gone() const {
    if (abandoned_) return true;
    if (begin_ != end_ || !wait_for(socket_, POLLIN, milliseconds(0))) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, MSG_PEEK) <= 0;
}

bool Connection::fill() {
    if (upload_) deadline_ = Clock::now() + limits_.body_time;
    const auto left = std::chrono::duration_cast<milliseconds>(deadline_ - Clock::now());
    if (left.count() <= 0 || !wait_for(socket_, POLLIN, left)) return false;
    const auto received = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (received <= 0) return false;
    begin_ = 0;
    end_ = static_cast<std::size_t>(received);
    return true;
}

ssize_t Connection::read(char* bytes, size_t size) {
    if (broken_) return -1;
    too_large_ = allowed_ == 0;
    if (too_large_ || (begin_ == end_ && !fill())) {
        broken_ = true;
        return -1;
    }
    const auto count = std::min({size, end_ - begin_, allowed_});
    std::memcpy(bytes, buffer_.data() + begin_, count);
    begin_ += count;
    allowed_ -= count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, size_t size) {
    if (!held_on_ && held_.empty()) return send(bytes, size);
    held_.append(bytes, size);
    return flush() ? static_cast<ssize_t>(size) : -1;
}

bool Connection::flush() {
    constexpr std::size_t kMostHeld = 16 * 1024;
    if (held_on_ && held_.size() < kMostHeld) return true;
    for (std::size_t sent = 0; sent < held_.size();) {
        const auto count = send(held_.data() + sent, held_.size() - sent);
        if (count < 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    held_.clear();
    return true;
}

ssize_t Connection::send(const char* bytes, std::size_t size) {
    const auto until = Clock::now() + limits_.write_time;
    while (!wait_for(socket_, POLLOUT, kSlice))
        if (abandoned_ || Clock::now() >= until) return -1;
    const auto sent = ::send(socket_, bytes, size, kSendFlags);
    if (sent > 0) written_ += static_cast<std::uint64_t>(sent);
    return sent > 0 ? sent : -1;
}

void Connection::drain() {
#ifdef _WIN32
    ::shutdown(socket_, SD_SEND);
#else
    ::shutdown(socket_, SHUT_WR);
#endif
    const auto until = Clock::now() + milliseconds(500);
    for (std::size_t taken = 0; taken < 4 * 1024 * 1024 && Clock::now() < until && !abandoned_;) {
        if (!wait_for(socket_, POLLIN, kSlice)) continue;
        const auto received = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
        if (received <= 0) return;
        taken += static_cast<std::size_t>(received);
    }
}

bool Connection::is_readable() const {
    return begin_ != end_ || wait_for(socket_, POLLIN, milliseconds(0));
}

bool Connection::is_writable() const {
    return wait_for(socket_, POLLOUT, milliseconds(0)) && !gone();
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        name_of(address, size, ip, port);
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t size = sizeof(address);
    if (::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        name_of(address, size, ip, port);
}

/// The library asks only to refuse sockets that select() cannot take; we poll.
socket_t Connection::socket() const {
    return 0;
}

}  // namespace tars
