// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

namespace tars::jinja {

// The operators of Python and Jinja on values.

enum class BinaryOperator { add, subtract, multiply, divide, floor_divide, modulo, power };
enum class UnaryOperator { plus, minus, logical_not };
enum class ComparisonOperator { equal, not_equal, less, less_equal, greater, greater_equal, in, not_in };

Value apply(Sandbox& sandbox, BinaryOperator operation, const Value& a, const Value& b);
Value apply(Sandbox& sandbox, UnaryOperator operation, const Value& operand);
bool holds(Sandbox& sandbox, ComparisonOperator operation, const Value& a, const Value& b);
/// `item in container`
bool contains(Sandbox& sandbox, const Value& container, const Value& item);

/// a ~ b ~ c
Value concatenate(Sandbox& sandbox, const std::vector<Value>& parts);

/// object.name: an attribute, or else an item; undefined where there is neither.
Value get_attribute(Sandbox& sandbox, const Value& object, const Value& name);
/// object[key]: an item, or else an attribute.
Value get_item(Sandbox& sandbox, const Value& object, const Value& key);
/// Only the attribute, as Python's getattr would find it.
std::optional<Value> python_attribute(Sandbox& sandbox, const Value& object, std::string_view name);
/// object[start:stop:step]; missing bounds are None.
Value get_slice(Sandbox& sandbox, const Value& object, const Value& start, const Value& stop,
                const Value& step);

/// Markup and other values joined as Markup: what is not Markup is escaped.
std::string escape_html(std::string_view utf8);
/// Already escaped strings as they are, others escaped.
std::string escaped(Sandbox& sandbox, const Value& value);

}  // namespace tars::jinja
