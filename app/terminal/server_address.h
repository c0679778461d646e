// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tars {

/// Where a client finds a server.
struct ServerAddress {
    bool tls = false;
    std::string host = "127.0.0.1";  ///< an IPv6 address without its brackets
    std::uint16_t port = 11434;
    std::string path;  ///< before every route: "/ollama", or empty

    /// As a person writes it: "host:port", with "https://" and the path where they matter.
    std::string text() const;
};

/// What OLLAMA_HOST may hold, blanks and quotes around it aside: "host", "host:port", ":port", "port",
/// "[::1]:port", "::1", "http://host/path", "https://host". Without a port 80 and 443 go with a scheme, 11434
/// without one. The addresses that servers listen on everywhere mean this machine.
Result<ServerAddress> parse_server_address(std::string_view text);

}  // namespace tars
