// SPDX-License-Identifier: Apache-2.0
#include "settings/setting_rules.h"

#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace tars {
namespace {

using Texts = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> kColors = {"system", "light", "dark"};
constexpr std::array<std::string_view, 3> kMotions = {"system", "full", "reduced"};
constexpr std::array<std::string_view, 3> kPaces = {"beside", "idle", "full"};
// As in ui/CMakeLists.txt and the list on the page of settings.
constexpr std::array<std::string_view, 11> kLanguages = {"system", "ar", "de", "en",    "es",   "fr",
                                                         "it",     "ja", "ko", "pt_BR", "zh_CN"};

constexpr std::string_view kYes[] = {"true", "on", "yes", "1"}, kNo[] = {"false", "off", "no", "0"};

using enum SettingKind;
constexpr SettingRule kRules[] = {
    {"appearance.colors", choice, "system", "Light or dark", 0, 0, kColors},
    {"appearance.text_percent", number, "100", "Size of all text, per cent of the system's", 70, 200},
    {"appearance.motion", choice, "system", "Whether anything moves by itself", 0, 0, kMotions},
    {"appearance.language", choice, "system", "Language of the window", 0, 0, kLanguages},
    {"desktop.tray", boolean, "true", "An icon beside the desktop's clock"},
    {"desktop.close_to_tray", boolean, "false", "Closing the window leaves TARS running behind that icon"},
    {"desktop.notifications", boolean, "true", "Says on the desktop when long work is done"},
    {"models.load_last", boolean, "true", "Starting the window loads the model that was used last"},
    {"downloads.pause_on_metered", boolean, "true", "Downloads wait while the connection costs by the byte"},
    {"engine.device", device, "auto", "What computes, from the next model on"},
    {"engine.threads", number, "0", "Of the processor, from the next model on; 0: one for each", 0, 1024},
    {"server.port", number, "11434", "Of the window's server; one that is on starts anew with it", 1024,
     65535},
    {"server.network", boolean, "false", "Other devices may connect, with the key that the window shows"},
    {"server.origins", origins, "", "Web pages that may ask it"},
    {"server.start_with_window", boolean, "false", "Switches the server on when the window starts"},
    {"server.idle_minutes", number, "5",
     "A model loaded for a request stays so long without one; 0: for good", 0, 24 * 60},
    {"tuning.collect_feedback", boolean, "false", "What you think of answers may be collected for tuning"},
    {"tuning.pace", choice, "beside",
     "When your own runs wait: while answers are written, until nobody is there, never", 0, 0, kPaces},
    {"tuning.by_itself", boolean, "false", "Runs begin by themselves on what was collected"},
    {"tuning.signals", number, "32", "After so many new ratings", 8, 1000},
    {"tuning.adopt_by_itself", boolean, "false", "What such a run finds is adopted without asking"},
};

std::string shown(std::string_view text) {
    return "'" + escape_for_display(text, 80) + "'";
}

Error refused(const SettingRule& rule, std::string_view found) {
    return invalid_input(std::string(rule.name) + ": " + shown(found) + " is not " + allowed_values(rule),
                         "`tars settings list` says what each setting may be");
}

bool is_one_of(Texts texts, std::string_view text) {
    return std::ranges::find(texts, text) != texts.end();
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size()) return {};
    return number;
}

/// "auto", "cpu", "cuda", "cuda:0,2".
bool is_device(std::string_view text) {
    if (text == "auto" || text == "cpu" || text == "cuda") return true;
    constexpr std::string_view kNumbered = "cuda:";
    if (!text.starts_with(kNumbered)) return false;
    for (text.remove_prefix(kNumbered.size());;) {
        const auto comma = text.find(',');
        const auto index = text.substr(0, comma);
        if (index.empty() || index.size() > 3 ||
            !std::ranges::all_of(index, [](char c) { return c >= '0' && c <= '9'; }))
            return false;
        if (comma == text.npos) return true;
        text.remove_prefix(comma + 1);
    }
}

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace

std::string SettingRule::key() const {
    std::string key(name);
    std::ranges::replace(key, '.', '/');
    return key;
}

