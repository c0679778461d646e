// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tars::go_template {

struct Token {
    enum class Kind {
        text,      ///< outside of actions, already trimmed
        open,      ///< {{
        close,     ///< }}
        word,      ///< an identifier or keyword
        field,     ///< .Name, `text` without the dot
        variable,  ///< $ or $name
        dot,
        string,
        integer,
        floating,
        pipe,
        declare,  ///< :=
        assign,   ///< =
        comma,
        left_parenthesis,
        right_parenthesis,
        end,
    };

    Kind kind = Kind::end;
    std::size_t offset = 0;
    bool after_space = false;  ///< white space stands before it, inside an action
    std::string text;          ///< decoded, for a string
    std::int64_t integer = 0;
    double floating = 0;
};

/// The tokens of a template; comments are gone, trim markers are applied. Throws Failure.
std::vector<Token> tokenize(std::string_view source);

}  // namespace tars::go_template
