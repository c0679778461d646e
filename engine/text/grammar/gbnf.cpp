// SPDX-License-Identifier: Apache-2.0
// GBNF: https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md
#include "text/grammar/gbnf.h"

#include "core/text_escape.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tars::grammar {
namespace {

constexpr int kMaxNesting = 200;  // groups; each costs a few frames of the parser's stack

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

class Parser {
  public:
    Parser(std::string_view text, Rules& rules) : text_(text), rules_(rules) {}

    Rule run() {
        skip_space(true);
        while (position_ < text_.size()) rule();
        const auto root = names_.find("root");
        if (root == names_.end()) throw Failure{"there is no rule 'root'"};
        for (const auto& [name, rule] : names_)
            if (!rules_.is_defined(rule)) throw Failure{"rule '" + name + "' is used and not defined"};
        return root->second;
    }

  private:
    [[noreturn]] void fail(const std::string& message) const {
        const auto line = std::ranges::count(text_.substr(0, std::min(position_, text_.size())), '\n') + 1;
        throw Failure{"line " + std::to_string(line) + ": " + message};
    }

    char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
    bool at(std::string_view word) const {
        return text_.substr(std::min(position_, text_.size())).starts_with(word);
    }

    std::string here() const {
        return position_ < text_.size() ? "'" + escape_for_display(text_.substr(position_, 12)) + "'"
                                        : "the end of the grammar";
    }

    /// Blanks and comments; line ends only where a rule may go on.
    void skip_space(bool lines) {
        while (position_ < text_.size()) {
            const char c = text_[position_];
            if (c == '#') {
                position_ = std::min(text_.find_first_of("\r\n", position_), text_.size());
            } else if (c == ' ' || c == '\t' || (lines && (c == '\r' || c == '\n'))) {
                ++position_;
            } else {
                return;
            }
        }
    }

    std::string name() {
        const auto start = position_;
        while (is_name(peek())) ++position_;
        if (position_ == start) fail("expected a rule's name, found " + here());
        return std::string(text_.substr(start, position_ - start));
    }

    Rule rule_named(const std::string& name) {
        if (const auto found = names_.find(name); found != names_.end()) return found->second;
        return names_[name] = rules_.declare(name);
    }

    void rule() {
        const auto named = name();
        const auto rule = rule_named(named);
        if (rules_.is_defined(rule)) fail("rule '" + named + "' is defined twice");
        skip_space(false);
        if (!at("::=")) fail("expected '::=' after '" + named + "', found " + here());
        position_ += 3;
        skip_space(true);
        rules_.define(rule, alternatives(0));
        if (position_ < text_.size() && peek() != '\n' && peek() != '\r') fail("unexpected " + here());
        skip_space(true);
    }

    std::vector<Sequence> alternatives(int depth) {
        if (depth > kMaxNesting) fail("groups nest deeper than " + std::to_string(kMaxNesting) + " levels");
        std::vector<Sequence> found = {sequence(depth)};
        while (peek() == '|') {
            ++position_;
            skip_space(true);
            found.push_back(sequence(depth));
        }
        return found;
    }

    Sequence sequence(int depth) {
        Sequence items;
        while (true) {
            const char c = peek();
            std::size_t repeated_from = items.size();
            if (c == '"') {
                for (const auto& symbol : literal()) items.push_back(symbol);
            } else if (c == '[') {
                items.push_back(character_class());
            } else if (c == '.') {
                ++position_;
                items.push_back(rules_.code_points({{0, kLastCodePoint}}));
            } else if (c == '(') {
                ++position_;
                skip_space(true);
                auto group = alternatives(depth + 1);
                if (peek() != ')') fail("expected ')', found " + here());
                ++position_;
                items.push_back(rules_.choice(std::move(group)));
            } else if (is_name(c)) {
                items.push_back(Rules::use(rule_named(name())));
            } else {
                return items;
            }
            skip_space(depth > 0);
            repetitions(items, repeated_from);
            skip_space(depth > 0);
        }
    }

    /// `*`, `+`, `?` and `{m,n}` after the symbols from `start`, which are one item.
    void repetitions(Sequence& items, std::size_t start) {
        while (const auto bounds = repetition()) {
            Sequence item(items.begin() + static_cast<std::ptrdiff_t>(start), items.end());
            items.resize(start);
            items.push_back(rules_.repeat(rules_.group(std::move(item)), bounds->first, bounds->second));
        }
    }

