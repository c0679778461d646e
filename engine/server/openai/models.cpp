// SPDX-License-Identifier: Apache-2.0
// GET /v1/models
#include "server/openai/openai.h"

#include <chrono>

namespace tars::openai {
namespace {

Result<Json> model_json(const Service& service, const LibraryEntry& entry, const std::string& id) {
    TARS_TRY(const auto details, service.catalogue.describe(entry));
    const auto since = details.modified.time_since_epoch();
    return Json{{"id", id},
                {"object", "model"},
                {"created", std::chrono::duration_cast<std::chrono::seconds>(since).count()},
                {"owned_by", details.owner}};
}

Result<Json> list_json(Service& service) {
    TARS_TRY(const auto entries, service.catalogue.list());
    auto list = Json::array();
    for (const auto& entry : entries)
        if (auto json = model_json(service, entry, display_name(entry))) list.push_back(std::move(*json));
    return Json{{"object", "list"}, {"data", std::move(list)}};
}

Result<Json> one_json(Service& service, const std::string& name) {
    TARS_TRY(const auto entry, service.catalogue.find(name));
    return model_json(service, entry, name);
}

HttpResponse respond(const Result<Json>& json) {
    if (!json) return refusal(json.error());
    return {.content_type = std::string(kJsonType), .body = to_text(*json) + "\n"};
}

}  // namespace

void add_models(Router& router, Service& service) {
    router.add("GET", "/v1/models",
               [&service](const HttpRequest&, std::string_view) { return respond(list_json(service)); });
    router.add("GET", "/v1/models/*", [&service](const HttpRequest&, std::string_view name) {
        return respond(one_json(service, std::string(name)));
    });
}

}  // namespace tars::openai
