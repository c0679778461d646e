// SPDX-License-Identifier: Apache-2.0
// The tests behind `is`.

#include "text/jinja/arguments.h"
#include "text/jinja/filters.h"
#include "text/jinja/methods.h"
#include "text/jinja/objects.h"
#include "text/jinja/operators.h"
#include "text/jinja/repr.h"

#include <algorithm>
#include <array>

namespace tars::jinja {

namespace {

struct NamedTest {
    std::string_view name;
    Test test;
};

template <bool (*predicate)(const Value&)>
bool plain(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters none("test", {}, std::move(arguments));
    return predicate(input);
}

bool is_boolean(const Value& value) {
    return value.if_bool() != nullptr;
}
bool is_defined(const Value& value) {
    return !value.is_undefined();
}
bool is_escaped(const Value& value) {
    return value.if_text() && value.if_text()->safe;
}
bool is_false(const Value& value) {
    return value.if_bool() && !*value.if_bool();
}
bool is_true(const Value& value) {
    return value.if_bool() && *value.if_bool();
}
bool is_float(const Value& value) {
    return value.if_real() != nullptr;
}
bool is_integer(const Value& value) {
    return value.if_integer() || value.if_object<LargeInteger>();
}
bool is_mapping(const Value& value) {
    return value.if_dict() != nullptr;
}
bool is_none(const Value& value) {
    return value.is_none();
}
bool is_string(const Value& value) {
    return value.if_text() != nullptr;
}
bool is_undefined(const Value& value) {
    return value.is_undefined();
}
bool is_sequence(const Value& value) {
    return value.is_undefined() || value.if_text() || value.if_list() || value.if_dict() ||
           value.if_object<Range>();
}

template <ComparisonOperator operation>
bool compares(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("test", {""}, std::move(arguments), 1);
    return holds(sandbox, operation, input, parameters[0]);
}

template <int rest>
bool has_parity(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("test", {}, std::move(arguments));
    const Value modulo = apply(sandbox, BinaryOperator::modulo, input, Value(std::int64_t{2}));
    return equal(sandbox, modulo, Value(std::int64_t{rest}));
}

bool divisible_by(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("divisibleby", {"num"}, std::move(arguments), 1);
    return equal(sandbox, apply(sandbox, BinaryOperator::modulo, input, parameters[0]),
                 Value(std::int64_t{0}));
}

bool is_in(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("in", {"seq"}, std::move(arguments), 1);
    return contains(sandbox, parameters[0], input);
}

bool same_as(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters parameters("sameas", {"other"}, std::move(arguments), 1);
    return same_object(input, parameters[0]);
}

template <bool upper>
bool is_cased(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Value text = to_text(sandbox, input);
    return truth(find_text_method(upper ? "isupper" : "islower")->call(sandbox, text, std::move(arguments)));
}

bool is_filter_name(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters none("filter", {}, std::move(arguments));
    return input.if_text() && find_filter(input.if_text()->bytes);
}

bool is_test_name(Sandbox&, const Value& input, Arguments arguments) {
    const Parameters none("test", {}, std::move(arguments));
    return input.if_text() && find_test(input.if_text()->bytes);
}

constexpr std::array kTests{
    NamedTest{"!=", compares<ComparisonOperator::not_equal>},
    NamedTest{"<", compares<ComparisonOperator::less>},
    NamedTest{"<=", compares<ComparisonOperator::less_equal>},
    NamedTest{"==", compares<ComparisonOperator::equal>},
    NamedTest{">", compares<ComparisonOperator::greater>},
    NamedTest{">=", compares<ComparisonOperator::greater_equal>},
    NamedTest{"boolean", plain<is_boolean>},
    NamedTest{"callable", plain<is_callable>},
    NamedTest{"defined", plain<is_defined>},
    NamedTest{"divisibleby", divisible_by},
    NamedTest{"eq", compares<ComparisonOperator::equal>},
    NamedTest{"equalto", compares<ComparisonOperator::equal>},
    NamedTest{"escaped", plain<is_escaped>},
    NamedTest{"even", has_parity<0>},
    NamedTest{"false", plain<is_false>},
    NamedTest{"filter", is_filter_name},
    NamedTest{"float", plain<is_float>},
    NamedTest{"ge", compares<ComparisonOperator::greater_equal>},
    NamedTest{"greaterthan", compares<ComparisonOperator::greater>},
    NamedTest{"gt", compares<ComparisonOperator::greater>},
    NamedTest{"in", is_in},
    NamedTest{"integer", plain<is_integer>},
    NamedTest{"iterable", plain<is_iterable>},
    NamedTest{"le", compares<ComparisonOperator::less_equal>},
    NamedTest{"lessthan", compares<ComparisonOperator::less>},
    NamedTest{"lower", is_cased<false>},
    NamedTest{"lt", compares<ComparisonOperator::less>},
    NamedTest{"mapping", plain<is_mapping>},
    NamedTest{"ne", compares<ComparisonOperator::not_equal>},
    NamedTest{"none", plain<is_none>},
    NamedTest{"number", plain<is_number>},
    NamedTest{"odd", has_parity<1>},
    NamedTest{"sameas", same_as},
    NamedTest{"sequence", plain<is_sequence>},
    NamedTest{"string", plain<is_string>},
    NamedTest{"test", is_test_name},
    NamedTest{"true", plain<is_true>},
    NamedTest{"undefined", plain<is_undefined>},
    NamedTest{"upper", is_cased<true>},
};

}  // namespace

Test find_test(std::string_view name) {
    const auto found = std::find_if(kTests.begin(), kTests.end(),
                                    [name](const NamedTest& entry) { return entry.name == name; });
    return found == kTests.end() ? nullptr : found->test;
}

}  // namespace tars::jinja
