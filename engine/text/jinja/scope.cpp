// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/scope.h"

#include "text/jinja/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace tars::jinja {

namespace {

/// The variables of one scope. A variable's place depends on the scope and its name only, so that the
/// branches of an `if`, which each get a copy, agree about it.
class Symbols {
  public:
    Symbols(const Symbols* parent, FunctionBody& function, std::uint32_t function_depth)
        : parent_(parent),
          function_(&function),
          function_depth_(function_depth),
          places_(std::make_shared<std::map<std::string, std::uint32_t>>()) {}

    Symbols inner() const { return Symbols(this, *function_, function_depth_); }
    Symbols inner_function(FunctionBody& function) const {
        function_->captured = true;
        return Symbols(this, function, function_depth_ + 1);
    }

    std::uint32_t declare_parameter(const std::string& name) {
        stores_.insert(name);
        const std::uint32_t index = define(name);
        loads_.erase(index);
        return index;
    }

    void load(const std::string& name) {
        if (!find(name)) start_from(define(name), Load::From::context, name);
    }

    void store(const std::string& name) {
        stores_.insert(name);
        if (own_.contains(name)) return;
        const auto outer = parent_ ? parent_->find(name) : std::nullopt;
        const std::uint32_t index = define(name);
        start_from(index, outer ? Load::From::outer : Load::From::nothing, name);
    }

    /// Takes in the branches of an `if`. What only some of them set keeps its outer value in the others.
    void merge(const std::vector<Symbols>& branches) {
        std::map<std::string, std::size_t> stored;
        for (const Symbols& branch : branches) {
            for (const std::string& name : branch.stores_) {
                if (!stores_.contains(name)) ++stored[name];
            }
        }
        for (const Symbols& branch : branches) {
            for (const auto& [name, index] : branch.own_) own_[name] = index;
            for (const auto& [index, load] : branch.loads_) loads_[index] = load;
            stores_.insert(branch.stores_.begin(), branch.stores_.end());
        }
        for (const auto& [name, count] : stored) {
            if (count == branches.size()) continue;
            const bool outer = parent_ && parent_->find(name);
            start_from(own_.at(name), outer ? Load::From::outer : Load::From::context, name);
        }
    }

    /// As seen from code in this scope. A name the analysis has not met is a variable of the context.
    Slot slot(const std::string& name) {
        load(name);
        return *find(name);
    }

    Scope scope() const {
        Scope out;
        for (const auto& [index, load] : loads_) out.loads.push_back(load);
        return out;
    }

  private:
    std::uint32_t define(const std::string& name) {
        const auto [place, added] = places_->try_emplace(name, function_->slots);
        if (added) ++function_->slots;
        own_[name] = place->second;
        return place->second;
    }

    void start_from(std::uint32_t index, Load::From from, const std::string& name) {
        Load load{from, index, name, {}};
        if (from == Load::From::outer) {
            load.outer = *parent_->find(name);
            load.outer.hops += function_depth_ - parent_->function_depth_;
        }
        loads_[index] = std::move(load);
    }

    std::optional<Slot> find(const std::string& name) const {
        for (const Symbols* scope = this; scope; scope = scope->parent_) {
            const auto found = scope->own_.find(name);
            if (found != scope->own_.end())
                return Slot{function_depth_ - scope->function_depth_, found->second};
        }
        return std::nullopt;
    }

    const Symbols* parent_;
    FunctionBody* function_;
    std::uint32_t function_depth_;
    std::shared_ptr<std::map<std::string, std::uint32_t>> places_;
    std::map<std::string, std::uint32_t> own_;
    std::map<std::uint32_t, Load> loads_;
    std::set<std::string> stores_;
};

/// Collects what one scope loads and stores. Scopes within it are left alone, apart from what they evaluate
/// in this one, such as the sequence of a loop.
class ScopeAnalysis {
  public:
    explicit ScopeAnalysis(Symbols& symbols) : symbols_(symbols) {}

    void block(const Block& statements) {
        for (const Statement& statement : statements) std::visit(*this, statement.node);
    }
    void expression(const ExpressionPtr& node) {
        each_name(node, [this](const std::string& name, NameUse) { symbols_.load(name); });
    }
    void parameters(const Target& target) {
        if (const auto* name = std::get_if<Name>(&target.node)) symbols_.declare_parameter(name->name);
        if (const auto* tuple = std::get_if<TupleTarget>(&target.node)) {
            for (const Target& item : tuple->items) parameters(item);
        }
    }

    void operator()(const Data&) {}
    void operator()(const Print& node) { expression(node.value); }
    void operator()(const If& node) { branches(node, 0); }
    void operator()(const For& node) { expression(node.items); }
    void operator()(const Set& node) {
        expression(node.value);
        assignment(node.target);
    }
    void operator()(const SetBlock& node) { assignment(node.target); }
    void operator()(const Macro& node) { symbols_.store(node.name.name); }
    void operator()(const CallBlock& node) { expression(node.call); }
    void operator()(const Generation&) {}
    void operator()(const FilterBlock& node) { expression(node.filter); }
    void operator()(const With& node) {
        for (const auto& value : node.values) expression(value);
    }
    void operator()(const Break&) {}
    void operator()(const Continue&) {}

