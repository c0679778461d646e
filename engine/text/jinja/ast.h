// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/filters.h"
#include "text/jinja/operators.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tars::jinja {

// A parsed template. The scope pass fills in where variables live; after it the tree is never changed.

/// A variable: `hops` functions outward from the one that runs, then this place in it.
struct Slot {
    std::uint32_t hops = 0;
    std::uint32_t index = 0;
};

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

struct CallArguments {
    std::vector<ExpressionPtr> positional;
    std::vector<std::pair<std::string, ExpressionPtr>> named;
    ExpressionPtr unpacked;        ///< *sequence
    ExpressionPtr unpacked_named;  ///< **mapping
};

struct Literal {
    Value value;
};
struct Name {
    std::string name;
    Slot slot;
};
struct ListDisplay {
    std::vector<ExpressionPtr> items;
    bool tuple = false;
};
struct DictDisplay {
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
};
struct Unary {
    UnaryOperator operation;
    ExpressionPtr operand;
};
/// a + b - c: operators of one precedence, from the left.
struct Binary {
    ExpressionPtr first;
    std::vector<std::pair<BinaryOperator, ExpressionPtr>> rest;
};
/// a < b <= c: all must hold.
struct Comparison {
    ExpressionPtr first;
    std::vector<std::pair<ComparisonOperator, ExpressionPtr>> rest;
};
/// a and b and c, or a or b or c.
struct Logical {
    bool is_or;
    std::vector<ExpressionPtr> terms;
};
struct Concatenation {
    std::vector<ExpressionPtr> parts;
};
struct Conditional {
    ExpressionPtr condition;
    ExpressionPtr then;
    ExpressionPtr otherwise;  ///< may be null
};
struct Attribute {
    Value name;
};
struct Item {
    ExpressionPtr key;
};
struct SliceItem {
    ExpressionPtr start, stop, step;  ///< each may be null
};
struct Call {
    CallArguments arguments;
};
struct FilterCall {
    std::string name;
    CallArguments arguments;
    Filter filter = nullptr;  ///< null: unknown, an error where it is reached
};
struct TestCall {
    std::string name;
    CallArguments arguments;
    bool negated = false;
    Test test = nullptr;
};
struct Step {
    int line = 1;
    std::variant<Attribute, Item, SliceItem, Call, FilterCall, TestCall> node;
};
/// base.attribute[item](arguments)|filter is test: what is done to a value, in order. A list, so that a long
/// chain does not nest.
struct Chain {
    ExpressionPtr base;  ///< null: what a filter block or a set block captured
    std::vector<Step> steps;
};

struct Expression {
    int line = 1;
    std::variant<Literal, Name, ListDisplay, DictDisplay, Unary, Binary, Comparison, Logical, Concatenation,
                 Conditional, Chain>
        node;
};

/// What an assignment changes.
struct Target;
struct NamespaceTarget {
    Name name;
    std::string attribute;
};
struct TupleTarget {
    std::vector<Target> items;
};
struct Target {
    int line = 1;
    std::variant<Name, NamespaceTarget, TupleTarget> node;
};

/// How a scope's variables start out each time it is entered.
struct Load {
    enum class From { context, outer, nothing };
    From from;
    std::uint32_t index;  ///< of the variable
    std::string name;     ///< in the context
    Slot outer;
};
struct Scope {
    std::vector<Load> loads;
};

struct Statement;
using Block = std::vector<Statement>;

/// Something with variables of its own: the template, a macro, the body of a call block or of a recursive
/// loop.
struct FunctionBody {
    Scope scope;
    std::uint32_t slots = 0;
    bool captured = false;  ///< functions inside it refer to its variables
};

struct MacroBody {
    std::string name;  ///< empty: a call block's
    std::vector<Name> parameters;
    std::vector<ExpressionPtr> defaults;  ///< of the last parameters
    Block body;
    FunctionBody function;
    // Where the special variables go that the body asks for.
    std::optional<std::uint32_t> caller, named, positional;
    bool explicit_caller = false;
};

struct Data {
    std::string text;
};
struct Print {
    ExpressionPtr value;
};
struct If {
    std::vector<std::pair<ExpressionPtr, Block>> branches;
    Block otherwise;
};
struct For {
    Target target;
    ExpressionPtr items;
    ExpressionPtr condition;  ///< may be null
    Block body;
    Block otherwise;
    bool recursive = false;
    std::optional<std::uint32_t> loop;  ///< where the variable `loop` goes, if the body reads it
    Scope scope, condition_scope, otherwise_scope;
    Target condition_target;  ///< the target again, in the condition's scope
    FunctionBody function;    ///< if recursive
};
struct Set {
    Target target;
    ExpressionPtr value;
};
struct SetBlock {
    Target target;
    ExpressionPtr filter;  ///< a Chain of filters; may be null
    Block body;
    Scope scope;
};
struct Macro {
    Name name;
    std::unique_ptr<MacroBody> body;
};
struct CallBlock {
    ExpressionPtr call;  ///< a Chain that ends in a Call
    std::unique_ptr<MacroBody> body;
};
/// {% generation %}: the body as a function called on the spot.
struct Generation {
    std::unique_ptr<MacroBody> body;
};
struct FilterBlock {
    ExpressionPtr filter;  ///< a Chain of filters
    Block body;
    Scope scope;
};
struct With {
    std::vector<Target> targets;
    std::vector<ExpressionPtr> values;
    Block body;
    Scope scope;
};
struct Break {};
struct Continue {};

struct Statement {
    int line = 1;
    std::variant<Data, Print, If, For, Set, SetBlock, Macro, CallBlock, Generation, FilterBlock, With, Break,
                 Continue>
        node;
};

struct Template {
    Block body;
    FunctionBody function;
};

}  // namespace tars::jinja
