// SPDX-License-Identifier: Apache-2.0
#include "chats/saved_chat.h"

#include "chats/formats/fields.h"

#include <charconv>

namespace tars {
namespace {

constexpr int kMaxDepth = 32;                  // of JSON: LM Studio's reaches 12
constexpr std::size_t kEscape = 6;             // bytes of "\\u1234"
constexpr unsigned kHighUnits = 0xd800 >> 10;  // of surrogate pairs, and kHighUnits + 1 the low ones

/// The UTF-16 unit that is escaped at `at`; 0 where none is.
unsigned unit_at(std::string_view text, std::size_t at) {
    if (!text.substr(std::min(at, text.size())).starts_with("\\u") || text.size() - at < kEscape) return 0;
    unsigned unit = 0;
    const char* end = text.data() + at + kEscape;
    return std::from_chars(text.data() + at + 2, end, unit, 16).ptr == end ? unit : 0;
}

/// Programs that count in UTF-16 cut titles in the middle of a letter. What is left of it, half a surrogate
/// pair, becomes U+FFFD, in as many bytes. Whether anything was there to mend.
bool mend_cut_letters(std::string& json) {
    bool mended = false;
    for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
        const auto unit = unit_at(json, at);
        const bool high = unit >> 10 == kHighUnits, low = unit >> 10 == kHighUnits + 1;
        if (high && unit_at(json, at + kEscape) >> 10 == kHighUnits + 1) {
            at += 2 * kEscape;
        } else if (high || low) {
            json.replace(at + 2, 4, "fffd");
            mended = true;
            at += kEscape;
        } else {
            at += 2;
        }
    }
    return mended;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r\n";
    const auto begin = text.find_first_not_of(kSpaces);
    return begin == text.npos ? std::string_view()
                              : text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
}

}  // namespace

std::optional<SavedChat> saved_chat(const nlohmann::json& chat) {
    using namespace chats;
    if (!chat.is_object()) return {};
    if (text_at(chat, "format") == "tars-chat") return of_tars(chat);
    if (field(chat, "mapping").is_object()) return of_chatgpt(chat);
    if (is_open_webui(chat)) return of_open_webui(chat);
    if (is_lm_studio(chat)) return of_lm_studio(chat);
    if (field(chat, "conversations").is_array()) return of_share_gpt(chat);
    return {};
}

std::optional<nlohmann::json> parse_saved_json(std::string_view text, std::size_t& broken_at) {
    using nlohmann::json;
    const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= kMaxDepth; };
    try {
        return json::parse(text, shallow);
    } catch (const json::parse_error& error) {
        broken_at = error.byte;
    }
    std::string mended(text);
    return mend_cut_letters(mended) ? parse_saved_json(mended, broken_at) : std::nullopt;
}

std::optional<SplitAnswer> split_thoughts(std::string_view answer) {
    constexpr std::string_view kOpen = "<think>", kClose = "</think>";
    answer = trimmed(answer);
    if (!answer.starts_with(kOpen)) return {};
    answer.remove_prefix(kOpen.size());
    const auto end = answer.find(kClose);
    SplitAnswer split{std::string(trimmed(answer.substr(0, end))), {}};
    if (end != answer.npos) split.text = trimmed(answer.substr(end + kClose.size()));
    return split;
}

}  // namespace tars
