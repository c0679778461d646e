// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/parser.h"

#include "core/text_escape.h"
#include "text/go_template/functions.h"
#include "text/go_template/lexer.h"
#include "text/go_template/sandbox.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tars::go_template {
namespace {

constexpr int kMaxNesting = 250;  // blocks and parentheses; each costs a few frames of the parser's stack

constexpr std::array<std::string_view, 11> kKeywords = {
    "block", "break", "continue", "define", "else", "end", "if", "nil", "range", "with", "template"};

bool is_keyword(std::string_view word) {
    return std::ranges::find(kKeywords, word) != kKeywords.end();
}

bool is_empty(const Block& block) {
    return std::ranges::all_of(block, [](const Node& node) {
        return node.kind == Node::Kind::text && node.text.find_first_not_of(" \t\r\n") == std::string::npos;
    });
}

class Parser {
  public:
    explicit Parser(std::string_view source) : tokens_(tokenize(source)) {}

    Templates run() {
        const auto stop = block(templates_.blocks[""]);
        if (stop != Stop::source)
            fail(stop == Stop::end ? "unexpected {{end}}" : "unexpected {{else}}", stopped_at_);
        return std::move(templates_);
    }

  private:
    enum class Stop { source, end, else_ };

    /// One level of nesting for as long as it lives.
    struct Level {
        Level(Parser& parser, std::size_t offset) : parser_(parser) {
            if (parser_.depth_ >= kMaxNesting)
                fail("the template nests deeper than " + std::to_string(kMaxNesting) + " levels", offset);
            ++parser_.depth_;
        }
        ~Level() { --parser_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        Parser& parser_;
    };

    const Token& peek(std::size_t ahead = 0) const {
        return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
    }
    const Token& take() {
        const auto& token = peek();
        if (next_ + 1 < tokens_.size()) ++next_;
        return token;
    }
    bool at(Token::Kind kind) const { return peek().kind == kind; }
    bool at_word(std::string_view word, std::size_t ahead = 0) const {
        return peek(ahead).kind == Token::Kind::word && peek(ahead).text == word;
    }

    [[noreturn]] void unexpected(const Token& token, std::string_view where) const {
        fail("unexpected " + describe(token) + " in " + std::string(where), token.offset);
    }

    static std::string describe(const Token& token) {
        using Kind = Token::Kind;
        switch (token.kind) {
        case Kind::end:
            return "end of the template";
        case Kind::close:
            return "}}";
        case Kind::open:
            return "{{";
        case Kind::dot:
            return "'.'";
        case Kind::pipe:
            return "'|'";
        case Kind::comma:
            return "','";
        case Kind::declare:
            return "':='";
        case Kind::assign:
            return "'='";
        case Kind::left_parenthesis:
            return "'('";
        case Kind::right_parenthesis:
            return "')'";
        case Kind::field:
            return "'." + escape_for_display(token.text) + "'";
        case Kind::integer:
        case Kind::floating:
            return "a number";
        case Kind::string:
            return "a string";
        case Kind::text:
        case Kind::word:
        case Kind::variable:
            return "'" + escape_for_display(token.text) + "'";
        }
        return {};
    }

    void close(std::string_view where) {
        if (!at(Token::Kind::close)) unexpected(peek(), where);
        take();
    }

    /// Nodes up to {{end}}, {{else or the end of the source.
    Stop block(Block& nodes) {
        const Level level(*this, peek().offset);
        while (true) {
            if (at(Token::Kind::end)) return Stop::source;
            if (at(Token::Kind::text)) {
                nodes.push_back({.kind = Node::Kind::text, .offset = peek().offset, .text = take().text});
                continue;
            }
            stopped_at_ = take().offset;  // {{
            if (at_word("end")) return take(), close("{{end}}"), Stop::end;
            if (at_word("else")) return take(), Stop::else_;
            action(nodes);
        }
    }

    void action(Block& nodes) {
        const auto offset = stopped_at_;
        if (at_word("define")) return definition();
        if (at_word("if")) return branch(nodes, Node::Kind::if_, offset);
        if (at_word("with")) return branch(nodes, Node::Kind::with, offset);
        if (at_word("range")) return branch(nodes, Node::Kind::range, offset);
        if (at_word("template")) return call(nodes, offset);
        if (at_word("block")) return named_block(nodes, offset);
        if (at_word("break")) return loop_control(nodes, Node::Kind::break_, offset);
        if (at_word("continue")) return loop_control(nodes, Node::Kind::continue_, offset);
        auto parsed = pipeline("command", Token::Kind::close, 1);
        nodes.push_back({.kind = Node::Kind::action, .offset = offset, .pipeline = std::move(parsed)});
    }

