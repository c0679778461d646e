// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/rules.h"

#include <cstdint>
#include <optional>

namespace tars::grammar {

/// Integers of at most 18 digits, the most that every parser holds exactly in 64 bits.
constexpr std::int64_t kLargestInteger = 999'999'999'999'999'999;

struct NumberRange {
    std::int64_t least = -kLargestInteger, most = kLargestInteger;
    bool above = false, below = false;  ///< the bound itself is left out; numbers with a fraction only
};

/// Integers of the range, without leading zeros. The range is not empty.
Symbol integers_between(Rules& rules, std::int64_t least, std::int64_t most);
/// Numbers of the range in decimal, without an exponent.
Symbol numbers_between(Rules& rules, const NumberRange& range);

}  // namespace tars::grammar
