// SPDX-License-Identifier: Apache-2.0
#include "server/answers/json_body.h"

#include "core/text_escape.h"
#include "formats/json_text.h"
#include "server/http/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace tars {
namespace {

std::string shown(const Json& value) {
    if (value.is_array()) return "an array";
    if (value.is_object()) return "an object";
    if (value.is_string()) return "\"" + escape_for_display(value.get_ref<const std::string&>(), 60) + "\"";
    return value.dump();
}

constexpr std::int64_t kNanosecond = 1;
struct Unit {
    std::string_view name;
    std::int64_t nanoseconds;
};
// Longer names first, so that "ms" is not read as "m".
constexpr std::array kUnits = {
    Unit{"ns", kNanosecond},  Unit{"us", 1'000},         Unit{"µs", 1'000},           Unit{"ms", 1'000'000},
    Unit{"s", 1'000'000'000}, Unit{"m", 60'000'000'000}, Unit{"h", 3'600'000'000'000}};

/// Cut to ±146 years, so that sums with points in time do not overflow.
std::chrono::nanoseconds bounded(double nanoseconds) {
    constexpr double kMost = 4.6e18;
    return std::chrono::nanoseconds(static_cast<std::int64_t>(std::clamp(nanoseconds, -kMost, kMost)));
}

constexpr std::string_view kReplacement = "\xef\xbf\xbd";  // U+FFFD

/// The code unit of an escape like \u00e9 that `text` begins with; nothing if it begins otherwise.
std::optional<std::uint32_t> escaped_unit(std::string_view text) {
    constexpr std::size_t kDigits = 4, kLength = 6;
    if (text.size() < kLength || !text.starts_with("\\u")) return {};
    std::uint32_t unit = 0;
    const auto digits = text.substr(2, kDigits);
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + kDigits, unit, 16);
    if (failure != std::errc() || end != digits.data() + kDigits) return {};
    return unit;
}

/// JSON with U+FFFD for what is no character: bytes that are not UTF-8, and halves of pairs, as they come of
/// a text that was cut in the middle of an emoji.
std::string with_whole_characters(std::string_view json) {
    constexpr std::size_t kEscape = 6;
    const auto is_high = [](std::uint32_t unit) { return unit >= 0xd800 && unit < 0xdc00; };
    const auto is_low = [](std::uint32_t unit) { return unit >= 0xdc00 && unit < 0xe000; };
    std::string whole;
    whole.reserve(json.size());
    while (!json.empty()) {
        std::size_t length = utf8_sequence_length(json);
        const auto unit = escaped_unit(json);
        if (unit && (is_high(*unit) || is_low(*unit))) {
            const auto next = escaped_unit(json.substr(kEscape));
            length = is_high(*unit) && next && is_low(*next) ? 2 * kEscape : 0;
            if (length == 0) json.remove_prefix(kEscape - 1);
        } else if (json.front() == '\\') {
            length = std::min<std::size_t>(2, json.size());
        }
        whole += length > 0 ? json.substr(0, length) : kReplacement;
        json.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return whole;
}

}  // namespace

Result<Json> parse_body(std::string_view body, const char* when_empty) {
    if (body.find_first_not_of(" \t\r\n") == body.npos) return invalid_input(when_empty);
    TARS_TRY(const auto text, first_json_value(body));
    try {
        auto json = Json::parse(text, nullptr, false);
        if (json.is_discarded()) json = Json::parse(with_whole_characters(text));
        if (!json.is_object())
            return invalid_input("the request body is " + shown(json) + ", expected an object");
        return json;
    } catch (const nlohmann::json::exception& error) {
        return invalid_input("the request body is not valid JSON: " + escape_for_display(error.what(), 200));
    }
}

std::string to_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json* Fields::find(std::string_view key) const {
    if (!object_.is_object()) return nullptr;
    const Json* loose = nullptr;
    for (const auto& [name, value] : object_.items()) {
        if (value.is_null()) continue;
        if (name == key) return &value;
        if (!loose && equal_ignoring_case(name, key)) loose = &value;
    }
    return loose;
}

void Fields::fail(std::string_view key, std::string_view expected) {
    if (!status_) return;
    const auto* value = find(key);
    const auto found = value ? shown(*value) : std::string("missing");
    status_ = invalid_input((where_.empty() ? "" : where_ + ": ") + "'" + std::string(key) + "' is " + found +
                            ", expected " + std::string(expected));
}

void Fields::read(std::string_view key, std::string& out) {
    const auto* value = find(key);
    if (!value) return;
    if (!value->is_string()) return fail(key, "a string");
    out = value->get<std::string>();
}

