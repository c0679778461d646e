// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/relative_time.h"

#include <array>
#include <cstdio>
#include <utility>

namespace tars {

using namespace std::chrono;

sys_seconds this_second() {
    return floor<seconds>(system_clock::now());
}

std::optional<sys_seconds> parse_time(const std::string& text) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, length = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second,
                    &length) != 6)
        return {};
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    auto zone = text.substr(static_cast<std::size_t>(length));
    zone.erase(0, zone.find_first_not_of(".0123456789"));  // parts of a second
    auto offset = minutes(0);
    if (int hours_off = 0, minutes_off = 0;
        std::sscanf(zone.c_str(), "%*[+-]%2d:%2d", &hours_off, &minutes_off) == 2)
        offset = (zone[0] == '-' ? -1 : 1) * (hours(hours_off) + minutes(minutes_off));
    else if (zone != "Z")
        return {};
    return sys_days(date) + hours(hour) + minutes(minute) + seconds(second) - offset;
}

std::string relative_time(sys_seconds time, sys_seconds now) {
    static constexpr std::array<std::pair<const char*, std::int64_t>, 7> kUnits = {{{"year", 31'557'600},
                                                                                    {"month", 2'629'800},
                                                                                    {"week", 604'800},
                                                                                    {"day", 86'400},
                                                                                    {"hour", 3'600},
                                                                                    {"minute", 60},
                                                                                    {"second", 1}}};
    constexpr std::int64_t kCentury = 100 * kUnits[0].second;
    const bool is_past = time <= now;
    const auto away = (is_past ? now - time : time - now).count();
    if (away > kCentury) return is_past ? "Never" : "Forever";
    for (const auto& [name, length] : kUnits) {
        const auto count = away / length;
        if (count == 0) continue;
        return std::to_string(count) + " " + name + (count == 1 ? "" : "s") +
               (is_past ? " ago" : " from now");
    }
    return "now";
}

}  // namespace tars