    std::optional<std::pair<std::uint32_t, std::uint32_t>> repetition() {
        using Bounds = std::pair<std::uint32_t, std::uint32_t>;
        switch (peek()) {
        case '*':
            return ++position_, Bounds{0, Rules::kUnbounded};
        case '+':
            return ++position_, Bounds{1, Rules::kUnbounded};
        case '?':
            return ++position_, Bounds{0, 1};
        case '{':
            break;
        default:
            return {};
        }
        ++position_;
        skip_space(false);
        const auto least = count();
        auto most = least;
        skip_space(false);
        if (peek() == ',') {
            ++position_;
            skip_space(false);
            most = peek() == '}' ? Rules::kUnbounded : count();
            skip_space(false);
        }
        if (peek() != '}') fail("expected '}', found " + here());
        ++position_;
        if (most < least)
            fail("a repetition of " + std::to_string(least) + " to " + std::to_string(most) + " times");
        return Bounds{least, most};
    }

    std::uint32_t count() {
        std::uint32_t value = 0;
        const auto rest = text_.substr(std::min(position_, text_.size()));
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (end == rest.data()) fail("expected a number, found " + here());
        if (error != std::errc() || value > Rules::kMaxRepetitions)
            fail("a repetition beyond the bound of " + std::to_string(Rules::kMaxRepetitions));
        position_ += static_cast<std::size_t>(end - rest.data());
        return value;
    }

    Sequence literal() {
        ++position_;
        std::string bytes;
        while (peek() != '"') {
            if (position_ >= text_.size() || peek() == '\n') fail("a string without its closing quote");
            append(bytes);
        }
        ++position_;
        return rules_.literal(bytes);
    }

    Symbol character_class() {
        ++position_;
        const bool negated = peek() == '^';
        if (negated) ++position_;
        std::vector<CodeRange> ranges;
        while (peek() != ']') {
            if (position_ >= text_.size() || peek() == '\n') fail("a set of characters without its ']'");
            const auto first = code_point();
            auto last = first;
            if (peek() == '-' && position_ + 1 < text_.size() && text_[position_ + 1] != ']') {
                ++position_;
                last = code_point();
                if (last < first) fail("a range of characters that ends before it begins");
            }
            ranges.push_back({first, last});
        }
        ++position_;
        const auto set = negated ? complement(ranges) : ranges;
        if (set.empty()) fail("a set of characters is empty");
        return rules_.code_points(set);
    }

    /// One character of a string: its own bytes, or what its escape stands for.
    void append(std::string& bytes) {
        if (peek() == '\\') return append_utf8(bytes, escape());
        const auto length = std::max<std::size_t>(utf8_sequence_length(text_.substr(position_)), 1);
        bytes += text_.substr(position_, length);
        position_ += length;
    }

    char32_t code_point() {
        if (peek() == '\\') return escape();
        const auto length = utf8_sequence_length(text_.substr(std::min(position_, text_.size())));
        if (length == 0) fail("a set of characters that is not valid UTF-8");
        const auto byte = [&](std::size_t i) {
            return static_cast<char32_t>(static_cast<unsigned char>(text_[position_ + i]));
        };
        char32_t code = length == 1 ? byte(0) : byte(0) & (0xFFu >> (length + 1));
        for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte(i) & 0x3F);
        position_ += length;
        return code;
    }

    char32_t escape() {
        ++position_;
        const char kind = peek();
        if (position_ >= text_.size()) fail("an escape without its character");
        ++position_;
        switch (kind) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'x':
            return hexadecimal(2);
        case 'u':
            return hexadecimal(4);
        case 'U':
            return hexadecimal(8);
        case '\\':
        case '"':
        case '[':
        case ']':
        case '-':
        case '^':
            return static_cast<char32_t>(kind);
        default:
            --position_;
            fail("unknown escape \\" + escape_for_display(std::string_view(&kind, 1)));
        }
    }

    char32_t hexadecimal(std::size_t digits) {
        std::uint32_t code = 0;
        const auto piece = text_.substr(std::min(position_, text_.size()), digits);
        const auto [end, error] = std::from_chars(piece.data(), piece.data() + piece.size(), code, 16);
        if (piece.size() != digits || error != std::errc() || end != piece.data() + digits)
            fail("expected " + std::to_string(digits) + " hexadecimal digits, found " + here());
        if (code > kLastCodePoint || (code >= 0xD800 && code <= 0xDFFF))
            fail("an escape that is no character");
        position_ += digits;
        return code;
    }

    std::string_view text_;
    Rules& rules_;
    std::size_t position_ = 0;
    std::map<std::string, Rule> names_;
};

}  // namespace

Rule parse_gbnf(std::string_view text, Rules& rules) {
    return Parser(text, rules).run();
}

}  // namespace tars::grammar
