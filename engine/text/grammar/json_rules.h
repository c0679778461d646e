// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/rules.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars::grammar {

using Json = nlohmann::ordered_json;

/// The parts of JSON text (RFC 8259) as rules, each made on first use. White space is bounded, so that a
/// model cannot go on with blanks for ever; numbers have so many digits that any parser can hold them.
class JsonRules {
  public:
    explicit JsonRules(Rules& rules) : rules_(rules) {}

    /// Nothing, a space, or a line end with its indentation.
    Symbol space();
    /// One character within a string, as it is or escaped.
    Symbol character();
    /// One character of the ranges within a string; escaped only where it must be.
    Symbol character_of(const std::vector<CodeRange>& ranges);
    Symbol quoted(Symbol contents);
    Symbol string();
    /// A string without escapes that is none of these.
    Symbol string_but(const std::vector<std::string>& names);
    Symbol number();
    Symbol integer();
    Symbol value();
    Symbol object();
    Symbol array();
    /// This value and no other, with white space where others have it.
    Symbol constant(const Json& value);

    struct Member {
        std::string key;
        Symbol value;
        bool required = false;
    };
    /// Members in this order, then any number of `extra`, which is a whole member.
    Symbol object_of(const std::vector<Member>& members, std::optional<Symbol> extra);
    Symbol member(Symbol key, Symbol value);
    /// Items of their own for the first places, then `rest`; between `least` and `most` in all.
    Symbol array_of(const std::vector<Symbol>& first, std::optional<Symbol> rest, std::uint32_t least,
                    std::uint32_t most);

  private:
    template <typename Make>
    Symbol once(std::optional<Symbol>& made, const Make& make);
    Sequence concatenate(std::initializer_list<Sequence> parts) const;
    Symbol comma(Symbol item);

    Rules& rules_;
    std::optional<Symbol> space_, character_, string_, number_, integer_, value_, object_, array_;
    int constant_depth_ = 0;
};

std::string to_json_text(const std::string& text);

}  // namespace tars::grammar
