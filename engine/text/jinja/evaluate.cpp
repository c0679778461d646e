// SPDX-License-Identifier: Apache-2.0
// Expressions.

#include "text/jinja/interpreter.h"

#include "text/jinja/overload.h"
#include "text/jinja/repr.h"

namespace tars::jinja {

Value Interpreter::evaluate(const Expression& expression, Activation& variables) {
    sandbox_.step();
    if (const auto* literal = std::get_if<Literal>(&expression.node)) return literal->value;
    if (const auto* name = std::get_if<Name>(&expression.node)) return evaluate(*name, variables);
    const Sandbox::Level level(sandbox_);
    const int line = expression.line;
    line_ = line;
    return std::visit(Overload{
                          [&](const Literal& node) { return node.value; },
                          [&](const Name& node) { return evaluate(node, variables); },
                          [&](const ListDisplay& node) {
                              return make_list(sandbox_, evaluate_all(node.items, variables),
                                               node.tuple ? List::Shape::tuple : List::Shape::list);
                          },
                          [&](const DictDisplay& node) {
                              std::vector<Dict::Entry> entries;
                              for (const auto& [key, value] : node.entries) {
                                  Value first = evaluate(*key, variables);
                                  entries.emplace_back(std::move(first), evaluate(*value, variables));
                              }
                              return make_dict(sandbox_, std::move(entries));
                          },
                          [&](const Unary& node) {
                              const Value operand = evaluate(*node.operand, variables);
                              line_ = line;
                              return apply(sandbox_, node.operation, operand);
                          },
                          [&](const Binary& node) { return evaluate(node, line, variables); },
                          [&](const Comparison& node) { return evaluate(node, line, variables); },
                          [&](const Logical& node) { return evaluate(node, variables); },
                          [&](const Concatenation& node) {
                              return concatenate(sandbox_, evaluate_all(node.parts, variables));
                          },
                          [&](const Conditional& node) { return evaluate(node, line, variables); },
                          [&](const Chain& node) { return evaluate(node, variables); },
                      },
                      expression.node);
}

Value Interpreter::evaluate(const Name& node, Activation& variables) {
    const Value& value = place(node.slot, variables);
    return value.is_missing() ? make_undefined(node.name) : value;
}

Value Interpreter::evaluate(const Binary& node, int line, Activation& variables) {
    Value result = evaluate(*node.first, variables);
    for (const auto& [operation, operand] : node.rest) {
        const Value right = evaluate(*operand, variables);
        line_ = line;
        result = apply(sandbox_, operation, result, right);
    }
    return result;
}

Value Interpreter::evaluate(const Comparison& node, int line, Activation& variables) {
    Value left = evaluate(*node.first, variables);
    for (const auto& [operation, operand] : node.rest) {
        Value right = evaluate(*operand, variables);
        line_ = line;
        if (!holds(sandbox_, operation, left, right)) return Value(false);
        left = std::move(right);
    }
    return Value(true);
}

Value Interpreter::evaluate(const Logical& node, Activation& variables) {
    Value result;
    for (const auto& term : node.terms) {
        result = evaluate(*term, variables);
        if (truth(result) == node.is_or) break;
    }
    return result;
}

Value Interpreter::evaluate(const Conditional& node, int line, Activation& variables) {
    if (truth(evaluate(*node.condition, variables))) return evaluate(*node.then, variables);
    if (node.otherwise) return evaluate(*node.otherwise, variables);
    return undefined_because("the inline if-expression on line " + std::to_string(line) +
                             " evaluated to false and no else section was defined.");
}

Value Interpreter::evaluate(const Chain& chain, Activation& variables, const Value* captured,
                            const Value* caller) {
    Value value = chain.base ? evaluate(*chain.base, variables) : *captured;
    for (const Step& step : chain.steps) {
        sandbox_.step();
        value = take_step(step, value, variables, &step == &chain.steps.back() ? caller : nullptr);
    }
    return value;
}

Value Interpreter::take_step(const Step& step, const Value& value, Activation& variables,
                             const Value* caller) {
    line_ = step.line;
    return std::visit(
        Overload{
            [&](const Attribute& node) { return get_attribute(sandbox_, value, node.name); },
            [&](const Item& node) {
                const Value key = evaluate(*node.key, variables);
                line_ = step.line;
                return get_item(sandbox_, value, key);
            },
            [&](const SliceItem& node) { return slice(node, value, variables); },
            [&](const Call& node) {
                Arguments arguments = evaluate(node.arguments, variables);
                if (caller) arguments.named.emplace_back("caller", *caller);
                line_ = step.line;
                if (const Undefined* undefined = value.if_undefined()) undefined->raise();
                Object* function = value.if_object();
                if (!function) type_error(quoted_type(value) + " object is not callable");
                return function->call(sandbox_, std::move(arguments));
            },
            [&](const FilterCall& node) {
                if (!node.filter)
                    fail("TemplateRuntimeError", "No filter named " + repr_text(node.name) + " found.");
                Arguments arguments = evaluate(node.arguments, variables);
                line_ = step.line;
                return apply_filter(sandbox_, node.filter, value, std::move(arguments));
            },
            [&](const TestCall& node) {
                if (!node.test)
                    fail("TemplateRuntimeError", "No test named " + repr_text(node.name) + " found.");
                Arguments arguments = evaluate(node.arguments, variables);
                line_ = step.line;
                return Value(node.test(sandbox_, value, std::move(arguments)) != node.negated);
            },
        },
        step.node);
}

Value Interpreter::slice(const SliceItem& step, const Value& value, Activation& variables) {
    const auto bound = [&](const ExpressionPtr& expression) {
        return expression ? evaluate(*expression, variables) : Value(None{});
    };
    const Value start = bound(step.start);
    const Value stop = bound(step.stop);
    return get_slice(sandbox_, value, start, stop, bound(step.step));
}

std::vector<Value> Interpreter::evaluate_all(const std::vector<ExpressionPtr>& expressions,
                                             Activation& variables) {
    std::vector<Value> values;
    values.reserve(expressions.size());
    for (const auto& expression : expressions) values.push_back(evaluate(*expression, variables));
    return values;
}

Arguments Interpreter::evaluate(const CallArguments& arguments, Activation& variables) {
    Arguments out;
    out.positional = evaluate_all(arguments.positional, variables);
    for (const auto& [name, value] : arguments.named)
        out.named.emplace_back(name, evaluate(*value, variables));
    if (arguments.unpacked) {
        for (Value& value : collect(sandbox_, evaluate(*arguments.unpacked, variables))) {
            out.positional.push_back(std::move(value));
        }
    }
    if (!arguments.unpacked_named) return out;
    const Value mapping = evaluate(*arguments.unpacked_named, variables);
    const Dict* dict = mapping.if_dict();
    if (!dict) type_error("argument after ** must be a mapping, not " + std::string(type_name(mapping)));
    sandbox_.step(dict->entries().size());
    for (const auto& [key, value] : dict->entries()) {
        const Text* name = key.if_text();
        if (!name) type_error("keywords must be strings");
        for (const auto& named : arguments.named) {
            if (named.first == name->bytes)
                type_error("got multiple values for keyword argument '" + name->bytes + "'");
        }
        out.named.emplace_back(name->bytes, value);
    }
    return out;
}

}  // namespace tars::jinja
