// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars::jinja {

struct Token {
    enum class Type {
        data,  ///< text between tags, white space already trimmed
        variable_begin,
        variable_end,
        block_begin,
        block_end,
        name,
        string,
        integer,
        real,
        symbol,  ///< an operator or a bracket; `text` says which
        end,
    };

    Type type = Type::end;
    int line = 1;
    std::string text;  ///< data, name, symbol; of a string its value
    std::int64_t integer = 0;
    double real = 0;

    bool is_name(std::string_view name) const { return type == Type::name && text == name; }
    bool is_symbol(std::string_view symbol) const { return type == Type::symbol && text == symbol; }
    /// As error messages call it.
    std::string describe() const;
};

/// Splits a template into tokens, as Jinja does with trim_blocks and lstrip_blocks on and
/// keep_trailing_newline off. The last token is `end`.
std::vector<Token> tokenize(std::string_view source);

[[noreturn]] void syntax_error(std::string message, int line);

}  // namespace tars::jinja
