// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace tars {

// In seconds: clocks that count nanoseconds do not reach the year 2318, which servers say for "never".

std::chrono::sys_seconds this_second();
/// Of RFC 3339, "2026-08-21T10:00:00.5+02:00", to the second; nothing if it is no such text.
std::optional<std::chrono::sys_seconds> parse_time(const std::string& text);

/// "3 days ago", "4 minutes from now"; "Never" and "Forever" for what lies more than a century away, before
/// and after.
std::string relative_time(std::chrono::sys_seconds time, std::chrono::sys_seconds now = this_second());

}  // namespace tars
