// SPDX-License-Identifier: Apache-2.0
// Statements; expressions are in evaluate.cpp.

#include "text/jinja/interpreter.h"

#include "text/jinja/loop.h"
#include "text/jinja/overload.h"
#include "text/jinja/repr.h"

#include <algorithm>

namespace tars::jinja {

namespace {

constexpr std::uint64_t kActivationBytes = 64;

}  // namespace

/// The items of a `for … if`. Each condition is evaluated when its item is asked for: the body before it has
/// run.
class FilteredItems : public Iterator {
  public:
    FilteredItems(Interpreter& interpreter, const For& node, Activation& variables,
                  std::unique_ptr<Iterator> source)
        : interpreter_(interpreter), node_(node), variables_(variables), source_(std::move(source)) {}

    bool next(Value& item) override {
        while (source_->next(item)) {
            interpreter_.assign(node_.condition_target, item, variables_);
            interpreter_.enter(node_.condition_scope, variables_);
            const bool holds = truth(interpreter_.evaluate(*node_.condition, variables_));
            Interpreter::leave(node_.condition_scope, variables_);
            if (holds) return true;
        }
        return false;
    }

  private:
    Interpreter& interpreter_;
    const For& node_;
    Activation& variables_;
    std::unique_ptr<Iterator> source_;
};

void Output::append(std::string_view text) {
    if (sandbox_) {
        sandbox_->hold(text.size());
    } else if (text.size() > limit_ - bytes_.size()) {
        fail("SecurityError", "the template writes more than " + std::to_string(limit_) + " bytes");
    }
    bytes_.append(text);
}

Interpreter::~Interpreter() {
    // Variables, loops and macros can refer to each other in circles.
    for (const auto& loop : kept_loops_) loop->clear();
    for (const auto& variables : kept_variables_) variables->slots.clear();
}

template <typename Run>
auto Interpreter::with_variables(const FunctionBody& body, Activation* around, const Run& run) {
    if (!body.captured) {
        Activation variables(body, around);
        return run(variables);
    }
    sandbox_.hold(kActivationBytes + body.slots * sizeof(Value));
    kept_variables_.push_back(std::make_unique<Activation>(body, around));
    return run(*kept_variables_.back());
}

std::string Interpreter::run() {
    Output out(sandbox_.limits().output_bytes);
    with_variables(tree_.function, nullptr, [&](Activation& variables) {
        return run_scope(tree_.function.scope, tree_.body, variables, out);
    });
    return out.take();
}

Value& Interpreter::place(const Slot& slot, Activation& variables) {
    Activation* at = &variables;
    for (std::uint32_t i = 0; i < slot.hops; ++i) at = at->outer;
    return at->slots[slot.index];
}

void Interpreter::enter(const Scope& scope, Activation& variables) {
    for (const Load& load : scope.loads) {
        Value& value = variables.slots[load.index];
        switch (load.from) {
        case Load::From::context:
            value = context_.find(load.name);
            break;
        case Load::From::outer:
            value = Value(place(load.outer, variables));
            break;
        case Load::From::nothing:
            value = Value();
            break;
        }
    }
}

void Interpreter::leave(const Scope& scope, Activation& variables) {
    for (const Load& load : scope.loads) variables.slots[load.index] = Value();
}

Flow Interpreter::run_scope(const Scope& scope, const Block& block, Activation& variables, Output& out) {
    enter(scope, variables);
    const Flow flow = execute(block, variables, out);
    leave(scope, variables);
    return flow;
}

void Interpreter::print(const Value& value, Output& out) {
    if (const Text* text = value.if_text()) {
        sandbox_.scan(text->bytes.size());
        out.append(text->bytes);
    } else {
        out.append(str(sandbox_, value));
    }
}

void Interpreter::print_text(const Value& value, Output& out) {
    if (!value.if_text()) {
        type_error("sequence item 0: expected str instance, " + std::string(type_name(value)) + " found");
    }
    print(value, out);
}

Flow Interpreter::execute(const Block& block, Activation& variables, Output& out) {
    const Sandbox::Level level(sandbox_);
    for (const Statement& statement : block) {
        sandbox_.step();
        line_ = statement.line;
        const Flow flow = std::visit(
            Overload{
                [&](const Data& node) { return out.append(node.text), Flow::normal; },
                [&](const Print& node) { return print(evaluate(*node.value, variables), out), Flow::normal; },
                [&](const If& node) { return execute(node, variables, out); },
                [&](const For& node) { return execute(node, variables, out); },
                [&](const Set& node) {
                    return assign(node.target, evaluate(*node.value, variables), variables), Flow::normal;
                },
                [&](const SetBlock& node) { return execute(node, variables); },
                [&](const Macro& node) {
                    place(node.name.slot, variables) =
                        make_object<MacroObject>(*this, *node.body, &variables);
                    return Flow::normal;
                },
                [&](const CallBlock& node) { return execute(node, variables, out), Flow::normal; },
                [&](const Generation& node) {
                    return print(call_macro(*node.body, &variables, {}), out), Flow::normal;
                },
                [&](const FilterBlock& node) { return execute(node, variables, out); },
                [&](const With& node) { return execute(node, variables, out); },
                [&](const Break&) { return Flow::break_loop; },
                [&](const Continue&) { return Flow::continue_loop; },
            },
            statement.node);
        if (flow != Flow::normal) return flow;
    }
    return Flow::normal;
}

Flow Interpreter::execute(const If& node, Activation& variables, Output& out) {
    for (const auto& [condition, body] : node.branches) {
        if (truth(evaluate(*condition, variables))) return execute(body, variables, out);
    }
    return node.otherwise.empty() ? Flow::normal : execute(node.otherwise, variables, out);
}

Flow Interpreter::execute(const For& node, Activation& variables, Output& out) {
    const Value items = evaluate(*node.items, variables);
    if (!node.recursive) return run_loop(node, variables, nullptr, items, 0, out);
    print(call_recursive_loop(node, &variables, items, 0), out);
    return Flow::normal;
}

Value Interpreter::call_recursive_loop(const For& node, Activation* around, const Value& items,
                                       std::int64_t depth) {
    Output out(sandbox_);
    with_variables(node.function, around, [&](Activation& variables) {
        return run_loop(node, variables, around, items, depth, out);
    });
    return make_text(sandbox_, out.take());
}

Flow Interpreter::run_loop(const For& node, Activation& variables, Activation* around, const Value& items,
                           std::int64_t depth, Output& out) {
    std::unique_ptr<Iterator> source = iterate(sandbox_, items);
    if (node.condition) source = std::make_unique<FilteredItems>(*this, node, variables, std::move(source));
    const auto loop =
        std::make_shared<LoopObject>(sandbox_, std::move(source), node.condition ? Value() : items, depth);
    if (node.recursive) loop->make_recursive(*this, node, around);

    bool completed = false;  // a body to its end: without that, `else` runs, as in the reference
    for (Value item; loop->next(item);) {
        sandbox_.step();
        assign(node.target, std::move(item), variables);
        if (node.loop) variables.slots[*node.loop] = Value(Value::ObjectPtr(loop));
        const Flow flow = run_scope(node.scope, node.body, variables, out);
        if (flow == Flow::break_loop) break;
        if (flow == Flow::normal) completed = true;
    }
    if (node.loop) variables.slots[*node.loop] = Value();
    if (loop.use_count() > 1) {
        sandbox_.hold(kActivationBytes);
        kept_loops_.push_back(loop);
    }
    if (completed || node.otherwise.empty()) return Flow::normal;
    return run_scope(node.otherwise_scope, node.otherwise, variables, out);
}

Flow Interpreter::execute(const SetBlock& node, Activation& variables) {
    Output captured(sandbox_);
    enter(node.scope, variables);
    const Flow flow = execute(node.body, variables, captured);
    if (flow == Flow::normal) {
        Value value = make_text(sandbox_, captured.take());
        if (node.filter) value = evaluate(std::get<Chain>(node.filter->node), variables, &value);
        assign(node.target, std::move(value), variables);
    }
    leave(node.scope, variables);
    return flow;
}

Flow Interpreter::execute(const FilterBlock& node, Activation& variables, Output& out) {
    Output captured(sandbox_);
    enter(node.scope, variables);
    const Flow flow = execute(node.body, variables, captured);
    if (flow == Flow::normal) {
        const Value value = make_text(sandbox_, captured.take());
        print_text(evaluate(std::get<Chain>(node.filter->node), variables, &value), out);
    }
    leave(node.scope, variables);
    return flow;
}

Flow Interpreter::execute(const With& node, Activation& variables, Output& out) {
    enter(node.scope, variables);
    for (std::size_t i = 0; i < node.targets.size(); ++i) {
        assign(node.targets[i], evaluate(*node.values[i], variables), variables);
    }
    const Flow flow = execute(node.body, variables, out);
    leave(node.scope, variables);
    return flow;
}

void Interpreter::execute(const CallBlock& node, Activation& variables, Output& out) {
    const Value caller = make_object<MacroObject>(*this, *node.body, &variables);
    print_text(evaluate(std::get<Chain>(node.call->node), variables, nullptr, &caller), out);
}

void Interpreter::assign(const Target& target, Value value, Activation& variables) {
    if (const auto* name = std::get_if<Name>(&target.node)) {
        place(name->slot, variables) = std::move(value);
        return;
    }
    if (const auto* member = std::get_if<NamespaceTarget>(&target.node)) {
        auto* space = place(member->name.slot, variables).if_object<Namespace>();
        if (!space) fail("TemplateRuntimeError", "cannot assign attribute on non-namespace object");
        return space->set(member->attribute, std::move(value));
    }
    const auto& targets = std::get<TupleTarget>(target.node).items;
    if (!is_iterable(value))
        type_error("cannot unpack non-iterable " + std::string(type_name(value)) + " object");
    const auto items = iterate(sandbox_, value);
    std::vector<Value> values;
    for (Value item; values.size() <= targets.size() && items->next(item);) values.push_back(std::move(item));
    const std::string expected = "(expected " + std::to_string(targets.size());
    if (values.size() > targets.size()) value_error("too many values to unpack " + expected + ")");
    if (values.size() < targets.size()) {
        value_error("not enough values to unpack " + expected + ", got " + std::to_string(values.size()) +
                    ")");
    }
    for (std::size_t i = 0; i < targets.size(); ++i) assign(targets[i], std::move(values[i]), variables);
}

Value Interpreter::call_macro(const MacroBody& macro, Activation* around, Arguments arguments) {
    const Sandbox::Level level(sandbox_);
    const std::size_t count = macro.parameters.size();
    const std::size_t given = std::min(arguments.positional.size(), count);
    const auto take_named = [&](std::string_view name) {
        const auto found = std::find_if(arguments.named.begin(), arguments.named.end(),
                                        [&](const auto& argument) { return argument.first == name; });
        if (found == arguments.named.end()) return Value();
        Value value = std::move(found->second);
        arguments.named.erase(found);
        return value;
    };
    return with_variables(macro.function, around, [&](Activation& variables) {
        for (std::size_t i = 0; i < count; ++i) {
            Value& place = variables.slots[macro.parameters[i].slot.index];
            place = i < given ? std::move(arguments.positional[i]) : take_named(macro.parameters[i].name);
        }
        if (macro.caller) {
            Value caller = take_named("caller");
            if (caller.is_missing() || caller.is_none()) caller = undefined_because("No caller defined");
            variables.slots[*macro.caller] = std::move(caller);
        }
        if (macro.named) {
            std::vector<Dict::Entry> entries;
            for (auto& [name, value] : arguments.named)
                entries.emplace_back(make_text(sandbox_, name), std::move(value));
            variables.slots[*macro.named] = make_dict(sandbox_, std::move(entries));
        } else if (!arguments.named.empty()) {
            const auto has_caller = [](const auto& argument) { return argument.first == "caller"; };
            if (std::any_of(arguments.named.begin(), arguments.named.end(), has_caller)) {
                type_error("macro '" + macro.name +
                           "' was invoked with two values for the special caller argument. This is most "
                           "likely a bug.");
            }
            type_error("macro '" + macro.name + "' takes no keyword argument '" +
                       arguments.named.front().first + "'");
        }
        if (macro.positional) {
            variables.slots[*macro.positional] =
                make_tuple(sandbox_, {arguments.positional.begin() + static_cast<std::ptrdiff_t>(given),
                                      arguments.positional.end()});
        } else if (arguments.positional.size() > count) {
            type_error("macro '" + macro.name + "' takes not more than " + std::to_string(count) +
                       " argument(s)");
        }
        enter(macro.function.scope, variables);
        const std::size_t required = count - macro.defaults.size();
        for (std::size_t i = given; i < count; ++i) {
            const Name& parameter = macro.parameters[i];
            if (!variables.slots[parameter.slot.index].is_missing()) continue;
            variables.slots[parameter.slot.index] =
                i < required
                    ? undefined_because("parameter " + repr_text(parameter.name) + " was not provided")
                    : evaluate(*macro.defaults[i - required], variables);
        }
        Output out(sandbox_);
        execute(macro.body, variables, out);
        return make_text(sandbox_, out.take());
    });
}

}  // namespace tars::jinja
