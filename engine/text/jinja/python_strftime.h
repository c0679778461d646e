// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/sandbox.h"

#include <optional>
#include <string>
#include <string_view>

namespace tars::jinja {

/// A moment on the wall clock of nowhere in particular.
struct CalendarTime {
    int year = 1970;
    int month = 1;  ///< 1 to 12
    int day = 1;    ///< 1 to 31
    int hour = 0;
    int minute = 0;
    int second = 0;
    int microsecond = 0;
};

CalendarTime local_now();
/// 2026-03-01, 2026-03-01T12:00, 2026-03-01 12:00:00.5; a time zone behind it is ignored.
std::optional<CalendarTime> parse_iso_time(std::string_view text);
/// datetime.strftime in the C locale.
std::string strftime(Sandbox& sandbox, const CalendarTime& time, std::string_view format);

}  // namespace tars::jinja
