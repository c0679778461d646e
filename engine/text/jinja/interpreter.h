// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/ast.h"
#include "text/jinja/globals.h"
#include "text/jinja/objects.h"

#include <map>
#include <memory>

namespace tars::jinja {

/// The variables of one running function.
struct Activation {
    Activation(const FunctionBody& body, Activation* around) : outer(around), slots(body.slots) {}

    Activation* outer;  ///< of the function it was defined in
    std::vector<Value> slots;
};

/// Where a block writes to: the result, or what a macro, a set or a filter block captures.
class Output {
  public:
    /// The result of the render.
    explicit Output(std::uint64_t limit) : limit_(limit) {}
    /// A capture, which counts as a value.
    explicit Output(Sandbox& sandbox) : sandbox_(&sandbox) {}
    ~Output() { release(); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void append(std::string_view text);
    std::string take() {
        release();
        return std::move(bytes_);
    }

  private:
    void release() {
        if (sandbox_) sandbox_->release(bytes_.size());
        sandbox_ = nullptr;
    }

    Sandbox* sandbox_ = nullptr;
    std::uint64_t limit_ = 0;
    std::string bytes_;
};

/// What a block asks of the loop around it.
enum class Flow { normal, break_loop, continue_loop };

class LoopObject;

/// Walks the tree of a template once.
class Interpreter {
  public:
    Interpreter(const Template& tree, Context& context, Sandbox& sandbox)
        : tree_(tree), context_(context), sandbox_(sandbox) {}
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    std::string run();
    /// Of the template: where it stands, or stood when something failed.
    int line() const { return line_; }

    // For the objects a template calls.
    Value call_macro(const MacroBody& macro, Activation* around, Arguments arguments);
    Value call_recursive_loop(const For& node, Activation* around, const Value& items, std::int64_t depth);

  private:
    friend class FilteredItems;

    Flow execute(const Block& block, Activation& variables, Output& out);
    Flow execute(const If& node, Activation& variables, Output& out);
    Flow execute(const For& node, Activation& variables, Output& out);
    Flow execute(const SetBlock& node, Activation& variables);
    Flow execute(const FilterBlock& node, Activation& variables, Output& out);
    Flow execute(const With& node, Activation& variables, Output& out);
    void execute(const CallBlock& node, Activation& variables, Output& out);
    Flow run_loop(const For& node, Activation& variables, Activation* around, const Value& items,
                  std::int64_t depth, Output& out);
    Flow run_scope(const Scope& scope, const Block& block, Activation& variables, Output& out);
    void print(const Value& value, Output& out);
    /// The same for what filter and call blocks give, which nothing turns into a string.
    void print_text(const Value& value, Output& out);

    Value evaluate(const Expression& expression, Activation& variables);
    Value evaluate(const Name& node, Activation& variables);
    Value evaluate(const Binary& node, int line, Activation& variables);
    Value evaluate(const Comparison& node, int line, Activation& variables);
    Value evaluate(const Logical& node, Activation& variables);
    Value evaluate(const Conditional& node, int line, Activation& variables);
    /// `captured`: the input of a chain without a base. `caller`: a further argument of the last call.
    Value evaluate(const Chain& chain, Activation& variables, const Value* captured = nullptr,
                   const Value* caller = nullptr);
    Value take_step(const Step& step, const Value& value, Activation& variables, const Value* caller);
    Value slice(const SliceItem& step, const Value& value, Activation& variables);
    std::vector<Value> evaluate_all(const std::vector<ExpressionPtr>& expressions, Activation& variables);
    Arguments evaluate(const CallArguments& arguments, Activation& variables);

    void assign(const Target& target, Value value, Activation& variables);
    void enter(const Scope& scope, Activation& variables);
    static void leave(const Scope& scope, Activation& variables);
    static Value& place(const Slot& slot, Activation& variables);
    /// Runs it with variables that live as long as something may refer to them.
    template <typename Run>
    auto with_variables(const FunctionBody& body, Activation* around, const Run& run);

    const Template& tree_;
    Context& context_;
    Sandbox& sandbox_;
    int line_ = 1;
    std::vector<std::unique_ptr<Activation>> kept_variables_;
    std::vector<std::shared_ptr<LoopObject>> kept_loops_;
};

}  // namespace tars::jinja
