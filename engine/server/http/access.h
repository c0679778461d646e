// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Who may ask: guards against web pages that reach for a server on the reader's own machine (by another
/// origin, or by a name that suddenly means 127.0.0.1), and against callers without a key.
class Access {
  public:
    struct Options {
        std::vector<std::string> origins;   ///< besides the usual ones; one '*' each
        std::vector<std::string> api_keys;  ///< empty: none needed
        bool loopback = true;               ///< the server can be reached from this machine only
    };
    explicit Access(Options options);

    /// The answer for a request that may go no further; CORS preflights are answered here too.
    std::optional<HttpResponse> check(const HttpRequest& request) const;
    /// Tells a browser that the page may read the answer.
    void allow_origin(const HttpRequest& request, HttpResponse& response) const;

  private:
    bool origin_allowed(const HttpRequest& request) const;
    bool host_allowed(const HttpRequest& request) const;
    bool has_key(const HttpRequest& request) const;

    std::vector<std::string> origins_;
    std::vector<std::string> api_keys_;
    bool loopback_;
};

/// `text` is `pattern`, where one '*' stands for anything.
bool matches_wildcard(std::string_view pattern, std::string_view text);
/// 127.0.0.0/8, ::1, "localhost".
bool is_loopback_host(std::string_view host);

}  // namespace tars
