// SPDX-License-Identifier: Apache-2.0
// GET /v1/models
#include "server/openai/openai.h"

#include <cstdio>

namespace tars::openai {
namespace {

/// Seconds since 1970 of "2026-11-22T04:38:02Z", 0 if it is no such text.
std::int64_t parse_time(const std::string& text) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (std::sscanf(text.c_str(), "%d-%d-%dT%d:%d:%d", &year, &month, &day, &hour, &minute, &second) != 6)
        return 0;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return 0;
    const auto days = std::chrono::sys_days(date).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(days).count() + hour * 3600 + minute * 60 +
           second;
}

Json model_json(const LibraryEntry& entry, const std::string& id) {
    return {{"id", id}, {"object", "model"}, {"created", parse_time(entry.added)}, {"owned_by", "library"}};
}

Result<Json> list_json(Service& service) {
    TARS_TRY(const auto entries, service.catalogue.list());
    auto list = Json::array();
    for (const auto& entry : entries) list.push_back(model_json(entry, display_name(entry)));
    return Json{{"object", "list"}, {"data", std::move(list)}};
}

Result<Json> one_json(Service& service, const std::string& name) {
    TARS_TRY(const auto entry, service.catalogue.find(name));
    return model_json(entry, name);
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