    void loop_control(Block& nodes, Node::Kind kind, std::size_t offset) {
        const auto word = take().text;
        close("{{" + word + "}}");
        if (loops_ == 0) fail("{{" + word + "}} outside of {{range}}", offset);
        nodes.push_back({.kind = kind, .offset = offset});
    }

    /// if, with and range, from their word to their {{end}}.
    void branch(Block& nodes, Node::Kind kind, std::size_t offset) {
        const std::string word = take().text;
        const Level level(*this, offset);
        const auto scope = variables_.size();
        Node node{.kind = kind, .offset = offset};
        node.pipeline = pipeline(word, Token::Kind::close, kind == Node::Kind::range ? 2 : 1);
        if (kind == Node::Kind::range) ++loops_;
        const auto stop = block(node.body);
        if (kind == Node::Kind::range) --loops_;
        if (stop == Stop::source) fail("{{" + word + "}} without {{end}}", offset);
        if (stop == Stop::else_) alternative(node, word, offset);
        variables_.resize(scope);
        nodes.push_back(std::move(node));
    }

    /// After `{{else`: of {{else if}} and {{else with}} the {{end}} is shared.
    void alternative(Node& node, const std::string& word, std::size_t offset) {
        const auto kind = node.kind;
        if (at_word("if") && kind == Node::Kind::if_) return branch(node.otherwise, kind, stopped_at_);
        if (at_word("with") && kind == Node::Kind::with) return branch(node.otherwise, kind, stopped_at_);
        close("{{else}}");
        const auto stop = block(node.otherwise);
        if (stop == Stop::source) fail("{{" + word + "}} without {{end}}", offset);
        if (stop == Stop::else_) fail("a second {{else}}", stopped_at_);
    }

    std::string template_name(std::string_view where) {
        if (!at(Token::Kind::string)) unexpected(peek(), where);
        return take().text;
    }

    void call(Block& nodes, std::size_t offset) {
        take();
        Node node{.kind = Node::Kind::call, .offset = offset};
        node.text = template_name("{{template}}");
        if (at(Token::Kind::close)) {
            take();
        } else {
            node.pipeline = pipeline("template", Token::Kind::close, 1);
        }
        nodes.push_back(std::move(node));
    }

    void definition() {
        const auto offset = stopped_at_;
        take();
        if (depth_ > 1) fail("{{define}} inside of another block", offset);
        const auto name = template_name("{{define}}");
        close("{{define}}");
        define(name, offset);
    }

    void named_block(Block& nodes, std::size_t offset) {
        take();
        Node node{.kind = Node::Kind::call, .offset = offset};
        node.text = template_name("{{block}}");
        node.pipeline = pipeline("block", Token::Kind::close, 1);
        define(node.text, offset);
        nodes.push_back(std::move(node));
    }

    /// The body of a template of its own: it sees no variables but $, and no loop.
    void define(const std::string& name, std::size_t offset) {
        auto outer_variables = std::exchange(variables_, {"$"});
        const int outer_loops = std::exchange(loops_, 0);
        Block body;
        const auto stop = block(body);
        if (stop == Stop::source) fail("a template without {{end}}", offset);
        if (stop == Stop::else_) fail("unexpected {{else}}", stopped_at_);
        variables_ = std::move(outer_variables);
        loops_ = outer_loops;
        auto& known = templates_.blocks[name];
        if (!is_empty(body) || is_empty(known)) known = std::move(body);
    }

    Pipeline pipeline(std::string_view where, Token::Kind end, std::size_t most_variables) {
        Pipeline parsed;
        parsed.offset = peek().offset;
        declarations(parsed, most_variables);
        while (true) {
            if (at(end)) break;
            parsed.commands.push_back(command(where, parsed.commands.empty()));
            if (!at(Token::Kind::pipe)) break;
            take();
            if (at(end)) fail("missing value after '|'", peek().offset);
        }
        if (!at(end)) unexpected(peek(), where);
        if (parsed.commands.empty()) fail("missing value for " + std::string(where), peek().offset);
        take();
        for (const auto& variable : parsed.variables)
            if (!parsed.assigns) variables_.push_back(variable);
        return parsed;
    }

