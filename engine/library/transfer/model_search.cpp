// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/model_search.h"

#include "core/text_escape.h"
#include "formats/json_text.h"
#include "library/transfer/http.h"
#include "library/transfer/hugging_face.h"
#include "library/transfer/registry.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace tars {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestWords = 200;        // bytes
constexpr std::size_t kLongestText = 80;          // of a licence, of an architecture
constexpr std::size_t kLargestReply = 16u << 20;  // bytes; chat templates come along, of some 10 kB each
constexpr std::string_view kLicenceTag = "license:";

std::string text_member(const json& object, std::string_view key) {
    const auto* value = json_member(object, key);
    if (!value || !value->is_string()) return {};
    auto text = value->get<std::string>();
    return text.size() <= kLongestText ? text : std::string();
}

std::uint64_t count_member(const json& object, std::string_view key) {
    const auto* value = json_member(object, key);
    return value && value->is_number_unsigned() ? value->get<std::uint64_t>() : 0;
}

/// "2026-06-12T10:46:19" of "2026-06-12T10:46:19.000Z".
std::string time_member(const json& object, std::string_view key) {
    constexpr std::string_view kForm = "0000-00-00T00:00:00";
    const auto text = text_member(object, key);
    if (text.size() < kForm.size()) return {};
    const bool is_time =
        std::ranges::equal(kForm, std::string_view(text).substr(0, kForm.size()), [](char form, char found) {
            return form == '0' ? std::isdigit(static_cast<unsigned char>(found)) != 0 : form == found;
        });
    return is_time ? text.substr(0, kForm.size()) : std::string();
}

/// Among the tags: "license:apache-2.0".
std::string licence_of(const json& entry) {
    const auto* tags = json_member(entry, "tags");
    if (!tags || !tags->is_array()) return {};
    for (const auto& tag : *tags) {
        if (!tag.is_string()) continue;
        const auto& text = tag.get_ref<const std::string&>();
        if (text.starts_with(kLicenceTag) && text.size() <= kLicenceTag.size() + kLongestText)
            return text.substr(kLicenceTag.size());
    }
    return {};
}

/// false, or how consent is given: "auto", "manual".
bool is_gated(const json& entry) {
    const auto* gated = json_member(entry, "gated");
    return gated && !(gated->is_boolean() && !gated->get<bool>());
}

std::optional<HubRepository> repository_from(const json& entry) {
    HubRepository found;
    const auto* id = json_member(entry, "id");
    if (!id || !id->is_string()) return {};
    found.name = id->get<std::string>();
    const auto name = ModelName::parse("hf.co/" + found.name);
    if (!name || name->space + "/" + name->model != found.name) return {};
    found.downloads = count_member(entry, "downloads");
    found.likes = count_member(entry, "likes");
    found.updated = time_member(entry, "lastModified");
    found.licence = licence_of(entry);
    found.gated = is_gated(entry);
    if (const auto* gguf = json_member(entry, "gguf")) {
        found.architecture = text_member(*gguf, "architecture");
        found.parameters = count_member(*gguf, "total");
        found.context_length = count_member(*gguf, "context_length");
    }
    return found;
}

/// What the Hub is asked for: an address as "user/repository", other words as they are.
std::string search_words(std::string_view text) {
    if (auto repository = hub_repository(text)) return std::move(*repository);
    const auto is_blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return std::string(text);
}

Error refusal(const TransferOptions& options, const HttpAnswer& answer) {
    const auto host = escape_for_display(origin_of(options.hugging_face));
    if (answer.status == 429)
        return {ErrorCode::busy, host + ": asked too often for now",
                "wait some minutes; with a token in HF_TOKEN more is allowed"};
    if (answer.status == 401 || answer.status == 403)
        return forbidden(host + ": unauthorized: access denied", "check the token in HF_TOKEN");
    return {ErrorCode::io,
            host + ": it answers " + std::to_string(answer.status) + ": " + escape_for_display(answer.body),
            "try later"};
}

HttpSettings settings_for(const TransferOptions& options, std::string subject) {
    return {options.insecure, options.stall, options.home, "search", std::move(subject)};
}

}  // namespace

Result<std::vector<HubRepository>> parse_found(std::string_view text, unsigned most) {
    TARS_TRY(const auto list, parse_json(text));
    if (!list.is_array()) return invalid_input("it is " + show_json(list) + ", expected a JSON array");
    std::vector<HubRepository> repositories;
    for (const auto& entry : list) {
        if (repositories.size() == most) break;
        if (auto found = repository_from(entry)) repositories.push_back(std::move(*found));
    }
    return repositories;
}

Result<std::vector<HubRepository>> search_hub(std::string_view text, const TransferOptions& options,
                                              unsigned most) {
    const auto words = search_words(text);
    if (words.empty()) return invalid_input("there is nothing to search for", "give some words");
    if (words.size() > kLongestWords)
        return invalid_input("what to search for has " + std::to_string(words.size()) + " bytes, at most " +
                             std::to_string(kLongestWords) + " are allowed");
    most = std::clamp(most, 1u, kMostFound);
    HttpCall request;
    request.url = options.hugging_face + "/api/models?search=" + percent_encoded(words) +
                  "&filter=gguf&sort=downloads&limit=" + std::to_string(most);
    for (const char* field : {"downloads", "likes", "lastModified", "tags", "gated", "gguf"})
        request.url += "&expand[]=" + std::string(field);
    request.largest_body = kLargestReply;
    if (!options.hugging_face_token.empty())
        request.headers.push_back("Authorization: Bearer " + options.hugging_face_token);
    HttpClient client(settings_for(options, words), options.stop);
    TARS_TRY(const auto answer, client.send(std::move(request)));
    if (!answer.is_success()) return refusal(options, answer);
    auto found = parse_found(answer.body, most);
    if (!found) return found.error().in(escape_for_display(origin_of(options.hugging_face)) + ": the answer");
    return found;
}

Result<std::vector<HubModel>> list_hub_models(std::string_view repository, const TransferOptions& options) {
    TARS_TRY(const auto name, ModelName::parse("hf.co/" + std::string(repository)));
    TARS_TRY(auto registry, Registry::of(name, options));
    HttpClient client(settings_for(options, std::string(repository)), options.stop);
    TARS_TRY(const auto files, fetch_repository(name, client, registry, options));
    const auto listed = list_models(files);
    if (!listed) return listed.error().in(repository);
    std::vector<HubModel> models;
    for (const auto& model : *listed) {
        auto tagged = name;
        tagged.tag = model.tag;
        models.push_back({std::move(tagged), model.bytes, model.usual});
    }
    return models;
}

}  // namespace tars
