// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/interpreter.h"

#include "core/text_escape.h"
#include "text/go_template/functions.h"
#include "text/go_template/print.h"

namespace tars::go_template {
namespace {

/// Field names of `operand` up to and with the one at `index`, for messages.
std::string chain(const Operand& operand, std::size_t index) {
    std::string text = operand.text;
    for (std::size_t i = 0; i <= index; ++i) text += "." + operand.fields[i];
    return escape_for_display(text);
}

}  // namespace

void Interpreter::run(const Json& root, std::size_t cut) {
    const Value dot = from_json(&root, kRootType);
    cut_ = cut;
    outermost_ = true;
    variables_.clear();
    variables_.emplace_back("$", dot);
    block(templates_.blocks.find("")->second, dot);
}

void Interpreter::write(std::string_view text) {
    sandbox_.scan(text.size());
    const auto most = sandbox_.limits().output_bytes;
    if (text.size() > most - output_.size())
        fail("the template writes more than " + std::to_string(most) + " bytes");
    output_ += text;
}

Interpreter::Flow Interpreter::block(const Block& nodes, const Value& dot) {
    const Sandbox::Level level(sandbox_);
    for (const auto& item : nodes) {
        if (outermost_ && item.offset > cut_) break;
        sandbox_.step();
        if (const auto flow = node(item, dot); flow != Flow::next) return flow;
    }
    return Flow::next;
}

Interpreter::Flow Interpreter::node(const Node& node, const Value& dot) {
    offset_ = node.offset;
    switch (node.kind) {
    case Node::Kind::text:
        write(node.text);
        break;
    case Node::Kind::action: {
        const auto value = pipeline(*node.pipeline, dot);
        if (!node.pipeline->variables.empty()) break;
        if (const auto* text = std::get_if<Text>(&value)) {
            write(text->bytes);
        } else {
            write(to_text(sandbox_, value));
        }
        break;
    }
    case Node::Kind::if_:
    case Node::Kind::with:
        return branch(node, dot);
    case Node::Kind::range:
        return loop(node, dot);
    case Node::Kind::call:
        call(node, dot);
        break;
    case Node::Kind::break_:
        return Flow::break_;
    case Node::Kind::continue_:
        return Flow::continue_;
    }
    return Flow::next;
}

Interpreter::Flow Interpreter::branch(const Node& node, const Value& dot) {
    const auto scope = variables_.size();
    const auto value = pipeline(*node.pipeline, dot);
    const bool with = node.kind == Node::Kind::with;
    const auto flow = is_true(value) ? block(node.body, with ? value : dot) : block(node.otherwise, dot);
    variables_.resize(scope);
    return flow;
}

Interpreter::Flow Interpreter::loop(const Node& node, const Value& dot) {
    const auto scope = variables_.size();
    const auto value = pipeline(*node.pipeline, dot);
    bool empty = true;
    if (const auto* container = std::get_if<Container>(&value)) {
        if (container->type->shape == Type::Shape::record)
            fail("range cannot iterate over " + type_name(value));
        empty = container->size() == 0;
        if (container->is_list()) {
            for (std::size_t i = 0; i < container->size(); ++i)
                if (!iterate(node, static_cast<std::int64_t>(i), element(*container, i))) break;
        } else {
            for (const auto& [key, item] : sorted_members(sandbox_, *container))
                if (!iterate(node, Text{nullptr, key}, item)) break;
        }
    } else if (const auto* count = std::get_if<std::int64_t>(&value)) {
        if (node.pipeline->variables.size() > 1) fail("a range over a number has one variable");
        empty = *count <= 0;
        for (std::int64_t i = 0; i < *count; ++i)
            if (!iterate(node, Nil{}, i)) break;
    } else if (!std::holds_alternative<Nil>(value)) {
        fail("range cannot iterate over " + type_name(value));
    }
    const auto flow = empty ? block(node.otherwise, dot) : Flow::next;
    variables_.resize(scope);
    return flow;
}

/// False where the loop was left.
bool Interpreter::iterate(const Node& node, const Value& index, const Value& item) {
    sandbox_.step();
    const auto& names = node.pipeline->variables;
    if (names.size() == 1) variable(names[0]) = item;
    if (names.size() == 2) {
        variable(names[0]) = index;
        variable(names[1]) = item;
    }
    const auto scope = variables_.size();
    const auto flow = block(node.body, item);
    variables_.resize(scope);
    return flow != Flow::break_;
}

void Interpreter::call(const Node& node, const Value& dot) {
    const auto found = templates_.blocks.find(node.text);
    if (found == templates_.blocks.end())
        fail("template '" + escape_for_display(node.text) + "' is not defined");
    const Value argument = node.pipeline ? pipeline(*node.pipeline, dot) : Nil{};
    auto outer = std::exchange(variables_, {});
    const bool was_outermost = std::exchange(outermost_, false);
    variables_.emplace_back("$", argument);
    block(found->second, argument);
    variables_ = std::move(outer);
    outermost_ = was_outermost;
}

Value Interpreter::pipeline(const Pipeline& pipeline, const Value& dot) {
    const Sandbox::Level level(sandbox_);
    offset_ = pipeline.offset;
    Value value;
    for (std::size_t i = 0; i < pipeline.commands.size(); ++i)
        value = command(pipeline.commands[i], dot, i == 0 ? nullptr : &value);
    for (const auto& name : pipeline.variables) {
        if (pipeline.assigns) {
            variable(name) = value;
        } else {
            variables_.emplace_back(name, value);
        }
    }
    return value;
}

Value Interpreter::command(const Command& command, const Value& dot, const Value* last) {
    const auto& first = command.words[0];
    offset_ = first.offset;
    if (first.kind == Operand::Kind::function && first.fields.empty())
        return first.text == "and" || first.text == "or" ? choose(command, dot, last)
                                                         : function(command, dot, last);
    if (first.kind == Operand::Kind::nil) fail("nil is not a command");
    if (command.words.size() > 1 || last) fail("cannot give arguments to what is no function");
    return operand(first, dot);
}

Value Interpreter::function(const Command& command, const Value& dot, const Value* last) {
    std::vector<Value> arguments;
    for (std::size_t i = 1; i < command.words.size(); ++i)
        arguments.push_back(operand(command.words[i], dot));
    if (last) arguments.push_back(*last);
    offset_ = command.words[0].offset;
    return call_function(sandbox_, command.words[0].text, arguments, today_);
}

/// and, or: the first argument that decides, or the last; later ones are not evaluated.
Value Interpreter::choose(const Command& command, const Value& dot, const Value* last) {
    const auto& name = command.words[0].text;
    if (command.words.size() == 1 && !last)
        fail("wrong number of arguments for " + name + ": wants at least 1, got 0");
    Value value;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        value = operand(command.words[i], dot);
        if (is_true(value) == (name == "or")) return value;
    }
    return last ? *last : value;
}

