// SPDX-License-Identifier: Apache-2.0
#include "library/model_name.h"

#include "core/text_escape.h"

#include <algorithm>
#include <optional>

namespace tars {
namespace {

constexpr std::string_view kHost = "registry.ollama.ai";
constexpr std::string_view kSpace = "library";
constexpr std::string_view kTag = "latest";

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equal_but_for_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

/// What a part may hold apart from letters, digits and '_' after its first character, and its length.
struct PartRule {
    std::string_view what;
    std::string_view others;
    std::size_t longest;
};

constexpr PartRule kHostRule = {"host", "-.:", 350};
constexpr PartRule kSpaceRule = {"namespace", "-", 80};
constexpr PartRule kModelRule = {"model", "-.", 80};
constexpr PartRule kTagRule = {"tag", "-.", 80};

std::optional<std::string> fault(const PartRule& rule, std::string_view part) {
    const auto named = "its " + std::string(rule.what);
    if (part.empty()) return named + " is empty";
    if (part.size() > rule.longest)
        return named + " has " + std::to_string(part.size()) + " characters, at most " +
               std::to_string(rule.longest) + " are allowed";
    if (!is_alphanumeric(part[0]) && part[0] != '_')
        return named + " does not begin with a letter, a digit or '_'";
    const auto allowed = [&](char c) {
        return is_alphanumeric(c) || c == '_' || rule.others.find(c) != rule.others.npos;
    };
    const auto odd = std::ranges::find_if_not(part, allowed);
    if (odd == part.end()) return {};
    return named + " contains '" + escape_for_display({odd, odd + 1}) + "'";
}

Error bad_name(std::string_view text, const std::string& why) {
    return invalid_input(
        "'" + escape_for_display(text) + "' is no name of a model: " + why,
        "write [host/][namespace/]model[:tag], such as llama3.2:3b or hf.co/user/repo:Q4_K_M");
}

/// Takes what stands behind the last `separator` off `rest`.
std::optional<std::string_view> take_last(std::string_view& rest, char separator) {
    const auto at = rest.rfind(separator);
    if (at == rest.npos) return {};
    const auto part = rest.substr(at + 1);
    rest = rest.substr(0, at);
    return part;
}

}  // namespace

Result<ModelName> ModelName::parse(std::string_view text) {
    ModelName name{"https", std::string(kHost), std::string(kSpace), "", std::string(kTag)};
    auto rest = text;
    if (const auto end = rest.find("://"); end != rest.npos) {
        name.scheme = rest.substr(0, end);
        if (name.scheme != "https" && name.scheme != "http")
            return bad_name(text, "its scheme is neither 'https' nor 'http'");
        rest = rest.substr(end + 3);
    }
    const auto slash = rest.rfind('/');
    const auto colon = rest.rfind(':');
    if (colon != rest.npos && (slash == rest.npos || colon > slash)) name.tag = *take_last(rest, ':');
    if (const auto model = take_last(rest, '/')) {
        name.model = *model;
        if (const auto space = take_last(rest, '/')) {
            name.space = *space;
            name.host = rest;
        } else {
            name.space = rest;
        }
    } else {
        name.model = rest;
    }
    for (const auto& [rule, part] : {std::pair<const PartRule&, const std::string&>{kHostRule, name.host},
                                     {kSpaceRule, name.space},
                                     {kModelRule, name.model},
                                     {kTagRule, name.tag}})
        if (const auto why = fault(rule, part)) return bad_name(text, *why);
    return name;
}

std::string ModelName::full() const {
    return host + "/" + space + "/" + model + ":" + tag;
}

std::string ModelName::display() const {
    if (!equal_but_for_case(host, kHost)) return full();
    const bool usual = equal_but_for_case(space, kSpace);
    return (usual ? "" : space + "/") + model + ":" + tag;
}

std::filesystem::path ModelName::path() const {
    return std::filesystem::path(host) / space / model / tag;
}

bool ModelName::same_as(const ModelName& other) const {
    return equal_but_for_case(host, other.host) && equal_but_for_case(space, other.space) &&
           equal_but_for_case(model, other.model) && equal_but_for_case(tag, other.tag);
}

bool ModelName::is_hugging_face() const {
    return equal_but_for_case(host, "hf.co") || equal_but_for_case(host, "huggingface.co");
}

}  // namespace tars