    /// `$x :=`, `$x =`, in a range also `$i, $x :=`; nothing where the pipeline only begins with a variable.
    void declarations(Pipeline& parsed, std::size_t most) {
        if (!at(Token::Kind::variable)) return;
        const bool two = peek(1).kind == Token::Kind::comma;
        if (two && peek(2).kind != Token::Kind::variable) unexpected(peek(2), "a declaration");
        const auto& sign = peek(two ? 3 : 1);
        const bool declares = sign.kind == Token::Kind::declare || sign.kind == Token::Kind::assign;
        if (two && !declares) unexpected(sign, "a declaration");
        if (!declares) return;
        if (two && most < 2) fail("too many declarations", peek(1).offset);
        parsed.assigns = sign.kind == Token::Kind::assign;
        parsed.variables.push_back(take().text);
        if (two) {
            take();
            parsed.variables.push_back(take().text);
        }
        take();
        for (const auto& variable : parsed.variables)
            if (parsed.assigns) require_variable(variable, parsed.offset);
    }

    void require_variable(const std::string& name, std::size_t offset) const {
        if (std::ranges::find(variables_, name) == variables_.end())
            fail("undefined variable '" + escape_for_display(name) + "'", offset);
    }

    Command command(std::string_view where, bool first) {
        Command parsed;
        while (true) {
            if (!starts_operand(peek())) break;
            if (!parsed.words.empty() && !peek().after_space) unexpected(peek(), "an operand");
            parsed.words.push_back(operand());
        }
        if (parsed.words.empty()) unexpected(peek(), where);
        using Kind = Operand::Kind;
        const auto kind = parsed.words[0].kind;
        const bool constant = kind == Kind::boolean || kind == Kind::dot || kind == Kind::nil ||
                              kind == Kind::integer || kind == Kind::floating || kind == Kind::text;
        if (!first && constant) fail("this cannot take the value before '|'", parsed.words[0].offset);
        return parsed;
    }

    static bool starts_operand(const Token& token) {
        using Kind = Token::Kind;
        switch (token.kind) {
        case Kind::word:
        case Kind::field:
        case Kind::variable:
        case Kind::dot:
        case Kind::string:
        case Kind::integer:
        case Kind::floating:
        case Kind::left_parenthesis:
            return true;
        default:
            return false;
        }
    }

    Operand operand() {
        auto parsed = term();
        while (at(Token::Kind::field) && !peek().after_space) {
            using Kind = Operand::Kind;
            if (parsed.kind != Kind::field && parsed.kind != Kind::variable &&
                parsed.kind != Kind::pipeline && parsed.kind != Kind::function)
                unexpected(peek(), "an operand");
            parsed.fields.push_back(take().text);
        }
        return parsed;
    }

    Operand term() {
        using Kind = Operand::Kind;
        const auto& token = take();
        Operand parsed{.offset = token.offset};
        switch (token.kind) {
        case Token::Kind::dot:
            parsed.kind = Kind::dot;
            break;
        case Token::Kind::field:
            parsed.kind = Kind::field;
            parsed.fields.push_back(token.text);
            break;
        case Token::Kind::string:
            parsed.kind = Kind::text;
            parsed.text = token.text;
            break;
        case Token::Kind::integer:
            parsed.kind = Kind::integer;
            parsed.integer = token.integer;
            break;
        case Token::Kind::floating:
            parsed.kind = Kind::floating;
            parsed.floating = token.floating;
            break;
        case Token::Kind::variable:
            require_variable(token.text, token.offset);
            parsed.kind = Kind::variable;
            parsed.text = token.text;
            break;
        case Token::Kind::left_parenthesis: {
            const Level level(*this, token.offset);
            parsed.kind = Kind::pipeline;
            parsed.pipeline = std::make_unique<Pipeline>(
                pipeline("parenthesized pipeline", Token::Kind::right_parenthesis, 1));
            break;
        }
        default:
            word(parsed, token);
            break;
        }
        return parsed;
    }

    static void word(Operand& parsed, const Token& token) {
        using Kind = Operand::Kind;
        if (token.text == "true" || token.text == "false") {
            parsed.kind = Kind::boolean;
            parsed.boolean = token.text == "true";
        } else if (token.text == "nil") {
            parsed.kind = Kind::nil;
        } else if (is_keyword(token.text)) {
            fail("unexpected <" + token.text + "> in an operand", token.offset);
        } else if (!is_function(token.text)) {
            fail("function '" + escape_for_display(token.text) + "' is not defined", token.offset);
        } else {
            parsed.kind = Kind::function;
            parsed.text = token.text;
        }
    }

    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    std::size_t stopped_at_ = 0;  // where the last {{ stands
    int depth_ = 0;
    int loops_ = 0;
    std::vector<std::string> variables_ = {"$"};
    Templates templates_;
};

}  // namespace

Templates parse_templates(std::string_view source) {
    return Parser(source).run();
}

}  // namespace tars::go_template
