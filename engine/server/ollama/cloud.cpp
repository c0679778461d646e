// SPDX-License-Identifier: Apache-2.0
// What Ollama's own computers do for those who have an account there: /api/status, /api/me and others. This
// server works alone, and says so in the words that clients know.
#include "server/ollama/ollama.h"

namespace tars::ollama {

void add_cloud(Router& router) {
    const auto disabled = [](const char* what) {
        return [what](const HttpRequest&, std::string_view) { return refusal(cloud_is_disabled(what)); };
    };
    router.add("GET", "/api/status", [](const HttpRequest&, std::string_view) {
        return json_response({{"cloud", {{"disabled", true}, {"source", "config"}}}});
    });
    router.add("POST", "/api/me", disabled("account is unavailable"));
    router.add("POST", "/api/signout", disabled("account is unavailable"));
    router.add("DELETE", "/api/user/keys/*", disabled("account is unavailable"));
    router.add("POST", "/api/experimental/web_search", disabled("web search is unavailable"));
    router.add("POST", "/api/experimental/web_fetch", disabled("web fetch is unavailable"));
    router.add("GET", "/api/experimental/model-recommendations", [](const HttpRequest&, std::string_view) {
        return json_response({{"recommendations", Json::array()}});
    });
}

}  // namespace tars::ollama
