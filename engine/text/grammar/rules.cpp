// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/rules.h"

#include <algorithm>

namespace tars::grammar {
namespace {

ByteSet byte_range(unsigned first, unsigned last) {
    ByteSet set;
    for (unsigned byte = first; byte <= last; ++byte) set.set(byte);
    return set;
}

/// Ranges of code points whose UTF-8 has the same length, split so that each is a sequence of byte ranges.
class Utf8Splitter {
  public:
    explicit Utf8Splitter(Rules& rules) : rules_(rules) {}

    void add(char32_t first, char32_t last) {
        static constexpr char32_t kLengths[] = {0x7F, 0x7FF, 0xFFFF, kLastCodePoint};
        for (const char32_t end : kLengths) {
            if (first > last) return;
            if (first <= end) {
                split(first, std::min(last, end));
                first = end + 1;
            }
        }
    }

    std::vector<Sequence> take() { return std::move(sequences_); }

  private:
    /// Both ends have UTF-8 of the same length.
    void split(char32_t first, char32_t last) {
        std::string low, high;
        append_utf8(low, first);
        append_utf8(high, last);
        // From the last byte on: cut off what does not fill all 64 values of the bytes behind one.
        for (std::size_t tail = 1; tail < low.size(); ++tail) {
            const char32_t mask = (char32_t{1} << (6 * tail)) - 1;
            if ((first & ~mask) == (last & ~mask)) break;
            if ((first & mask) != 0) {
                split(first, first | mask);
                return split((first | mask) + 1, last);
            }
            if ((last & mask) != mask) {
                split(first, (last & ~mask) - 1);
                return split(last & ~mask, last);
            }
        }
        Sequence sequence;
        for (std::size_t i = 0; i < low.size(); ++i)
            sequence.push_back(rules_.bytes(
                byte_range(static_cast<unsigned char>(low[i]), static_cast<unsigned char>(high[i]))));
        sequences_.push_back(std::move(sequence));
    }

    Rules& rules_;
    std::vector<Sequence> sequences_;
};

}  // namespace

Rule Rules::declare(std::string name) {
    rules_.push_back({std::move(name), {}, false});
    return static_cast<Rule>(rules_.size() - 1);
}

void Rules::define(Rule rule, std::vector<Sequence> alternatives) {
    symbols_ += 1;
    for (const auto& sequence : alternatives) symbols_ += sequence.size() + 1;
    if (symbols_ > kMaxSymbols)
        throw Failure{"the grammar has more than " + std::to_string(kMaxSymbols) + " symbols",
                      "use smaller repetition counts"};
    rules_[rule].alternatives = std::move(alternatives);
    rules_[rule].defined = true;
}

Symbol Rules::bytes(const ByteSet& set) {
    const auto [found, is_new] =
        set_indexes_.emplace(set.to_string(), static_cast<std::uint32_t>(sets_.size()));
    if (is_new) sets_.push_back(set);
    return {false, found->second};
}

Sequence Rules::literal(std::string_view text) {
    Sequence sequence;
    for (const char c : text) sequence.push_back(bytes(ByteSet().set(static_cast<unsigned char>(c))));
    return sequence;
}

Symbol Rules::choice(std::vector<Sequence> alternatives) {
    if (alternatives.size() == 1 && alternatives[0].size() == 1) return alternatives[0][0];
    const auto rule = declare();
    define(rule, std::move(alternatives));
    return use(rule);
}

Symbol Rules::repeat(Symbol item, std::uint32_t least, std::uint32_t most) {
    if (least > most || (most != kUnbounded && most > kMaxRepetitions) || least > kMaxRepetitions)
        throw Failure{"a repetition of " + std::to_string(least) + " to " + std::to_string(most) +
                      " times is beyond the bound of " + std::to_string(kMaxRepetitions)};
    Symbol tail;
    if (most == kUnbounded) {
        const auto loop = declare();
        define(loop, {{item, use(loop)}, {}});
        tail = use(loop);
    } else {
        tail = group({});
        for (auto i = least; i < most; ++i) tail = optional({item, tail});
    }
    Sequence sequence(least, item);
    sequence.push_back(tail);
    return group(std::move(sequence));
}

Symbol Rules::code_points(const std::vector<CodeRange>& ranges) {
    static const std::vector<CodeRange> kScalars = {{0, 0xD7FF}, {0xE000, kLastCodePoint}};
    const auto scalars = intersect(normalize(ranges), kScalars);
    if (scalars.empty()) throw Failure{"a set of characters is empty"};
    Utf8Splitter splitter(*this);
    for (const auto& range : scalars) splitter.add(range.first, range.last);
    auto sequences = splitter.take();
    // One symbol for all that are single bytes.
    ByteSet ascii;
    std::erase_if(sequences, [&](const Sequence& sequence) {
        if (sequence.size() == 1) ascii |= sets_[sequence[0].index];
        return sequence.size() == 1;
    });
    if (ascii.any()) sequences.push_back({bytes(ascii)});
    return choice(std::move(sequences));
}

std::vector<CodeRange> normalize(std::vector<CodeRange> ranges) {
    std::ranges::sort(ranges, {}, &CodeRange::first);
    std::vector<CodeRange> merged;
    for (const auto& range : ranges) {
        if (!merged.empty() && range.first <= merged.back().last + 1) {
            merged.back().last = std::max(merged.back().last, range.last);
        } else {
            merged.push_back(range);
        }
    }
    return merged;
}

std::vector<CodeRange> complement(const std::vector<CodeRange>& ranges) {
    std::vector<CodeRange> rest;
    char32_t next = 0;
    for (const auto& range : normalize(ranges)) {
        if (range.first > next) rest.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    if (next <= kLastCodePoint) rest.push_back({next, kLastCodePoint});
    return rest;
}

std::vector<CodeRange> intersect(const std::vector<CodeRange>& a, const std::vector<CodeRange>& b) {
    std::vector<CodeRange> common;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto first = std::max(a[i].first, b[j].first), last = std::min(a[i].last, b[j].last);
        if (first <= last) common.push_back({first, last});
        a[i].last < b[j].last ? ++i : ++j;
    }
    return common;
}

void append_utf8(std::string& text, char32_t code) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0 | (code >> 12));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0 | (code >> 18));
        tail(12), tail(6), tail(0);
    }
}

}  // namespace tars::grammar
