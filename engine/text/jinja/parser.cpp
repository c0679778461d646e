// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/parser.h"

#include "text/jinja/expression_parser.h"

#include <algorithm>
#include <array>

namespace tars::jinja {

namespace {

using Type = Token::Type;
using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 6> kUnsupported{"autoescape", "block",  "extends",
                                                       "from",       "import", "include"};

class Parser {
  public:
    explicit Parser(std::string_view source) : stream_(tokenize(source)), expressions_(stream_) {}

    Template run() {
        Template out;
        out.body = parse_block({});
        return out;
    }

  private:
    // Statements up to one of `ends`, which becomes the current token, or to the end of the template.
    Block parse_block(const Names& ends) {
        const ExpressionParser::Level level(expressions_);
        if (!ends.empty()) expected_.push_back(ends);
        Block block;
        while (!stream_.at_end()) {
            const int line = stream_.current().line;
            if (stream_.at(Type::data)) {
                block.push_back({line, Data{stream_.next().text}});
            } else if (stream_.at(Type::variable_begin)) {
                stream_.next();
                block.push_back({line, Print{expressions_.parse_tuple()}});
                stream_.expect(Type::variable_end);
            } else {
                stream_.expect(Type::block_begin);
                if (at_any(ends)) break;
                parse_statement(block);
                stream_.expect(Type::block_end);
            }
        }
        if (!ends.empty()) {
            if (stream_.at_end()) fail_unexpected({}, stream_.current().line);
            expected_.pop_back();
        }
        return block;
    }

    bool at_any(const Names& names) const {
        return std::any_of(names.begin(), names.end(),
                           [this](std::string_view name) { return stream_.at_name(name); });
    }

    // The body of a statement: the rest of its tag, then everything up to one of `ends`.
    Block parse_body(const Names& ends) {
        stream_.skip_symbol(":");
        stream_.expect(Type::block_end);
        return parse_block(ends);
    }

    Block parse_last_body(std::string_view end) {
        Block body = parse_body({end});
        stream_.next();
        return body;
    }

    void parse_statement(Block& block) {
        const Token& token = stream_.current();
        if (token.type != Type::name) syntax_error("tag name expected", token.line);
        if (std::find(kUnsupported.begin(), kUnsupported.end(), token.text) != kUnsupported.end()) {
            syntax_error("the tag '" + token.text + "' is not supported in a chat template", token.line);
        }
        tags_.push_back(token.text);
        const std::string& tag = token.text;
        const int line = token.line;
        if (tag == "print") {
            parse_print(block);
        } else if (tag == "for") {
            block.push_back({line, parse_for()});
        } else if (tag == "if") {
            block.push_back({line, parse_if()});
        } else if (tag == "set") {
            block.push_back(parse_set());
        } else if (tag == "with") {
            block.push_back({line, parse_with()});
        } else if (tag == "macro") {
            block.push_back({line, parse_macro()});
        } else if (tag == "call") {
            block.push_back({line, parse_call_block()});
        } else if (tag == "generation") {
            block.push_back({line, parse_generation()});
        } else if (tag == "filter") {
            block.push_back({line, parse_filter_block()});
        } else if (tag == "break" || tag == "continue") {
            block.push_back(parse_loop_control());
        } else {
            tags_.pop_back();
            fail_unexpected(tag, line);
        }
        tags_.pop_back();
    }

    void parse_print(Block& block) {
        stream_.next();
        bool first = true;
        while (!stream_.at(Type::block_end)) {
            if (!first) stream_.expect_symbol(",");
            first = false;
            const int line = stream_.current().line;
            block.push_back({line, Print{expressions_.parse_expression()}});
        }
    }

    For parse_for() {
        stream_.next();
        For node;
        node.target = expressions_.parse_target();
        stream_.expect_name("in");
        node.items = expressions_.parse_tuple(false);
        if (stream_.skip_name("if")) node.condition = expressions_.parse_expression();
        node.recursive = stream_.skip_name("recursive");

        // A loop's body may break and continue; in a recursive one the else branch stands in a function of
        // its own.
        const int outer_loops = loops_;
        ++loops_;
        node.body = parse_body({"endfor", "else"});
        loops_ = node.recursive ? 0 : outer_loops;
        if (stream_.next().text == "else") node.otherwise = parse_last_body("endfor");
        loops_ = outer_loops;
        return node;
    }

    If parse_if() {
        If node;
        do {
            stream_.next();
            ExpressionPtr condition = expressions_.parse_tuple(false);
            node.branches.emplace_back(std::move(condition), parse_body({"elif", "else", "endif"}));
        } while (stream_.at_name("elif"));
        if (stream_.next().text == "else") node.otherwise = parse_last_body("endif");
        return node;
    }

