// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/ast.h"

namespace tars::jinja {

/// How a name stands in the source.
enum class NameUse { load, store };

/// Calls visit(name, use) for each name in an expression, in the order of the source.
template <typename Visit>
void each_name(const Expression& expression, const Visit& visit);

template <typename Visit>
void each_name(const ExpressionPtr& expression, const Visit& visit) {
    if (expression) each_name(*expression, visit);
}

template <typename Visit>
void each_name(const CallArguments& arguments, const Visit& visit) {
    for (const auto& argument : arguments.positional) each_name(argument, visit);
    for (const auto& [name, argument] : arguments.named) each_name(argument, visit);
    each_name(arguments.unpacked, visit);
    each_name(arguments.unpacked_named, visit);
}

template <typename Visit>
struct NameVisitor {
    const Visit& visit;

    void operator()(const Literal&) const {}
    void operator()(const Name& node) const { visit(node.name, NameUse::load); }
    void operator()(const ListDisplay& node) const {
        for (const auto& item : node.items) each_name(item, visit);
    }
    void operator()(const DictDisplay& node) const {
        for (const auto& [key, value] : node.entries) {
            each_name(key, visit);
            each_name(value, visit);
        }
    }
    void operator()(const Unary& node) const { each_name(node.operand, visit); }
    template <typename Node>
    void operands(const Node& node) const {
        each_name(node.first, visit);
        for (const auto& [operation, operand] : node.rest) each_name(operand, visit);
    }
    void operator()(const Binary& node) const { operands(node); }
    void operator()(const Comparison& node) const { operands(node); }
    void operator()(const Logical& node) const {
        for (const auto& term : node.terms) each_name(term, visit);
    }
    void operator()(const Concatenation& node) const {
        for (const auto& part : node.parts) each_name(part, visit);
    }
    void operator()(const Conditional& node) const {
        each_name(node.condition, visit);
        each_name(node.then, visit);
        each_name(node.otherwise, visit);
    }
    void operator()(const Chain& node) const {
        each_name(node.base, visit);
        for (const Step& step : node.steps) std::visit(*this, step.node);
    }
    void operator()(const Attribute&) const {}
    void operator()(const Item& step) const { each_name(step.key, visit); }
    void operator()(const SliceItem& step) const {
        for (const auto* bound : {&step.start, &step.stop, &step.step}) each_name(*bound, visit);
    }
    void operator()(const Call& step) const { each_name(step.arguments, visit); }
    void operator()(const FilterCall& step) const { each_name(step.arguments, visit); }
    void operator()(const TestCall& step) const { each_name(step.arguments, visit); }

    // Statements, with everything in them.
    void target(const Target& node) const {
        if (const auto* name = std::get_if<Name>(&node.node)) visit(name->name, NameUse::store);
        if (const auto* tuple = std::get_if<TupleTarget>(&node.node)) {
            for (const Target& item : tuple->items) target(item);
        }
    }
    void block(const Block& statements) const {
        for (const Statement& statement : statements) std::visit(*this, statement.node);
    }
    void macro(const MacroBody& body) const {
        for (const Name& parameter : body.parameters) visit(parameter.name, NameUse::store);
        for (const auto& value : body.defaults) each_name(value, visit);
        block(body.body);
    }
    void operator()(const Data&) const {}
    void operator()(const Print& node) const { each_name(node.value, visit); }
    void operator()(const If& node) const {
        for (const auto& [condition, body] : node.branches) {
            each_name(condition, visit);
            block(body);
        }
        block(node.otherwise);
    }
    void operator()(const For& node) const {
        target(node.target);
        each_name(node.items, visit);
        block(node.body);
        block(node.otherwise);
        each_name(node.condition, visit);
    }
    void operator()(const Set& node) const {
        target(node.target);
        each_name(node.value, visit);
    }
    void operator()(const SetBlock& node) const {
        target(node.target);
        each_name(node.filter, visit);
        block(node.body);
    }
    void operator()(const Macro& node) const { macro(*node.body); }
    void operator()(const CallBlock& node) const {
        each_name(node.call, visit);
        macro(*node.body);
    }
    void operator()(const Generation& node) const { macro(*node.body); }
    void operator()(const FilterBlock& node) const {
        block(node.body);
        each_name(node.filter, visit);
    }
    void operator()(const With& node) const {
        for (const Target& item : node.targets) target(item);
        for (const auto& value : node.values) each_name(value, visit);
        block(node.body);
    }
    void operator()(const Break&) const {}
    void operator()(const Continue&) const {}
};

template <typename Visit>
void each_name(const Expression& expression, const Visit& visit) {
    std::visit(NameVisitor<Visit>{visit}, expression.node);
}

/// Each name in statements, blocks within them included.
template <typename Visit>
void each_name(const Block& block, const Visit& visit) {
    NameVisitor<Visit>{visit}.block(block);
}

}  // namespace tars::jinja
