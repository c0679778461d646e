// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/expression_parser.h"

#include <algorithm>
#include <array>

namespace tars::jinja {

namespace {

using Type = Token::Type;

template <typename Node>
ExpressionPtr make(int line, Node node) {
    auto expression = std::make_unique<Expression>();
    expression->line = line;
    expression->node = std::move(node);
    return expression;
}

std::optional<Value> constant(std::string_view name) {
    if (name == "true" || name == "True") return Value(true);
    if (name == "false" || name == "False") return Value(false);
    if (name == "none" || name == "None") return Value(None{});
    return std::nullopt;
}

struct OperatorSymbol {
    std::string_view symbol;
    BinaryOperator operation;
    int precedence;
};
constexpr std::array kBinary{
    OperatorSymbol{"+", BinaryOperator::add, 0},           OperatorSymbol{"-", BinaryOperator::subtract, 0},
    OperatorSymbol{"*", BinaryOperator::multiply, 1},      OperatorSymbol{"/", BinaryOperator::divide, 1},
    OperatorSymbol{"//", BinaryOperator::floor_divide, 1}, OperatorSymbol{"%", BinaryOperator::modulo, 1},
    OperatorSymbol{"**", BinaryOperator::power, 2},
};

constexpr std::array<std::pair<std::string_view, ComparisonOperator>, 6> kComparisons{{
    {"==", ComparisonOperator::equal},
    {"!=", ComparisonOperator::not_equal},
    {"<", ComparisonOperator::less},
    {"<=", ComparisonOperator::less_equal},
    {">", ComparisonOperator::greater},
    {">=", ComparisonOperator::greater_equal},
}};

[[noreturn]] void cannot_assign(std::string_view what, int line) {
    syntax_error("can't assign to '" + std::string(what) + "'", line);
}

}  // namespace

ExpressionPtr ExpressionParser::parse_expression(bool with_conditional) {
    const Level level(*this);
    return with_conditional ? parse_conditional() : parse_logical(true);
}

ExpressionPtr ExpressionParser::parse_conditional() {
    const int begin = stream_.current().line;
    ExpressionPtr value = parse_logical(true);
    int chained = 0;
    while (stream_.at_name("if")) {
        const int line = stream_.next().line;
        if (++chained > 8) syntax_error("too many conditions in one expression", line);
        ExpressionPtr condition = parse_logical(true);
        ExpressionPtr otherwise;
        if (stream_.skip_name("else")) {
            const Level level(*this);
            otherwise = parse_conditional();
        }
        value = make(begin, Conditional{std::move(condition), std::move(value), std::move(otherwise)});
    }
    return value;
}

ExpressionPtr ExpressionParser::parse_logical(bool is_or) {
    const auto parse_term = [&] { return is_or ? parse_logical(false) : parse_not(); };
    ExpressionPtr first = parse_term();
    const std::string_view word = is_or ? "or" : "and";
    if (!stream_.at_name(word)) return first;
    Logical node{is_or, {}};
    const int line = first->line;
    node.terms.push_back(std::move(first));
    while (stream_.skip_name(word)) node.terms.push_back(parse_term());
    return make(line, std::move(node));
}

ExpressionPtr ExpressionParser::parse_not() {
    if (!stream_.at_name("not")) return parse_comparison();
    const Level level(*this);
    const int line = stream_.next().line;
    return make(line, Unary{UnaryOperator::logical_not, parse_not()});
}

std::optional<ComparisonOperator> ExpressionParser::take_comparison() {
    if (stream_.skip_name("in")) return ComparisonOperator::in;
    if (stream_.at_name("not") && stream_.look().is_name("in")) {
        stream_.next();
        stream_.next();
        return ComparisonOperator::not_in;
    }
    if (!stream_.at(Type::symbol)) return std::nullopt;
    for (const auto& [symbol, operation] : kComparisons) {
        if (stream_.skip_symbol(symbol)) return operation;
    }
    return std::nullopt;
}

ExpressionPtr ExpressionParser::parse_comparison() {
    ExpressionPtr first = parse_binary(0);
    Comparison node;
    while (const auto operation = take_comparison()) node.rest.emplace_back(*operation, parse_binary(0));
    if (node.rest.empty()) return first;
    const int line = first->line;
    node.first = std::move(first);
    return make(line, std::move(node));
}

ExpressionPtr ExpressionParser::parse_binary(int precedence) {
    const auto parse_operand = [&] {
        return precedence == 0 ? parse_concatenation() : precedence == 1 ? parse_binary(2) : parse_unary();
    };
    const auto operation = [&]() -> std::optional<BinaryOperator> {
        if (!stream_.at(Type::symbol)) return std::nullopt;
        for (const auto& entry : kBinary) {
            if (entry.precedence == precedence && stream_.skip_symbol(entry.symbol)) return entry.operation;
        }
        return std::nullopt;
    };
    ExpressionPtr first = parse_operand();
    Binary node;
    while (const auto found = operation()) node.rest.emplace_back(*found, parse_operand());
    if (node.rest.empty()) return first;
    const int line = first->line;
    node.first = std::move(first);
    return make(line, std::move(node));
}

ExpressionPtr ExpressionParser::parse_concatenation() {
    ExpressionPtr first = parse_binary(1);
    if (!stream_.at_symbol("~")) return first;
    const int line = first->line;
    Concatenation node;
    node.parts.push_back(std::move(first));
    while (stream_.skip_symbol("~")) node.parts.push_back(parse_binary(1));
    return make(line, std::move(node));
}

ExpressionPtr ExpressionParser::parse_unary(bool with_filters) {
    const int line = stream_.current().line;
    ExpressionPtr node;
    if (stream_.at_symbol("-") || stream_.at_symbol("+")) {
        const Level level(*this);
        const bool minus = stream_.next().text == "-";
        node = make(line, Unary{minus ? UnaryOperator::minus : UnaryOperator::plus, parse_unary(false)});
    } else {
        node = parse_primary();
    }
    return parse_chain(std::move(node), with_filters);
}

ExpressionPtr ExpressionParser::parse_primary() {
    const Token& token = stream_.current();
    const int line = token.line;
    switch (token.type) {
    case Type::name: {
        stream_.next();
        if (const auto value = constant(token.text)) return make(line, Literal{*value});
        return make(line, Name{token.text, {}});
    }
    case Type::string: {
        std::string text;
        while (stream_.at(Type::string)) text += stream_.next().text;
        return make(line, Literal{make_literal(std::move(text))});
    }
    case Type::integer:
        stream_.next();
        return make(line, Literal{Value(token.integer)});
    case Type::real:
        stream_.next();
        return make(line, Literal{Value(token.real)});
    default:
        break;
    }
    if (stream_.skip_symbol("(")) {
        ExpressionPtr node = parse_tuple(true, true);
        stream_.expect_symbol(")");
        return node;
    }
    if (stream_.at_symbol("[")) return parse_list();
    if (stream_.at_symbol("{")) return parse_dict();
    syntax_error("unexpected '" + token.describe() + "'", line);
}

ExpressionPtr ExpressionParser::parse_list() {
    const int line = stream_.expect_symbol("[").line;
    ListDisplay node;
    while (!stream_.at_symbol("]")) {
        if (!node.items.empty()) stream_.expect_symbol(",");
        if (stream_.at_symbol("]")) break;
        node.items.push_back(parse_expression());
    }
    stream_.expect_symbol("]");
    return make(line, std::move(node));
}

ExpressionPtr ExpressionParser::parse_dict() {
    const int line = stream_.expect_symbol("{").line;
    DictDisplay node;
    while (!stream_.at_symbol("}")) {
        if (!node.entries.empty()) stream_.expect_symbol(",");
        if (stream_.at_symbol("}")) break;
        ExpressionPtr key = parse_expression();
        stream_.expect_symbol(":");
        node.entries.emplace_back(std::move(key), parse_expression());
    }
    stream_.expect_symbol("}");
    return make(line, std::move(node));
}

bool ExpressionParser::at_tuple_end() const {
    return stream_.at(Type::variable_end) || stream_.at(Type::block_end) || stream_.at_symbol(")");
}

ExpressionPtr ExpressionParser::parse_tuple(bool with_conditional, bool in_parentheses) {
    const int line = stream_.current().line;
    ListDisplay node;
    node.tuple = true;
    bool has_comma = false;
    while (!at_tuple_end()) {
        node.items.push_back(parse_expression(with_conditional));
        if (!stream_.at_symbol(",")) break;
        stream_.next();
        has_comma = true;
    }
    if (!has_comma && !node.items.empty()) return std::move(node.items.front());
    if (!has_comma && !in_parentheses) {
        syntax_error("Expected an expression, got '" + stream_.current().describe() + "'", line);
    }
    return make(line, std::move(node));
}

ExpressionPtr ExpressionParser::parse_chain(ExpressionPtr base, bool with_filters) {
    Chain chain;
    bool filtered = false;  // behind a filter or a test there are no more subscripts
    while (true) {
        const int line = stream_.current().line;
        if (!filtered && (stream_.at_symbol(".") || stream_.at_symbol("["))) {
            chain.steps.push_back(parse_subscript());
        } else if (stream_.at_symbol("(")) {
            chain.steps.push_back({line, Call{parse_arguments()}});
        } else if (with_filters && stream_.skip_symbol("|")) {
            filtered = true;
            chain.steps.push_back(parse_filter());
        } else if (with_filters && stream_.at_name("is")) {
            filtered = true;
            chain.steps.push_back(parse_test());
        } else {
            break;
        }
    }
    if (chain.steps.empty()) return base;
    const int line = base->line;
    chain.base = std::move(base);
    return make(line, std::move(chain));
}

Step ExpressionParser::parse_subscript() {
    const Token& token = stream_.next();
    const int line = token.line;
    if (token.text == ".") {
        const Token& name = stream_.next();
        if (name.type == Type::name) return {line, Attribute{make_literal(name.text)}};
        if (name.type != Type::integer) syntax_error("expected name or number", name.line);
        return {line, Item{make(line, Literal{Value(name.integer)})}};
    }
    const auto at_bound_end = [this] {
        return stream_.at_symbol(":") || stream_.at_symbol("]") || stream_.at_symbol(",");
    };
    ExpressionPtr key;
    if (!at_bound_end()) key = parse_expression();
    if (stream_.skip_symbol(":")) {
        SliceItem slice{std::move(key), nullptr, nullptr};
        if (!at_bound_end()) slice.stop = parse_expression();
        if (stream_.skip_symbol(":") && !at_bound_end()) slice.step = parse_expression();
        stream_.expect_symbol("]");
        return {line, std::move(slice)};
    }
    if (!key || stream_.at_symbol(",")) {
        ListDisplay tuple;
        tuple.tuple = true;
        if (key) tuple.items.push_back(std::move(key));
        while (!tuple.items.empty() && stream_.skip_symbol(",") && !stream_.at_symbol("]")) {
            tuple.items.push_back(parse_expression());
        }
        key = make(line, std::move(tuple));
    }
    stream_.expect_symbol("]");
    return {line, Item{std::move(key)}};
}

ExpressionPtr ExpressionParser::parse_filters() {
    const int line = stream_.current().line;
    Chain chain;
    do {
        chain.steps.push_back(parse_filter());
    } while (stream_.skip_symbol("|"));
    return make(line, std::move(chain));
}

std::string ExpressionParser::parse_dotted_name() {
    std::string name = stream_.expect(Type::name).text;
    while (stream_.skip_symbol(".")) name += "." + stream_.expect(Type::name).text;
    return name;
}

Step ExpressionParser::parse_filter() {
    const int line = stream_.current().line;
    FilterCall node;
    node.name = parse_dotted_name();
    node.filter = find_filter(node.name);
    if (stream_.at_symbol("(")) node.arguments = parse_arguments();
    return {line, std::move(node)};
}

Step ExpressionParser::parse_test() {
    const Level level(*this);
    const int line = stream_.next().line;
    TestCall node;
    node.negated = stream_.skip_name("not");
    node.name = parse_dotted_name();
    node.test = find_test(node.name);
    const Token& token = stream_.current();
    const bool may_be_argument = token.type == Type::name || token.type == Type::string ||
                                 token.type == Type::integer || token.type == Type::real ||
                                 token.is_symbol("[") || token.is_symbol("{");
    if (token.is_symbol("(")) {
        node.arguments = parse_arguments();
    } else if (may_be_argument && !token.is_name("else") && !token.is_name("or") && !token.is_name("and")) {
        if (token.is_name("is")) syntax_error("You cannot chain multiple tests with is", token.line);
        node.arguments.positional.push_back(parse_chain(parse_primary(), false));
    }
    return {line, std::move(node)};
}

CallArguments ExpressionParser::parse_arguments() {
    const Level level(*this);
    const int line = stream_.expect_symbol("(").line;
    CallArguments out;
    const auto ensure = [line](bool valid) {
        if (!valid) syntax_error("invalid syntax for function call expression", line);
    };
    bool first = true;
    while (!stream_.at_symbol(")")) {
        if (!first) {
            stream_.expect_symbol(",");
            if (stream_.at_symbol(")")) break;
        }
        first = false;
        if (stream_.skip_symbol("*")) {
            ensure(!out.unpacked && !out.unpacked_named);
            out.unpacked = parse_expression();
        } else if (stream_.skip_symbol("**")) {
            ensure(!out.unpacked_named);
            out.unpacked_named = parse_expression();
        } else if (stream_.at(Type::name) && stream_.look().is_symbol("=")) {
            ensure(!out.unpacked_named);
            const std::string name = stream_.next().text;
            stream_.next();
            const auto same = [&](const auto& argument) { return argument.first == name; };
            if (std::any_of(out.named.begin(), out.named.end(), same)) {
                throw TemplateFailure{"SyntaxError", "keyword argument repeated: " + name, line};
            }
            out.named.emplace_back(name, parse_expression());
        } else {
            ensure(!out.unpacked && !out.unpacked_named && out.named.empty());
            out.positional.push_back(parse_expression());
        }
    }
    stream_.expect_symbol(")");
    return out;
}

Name ExpressionParser::parse_name_target() {
    const Token& token = stream_.expect(Type::name);
    if (constant(token.text)) cannot_assign("name", token.line);
    return {token.text, {}};
}

Target ExpressionParser::parse_single_target(bool namespaces) {
    const Level level(*this);
    const Token& token = stream_.current();
    Target target;
    target.line = token.line;
    if (stream_.skip_symbol("(")) {
        target = parse_target(namespaces);
        stream_.expect_symbol(")");
        return target;
    }
    if (token.type != Type::name) {
        parse_primary();  // its errors come first
        cannot_assign(token.type == Type::symbol ? token.text == "[" ? "list" : "dict" : "const", token.line);
    }
    if (namespaces && stream_.look().is_symbol(".")) {
        Name name{stream_.next().text, {}};
        stream_.next();
        target.node = NamespaceTarget{std::move(name), stream_.expect(Type::name).text};
        return target;
    }
    if (constant(token.text)) cannot_assign("const", token.line);
    target.node = parse_name_target();
    return target;
}

Target ExpressionParser::parse_target(bool namespaces) {
    const int line = stream_.current().line;
    TupleTarget tuple;
    bool has_comma = false;
    while (!at_tuple_end()) {
        tuple.items.push_back(parse_single_target(namespaces));
        if (!stream_.at_symbol(",")) break;
        stream_.next();
        has_comma = true;
    }
    if (!has_comma && !tuple.items.empty()) return std::move(tuple.items.front());
    if (!has_comma) syntax_error("Expected an expression, got '" + stream_.current().describe() + "'", line);
    Target target;
    target.line = line;
    target.node = std::move(tuple);
    return target;
}

}  // namespace tars::jinja
