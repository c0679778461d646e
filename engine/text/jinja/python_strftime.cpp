// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/python_strftime.h"

#include "core/local_time.h"
#include "text/jinja/value.h"

#include <array>
#include <charconv>
#include <chrono>

namespace tars::jinja {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};

std::chrono::year_month_day date_of(const CalendarTime& time) {
    return std::chrono::year{time.year} / time.month / time.day;
}

/// Days since 1 January.
int day_of_year(const CalendarTime& time) {
    const auto new_year = std::chrono::sys_days{std::chrono::year{time.year} / 1 / 1};
    return static_cast<int>((std::chrono::sys_days{date_of(time)} - new_year).count());
}

/// 0 is Sunday.
int weekday(const CalendarTime& time) {
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{date_of(time)}}.c_encoding());
}

/// ISO 8601: a week belongs to the year of its Thursday.
std::pair<int, int> iso_year_and_week(const CalendarTime& time) {
    const int from_monday = (weekday(time) + 6) % 7;
    const auto thursday = std::chrono::sys_days{date_of(time)} + std::chrono::days{3 - from_monday};
    const std::chrono::year_month_day date{thursday};
    const auto since = thursday - std::chrono::sys_days{date.year() / 1 / 1};
    return {static_cast<int>(date.year()), static_cast<int>(since.count()) / 7 + 1};
}

/// One strftime call. `flag` is what GNU allows between % and the letter: - no padding, _ blanks, 0 zeros.
class Formatter {
  public:
    Formatter(Sandbox& sandbox, const CalendarTime& time) : sandbox_(sandbox), time_(time) {}

    std::string run(std::string_view format) {
        TextBuilder out(sandbox_);
        for (std::size_t i = 0; i < format.size(); ++i) {
            if (format[i] != '%' || i + 1 == format.size()) {
                out.append(format[i]);
                continue;
            }
            const std::size_t begin = i++;
            flag_ = '\0';
            if (std::string_view("-_0^#").find(format[i]) != std::string_view::npos && i + 1 < format.size())
                flag_ = format[i++];
            const auto text = directive(format[i]);
            out.append(text ? cased(*text) : std::string(format.substr(begin, i + 1 - begin)));
        }
        return out.take();
    }

  private:
    std::string number(int value, std::size_t width, char padding = '0') const {
        std::string digits = std::to_string(value);
        if (flag_ == '-') return digits;
        const char fill = flag_ == '_' ? ' ' : flag_ == '0' ? '0' : padding;
        return std::string(width > digits.size() ? width - digits.size() : 0, fill) + digits;
    }

    std::string cased(std::string text) const {
        if (flag_ != '^') return text;
        for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        return text;
    }

    std::string all(std::string_view format) const { return Formatter(sandbox_, time_).run(format); }

    std::optional<std::string> directive(char letter) const {
        const std::string_view month = kMonths[static_cast<std::size_t>(time_.month - 1)];
        const std::string_view day = kDays[static_cast<std::size_t>(weekday(time_))];
        const int hour12 = time_.hour % 12 == 0 ? 12 : time_.hour % 12;
        switch (letter) {
        case 'A':
            return std::string(day);
        case 'a':
            return std::string(day.substr(0, 3));
        case 'B':
            return std::string(month);
        case 'b':
        case 'h':
            return std::string(month.substr(0, 3));
        case 'C':
            return number(time_.year / 100, 2);
        case 'c':
            return all("%a %b %e %H:%M:%S %Y");
        case 'D':
        case 'x':
            return all("%m/%d/%y");
        case 'd':
            return number(time_.day, 2);
        case 'e':
            return number(time_.day, 2, ' ');
        case 'F':
            return all("%Y-%m-%d");
        case 'f':
            return std::string(6 - std::to_string(time_.microsecond).size(), '0') +
                   std::to_string(time_.microsecond);
        case 'G':
            return number(iso_year_and_week(time_).first, 4);
        case 'g':
            return number(iso_year_and_week(time_).first % 100, 2);
        case 'H':
            return number(time_.hour, 2);
        case 'I':
            return number(hour12, 2);
        case 'j':
            return number(day_of_year(time_) + 1, 3);
        case 'k':
            return number(time_.hour, 2, ' ');
        case 'l':
            return number(hour12, 2, ' ');
        case 'M':
            return number(time_.minute, 2);
        case 'm':
            return number(time_.month, 2);
        case 'n':
            return "\n";
        case 'P':
            return time_.hour < 12 ? "am" : "pm";
        case 'p':
            return time_.hour < 12 ? "AM" : "PM";
        case 'R':
            return all("%H:%M");
        case 'r':
            return all("%I:%M:%S %p");
        case 'S':
            return number(time_.second, 2);
        case 'T':
        case 'X':
            return all("%H:%M:%S");
        case 't':
            return "\t";
        case 'U':
            return number((day_of_year(time_) + 7 - weekday(time_)) / 7, 2);
        case 'u':
            return number((weekday(time_) + 6) % 7 + 1, 1);
        case 'V':
            return number(iso_year_and_week(time_).second, 2);
        case 'W':
            return number((day_of_year(time_) + 7 - (weekday(time_) + 6) % 7) / 7, 2);
        case 'w':
            return number(weekday(time_), 1);
        case 'Y':
            return std::to_string(time_.year);
        case 'y':
            return number(time_.year % 100, 2);
        case 'Z':
        case 'z':
            return "";  // the reference's clock has no time zone
        case '%':
            return "%";
        default:
            return std::nullopt;
        }
    }