void Fields::read(std::string_view key, bool& out) {
    const auto* value = find(key);
    if (!value) return;
    if (!value->is_boolean()) return fail(key, "true or false");
    out = value->get<bool>();
}

std::optional<double> Fields::number(std::string_view key) {
    const auto* value = find(key);
    if (!value) return {};
    if (!value->is_number() || !std::isfinite(value->get<double>())) {
        fail(key, "a number");
        return {};
    }
    return value->get<double>();
}

std::int64_t Fields::integer(std::string_view key, double number, std::int64_t low, std::int64_t high) {
    const auto* value = find(key);
    if (value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(high)) {
        fail(key, "at most " + std::to_string(high));
        return 0;
    }
    if (value->is_number_integer()) {
        const auto whole = value->get<std::int64_t>();
        if (whole >= low && whole <= high) return whole;
    } else if (number >= static_cast<double>(low) && number < static_cast<double>(high)) {
        return static_cast<std::int64_t>(number);
    }
    fail(key, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return 0;
}

void Fields::read(std::string_view key, float& out) {
    const auto value = number(key);
    if (!value) return;
    if (std::abs(*value) > static_cast<double>(std::numeric_limits<float>::max()))
        return fail(key, "a smaller number");
    out = static_cast<float>(*value);
}

void Fields::read(std::string_view key, std::int32_t& out) {
    using Limits = std::numeric_limits<std::int32_t>;
    if (const auto value = number(key))
        out = static_cast<std::int32_t>(integer(key, *value, Limits::min(), Limits::max()));
}

void Fields::read(std::string_view key, std::int64_t& out) {
    using Limits = std::numeric_limits<std::int64_t>;
    if (const auto value = number(key)) out = integer(key, *value, Limits::min(), Limits::max());
}

void Fields::read(std::string_view key, std::vector<std::string>& out) {
    const auto* value = find(key);
    if (!value) return;
    if (!value->is_array()) return fail(key, "an array of strings");
    std::vector<std::string> list;
    for (const auto& item : *value) {
        if (!item.is_string()) return fail(key, "an array of strings");
        list.push_back(item.get<std::string>());
    }
    out = std::move(list);
}

void Fields::read_one_or_more(std::string_view key, std::vector<std::string>& out) {
    const auto* value = find(key);
    if (value && value->is_string())
        out = {value->get<std::string>()};
    else
        read(key, out);
}

Result<std::chrono::nanoseconds> parse_duration(std::string_view text) {
    const auto fault = [whole = std::string(text)] {
        return invalid_input("'" + escape_for_display(whole, 40) + "' is no duration",
                             "write it like 300ms, 5m or 1h30m");
    };
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty()) return fault();
    double total = 0;
    while (!text.empty()) {
        double number = 0;
        const auto [end, failure] =
            std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
        if (failure != std::errc() || number < 0 || !std::isfinite(number)) return fault();
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty() && total == 0) return bounded((negative ? -1e9 : 1e9) * number);
        const auto unit =
            std::ranges::find_if(kUnits, [&](const Unit& u) { return text.starts_with(u.name); });
        if (unit == kUnits.end()) return fault();
        text.remove_prefix(unit->name.size());
        total += number * static_cast<double>(unit->nanoseconds);
    }
    return bounded(negative ? -total : total);
}

Result<std::optional<std::chrono::nanoseconds>> read_keep_alive(const Json& body) {
    using Duration = std::optional<std::chrono::nanoseconds>;
    const auto* value = Fields(body).find("keep_alive");
    if (!value) return Duration();
    if (value->is_number()) return Duration(bounded(value->get<double>() * 1e9));
    if (!value->is_string()) return invalid_input("Unsupported type: 'keep_alive' is " + shown(*value));
    auto duration = parse_duration(value->get_ref<const std::string&>());
    if (!duration) return duration.error().in("keep_alive");
    return Duration(*duration);
}

std::string time_text(std::chrono::system_clock::time_point time) {
    const auto since = std::chrono::time_point_cast<std::chrono::nanoseconds>(time);
    const auto second = std::chrono::floor<std::chrono::seconds>(since);
    const auto day = std::chrono::floor<std::chrono::days>(second);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(second - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%09lldZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<long long>((since - second).count()));
    std::string shown = text.data();
    shown.resize(shown.find_last_not_of("0Z") + 1);
    if (shown.ends_with('.')) shown.pop_back();
    return shown + "Z";
}

std::string base64(std::string_view bytes) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto part = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (j < part.size() ? static_cast<unsigned char>(part[j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            text += j <= part.size() ? kDigits[bits >> (18 - 6 * j) & 63] : '=';
    }
    return text;
}

}  // namespace tars
