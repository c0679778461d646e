// SPDX-License-Identifier: Apache-2.0
#include "server/http/access.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

constexpr std::string_view kAllowedHeaders =
    "Authorization, Content-Type, User-Agent, Accept, X-Requested-With, X-Request-Id, OpenAI-Beta, "
    "x-api-key, "
    "anthropic-version, anthropic-beta, anthropic-dangerous-direct-browser-access, x-stainless-arch, "
    "x-stainless-async, x-stainless-custom-poll-interval, x-stainless-helper-method, x-stainless-lang, "
    "x-stainless-os, x-stainless-package-version, x-stainless-poll-helper, x-stainless-retry-count, "
    "x-stainless-runtime, x-stainless-runtime-version, x-stainless-timeout";

std::vector<std::string> usual_origins() {
    std::vector<std::string> origins = {"app://*", "file://*", "tauri://*", "vscode-webview://*",
                                        "vscode-file://*"};
    for (const std::string scheme : {"http://", "https://"}) {
        for (const std::string host : {"localhost", "127.0.0.1", "0.0.0.0", "[::1]"}) {
            origins.push_back(scheme + host);
            origins.push_back(scheme + host + ":*");
        }
    }
    return origins;
}

/// The host of "name:port", "[::1]:port" or "::1".
std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(1, std::min(host.find(']'), host.size()) - 1);
    const auto colon = host.find(':');
    return colon == host.npos || host.find(':', colon + 1) != host.npos ? host : host.substr(0, colon);
}

std::optional<std::array<int, 4>> parse_ipv4(std::string_view text) {
    std::array<int, 4> parts{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), parts[i]);
        if (failure != std::errc() || parts[i] < 0 || parts[i] > 255) return {};
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (i < 3 && !text.starts_with('.')) return {};
        if (i < 3) text.remove_prefix(1);
    }
    return text.empty() ? std::optional(parts) : std::nullopt;
}

bool is_address(std::string_view host) {
    return parse_ipv4(host) || host.find(':') != host.npos;
}

/// An address no name server outside can hand out for a page of its own and hope to be taken for ours.
bool is_local_address(std::string_view host) {
    if (const auto ip = parse_ipv4(host)) {
        const auto [a, b, c, d] = *ip;
        return a == 127 || a == 10 || (a == 192 && b == 168) || (a == 172 && b >= 16 && b < 32) ||
               (a == 0 && b == 0 && c == 0 && d == 0);
    }
    const auto lower = lower_case(host);
    const bool ipv6 = lower.find(':') != lower.npos;
    return ipv6 && (lower == "::1" || lower == "::" || lower.starts_with("fd") || lower.starts_with("fc"));
}

std::string own_host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

/// One by which this machine can be reached: a proxy in front of the server may pass on what it was called
/// by.
bool is_own_address(const std::string& host) {
#ifdef _WIN32
    (void)host;
    return false;
#else
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0) return false;
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> list(first, ::freeifaddrs);
    for (const auto* one = first; one; one = one->ifa_next) {
        if (!one->ifa_addr) continue;
        const int family = one->ifa_addr->sa_family;
        const void* address = nullptr;
        if (family == AF_INET) address = &reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr;
        if (family == AF_INET6) address = &reinterpret_cast<const sockaddr_in6*>(one->ifa_addr)->sin6_addr;
        std::array<char, INET6_ADDRSTRLEN> text{};
        if (address && ::inet_ntop(family, address, text.data(), text.size()) && host == text.data())
            return true;
    }
    return false;
#endif
}

/// Takes as long for a near miss as for any other text of that length.
bool equal_in_constant_time(std::string_view a, std::string_view b) {
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

}  // namespace

bool matches_wildcard(std::string_view pattern, std::string_view text) {
    const auto star = pattern.find('*');
    if (star == pattern.npos) return equal_ignoring_case(pattern, text);
    const auto head = pattern.substr(0, star), tail = pattern.substr(star + 1);
    return text.size() >= head.size() + tail.size() &&
           equal_ignoring_case(text.substr(0, head.size()), head) &&
           equal_ignoring_case(text.substr(text.size() - tail.size()), tail);
}

bool is_loopback_host(std::string_view host) {
    if (const auto ip = parse_ipv4(host)) return (*ip)[0] == 127;
    return host == "::1" || host == "[::1]" || equal_ignoring_case(host, "localhost");
}

Access::Access(Options options)
    : origins_(std::move(options.origins)),
      api_keys_(std::move(options.api_keys)),
      loopback_(options.loopback) {
    for (auto& origin : usual_origins()) origins_.push_back(std::move(origin));
}

std::optional<HttpResponse> Access::check(const HttpRequest& request) const {
    if (!origin_allowed(request)) return HttpResponse{.status = 403};
    if (loopback_ && !host_allowed(request)) return HttpResponse{.status = 403};
    if (request.method == "OPTIONS" && request.has_header("Origin")) {
        HttpResponse response{.status = 204};
        response.headers = {{"Access-Control-Allow-Methods", "GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS"},
                            {"Access-Control-Allow-Headers", std::string(kAllowedHeaders)},
                            {"Access-Control-Max-Age", "43200"}};
        allow_origin(request, response);
        return response;
    }
    // No page asks; a program that wants to know what there is gets nothing but that.
    if (request.method == "OPTIONS" && loopback_ && !is_address(without_port(request.header("Host"))))
        return HttpResponse{.status = 204};
    // Probes of an orchestrator carry no key, and these answers tell nothing.
    const bool probe = request.path == "/" || request.path == "/health" || request.path == "/ready";
    if (!probe && !has_key(request)) {
        HttpResponse response{.status = 401};
        response.headers = {{"WWW-Authenticate", "Bearer"}};
        allow_origin(request, response);
        return response;
    }
    return {};
}

void Access::allow_origin(const HttpRequest& request, HttpResponse& response) const {
    const auto origin = request.header("Origin");
    if (origin.empty() || !origin_allowed(request)) return;
    const bool anyone = std::ranges::find(origins_, "*") != origins_.end();
    response.headers.emplace_back("Access-Control-Allow-Origin", anyone ? "*" : std::string(origin));
    if (!anyone) response.headers.emplace_back("Vary", "Origin");
}

bool Access::origin_allowed(const HttpRequest& request) const {
    const auto origin = request.header("Origin");
    if (origin.empty()) return true;
    const auto host = request.header("Host");
    for (const std::string_view scheme : {"http://", "https://"})
        if (origin.starts_with(scheme) && equal_ignoring_case(origin.substr(scheme.size()), host) &&
            !host.empty())
            return true;
    return std::ranges::any_of(origins_,
                               [&](const auto& pattern) { return matches_wildcard(pattern, origin); });
}

bool Access::host_allowed(const HttpRequest& request) const {
    const auto host = lower_case(without_port(request.header("Host")));
    if (host.empty() || host == "localhost" || is_local_address(host)) return true;
    if (host == lower_case(own_host_name()) || (is_address(host) && is_own_address(host))) return true;
    return host.ends_with(".localhost") || host.ends_with(".local") || host.ends_with(".internal");
}

bool Access::has_key(const HttpRequest& request) const {
    if (api_keys_.empty()) return true;
    auto given = request.header("Authorization");
    constexpr std::string_view kBearer = "Bearer ";
    if (given.size() > kBearer.size() && equal_ignoring_case(given.substr(0, kBearer.size()), kBearer))
        given.remove_prefix(kBearer.size());
    else
        given = request.header("x-api-key");
    bool known = false;
    for (const auto& key : api_keys_) known |= equal_in_constant_time(key, given);
    return known;
}

}  // namespace tars
