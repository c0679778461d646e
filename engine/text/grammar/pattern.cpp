// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/pattern.h"

#include "core/text_escape.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tars::grammar {
namespace {

constexpr int kMaxNesting = 100;

using Ranges = std::vector<CodeRange>;

const Ranges kDigits = {{'0', '9'}};
const Ranges kWord = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
const Ranges kSpace = {{'\t', '\r'},     {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680},
                       {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F},
                       {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
const Ranges kLineEnds = {{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};

class PatternParser {
  public:
    PatternParser(std::string_view pattern, Rules& rules, JsonRules& json)
        : pattern_(pattern), rules_(rules), json_(json) {}

    Symbol run() {
        const auto anything = rules_.repeat(json_.character(), 0, Rules::kUnbounded);
        std::vector<Sequence> alternatives;
        while (true) {
            Sequence whole;
            if (!take('^')) whole.push_back(anything);
            whole.push_back(sequence(0).symbol);
            if (!take('$')) whole.push_back(anything);
            alternatives.push_back(std::move(whole));
            if (!take('|')) break;
        }
        if (position_ < pattern_.size())
            fail("unexpected '" + escape_for_display(pattern_.substr(position_, 8)) + "'");
        return rules_.choice(std::move(alternatives));
    }

  private:
    struct Part {
        Symbol symbol;
        bool may_be_empty = false;
    };

    [[noreturn]] void fail(const std::string& message) const {
        throw Failure{"the pattern '" + escape_for_display(pattern_) + "': " + message + " at its byte " +
                      std::to_string(position_)};
    }

    char peek() const { return position_ < pattern_.size() ? pattern_[position_] : '\0'; }
    bool take(char c) {
        if (position_ >= pattern_.size() || pattern_[position_] != c) return false;
        ++position_;
        return true;
    }

    Part alternatives(int depth) {
        if (depth > kMaxNesting) fail("groups nest too deeply");
        std::vector<Sequence> found;
        bool may_be_empty = false;
        do {
            const auto part = sequence(depth);
            found.push_back({part.symbol});
            may_be_empty |= part.may_be_empty;
        } while (take('|'));
        return {rules_.choice(std::move(found)), may_be_empty};
    }

    Part sequence(int depth) {
        Sequence items;
        bool may_be_empty = true;
        while (position_ < pattern_.size() && peek() != '|' && peek() != ')') {
            if (peek() == '$' && depth == 0) break;
            const auto part = repeated(atom(depth));
            items.push_back(part.symbol);
            may_be_empty &= part.may_be_empty;
        }
        return {rules_.group(std::move(items)), may_be_empty};
    }

    Part atom(int depth) {
        if (take('(')) {
            if (take('?') && !take(':')) {
                fail("only (…) and (?:…) are supported, no look-around, names or flags,");
            }
            auto part = alternatives(depth + 1);
            if (!take(')')) fail("a group without its ')'");
            return part;
        }
        if (peek() == '^' || peek() == '$')
            fail("^ and $ are supported at the ends of the whole pattern only, not");
        if (peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{') fail("nothing to repeat");
        if (take('.')) return {json_.character_of(complement(kLineEnds))};
        if (take('[')) return {character_class()};
        return {json_.character_of(character())};
    }

    Part repeated(Part part) {
        while (const auto bounds = repetition()) {
            take('?');  // lazy or not, the same strings match
            if (part.may_be_empty && bounds->second == Rules::kUnbounded) fail("repeats what may be empty");
            part = {rules_.repeat(part.symbol, bounds->first, bounds->second),
                    part.may_be_empty || bounds->first == 0};
        }
        return part;
    }

    std::optional<std::pair<std::uint32_t, std::uint32_t>> repetition() {
        using Bounds = std::pair<std::uint32_t, std::uint32_t>;
        if (take('*')) return Bounds{0, Rules::kUnbounded};
        if (take('+')) return Bounds{1, Rules::kUnbounded};
        if (take('?')) return Bounds{0, 1};
        if (!take('{')) return {};
        const auto least = count();
        auto most = least;
        if (take(',')) most = peek() == '}' ? Rules::kUnbounded : count();
        if (!take('}') || most < least) fail("a malformed repetition");
        return Bounds{least, most};
    }

    std::uint32_t count() {
        std::uint32_t value = 0;
        const auto rest = pattern_.substr(position_);
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (error != std::errc() || value > Rules::kMaxRepetitions)
            fail("a malformed or too large repetition");
        position_ += static_cast<std::size_t>(end - rest.data());
        return value;
    }

    Symbol character_class() {
        const bool negated = take('^');
        Ranges ranges;
        while (peek() != ']') {
            if (position_ >= pattern_.size()) fail("a set of characters without its ']'");
            auto first = character();
            const bool single = first.size() == 1 && first[0].first == first[0].last;
            if (peek() == '-' && position_ + 1 < pattern_.size() && pattern_[position_ + 1] != ']') {
                ++position_;
                const auto last = character();
                if (!single || last.size() != 1 || last[0].first != last[0].last ||
                    last[0].first < first[0].first)
                    fail("a malformed range of characters");
                first[0].last = last[0].first;
            }
            ranges.insert(ranges.end(), first.begin(), first.end());
        }
        ++position_;
        const auto set = negated ? complement(ranges) : normalize(ranges);
        if (set.empty()) fail("a set of characters is empty");
        return json_.character_of(set);
    }

    /// One character, or what \d and its like stand for.
    Ranges character() {
        if (take('\\')) return escape();
        const auto rest = pattern_.substr(std::min(position_, pattern_.size()));
        const auto length = utf8_sequence_length(rest);
        if (length == 0) fail("no valid UTF-8");
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(rest[i]));
        };
        char32_t code = length == 1 ? byte(0) : byte(0) & (0xFFu >> (length + 1));
        for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3F);
        position_ += length;
        return {{code, code}};
    }

    Ranges escape() {
        const char kind = peek();
        if (position_ >= pattern_.size()) fail("an escape without its character");
        ++position_;
        const auto one = [](char32_t code) { return Ranges{{code, code}}; };
        switch (kind) {
        case 'd':
            return kDigits;
        case 'D':
            return complement(kDigits);
        case 'w':
            return kWord;
        case 'W':
            return complement(kWord);
        case 's':
            return kSpace;
        case 'S':
            return complement(kSpace);
        case 't':
            return one('\t');
        case 'n':
            return one('\n');
        case 'v':
            return one('\v');
        case 'f':
            return one('\f');
        case 'r':
            return one('\r');
        case '0':
            return one(0);
        case 'x':
            return one(hexadecimal(2));
        case 'u':
            return one(hexadecimal(4));
        default:
            break;
        }
        const auto is_letter = (kind >= 'a' && kind <= 'z') || (kind >= 'A' && kind <= 'Z');
        const bool is_digit = kind >= '1' && kind <= '9';
        if (is_letter || is_digit || static_cast<unsigned char>(kind) >= 0x80)
            fail("\\" + escape_for_display(std::string_view(&kind, 1)) + " is not supported");
        return one(static_cast<char32_t>(kind));
    }

    char32_t hexadecimal(std::size_t digits) {
        std::uint32_t code = 0;
        const auto piece = pattern_.substr(std::min(position_, pattern_.size()), digits);
        const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), code, 16);
        if (piece.size() != digits || error != std::errc() || end != piece.data() + digits)
            fail("expected " + std::to_string(digits) + " hexadecimal digits");
        position_ += digits;
        return code;
    }

    std::string_view pattern_;
    Rules& rules_;
    JsonRules& json_;
    std::size_t position_ = 0;
};

}  // namespace

Symbol compile_pattern(std::string_view pattern, Rules& rules, JsonRules& json) {
    return PatternParser(pattern, rules, json).run();
}

}  // namespace tars::grammar
