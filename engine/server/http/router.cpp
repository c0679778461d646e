// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

#include <algorithm>

namespace tars {

void Router::add(std::string_view method, std::string_view path, Handler handler) {
    routes_.push_back({std::string(method), std::string(path), std::move(handler)});
}

void Router::add_upload(std::string_view path, Handler handler) {
    routes_.push_back({"POST", std::string(path), std::move(handler), true});
}

bool Router::takes_upload(const HttpRequest& request) const {
    const auto path = tidy(request.path);
    return std::ranges::any_of(routes_, [&](const Route& route) {
        return route.upload && route.method == request.method && matches(route, path);
    });
}

std::string Router::tidy(std::string_view path) {
    std::string result;
    for (const char c : path)
        if (c != '/' || !result.ends_with('/')) result += c;
    if (result.size() > 1 && result.ends_with('/')) result.pop_back();
    return result;
}

bool Router::matches(const Route& route, std::string_view path) {
    if (!route.path.ends_with("/*")) return route.path == path;
    const auto stem = std::string_view(route.path).substr(0, route.path.size() - 1);
    return path.size() > stem.size() && path.starts_with(stem);
}

HttpResponse Router::route(const HttpRequest& request) const {
    const auto path = tidy(request.path);
    bool known = false;
    for (const auto& route : routes_) {
        if (!matches(route, path)) continue;
        known = true;
        if (route.method != request.method) continue;
        const auto stem = route.path.ends_with("/*") ? route.path.size() - 1 : path.size();
        return route.handler(request, std::string_view(path).substr(stem));
    }
    const std::string text = known ? "405 method not allowed" : "404 page not found";
    return {.status = known ? 405 : 404, .content_type = std::string(kPlainType), .body = text};
}

std::string_view Router::name_of(const HttpRequest& request) const {
    const auto path = tidy(request.path);
    for (const auto& route : routes_)
        if (matches(route, path)) return route.path;
    return "other";
}

}  // namespace tars