    Statement parse_set() {
        const int line = stream_.next().line;
        Target target = expressions_.parse_target(true);
        if (stream_.skip_symbol("=")) return {line, Set{std::move(target), expressions_.parse_tuple()}};
        SetBlock node;
        node.target = std::move(target);
        if (stream_.skip_symbol("|")) node.filter = expressions_.parse_filters();
        node.body = parse_last_body("endset");
        return {line, std::move(node)};
    }

    With parse_with() {
        stream_.next();
        With node;
        while (!stream_.at(Type::block_end)) {
            if (!node.targets.empty()) stream_.expect_symbol(",");
            node.targets.push_back(expressions_.parse_target());
            stream_.expect_symbol("=");
            node.values.push_back(expressions_.parse_expression());
        }
        node.body = parse_last_body("endwith");
        return node;
    }

    // The body of a macro or of something like one: loops around it are out of reach.
    void parse_function_body(MacroBody& macro, std::string_view end) {
        const int outer_loops = loops_;
        loops_ = 0;
        macro.body = parse_last_body(end);
        loops_ = outer_loops;
    }

    void parse_signature(MacroBody& macro) {
        stream_.expect_symbol("(");
        while (!stream_.at_symbol(")")) {
            if (!macro.parameters.empty()) stream_.expect_symbol(",");
            const int line = stream_.current().line;
            macro.parameters.push_back(expressions_.parse_name_target());
            if (stream_.skip_symbol("=")) {
                macro.defaults.push_back(expressions_.parse_expression());
            } else if (!macro.defaults.empty()) {
                syntax_error("non-default argument follows default argument", line);
            }
        }
        stream_.expect_symbol(")");
    }

    Macro parse_macro() {
        stream_.next();
        Macro node{expressions_.parse_name_target(), std::make_unique<MacroBody>()};
        node.body->name = node.name.name;
        parse_signature(*node.body);
        parse_function_body(*node.body, "endmacro");
        return node;
    }

    CallBlock parse_call_block() {
        const int line = stream_.next().line;
        CallBlock node{nullptr, std::make_unique<MacroBody>()};
        if (stream_.at_symbol("(")) parse_signature(*node.body);
        node.call = expressions_.parse_expression();
        const auto* chain = std::get_if<Chain>(&node.call->node);
        if (!chain || !std::holds_alternative<Call>(chain->steps.back().node))
            syntax_error("expected call", line);
        parse_function_body(*node.body, "endcall");
        return node;
    }

    Generation parse_generation() {
        stream_.next();
        Generation node{std::make_unique<MacroBody>()};
        parse_function_body(*node.body, "endgeneration");
        return node;
    }

    FilterBlock parse_filter_block() {
        stream_.next();
        FilterBlock node;
        node.filter = expressions_.parse_filters();
        node.body = parse_last_body("endfilter");
        return node;
    }

    Statement parse_loop_control() {
        const Token& token = stream_.next();
        if (loops_ == 0) {
            const bool is_break = token.text == "break";
            throw TemplateFailure{"SyntaxError",
                                  is_break ? "'break' outside loop" : "'continue' not properly in loop",
                                  token.line};
        }
        if (token.text == "break") return {token.line, Break{}};
        return {token.line, Continue{}};
    }

    // An unknown tag, or (without a name) the end of the template in the wrong place.
    [[noreturn]] void fail_unexpected(std::string_view name, int line) const {
        std::string message = name.empty() ? "Unexpected end of template."
                                           : "Encountered unknown tag '" + std::string(name) + "'.";
        if (!expected_.empty()) {
            std::string looking;
            for (const std::string_view end : expected_.back()) {
                looking += (looking.empty() ? "'" : " or '") + std::string(end) + "'";
            }
            const auto expects = [&](const Names& names) {
                return std::find(names.begin(), names.end(), name) != names.end();
            };
            message += std::any_of(expected_.begin(), expected_.end(), expects)
                           ? " You probably made a nesting mistake. Jinja is expecting this tag, but "
                             "currently looking for " +
                                 looking + "."
                           : " Jinja was looking for the following tags: " + looking + ".";
        }
        if (!tags_.empty())
            message += " The innermost block that needs to be closed is '" + tags_.back() + "'.";
        syntax_error(std::move(message), line);
    }

    TokenStream stream_;
    ExpressionParser expressions_;
    std::vector<Names> expected_;
    std::vector<std::string> tags_;
    int loops_ = 0;
};

}  // namespace

Template parse_template(std::string_view source) {
    return Parser(source).run();
}

}  // namespace tars::jinja
