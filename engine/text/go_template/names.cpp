// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/names.h"

#include <algorithm>

namespace tars::go_template {
namespace {

template <typename Visit>
void for_each_operand(const Pipeline& pipeline, const Visit& visit) {
    for (const auto& command : pipeline.commands) {
        for (const auto& operand : command.words) {
            visit(operand);
            if (operand.pipeline) for_each_operand(*operand.pipeline, visit);
        }
    }
}

}  // namespace

std::string lower_case(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

void collect_names(const Block& block, std::set<std::string, std::less<>>& names) {
    for (const auto& node : block) {
        if (node.pipeline) {
            for_each_operand(*node.pipeline, [&](const Operand& operand) {
                if (operand.kind == Operand::Kind::variable) names.insert(lower_case(operand.text));
                for (const auto& field : operand.fields) names.insert(lower_case(field));
            });
        }
        collect_names(node.body, names);
        collect_names(node.otherwise, names);
    }
}

bool uses_field(const Pipeline& pipeline, std::string_view field) {
    bool found = false;
    for_each_operand(pipeline, [&](const Operand& operand) {
        found |= std::ranges::find(operand.fields, field) != operand.fields.end();
    });
    return found;
}

std::optional<std::size_t> find_response(const Block& block) {
    for (const auto& node : block) {
        bool found = false;
        if (node.kind == Node::Kind::action) {
            for_each_operand(*node.pipeline, [&](const Operand& operand) {
                found |= operand.kind == Operand::Kind::field &&
                         std::ranges::find(operand.fields, "Response") != operand.fields.end();
            });
        }
        if (found) return node.offset;
        if (const auto inner = find_response(node.body)) return inner;
        if (const auto inner = find_response(node.otherwise)) return inner;
    }
    return {};
}

Node response_action(std::size_t offset) {
    Operand operand{.kind = Operand::Kind::field, .offset = offset};
    operand.fields.push_back("Response");
    Command command;
    command.words.push_back(std::move(operand));
    Pipeline pipeline{.offset = offset};
    pipeline.commands.push_back(std::move(command));
    return {.kind = Node::Kind::action, .offset = offset, .pipeline = std::move(pipeline)};
}

}  // namespace tars::go_template
