// SPDX-License-Identifier: Apache-2.0
#include "server/operations/operations.h"

namespace tars {
namespace {

HttpResponse status(const char* text, int code = 200) {
    return {.status = code,
            .content_type = std::string(kJsonType),
            .body = std::string(R"({"status":")") + text + "\"}"};
}

}  // namespace

void add_operations(Router& router, Service& service) {
    const auto health = [](const HttpRequest&, std::string_view) { return status("ok"); };
    const auto ready = [&service](const HttpRequest&, std::string_view) {
        if (service.draining) return status("stopping", 503);
        // Without its list of models the server can answer nothing.
        return service.catalogue.list() ? status("ready") : status("the library cannot be read", 503);
    };
    for (const auto* method : {"GET", "HEAD"}) {
        router.add(method, "/health", health);
        router.add(method, "/ready", ready);
    }
    router.add("GET", "/metrics", [&service](const HttpRequest&, std::string_view) {
        return HttpResponse{.content_type = "text/plain; version=0.0.4; charset=utf-8",
                            .body = service.metrics.text(service.pool, service.runtime)};
    });
}

}  // namespace tars