    Sandbox& sandbox_;
    const CalendarTime& time_;
    char flag_ = '\0';
};

}  // namespace

CalendarTime local_now() {
    const auto now = std::chrono::system_clock::now();
    const std::tm local = local_time(std::chrono::system_clock::to_time_t(now));
    const auto fraction = now.time_since_epoch() % std::chrono::seconds{1};
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(fraction).count();
    return {local.tm_year + 1900,
            local.tm_mon + 1,
            local.tm_mday,
            local.tm_hour,
            local.tm_min,
            local.tm_sec,
            static_cast<int>(microseconds < 0 ? 0 : microseconds)};
}

std::optional<CalendarTime> parse_iso_time(std::string_view text) {
    const auto number = [&](std::size_t digits) -> std::optional<int> {
        int value = 0;
        const std::string_view part = text.substr(0, digits);
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc() || part.size() != digits || end != part.data() + digits || value < 0)
            return std::nullopt;
        text.remove_prefix(digits);
        return value;
    };
    const auto separator = [&](std::string_view choices) {
        const bool found = !text.empty() && choices.find(text.front()) != std::string_view::npos;
        if (found) text.remove_prefix(1);
        return found;
    };
    const auto field = [&](std::string_view before, std::size_t digits, int low,
                           int high) -> std::optional<int> {
        if (!before.empty() && !separator(before)) return std::nullopt;
        const auto value = number(digits);
        return value && *value >= low && *value <= high ? value : std::nullopt;
    };
    CalendarTime time;
    const auto year = field("", 4, 1, 9999);
    const auto month = field("-", 2, 1, 12);
    const auto day = field("-", 2, 1, 31);
    if (!year || !month || !day) return std::nullopt;
    time.year = *year;
    time.month = *month;
    time.day = *day;
    if (!date_of(time).ok()) return std::nullopt;
    if (text.empty()) return time;

    const auto hour = field("T ", 2, 0, 23);
    const auto minute = field(":", 2, 0, 59);
    if (!hour || !minute) return std::nullopt;
    time.hour = *hour;
    time.minute = *minute;
    if (text.starts_with(':')) {
        const auto second = field(":", 2, 0, 59);
        if (!second) return std::nullopt;
        time.second = *second;
    }
    if (separator(".,")) {
        int scale = 100'000;
        while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
            time.microsecond += (text.front() - '0') * scale;
            scale /= 10;
            text.remove_prefix(1);
        }
    }
    const bool zone = text.empty() || text == "Z" || text.front() == '+' || text.front() == '-';
    return zone ? std::optional(time) : std::nullopt;
}

std::string strftime(Sandbox& sandbox, const CalendarTime& time, std::string_view format) {
    return Formatter(sandbox, time).run(format);
}

}  // namespace tars::jinja
