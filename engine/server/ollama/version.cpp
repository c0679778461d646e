// SPDX-License-Identifier: Apache-2.0
// Who answers: /, /api/version.
#include "server/ollama/ollama.h"

namespace tars::ollama {
namespace {

/// The version of Ollama whose interface this is. Clients compare it with what they need.
constexpr std::string_view kInterfaceVersion = "0.33.0";

}  // namespace

void add_version(Router& router, Service& service) {
    const auto alive = [](const HttpRequest&, std::string_view) {
        // Clients look for exactly these words.
        return HttpResponse{.content_type = std::string(kPlainType), .body = "Ollama is running"};
    };
    const auto version = [&service](const HttpRequest&, std::string_view) {
        return json_response({{"version", kInterfaceVersion}, {"tars", service.version}});
    };
    for (const auto* method : {"GET", "HEAD"}) {
        router.add(method, "/", alive);
        router.add(method, "/api/version", version);
    }
}

}  // namespace tars::ollama