Value Interpreter::operand(const Operand& operand, const Value& dot) {
    sandbox_.step();
    using Kind = Operand::Kind;
    switch (operand.kind) {
    case Kind::dot:
        return dot;
    case Kind::nil:
        return Nil{};
    case Kind::boolean:
        return operand.boolean;
    case Kind::integer:
        return operand.integer;
    case Kind::floating:
        return operand.floating;
    case Kind::text:
        return Text{nullptr, operand.text};
    case Kind::field:
        return follow(dot, operand);
    case Kind::variable:
        return follow(variable(operand.text), operand);
    case Kind::function: {
        offset_ = operand.offset;
        if (operand.text == "and" || operand.text == "or")
            fail("wrong number of arguments for " + operand.text + ": wants at least 1, got 0");
        return follow(call_function(sandbox_, operand.text, {}, today_), operand);
    }
    case Kind::pipeline:
        return follow(pipeline(*operand.pipeline, dot), operand);
    }
    return Nil{};
}

/// The chain of fields after an operand. A first member of nothing is nothing, a later one a mistake.
Value Interpreter::follow(Value receiver, const Operand& operand) {
    for (std::size_t i = 0; i < operand.fields.size(); ++i) {
        if (std::holds_alternative<Nil>(receiver)) {
            if (i == 0) return receiver;
            offset_ = operand.offset;
            fail("nil has no field: " + chain(operand, i));
        }
        auto member = find_member(sandbox_, receiver, operand.fields[i]);
        if (!member) {
            offset_ = operand.offset;
            fail("there is no " + chain(operand, i) + " in a " + type_name(receiver));
        }
        receiver = std::move(*member);
    }
    return receiver;
}

Value& Interpreter::variable(std::string_view name) {
    for (std::size_t i = variables_.size(); i-- > 0;) {
        if (i % 16 == 0) sandbox_.step();
        if (variables_[i].first == name) return variables_[i].second;
    }
    fail("undefined variable '" + escape_for_display(name) + "'");
}

}  // namespace tars::go_template
