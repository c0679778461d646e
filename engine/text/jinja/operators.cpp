// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/operators.h"

#include "text/jinja/methods.h"
#include "text/jinja/objects.h"
#include "text/jinja/python_format.h"
#include "text/jinja/repr.h"

#include <array>
#include <cmath>
#include <limits>

namespace tars::jinja {

namespace {

constexpr std::array<std::string_view, 7> kBinaryNames{"+", "-", "*", "/", "//", "%", "** or pow()"};
constexpr std::array<std::string_view, 6> kComparisonNames{"==", "!=", "<", "<=", ">", ">="};

[[noreturn]] void overflow() {
    fail("OverflowError", "the result does not fit a 64-bit integer");
}

[[noreturn]] void unsupported_operands(BinaryOperator operation, const Value& a, const Value& b) {
    for (const Value* value : {&a, &b}) {
        if (const Undefined* undefined = value->if_undefined()) undefined->raise();
    }
    type_error("unsupported operand type(s) for " +
               std::string(kBinaryNames[static_cast<std::size_t>(operation)]) + ": " + quoted_type(a) +
               " and '" + std::string(type_name(b)) + "'");
}

[[noreturn]] void zero_division(const char* message) {
    fail("ZeroDivisionError", message);
}

constexpr std::int64_t kMinInteger = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMaxInteger = std::numeric_limits<std::int64_t>::max();

std::int64_t add_checked(std::int64_t a, std::int64_t b) {
    if (b > 0 ? a > kMaxInteger - b : a < kMinInteger - b) overflow();
    return a + b;
}

std::int64_t multiply_checked(std::int64_t a, std::int64_t b) {
    if (a == 0 || b == 0) return 0;
    const auto magnitude = [](std::int64_t v) {
        return v < 0 ? 0 - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
    };
    const bool negative = (a < 0) != (b < 0);
    const std::uint64_t limit = static_cast<std::uint64_t>(kMaxInteger) + (negative ? 1 : 0);
    if (magnitude(a) > limit / magnitude(b)) overflow();
    const std::uint64_t product = magnitude(a) * magnitude(b);
    return static_cast<std::int64_t>(negative ? 0 - product : product);
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    if (b == -1) return a == kMinInteger ? (overflow(), 0) : -a;
    const std::int64_t quotient = a / b;
    return quotient * b != a && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::int64_t floor_modulo(std::int64_t a, std::int64_t b) {
    if (b == -1) return 0;
    const std::int64_t rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

double floor_modulo(double a, double b) {
    const double rest = std::fmod(a, b);
    if (rest == 0) return std::copysign(0.0, b);
    return (rest < 0) != (b < 0) ? rest + b : rest;
}

Value power(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0) {
        if (base == 0) zero_division("0.0 cannot be raised to a negative power");
        return Value(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
    }
    std::int64_t result = 1;
    while (exponent > 0) {
        if (exponent & 1) result = multiply_checked(result, base);
        exponent >>= 1;
        if (exponent > 0 && base != 0 && base != 1) base = multiply_checked(base, base);
    }
    return Value(result);
}

Value calculate(BinaryOperator operation, std::int64_t a, std::int64_t b) {
    switch (operation) {
    case BinaryOperator::add:
        return Value(add_checked(a, b));
    case BinaryOperator::subtract:
        return Value(b == kMinInteger ? (a < 0 ? a - b : (overflow(), 0)) : add_checked(a, -b));
    case BinaryOperator::multiply:
        return Value(multiply_checked(a, b));
    case BinaryOperator::divide:
        if (b == 0) zero_division("division by zero");
        return Value(static_cast<double>(a) / static_cast<double>(b));
    case BinaryOperator::floor_divide:
        if (b == 0) zero_division("integer division or modulo by zero");
        return Value(floor_divide(a, b));
    case BinaryOperator::modulo:
        if (b == 0) zero_division("integer modulo by zero");
        return Value(floor_modulo(a, b));
    case BinaryOperator::power:
        break;
    }
    return power(a, b);
}

Value calculate(BinaryOperator operation, double a, double b) {
    switch (operation) {
    case BinaryOperator::add:
        return Value(a + b);
    case BinaryOperator::subtract:
        return Value(a - b);
    case BinaryOperator::multiply:
        return Value(a * b);
    case BinaryOperator::divide:
        if (b == 0) zero_division("float division by zero");
        return Value(a / b);
    case BinaryOperator::floor_divide:
        if (b == 0) zero_division("float floor division by zero");
        return Value(std::floor((a - floor_modulo(a, b)) / b + 0.5));
    case BinaryOperator::modulo:
        if (b == 0) zero_division("float modulo");
        return Value(floor_modulo(a, b));
    case BinaryOperator::power:
        break;
    }
    if (a == 0 && b < 0) zero_division("0.0 cannot be raised to a negative power");
    if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
        value_error("a negative number to a fractional power is complex");
    }
    const double result = std::pow(a, b);
    if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) {
        fail("OverflowError", "(34, 'Numerical result out of range')");
    }
    return Value(result);
}

Value add_sequences(Sandbox& sandbox, const Value& a, const Value& b) {
    if (const Text* left = a.if_text(), *right = b.if_text(); left && right) {
        TextBuilder out(sandbox);
        const bool safe = left->safe || right->safe;
        out.append(safe ? escaped(sandbox, a) : left->bytes);
        out.append(safe ? escaped(sandbox, b) : right->bytes);
        return out.finish(safe);
    }
    const List* left = a.if_list();
    const List* right = b.if_list();
    if (left && right && left->is_tuple() == right->is_tuple()) {
        sandbox.expect_bytes((left->items.size() + right->items.size()) * sizeof(Value));
        std::vector<Value> items = left->items;
        items.insert(items.end(), right->items.begin(), right->items.end());
        return make_list(sandbox, std::move(items),
                         left->is_tuple() ? List::Shape::tuple : List::Shape::list);
    }
    if (const Undefined* undefined = b.if_undefined()) undefined->raise();
    if (a.if_text())
        type_error("can only concatenate str (not \"" + std::string(type_name(b)) + "\") to str");
    if (left && !a.is_undefined()) {
        const std::string kind = left->is_tuple() ? "tuple" : "list";
        type_error("can only concatenate " + kind + " (not \"" + std::string(type_name(b)) + "\") to " +
                   kind);
    }
    unsupported_operands(BinaryOperator::add, a, b);
}

Value repeat(Sandbox& sandbox, const Value& sequence, std::int64_t times) {
    const auto count = static_cast<std::uint64_t>(times > 0 ? times : 0);
    if (const Text* text = sequence.if_text()) {
        TextBuilder out(sandbox);
        out.repeat(text->bytes, count);
        return out.finish(text->safe);
    }
    const List& list = *sequence.if_list();
    if (!list.items.empty()) {
        sandbox.expect_bytes(count);
        sandbox.expect_bytes(count * list.items.size() * sizeof(Value));
    }
    std::vector<Value> items;
    items.reserve(count * list.items.size());
    for (std::uint64_t i = 0; i < count && !list.items.empty(); ++i) {
        items.insert(items.end(), list.items.begin(), list.items.end());
    }
    return make_list(sandbox, std::move(items), list.is_tuple() ? List::Shape::tuple : List::Shape::list);
}

/// The indices a slice selects from `length` items.
struct SliceBounds {
    std::int64_t first, last, step, count;
};

std::optional<std::int64_t> slice_index(const Value& bound) {
    if (bound.is_none()) return std::nullopt;
    if (const auto index = bound.as_integer()) return index;
    if (const Undefined* undefined = bound.if_undefined()) undefined->raise();
    type_error("slice indices must be integers or None or have an __index__ method");
}

SliceBounds bound_slice(std::int64_t length, const Value& start, const Value& stop, const Value& step_value) {
    const std::int64_t step = slice_index(step_value).value_or(1);
    if (step == 0) value_error("slice step cannot be zero");
    const std::int64_t lowest = step > 0 ? 0 : -1;
    const std::int64_t highest = step > 0 ? length : length - 1;
    const auto clamp = [&](const Value& bound, std::int64_t fallback) {
        const auto index = slice_index(bound);
        if (!index) return fallback;
        const std::int64_t from_start = *index < 0 ? *index + length : *index;
        return from_start < lowest ? lowest : std::min(from_start, highest);
    };
    const std::int64_t first = clamp(start, step > 0 ? lowest : highest);
    const std::int64_t last = clamp(stop, step > 0 ? highest : lowest);
    const std::int64_t distance = step > 0 ? last - first : first - last;
    if (distance <= 0) return {first, last, step, 0};
    const std::uint64_t stride =
        step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
    return {first, last, step,
            static_cast<std::int64_t>((static_cast<std::uint64_t>(distance) - 1) / stride + 1)};
}

Value slice_text(Sandbox& sandbox, const Text& text, const SliceBounds& bounds) {
    std::vector<std::size_t> offsets;  // of each code point, where bytes and code points differ
    if (!text.ascii()) {
        sandbox.scan(text.bytes.size());
        sandbox.expect_bytes((text.length + 1) * sizeof(std::size_t));
        for (std::size_t i = 0; i < text.bytes.size(); ++i) {
            if ((static_cast<unsigned char>(text.bytes[i]) & 0xC0) != 0x80) offsets.push_back(i);
        }
        offsets.push_back(text.bytes.size());
    }
    const auto offset = [&](std::int64_t i) {
        return offsets.empty() ? static_cast<std::size_t>(i) : offsets[static_cast<std::size_t>(i)];
    };
    TextBuilder out(sandbox);
    if (bounds.step == 1) {
        if (bounds.count > 0)
            out.append(std::string_view(text.bytes)
                           .substr(offset(bounds.first), offset(bounds.last) - offset(bounds.first)));
        return out.finish(text.safe);
    }
    std::int64_t index = bounds.first;
    for (std::int64_t i = 0; i < bounds.count; ++i, index = i < bounds.count ? index + bounds.step : index) {
        out.append(std::string_view(text.bytes).substr(offset(index), offset(index + 1) - offset(index)));
    }
    return out.finish(text.safe);
}

}  // namespace

Value apply(Sandbox& sandbox, BinaryOperator operation, const Value& a, const Value& b) {
    if (const auto left = a.as_integer(), right = b.as_integer(); left && right) {
        return calculate(operation, *left, *right);
    }
    if (const auto left = a.as_real(), right = b.as_real(); left && right)
        return calculate(operation, *left, *right);

    if (operation == BinaryOperator::add) return add_sequences(sandbox, a, b);
    if (operation == BinaryOperator::modulo && a.if_text()) return format_printf(sandbox, *a.if_text(), b);
    if (operation == BinaryOperator::multiply) {
        const bool left_repeats = a.if_text() || a.if_list();
        const bool right_repeats = b.if_text() || b.if_list();
        if (left_repeats && b.as_integer()) return repeat(sandbox, a, *b.as_integer());
        if (right_repeats && a.as_integer()) return repeat(sandbox, b, *a.as_integer());
        for (const Value* value : {&a, &b}) {
            if (const Undefined* undefined = value->if_undefined()) undefined->raise();
        }
        if (left_repeats || right_repeats) {
            const Value& factor = left_repeats ? b : a;
            type_error("can't multiply sequence by non-int of type " + quoted_type(factor));
        }
    }
    unsupported_operands(operation, a, b);
}

Value apply(Sandbox& sandbox, UnaryOperator operation, const Value& operand) {
    if (operation == UnaryOperator::logical_not) return Value(!truth(operand));
    const bool minus = operation == UnaryOperator::minus;
    if (const auto integer = operand.as_integer()) {
        return minus ? calculate(BinaryOperator::subtract, std::int64_t{0}, *integer) : Value(*integer);
    }
    if (const double* real = operand.if_real()) return Value(minus ? -*real : *real);
    if (const Undefined* undefined = operand.if_undefined()) undefined->raise();
    (void)sandbox;
    type_error(std::string("bad operand type for unary ") + (minus ? "-" : "+") + ": " +
               quoted_type(operand));
}

bool holds(Sandbox& sandbox, ComparisonOperator operation, const Value& a, const Value& b) {
    switch (operation) {
    case ComparisonOperator::equal:
        return equal(sandbox, a, b);
    case ComparisonOperator::not_equal:
        return !equal(sandbox, a, b);
    case ComparisonOperator::in:
        return contains(sandbox, b, a);
    case ComparisonOperator::not_in:
        return !contains(sandbox, b, a);
    default:
        break;
    }
    const auto result = order(sandbox, a, b, kComparisonNames[static_cast<std::size_t>(operation)]);
    if (operation == ComparisonOperator::less) return result < 0;
    if (operation == ComparisonOperator::less_equal) return result <= 0;
    return operation == ComparisonOperator::greater ? result > 0 : result >= 0;
}

bool contains(Sandbox& sandbox, const Value& container, const Value& item) {
    if (const Text* text = container.if_text()) {
        const Text* part = item.if_text();
        if (!part)
            type_error("'in <string>' requires string as left operand, not " + std::string(type_name(item)));
        sandbox.scan(text->bytes.size());
        return find_part(sandbox, text->bytes, part->bytes) != std::string::npos;
    }
    if (const Dict* dict = container.if_dict()) {
        require_hashable(item, &sandbox);
        return dict->find(item) != nullptr;
    }
    if (const List* list = container.if_list()) {
        for (const Value& candidate : list->items) {
            if (equal(sandbox, candidate, item)) return true;
        }
        return false;
    }
    if (!container.is_undefined() && !is_iterable(container)) {
        type_error("argument of type " + quoted_type(container) + " is not iterable");
    }
    const auto items = iterate(sandbox, container);
    for (Value candidate; items->next(candidate);) {
        if (equal(sandbox, candidate, item)) return true;
    }
    return false;
}

Value concatenate(Sandbox& sandbox, const std::vector<Value>& parts) {
    TextBuilder out(sandbox);
    for (const Value& part : parts) {
        if (const Text* text = part.if_text()) {
            out.append(text->bytes);
        } else {
            out.append(str(sandbox, part));
        }
    }
    return out.finish();
}

Value get_slice(Sandbox& sandbox, const Value& object, const Value& start, const Value& stop,
                const Value& step) {
    if (const Undefined* undefined = object.if_undefined()) undefined->raise();
    const auto* range = object.if_object<Range>();
    if (object.if_dict()) type_error("unhashable type: 'slice'");
    if (!object.if_text() && !object.if_list() && !range) {
        type_error(quoted_type(object) + " object is not subscriptable");
    }
    const SliceBounds bounds = bound_slice(*length_of(object), start, stop, step);
    if (range) return range->slice(bounds.first, bounds.last, bounds.step, bounds.count);
    if (const Text* text = object.if_text()) return slice_text(sandbox, *text, bounds);

    const List& list = *object.if_list();
    std::vector<Value> items;
    items.reserve(static_cast<std::size_t>(bounds.count));
    std::int64_t index = bounds.first;
    for (std::int64_t i = 0; i < bounds.count; ++i) {
        items.push_back(list.items[static_cast<std::size_t>(index)]);
        if (i + 1 < bounds.count) index += bounds.step;
    }
    return make_list(sandbox, std::move(items), list.is_tuple() ? List::Shape::tuple : List::Shape::list);
}

std::string escape_html(std::string_view utf8) {
    std::string out;
    for (const char c : utf8) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '"':
            out += "&#34;";
            break;
        default:
            out.push_back(c);
        }
    }
    return out;
}

std::string escaped(Sandbox& sandbox, const Value& value) {
    const Text* text = value.if_text();
    if (text && text->safe) return text->bytes;
    return escape_html(text ? text->bytes : str(sandbox, value));
}

}  // namespace tars::jinja
