// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/ast.h"
#include "text/jinja/token_stream.h"

#include <optional>

namespace tars::jinja {

/// Nesting a template may have in its source, whatever the limits of a render are.
constexpr int kMaxSourceNesting = 100;

/// Parses expressions and assignment targets.
class ExpressionParser {
  public:
    explicit ExpressionParser(TokenStream& stream) : stream_(stream) {}

    ExpressionPtr parse_expression(bool with_conditional = true);
    /// One expression, or several with commas: a tuple.
    ExpressionPtr parse_tuple(bool with_conditional = true, bool in_parentheses = false);
    /// name, (name, name) …; with `namespaces` also ns.name.
    Target parse_target(bool namespaces = false);
    Name parse_name_target();
    /// name(arguments) | name …: a Chain without a base.
    ExpressionPtr parse_filters();

    /// One level of nesting for as long as it lives.
    class Level {
      public:
        explicit Level(ExpressionParser& parser) : depth_(parser.depth_) {
            if (++depth_ <= kMaxSourceNesting) return;
            --depth_;
            syntax_error("nested deeper than " + std::to_string(kMaxSourceNesting) + " levels",
                         parser.stream_.current().line);
        }
        ~Level() { --depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        int& depth_;
    };

  private:
    ExpressionPtr parse_conditional();
    ExpressionPtr parse_logical(bool is_or);
    ExpressionPtr parse_not();
    ExpressionPtr parse_comparison();
    std::optional<ComparisonOperator> take_comparison();
    /// Operators of one precedence; 0: + and -, 1: * / // %, 2: **.
    ExpressionPtr parse_binary(int precedence);
    ExpressionPtr parse_concatenation();
    ExpressionPtr parse_unary(bool with_filters = true);
    ExpressionPtr parse_primary();
    ExpressionPtr parse_list();
    ExpressionPtr parse_dict();
    /// Subscripts and calls behind a value; with filters also those and tests.
    ExpressionPtr parse_chain(ExpressionPtr base, bool with_filters);
    Step parse_subscript();
    Step parse_filter();
    Step parse_test();
    std::string parse_dotted_name();
    CallArguments parse_arguments();
    Target parse_single_target(bool namespaces);
    bool at_tuple_end() const;

    TokenStream& stream_;
    int depth_ = 0;
};

}  // namespace tars::jinja
