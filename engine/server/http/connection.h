// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace tars {

struct ConnectionLimits {
    std::size_t head_bytes = 64 * 1024;           ///< request line and headers
    std::chrono::milliseconds head_time{10'000};  ///< from the first byte to the empty line
    std::size_t body_bytes = std::size_t{64} * 1024 * 1024;
    std::chrono::milliseconds body_time{60'000};   ///< all of it; of an upload, between two pieces
    std::chrono::milliseconds write_time{30'000};  ///< without the client taking a byte
    std::chrono::milliseconds idle_time{60'000};   ///< between two requests
};

/// One client's socket, with bounds on how much and how slowly it may send: the library below reads a head
/// or a chunked body of any size and waits anew for every byte. Used by one thread. Does not own the socket.
class Connection final : public httplib::Stream {
  public:
    /// Once `abandoned` is true, the client counts as gone.
    Connection(socket_t socket, const ConnectionLimits& limits, const std::atomic<bool>& abandoned);

    /// Waits for the first byte of a request. False when none came in time, the client left, or `leave` says
    /// so.
    bool wait_for_request(const std::function<bool()>& leave);
    /// The head is read; what follows is the body.
    void begin_body();
    /// The head is read; what follows is a body of any size, that may take as long as it keeps coming.
    void begin_upload();
    /// The client sent more or slower than it may, or broke off: what it sends next cannot be understood.
    bool broken() const { return broken_; }
    bool too_large() const { return too_large_; }
    /// The client has closed its side.
    bool gone() const;
    /// Ends our side and takes in for a moment what the client still sends: closing before it has stopped
    /// would make its system throw away our answer.
    void drain();
    std::uint64_t written() const { return written_; }
    /// While true, what is written waits to be sent together with what follows, up to a bound.
    void hold(bool on) { held_on_ = on; }
    /// Sends what waits, unless it is held. False when the client is gone.
    bool flush();

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* bytes, size_t size) override;
    ssize_t write(const char* bytes, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override;

  private:
    using Clock = std::chrono::steady_clock;
    bool fill();
    ssize_t send(const char* bytes, std::size_t size);

    socket_t socket_;
    ConnectionLimits limits_;
    const std::atomic<bool>& abandoned_;
    std::array<char, 16 * 1024> buffer_;
    std::size_t begin_ = 0, end_ = 0;  ///< of the unread part of buffer_
    std::size_t allowed_ = 0;          ///< bytes this head or body may still have
    Clock::time_point deadline_;
    bool upload_ = false;
    std::uint64_t written_ = 0;
    std::string held_;
    bool held_on_ = false;
    bool broken_ = false;
    bool too_large_ = false;
};

}  // namespace tars
