// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/number_ranges.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tars::grammar {
namespace {

constexpr std::uint32_t kFractionDigits = 16;

Symbol digits(Rules& rules, char first, char last) {
    ByteSet set;
    for (char digit = first; digit <= last; ++digit) set.set(static_cast<unsigned char>(digit));
    return rules.bytes(set);
}

Symbol any_digits(Rules& rules, std::size_t count) {
    const auto number = static_cast<std::uint32_t>(count);
    return rules.repeat(digits(rules, '0', '9'), number, number);
}

Symbol at_least(Rules& rules, std::string_view low) {
    if (low.empty()) return rules.group({});
    std::vector<Sequence> alternatives = {{digits(rules, low[0], low[0]), at_least(rules, low.substr(1))}};
    if (low[0] < '9')
        alternatives.push_back(
            {digits(rules, static_cast<char>(low[0] + 1), '9'), any_digits(rules, low.size() - 1)});
    return rules.choice(std::move(alternatives));
}

Symbol at_most(Rules& rules, std::string_view high) {
    if (high.empty()) return rules.group({});
    std::vector<Sequence> alternatives = {{digits(rules, high[0], high[0]), at_most(rules, high.substr(1))}};
    if (high[0] > '0')
        alternatives.push_back(
            {digits(rules, '0', static_cast<char>(high[0] - 1)), any_digits(rules, high.size() - 1)});
    return rules.choice(std::move(alternatives));
}

/// Numbers of as many digits as both bounds have.
Symbol same_length(Rules& rules, std::string_view low, std::string_view high) {
    if (low.empty()) return rules.group({});
    if (low[0] == high[0])
        return rules.group(
            {digits(rules, low[0], low[0]), same_length(rules, low.substr(1), high.substr(1))});
    std::vector<Sequence> alternatives = {{digits(rules, low[0], low[0]), at_least(rules, low.substr(1))},
                                          {digits(rules, high[0], high[0]), at_most(rules, high.substr(1))}};
    if (low[0] + 1 < high[0])
        alternatives.push_back({digits(rules, static_cast<char>(low[0] + 1), static_cast<char>(high[0] - 1)),
                                any_digits(rules, low.size() - 1)});
    return rules.choice(std::move(alternatives));
}

/// 0 <= least <= most.
Symbol magnitudes(Rules& rules, std::int64_t least, std::int64_t most) {
    std::vector<Sequence> alternatives;
    // The numbers of each length.
    for (std::int64_t first = 0, last = 9; first <= most; first = last + 1, last = last * 10 + 9) {
        const auto low = std::max(first, least), high = std::min(last, most);
        if (low <= high)
            alternatives.push_back({same_length(rules, std::to_string(low), std::to_string(high))});
        if (last == kLargestInteger) break;
    }
    return rules.choice(std::move(alternatives));
}

/// Numbers from `range` at or above zero; `fraction` may follow any integer below the largest.
void add_magnitudes(Rules& rules, const NumberRange& range, const Sequence& sign,
                    std::vector<Sequence>& out) {
    const auto add = [&](std::initializer_list<Symbol> parts) {
        Sequence sequence = sign;
        sequence.insert(sequence.end(), parts);
        out.push_back(std::move(sequence));
    };
    const auto point = rules.literal(".")[0];
    const auto digit = digits(rules, '0', '9'), zero = digits(rules, '0', '0');
    const auto tail = rules.repeat(digit, 0, kFractionDigits);
    const auto fraction = rules.optional({point, digit, tail});
    const auto nonzero_fraction =
        rules.group({point, rules.repeat(zero, 0, kFractionDigits), digits(rules, '1', '9'), tail});
    const auto zero_fraction = rules.optional({point, rules.repeat(zero, 1, kFractionDigits)});
    auto first = range.least;
    if (range.above && first < range.most) {
        add({magnitudes(rules, first, first), nonzero_fraction});
        ++first;
    }
    if (first < range.most) add({magnitudes(rules, first, range.most - 1), fraction});
    const bool only_bound = range.least == range.most && range.above;
    if (!range.below && !only_bound) add({magnitudes(rules, range.most, range.most), zero_fraction});
}

}  // namespace

Symbol integers_between(Rules& rules, std::int64_t least, std::int64_t most) {
    std::vector<Sequence> alternatives;
    if (most >= 0) alternatives.push_back({magnitudes(rules, std::max<std::int64_t>(least, 0), most)});
    if (least < 0) {
        auto negative = rules.literal("-");
        negative.push_back(magnitudes(rules, std::max<std::int64_t>(-most, 1), -least));
        alternatives.push_back(std::move(negative));
    }
    return rules.choice(std::move(alternatives));
}

Symbol numbers_between(Rules& rules, const NumberRange& range) {
    std::vector<Sequence> alternatives;
    const auto negative = rules.literal("-");
    if (range.most > 0 || (range.most == 0 && !range.below))
        add_magnitudes(rules,
                       {std::max<std::int64_t>(range.least, 0), range.most, range.least >= 0 && range.above,
                        range.below},
                       {}, alternatives);
    if (range.least < 0) {
        // Mirrored; where zero is within, it was said above.
        const bool to_zero = range.most >= 0;
        add_magnitudes(rules, {to_zero ? 0 : -range.most, -range.least, to_zero || range.below, range.above},
                       negative, alternatives);
    }
    if (alternatives.empty()) throw Failure{"no number is within its bounds"};
    return rules.choice(std::move(alternatives));
}

}  // namespace tars::grammar
