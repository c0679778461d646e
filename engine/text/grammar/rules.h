// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars::grammar {

/// What ends the making of a grammar early. Thrown inside of this folder only; Grammar turns it into an
/// Error.
struct Failure {
    std::string message;
    std::string hint = {};
};

using ByteSet = std::bitset<256>;
using Rule = std::uint32_t;

/// One byte of a set, or all of a rule.
struct Symbol {
    bool is_rule = false;
    std::uint32_t index = 0;
};
using Sequence = std::vector<Symbol>;

/// Inclusive range of code points.
struct CodeRange {
    char32_t first, last;
};

constexpr char32_t kLastCodePoint = 0x10FFFF;

/// A context-free grammar over bytes, while it is being made. Throws Failure where it grows beyond its
/// bounds.
class Rules {
  public:
    static constexpr std::size_t kMaxSymbols = 2'000'000;
    static constexpr std::uint32_t kMaxRepetitions = 100'000;
    static constexpr std::uint32_t kUnbounded = static_cast<std::uint32_t>(-1);

    /// A rule to be defined later; `name` is for messages.
    Rule declare(std::string name = {});
    void define(Rule rule, std::vector<Sequence> alternatives);
    bool is_defined(Rule rule) const { return rules_[rule].defined; }

    static Symbol use(Rule rule) { return {true, rule}; }
    Symbol bytes(const ByteSet& set);
    Sequence literal(std::string_view text);

    /// One of the sequences. A lone symbol stays as it is.
    Symbol choice(std::vector<Sequence> alternatives);
    Symbol group(Sequence sequence) { return choice({std::move(sequence)}); }
    Symbol optional(Sequence sequence) { return choice({std::move(sequence), {}}); }
    /// `least` to `most` times; kUnbounded for no end.
    Symbol repeat(Symbol item, std::uint32_t least, std::uint32_t most);
    /// One character of the ranges, in UTF-8. Surrogates are left out; no range at all is a failure.
    Symbol code_points(const std::vector<CodeRange>& ranges);

    struct Definition {
        std::string name;
        std::vector<Sequence> alternatives;
        bool defined = false;
    };
    const std::vector<Definition>& definitions() const { return rules_; }
    const std::vector<ByteSet>& sets() const { return sets_; }

  private:
    std::vector<Definition> rules_;
    std::vector<ByteSet> sets_;
    std::map<std::string, std::uint32_t> set_indexes_;
    std::size_t symbols_ = 0;
};

/// The union of ranges, sorted and without overlap.
std::vector<CodeRange> normalize(std::vector<CodeRange> ranges);
/// Every code point that is in none of the ranges.
std::vector<CodeRange> complement(const std::vector<CodeRange>& ranges);
std::vector<CodeRange> intersect(const std::vector<CodeRange>& a, const std::vector<CodeRange>& b);

void append_utf8(std::string& text, char32_t code);

}  // namespace tars::grammar
