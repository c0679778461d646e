// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Which handler answers which path.
class Router {
  public:
    /// `rest` is what a path that ends in "/*" matched there.
    using Handler = std::function<HttpResponse(const HttpRequest& request, std::string_view rest)>;

    void add(std::string_view method, std::string_view path, Handler handler);
    /// POST with a body of any size, which the handler reads piece by piece.
    void add_upload(std::string_view path, Handler handler);
    bool takes_upload(const HttpRequest& request) const;
    /// 404 for an unknown path, 405 for a known one with another method.
    HttpResponse route(const HttpRequest& request) const;
    /// The path as it was added, for metrics; "other" if unknown.
    std::string_view name_of(const HttpRequest& request) const;

  private:
    struct Route {
        std::string method, path;
        Handler handler;
        bool upload = false;
    };
    /// Doubled and final slashes do not count.
    static std::string tidy(std::string_view path);
    static bool matches(const Route& route, std::string_view path);

    std::vector<Route> routes_;
};

}  // namespace tars
