// SPDX-License-Identifier: Apache-2.0
#include "chats/formats/fields.h"

#include <chrono>
#include <cstdio>

namespace tars::chats {
namespace {

constexpr double kLatest = 253'402'300'799'000;  // the year 9999, in ms
constexpr double kMostTokens = 1e9, kLongestMs = 1e12;

/// "2025-08-01T12:34:56.789+02:00"; what follows the seconds may be missing.
std::int64_t time_of_date(const std::string& text) {
    int year = 0, used = 0;
    unsigned month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%*1[T ]%2u:%2u:%2u%n", &year, &month, &day, &hour, &minute,
                    &second, &used) < 6 ||
        used == 0)
        return 0;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) return 0;
    const char* rest = text.c_str() + used;
    std::int64_t ms = 0;
    if (*rest == '.') {
        std::int64_t unit = 100;
        for (++rest; *rest >= '0' && *rest <= '9'; ++rest, unit /= 10) ms += (*rest - '0') * unit;
    }
    int zone_hours = 0, zone_minutes = 0;
    char sign = 0;
    if (std::sscanf(rest, "%1[+-]%2d:%2d", &sign, &zone_hours, &zone_minutes) == 3)
        ms -= (sign == '-' ? -1 : 1) * (zone_hours * 60 + zone_minutes) * 60'000;
    const auto days = std::chrono::sys_days(date).time_since_epoch().count();
    return std::max<std::int64_t>(0, ((days * 24 + hour) * 60 + minute) * 60'000 + second * 1000 + ms);
}

}  // namespace

const Json& field(const Json& json, const char* name) {
    static const Json kNone;
    if (!json.is_object()) return kNone;
    const auto found = json.find(name);
    return found != json.end() ? *found : kNone;
}

std::string text_at(const Json& json, const char* name) {
    const auto& value = field(json, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

double number_at(const Json& json, const char* name) {
    const auto& value = field(json, name);
    return value.is_number() ? value.get<double>() : 0;
}

bool flag_at(const Json& json, const char* name) {
    const auto& value = field(json, name);
    return value.is_boolean() && value.get<bool>();
}

std::string content_of(const Json& content) {
    if (content.is_string()) return content.get<std::string>();
    std::string text;
    if (!content.is_array()) return text;
    for (const auto& part : content) {
        const auto more = part.is_string() ? part.get<std::string>() : text_at(part, "text");
        if (!text.empty() && !more.empty()) text += "\n\n";
        text += more;
    }
    return text;
}

std::int64_t time_of(const Json& value) {
    if (value.is_string()) return time_of_date(value.get_ref<const std::string&>());
    if (!value.is_number()) return 0;
    double time = value.get<double>();
    if (time < 1e11) time *= 1000;
    return time > 0 && time < kLatest ? static_cast<std::int64_t>(time) : 0;
}

Speaker speaker_of(const std::string& role) {
    if (role == "user") return Speaker::user;
    return role == "assistant" ? Speaker::assistant : Speaker::none;
}

int count_of(double number) {
    return number > 0 ? static_cast<int>(std::min(number, kMostTokens)) : 0;
}

std::int64_t ms_of(double seconds) {
    return seconds > 0 ? static_cast<std::int64_t>(std::min(seconds * 1000, kLongestMs)) : 0;
}

}  // namespace tars::chats