  private:
    void assignment(const Target& target) {
        if (const auto* name = std::get_if<Name>(&target.node)) symbols_.store(name->name);
        if (const auto* member = std::get_if<NamespaceTarget>(&target.node)) symbols_.load(member->name.name);
        if (const auto* tuple = std::get_if<TupleTarget>(&target.node)) {
            for (const Target& item : tuple->items) assignment(item);
        }
    }

    // The first branch against all elifs against else; each elif stands against two empty branches, as in the
    // reference.
    void branches(const If& node, std::size_t first) {
        expression(node.branches[first].first);
        Symbols body = symbols_;
        ScopeAnalysis(body).block(node.branches[first].second);
        Symbols elifs = symbols_;
        Symbols otherwise = symbols_;
        if (first == 0) {
            ScopeAnalysis analysis(elifs);
            for (std::size_t i = 1; i < node.branches.size(); ++i) analysis.branches(node, i);
            ScopeAnalysis(otherwise).block(node.otherwise);
        }
        symbols_.merge({std::move(body), std::move(elifs), std::move(otherwise)});
    }

    Symbols& symbols_;
};

bool reads_undeclared(const Block& body, std::string_view wanted) {
    bool reads = false;
    bool declared = false;
    each_name(body, [&](const std::string& name, NameUse use) {
        if (name != wanted) return;
        if (use == NameUse::store) {
            declared = true;
        } else if (!declared) {
            reads = true;
        }
    });
    return reads;
}

/// Fills in the slots, scope by scope. In a soft place, directly under a condition, an unknown filter is only
/// an error when it is reached.
class Binder {
  public:
    Binder(Symbols& symbols, bool soft) : symbols_(symbols), soft_(soft) {}

    void block(Block& statements) {
        for (Statement& statement : statements) {
            line_ = statement.line;
            std::visit(*this, statement.node);
        }
    }

    void expression(const ExpressionPtr& node) {
        if (!node) return;
        line_ = node->line;
        std::visit(*this, node->node);
    }

    void operator()(Literal&) {}
    void operator()(Name& node) { node.slot = symbols_.slot(node.name); }
    void operator()(ListDisplay& node) {
        for (auto& item : node.items) expression(item);
    }
    void operator()(DictDisplay& node) {
        for (auto& [key, value] : node.entries) {
            expression(key);
            expression(value);
        }
    }
    void operator()(Unary& node) { expression(node.operand); }
    void operator()(Binary& node) { operands(node); }
    void operator()(Comparison& node) { operands(node); }
    void operator()(Logical& node) {
        for (auto& term : node.terms) expression(term);
    }
    void operator()(Concatenation& node) {
        for (auto& part : node.parts) expression(part);
    }
    void operator()(Conditional& node) {
        Binder soft(symbols_, true);
        for (auto* part : {&node.condition, &node.then, &node.otherwise}) soft.expression(*part);
    }
    void operator()(Chain& node) {
        expression(node.base);
        for (Step& step : node.steps) {
            line_ = step.line;
            std::visit(*this, step.node);
        }
    }
    void operator()(Attribute&) {}
    void operator()(Item& step) { expression(step.key); }
    void operator()(SliceItem& step) {
        for (auto* bound : {&step.start, &step.stop, &step.step}) expression(*bound);
    }
    void operator()(Call& step) { arguments(step.arguments); }
    void operator()(FilterCall& step) {
        if (!step.filter) fail_unknown("filter", step.name);
        arguments(step.arguments);
    }
    void operator()(TestCall& step) {
        if (!step.test) fail_unknown("test", step.name);
        arguments(step.arguments);
    }

    void operator()(Data&) {}
    void operator()(Print& node) { expression(node.value); }
    void operator()(If& node) {
        Binder soft(symbols_, true);
        for (auto& [condition, body] : node.branches) {
            soft.expression(condition);
            soft.block(body);
        }
        soft.block(node.otherwise);
    }
    void operator()(For& node);
    void operator()(Set& node) {
        target(node.target);
        expression(node.value);
    }
    void operator()(SetBlock& node) {
        Symbols inner = symbols_.inner();
        ScopeAnalysis analysis(inner);
        analysis.block(node.body);
        analysis.expression(node.filter);
        Binder binder(inner, false);
        binder.block(node.body);
        binder.expression(node.filter);
        node.scope = inner.scope();
        target(node.target);
    }
    void operator()(Macro& node) {
        node.name.slot = symbols_.slot(node.name.name);
        macro(*node.body);
    }
    void operator()(CallBlock& node) {
        macro(*node.body);
        expression(node.call);
    }
    void operator()(Generation& node) { macro(*node.body); }
    void operator()(FilterBlock& node) {
        Symbols inner = symbols_.inner();
        ScopeAnalysis analysis(inner);
        analysis.block(node.body);
        analysis.expression(node.filter);
        Binder binder(inner, false);
        binder.block(node.body);
        binder.expression(node.filter);
        node.scope = inner.scope();
    }
    void operator()(With& node) {
        Symbols inner = symbols_.inner();
        ScopeAnalysis analysis(inner);
        for (const Target& item : node.targets) analysis.parameters(item);
        analysis.block(node.body);
        for (auto& value : node.values) expression(value);
        Binder binder(inner, false);
        for (Target& item : node.targets) binder.target(item);
        binder.block(node.body);
        node.scope = inner.scope();
    }
    void operator()(Break&) {}
    void operator()(Continue&) {}

