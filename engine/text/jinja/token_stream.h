// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/lexer.h"

#include <algorithm>

namespace tars::jinja {

/// The parser's place in the tokens.
class TokenStream {
  public:
    explicit TokenStream(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    const Token& current() const { return tokens_[position_]; }
    const Token& look() const { return tokens_[std::min(position_ + 1, tokens_.size() - 1)]; }
    bool at_end() const { return current().type == Token::Type::end; }
    bool at(Token::Type type) const { return current().type == type; }
    bool at_name(std::string_view name) const { return current().is_name(name); }
    bool at_symbol(std::string_view symbol) const { return current().is_symbol(symbol); }

    /// The current token, moving on.
    const Token& next() {
        const Token& token = current();
        if (!at_end()) ++position_;
        return token;
    }
    bool skip_name(std::string_view name) { return at_name(name) && (next(), true); }
    bool skip_symbol(std::string_view symbol) { return at_symbol(symbol) && (next(), true); }

    const Token& expect(Token::Type type) {
        if (!at(type))
            fail_expected(Token{type, 0, type == Token::Type::name ? "name" : "", 0, 0}.describe());
        return next();
    }
    const Token& expect_name(std::string_view name) {
        if (!at_name(name)) fail_expected(name);
        return next();
    }
    const Token& expect_symbol(std::string_view symbol) {
        if (!at_symbol(symbol)) fail_expected(symbol);
        return next();
    }

  private:
    [[noreturn]] void fail_expected(std::string_view what) const {
        const std::string expected = "'" + std::string(what) + "'";
        if (at_end()) syntax_error("unexpected end of template, expected " + expected + ".", current().line);
        syntax_error("expected token " + expected + ", got '" + current().describe() + "'", current().line);
    }

    std::vector<Token> tokens_;
    std::size_t position_ = 0;
};

}  // namespace tars::jinja
