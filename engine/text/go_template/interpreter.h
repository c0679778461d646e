// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template/ast.h"
#include "text/go_template/value.h"

#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars::go_template {

/// Executes a tree: https://pkg.go.dev/text/template. Throws Failure.
class Interpreter {
  public:
    static constexpr std::size_t kNoCut = static_cast<std::size_t>(-1);

    Interpreter(const Templates& templates, Sandbox& sandbox, const std::tm& today)
        : templates_(templates), sandbox_(sandbox), today_(today) {}

    /// Appends to the output. `root` is an object and outlives the interpreter; nodes of the outermost
    /// template behind `cut` are left out.
    void run(const Json& root, std::size_t cut = kNoCut);

    const std::string& output() const { return output_; }
    /// Where in the source it stands.
    std::size_t offset() const { return offset_; }

  private:
    enum class Flow { next, break_, continue_ };

    Flow block(const Block& nodes, const Value& dot);
    Flow node(const Node& node, const Value& dot);
    Flow branch(const Node& node, const Value& dot);
    Flow loop(const Node& node, const Value& dot);
    bool iterate(const Node& node, const Value& index, const Value& item);
    void call(const Node& node, const Value& dot);
    void write(std::string_view text);

    Value pipeline(const Pipeline& pipeline, const Value& dot);
    Value command(const Command& command, const Value& dot, const Value* last);
    Value operand(const Operand& operand, const Value& dot);
    Value function(const Command& command, const Value& dot, const Value* last);
    Value choose(const Command& command, const Value& dot, const Value* last);
    Value follow(Value receiver, const Operand& operand);
    Value& variable(std::string_view name);

    const Templates& templates_;
    Sandbox& sandbox_;
    const std::tm& today_;
    std::string output_;
    std::size_t offset_ = 0;
    std::size_t cut_ = kNoCut;
    bool outermost_ = true;
    std::vector<std::pair<std::string_view, Value>> variables_;
};

}  // namespace tars::go_template
