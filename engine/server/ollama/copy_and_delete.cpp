// SPDX-License-Identifier: Apache-2.0
// Names come and go: /api/copy, /api/delete.
#include "core/text_escape.h"
#include "server/ollama/ollama.h"

#include <algorithm>

namespace tars::ollama {
namespace {

Result<void> copy(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    std::string source, destination;
    Fields in(body);
    in.read("source", source);
    in.read("destination", destination);
    TARS_CHECK(in.done());
    const auto fault = [](const char* which, const std::string& name) {
        return invalid_input(std::string(which) + " \"" + escape_for_display(name) + "\" is invalid");
    };
    const auto entry = service.catalogue.find(source);
    if (!entry && !is_model_name(source)) return fault("source", source);
    if (!ModelName::parse(destination)) return fault("destination", destination);
    if (!entry && entry.error().code == ErrorCode::not_found)
        return not_found("model \"" + escape_for_display(source) + "\" not found");
    if (!entry) return entry.error();
    return service.catalogue.library().copy(entry->name, destination);
}

/// A linked model is forgotten, and its file, which is the user's, stays; one of our own store is deleted.
Result<void> remove(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    TARS_TRY(const auto name, read_name(body));
    if (name.empty()) return invalid_input("model is required");
    const auto entry = service.catalogue.find(name);
    if (!entry && !is_model_name(name))
        return invalid_input("name \"" + escape_for_display(name) + "\" is invalid");
    if (!entry) return entry.error();
    TARS_CHECK(service.catalogue.remove(entry->name));
    TARS_TRY(const auto rest, service.catalogue.list());
    if (std::ranges::find(rest, entry->path, &LibraryEntry::path) == rest.end())
        service.pool.unload(entry->path);
    return {};
}

HttpResponse done(const Result<void>& result) {
    return result ? HttpResponse{.status = 200} : refusal(result.error());
}

}  // namespace

void add_copy_and_delete(Router& router, Service& service) {
    router.add("POST", "/api/copy",
               [&service](const HttpRequest& http, std::string_view) { return done(copy(service, http)); });
    router.add("DELETE", "/api/delete",
               [&service](const HttpRequest& http, std::string_view) { return done(remove(service, http)); });
}

}  // namespace tars::ollama