std::span<const SettingRule> setting_rules() {
    return kRules;
}

Result<const SettingRule*> find_setting(std::string_view name) {
    std::string wanted(name);
    std::ranges::replace(wanted, '/', '.');
    const auto* found = std::ranges::find(kRules, std::string_view(wanted), &SettingRule::name);
    if (found != std::end(kRules)) return found;
    const auto group = wanted.substr(0, wanted.find('.'));
    std::string near;
    for (const auto& rule : kRules) {
        const bool like =
            rule.name.starts_with(group + ".") || rule.name.substr(rule.name.find('.') + 1) == wanted;
        if (like) near += (near.empty() ? "" : ", ") + std::string(rule.name);
    }
    return not_found("there is no setting " + shown(name),
                     near.empty() ? "`tars settings list` shows them all" : "there are " + near);
}

const SettingRule& setting(std::string_view name) {
    const auto* rule = std::ranges::find(kRules, name, &SettingRule::name);
    if (rule == std::end(kRules)) std::abort();  // a programmer's typing error
    return *rule;
}

std::string allowed_values(const SettingRule& rule) {
    switch (rule.kind) {
    case boolean:
        return "on or off";
    case number:
        return "a whole number from " + std::to_string(rule.low) + " to " + std::to_string(rule.high);
    case choice: {
        std::string all;
        for (const auto one : rule.choices) all += (all.empty() ? "" : ", ") + std::string(one);
        return "one of " + all;
    }
    case device:
        return "auto, cpu, cuda, or cuda: with the numbers of GPUs, as in cuda:0,2";
    case origins:
        break;
    }
    return "web pages as in https://page.example, or with a star, with spaces between them";
}

Result<std::string> checked_value(const SettingRule& rule, std::string_view text) {
    switch (rule.kind) {
    case boolean: {
        const auto word = lower(text);
        if (is_one_of(kYes, word)) return std::string("true");
        if (is_one_of(kNo, word)) return std::string("false");
        return refused(rule, text);
    }
    case number: {
        const auto value = whole_number(text);
        if (!value || *value < rule.low || *value > rule.high) return refused(rule, text);
        return std::to_string(*value);
    }
    case choice:
        if (!is_one_of(rule.choices, text)) return refused(rule, text);
        return std::string(text);
    case device:
        if (!is_device(text)) return refused(rule, text);
        return std::string(text);
    case origins:
        break;
    }
    if (text == "none") return std::string();
    const auto pages = split_origins(text);
    const auto wrong = std::ranges::find_if_not(pages, is_origin);
    if (wrong != pages.end()) return refused(rule, *wrong);
    return joined(pages);
}

std::int64_t effective_number(const SettingRule& rule, std::optional<std::int64_t> stored) {
    const bool chosen = stored && (*stored != 0 || rule.low == 0);
    return chosen ? std::clamp(*stored, rule.low, rule.high) : whole_number(rule.standard).value_or(0);
}

std::string effective_value(const SettingRule& rule, const std::optional<std::string>& raw) {
    const std::string standard(rule.standard);
    if (!raw) return standard;
    switch (rule.kind) {
    case boolean: {
        // As QVariant reads it: everything but these is true.
        const auto word = lower(*raw);
        return word.empty() || word == "0" || word == "false" ? "false" : "true";
    }
    case number:
        return std::to_string(effective_number(rule, whole_number(*raw)));
    case choice:
        return is_one_of(rule.choices, *raw) ? *raw : standard;
    case device:
        return raw->empty() || raw->find('\n') != raw->npos ? standard : *raw;  // no list
    case origins:
        break;
    }
    return *raw;
}

std::vector<std::string> split_origins(std::string_view text) {
    std::vector<std::string> pages(1);
    for (const char c : text) {
        if (c != ' ' && c != ',' && c != '\n' && c != '\t' && c != '\r')
            pages.back() += c;
        else if (!pages.back().empty())
            pages.emplace_back();
    }
    if (pages.back().empty()) pages.pop_back();
    return pages;
}

bool is_origin(std::string_view text) {
    return text.find("://") != text.npos || text.find('*') != text.npos;
}

}  // namespace tars
