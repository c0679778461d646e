// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/server_address.h"

#include "core/text_escape.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tars {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    const auto first = text.find_first_not_of(kAround);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kAround) - first + 1);
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::uint16_t> port_of(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (failure != std::errc() || end != text.data() + text.size() || port == 0) return {};
    return port;
}

struct HostAndRest {
    std::string_view host, port;
};

/// Takes "host:port" apart; several colons without brackets are an IPv6 address.
Result<HostAndRest> split(std::string_view text, std::string_view whole) {
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == text.npos) return invalid_input("'" + escape_for_display(whole) + "': ']' is missing");
        auto rest = text.substr(end + 1);
        if (rest.starts_with(':'))
            rest.remove_prefix(1);
        else if (!rest.empty())
            return invalid_input("'" + escape_for_display(whole) + "': only a port may follow ']'");
        return HostAndRest{text.substr(1, end - 1), rest};
    }
    const auto colon = text.find(':');
    if (colon == text.npos) return is_number(text) ? HostAndRest{{}, text} : HostAndRest{text, {}};
    if (text.find(':', colon + 1) != text.npos) return HostAndRest{text, {}};
    return HostAndRest{text.substr(0, colon), text.substr(colon + 1)};
}

}  // namespace

std::string ServerAddress::text() const {
    const bool ipv6 = host.find(':') != std::string::npos;
    return (tls ? "https://" : "") + (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port) + path;
}

Result<ServerAddress> parse_server_address(std::string_view whole) {
    ServerAddress address;
    auto text = trimmed(whole);
    if (const auto mark = text.find("://"); mark != text.npos) {
        const auto scheme = text.substr(0, mark);
        if (scheme != "http" && scheme != "https")
            return invalid_input("'" + escape_for_display(whole) + "': there is no way to '" +
                                     escape_for_display(scheme) + "'",
                                 "use http:// or https://");
        address.tls = scheme == "https";
        address.port = address.tls ? 443 : 80;
        text.remove_prefix(mark + 3);
    }
    const auto slash = std::min(text.find('/'), text.size());
    auto path = text.substr(slash);
    while (path.ends_with('/')) path.remove_suffix(1);
    address.path = path;
    TARS_TRY(const auto parts, split(text.substr(0, slash), whole));
    if (!parts.host.empty()) address.host = parts.host;
    if (address.host == "0.0.0.0") address.host = "127.0.0.1";
    if (address.host == "::") address.host = "::1";
    if (parts.port.empty()) return address;
    const auto port = port_of(parts.port);
    if (!port)
        return invalid_input("'" + escape_for_display(whole) + "': the port is no number from 1 to 65535");
    address.port = *port;
    return address;
}

}  // namespace tars