  private:
    template <typename Node>
    void operands(Node& node) {
        expression(node.first);
        for (auto& [operation, operand] : node.rest) expression(operand);
    }

    void arguments(CallArguments& node) {
        for (auto& argument : node.positional) expression(argument);
        for (auto& [name, argument] : node.named) expression(argument);
        expression(node.unpacked);
        expression(node.unpacked_named);
    }

    void target(Target& node) {
        if (auto* name = std::get_if<Name>(&node.node)) name->slot = symbols_.slot(name->name);
        if (auto* member = std::get_if<NamespaceTarget>(&node.node))
            member->name.slot = symbols_.slot(member->name.name);
        if (auto* tuple = std::get_if<TupleTarget>(&node.node)) {
            for (Target& item : tuple->items) target(item);
        }
    }

    void macro(MacroBody& node);
    void special_parameters(MacroBody& node, Symbols& inner);

    void fail_unknown(std::string_view kind, const std::string& name) const {
        if (soft_) return;
        throw TemplateFailure{"TemplateAssertionError", "No " + std::string(kind) + " named '" + name + "'.",
                              line_};
    }

    Symbols& symbols_;
    bool soft_;
    int line_ = 1;
};

void Binder::operator()(For& node) {
    const auto check = [this](const std::string& name, NameUse use) {
        if (use == NameUse::load || name != "loop") return;
        throw TemplateFailure{"TemplateAssertionError",
                              "Can't assign to special loop variable in for-loop target", line_};
    };
    NameVisitor<decltype(check)>{check}(node);

    const auto inner = [&] {
        return node.recursive ? symbols_.inner_function(node.function) : symbols_.inner();
    };
    Symbols loop = inner();
    if (node.recursive || reads_undeclared(node.body, "loop")) node.loop = loop.declare_parameter("loop");
    ScopeAnalysis analysis(loop);
    analysis.parameters(node.target);
    analysis.block(node.body);
    Symbols otherwise = inner();
    ScopeAnalysis(otherwise).block(node.otherwise);

    expression(node.items);
    if (node.condition) {
        Symbols condition = inner();
        ScopeAnalysis condition_analysis(condition);
        condition_analysis.parameters(node.target);
        condition_analysis.expression(node.condition);
        node.condition_target = node.target;
        Binder binder(condition, false);
        binder.target(node.condition_target);
        binder.expression(node.condition);
        node.condition_scope = condition.scope();
    }
    Binder body(loop, false);
    body.target(node.target);
    body.block(node.body);
    node.scope = loop.scope();
    Binder(otherwise, false).block(node.otherwise);
    node.otherwise_scope = otherwise.scope();
}

void Binder::macro(MacroBody& node) {
    Symbols inner = symbols_.inner_function(node.function);
    ScopeAnalysis analysis(inner);
    for (const Name& parameter : node.parameters) inner.declare_parameter(parameter.name);
    for (const auto& value : node.defaults) analysis.expression(value);
    analysis.block(node.body);
    special_parameters(node, inner);

    Binder binder(inner, false);
    for (Name& parameter : node.parameters) parameter.slot = inner.slot(parameter.name);
    for (const auto& value : node.defaults) binder.expression(value);
    binder.block(node.body);
    node.function.scope = inner.scope();
}

void Binder::special_parameters(MacroBody& node, Symbols& inner) {
    const auto is_parameter = [&](std::string_view name) {
        return std::any_of(node.parameters.begin(), node.parameters.end(),
                           [&](const Name& parameter) { return parameter.name == name; });
    };
    node.explicit_caller = is_parameter("caller");
    if (reads_undeclared(node.body, "caller")) {
        const std::size_t required = node.parameters.size() - node.defaults.size();
        for (std::size_t i = 0; i < required; ++i) {
            if (node.parameters[i].name != "caller") continue;
            throw TemplateFailure{
                "TemplateAssertionError",
                "When defining macros or call blocks the special \"caller\" argument must be omitted "
                "or be given a default.",
                line_};
        }
        if (!node.explicit_caller) node.caller = inner.declare_parameter("caller");
    }
    if (reads_undeclared(node.body, "kwargs") && !is_parameter("kwargs"))
        node.named = inner.declare_parameter("kwargs");
    if (reads_undeclared(node.body, "varargs") && !is_parameter("varargs")) {
        node.positional = inner.declare_parameter("varargs");
    }
}

}  // namespace

void bind_variables(Template& tree) {
    Symbols root(nullptr, tree.function, 0);
    ScopeAnalysis(root).block(tree.body);
    Binder(root, false).block(tree.body);
    tree.function.scope = root.scope();
}

}  // namespace tars::jinja
