// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>

namespace tars {

/// The local wall clock at `time`; unlike std::localtime, safe from any thread.
inline std::tm local_time(std::time_t time) {
    std::tm out{};
#ifdef _WIN32
    localtime_s(&out, &time);
#else
    localtime_r(&time, &out);
#endif
    return out;
}

}  // namespace tars
