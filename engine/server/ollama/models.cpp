// SPDX-License-Identifier: Apache-2.0
// What models there are: /api/tags and /api/ps.
#include "server/ollama/ollama.h"

#include <algorithm>

namespace tars::ollama {
namespace {

/// What clients take for "never": Ollama's own is as far away.
constexpr std::string_view kNever = "2318-01-01T00:00:00Z";

struct Listed {
    LibraryEntry entry;
    ModelDetails details;
};

/// The newest first. A model whose file has become unreadable hides no other.
Result<std::vector<Listed>> listed(const Service& service) {
    TARS_TRY(auto entries, service.catalogue.list());
    std::vector<Listed> models;
    for (auto& entry : entries)
        if (auto details = service.catalogue.describe(entry))
            models.push_back({std::move(entry), std::move(*details)});
    std::ranges::stable_sort(models, std::greater(),
                             [](const Listed& model) { return model.details.modified; });
    return models;
}

Result<HttpResponse> tags(const Service& service) {
    TARS_TRY(const auto models, listed(service));
    auto list = Json::array();
    for (const auto& [entry, details] : models) {
        auto about = details_json(details);
        if (details.context_length > 0) about["context_length"] = details.context_length;
        if (details.embedding_length > 0) about["embedding_length"] = details.embedding_length;
        list.push_back({{"name", display_name(entry)},
                        {"model", display_name(entry)},
                        {"modified_at", time_text(details.modified)},
                        {"size", details.bytes},
                        {"digest", details.digest},
                        {"details", std::move(about)},
                        {"capabilities", details.capabilities}});
    }
    return json_response({{"models", std::move(list)}});
}

Result<HttpResponse> ps(const Service& service) {
    TARS_TRY(const auto entries, service.catalogue.list());
    auto list = Json::array();
    for (const auto& model : service.pool.loaded()) {
        const auto entry = std::ranges::find(entries, model.info.path, &LibraryEntry::path);
        if (entry == entries.end()) continue;  // its link was removed while it was loaded
        auto details = service.catalogue.describe(*entry);
        if (!details) continue;
        details->parent.clear();
        list.push_back({{"name", display_name(*entry)},
                        {"model", display_name(*entry)},
                        {"size", model.bytes},
                        {"digest", details->digest},
                        {"details", details_json(*details)},
                        {"expires_at", model.expires ? time_text(*model.expires) : std::string(kNever)},
                        {"size_vram", model.device_bytes},
                        {"context_length", model.context}});
    }
    return json_response({{"models", std::move(list)}});
}

HttpResponse done(Result<HttpResponse> response) {
    return response ? std::move(*response) : refusal(response.error());
}

}  // namespace

Json details_json(const ModelDetails& details) {
    Json families = nullptr;
    if (!details.families.empty()) families = details.families;
    return {{"parent_model", details.parent},
            {"format", details.format},
            {"family", details.family},
            {"families", std::move(families)},
            {"parameter_size", details.parameter_size},
            {"quantization_level", details.quantization}};
}

Result<std::string> read_name(const Json& body) {
    std::string name;
    Fields in(body);
    in.read("name", name);
    in.read("model", name);
    TARS_CHECK(in.done());
    return name;
}

void add_models(Router& router, Service& service) {
    const auto list = [&service](const HttpRequest&, std::string_view) { return done(tags(service)); };
    router.add("GET", "/api/tags", list);
    router.add("HEAD", "/api/tags", list);
    router.add("GET", "/api/ps",
               [&service](const HttpRequest&, std::string_view) { return done(ps(service)); });
}

}  // namespace tars::ollama
