// SPDX-License-Identifier: Apache-2.0
// Go's built-in functions (https://pkg.go.dev/text/template#hdr-Functions) and those that Ollama adds.
#include "text/go_template/functions.h"

#include "text/go_template/print.h"
#include "text/go_template/quote.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdio>

namespace tars::go_template {
namespace {

using Arguments = std::span<const Value>;

struct Call {
    Sandbox& sandbox;
    Arguments arguments;
    const std::tm& today;

    const Value& operator[](std::size_t i) const { return arguments[i]; }
    std::size_t size() const { return arguments.size(); }
};

// ------------------------------------------------------------------------------------------ comparison

bool is_basic(const Value& value) {
    return !std::holds_alternative<Nil>(value) && !std::holds_alternative<Container>(value);
}

/// Nil, or a list or map that the conversation leaves out.
bool is_nil(const Value& value) {
    const auto* container = std::get_if<Container>(&value);
    return std::holds_alternative<Nil>(value) || (container && !container->json);
}

bool equal(Sandbox& sandbox, const Value& a, const Value& b) {
    if (std::holds_alternative<Nil>(a) || std::holds_alternative<Nil>(b)) return is_nil(a) && is_nil(b);
    if (!is_basic(a) && !is_basic(b))
        fail("a " + type_name(a) + " cannot be compared with a " + type_name(b));
    if (a.index() != b.index())
        fail("incompatible types for comparison: " + type_name(a) + " and " + type_name(b));
    if (const auto* text = std::get_if<Text>(&a)) {
        sandbox.scan(text->bytes.size());
        return text->bytes == std::get<Text>(b).bytes;
    }
    if (const auto* truth = std::get_if<bool>(&a)) return *truth == std::get<bool>(b);
    if (const auto* integer = std::get_if<std::int64_t>(&a)) return *integer == std::get<std::int64_t>(b);
    return std::get<double>(a) == std::get<double>(b);
}

std::partial_ordering order(Sandbox& sandbox, const Value& a, const Value& b) {
    if (!is_basic(a) || !is_basic(b)) fail("a " + type_name(is_basic(a) ? b : a) + " has no order");
    if (a.index() != b.index())
        fail("incompatible types for comparison: " + type_name(a) + " and " + type_name(b));
    if (const auto* text = std::get_if<Text>(&a)) {
        sandbox.scan(text->bytes.size());
        return text->bytes <=> std::get<Text>(b).bytes;
    }
    if (const auto* integer = std::get_if<std::int64_t>(&a)) return *integer <=> std::get<std::int64_t>(b);
    if (const auto* floating = std::get_if<double>(&a)) return *floating <=> std::get<double>(b);
    fail("a bool has no order");
}

Value eq(const Call& call) {
    for (const auto& other : call.arguments.subspan(1))
        if (equal(call.sandbox, call[0], other)) return true;
    return false;
}
Value ne(const Call& call) {
    return !equal(call.sandbox, call[0], call[1]);
}
Value lt(const Call& call) {
    return order(call.sandbox, call[0], call[1]) < 0;
}
Value le(const Call& call) {
    return order(call.sandbox, call[0], call[1]) <= 0;
}
Value gt(const Call& call) {
    return !(order(call.sandbox, call[0], call[1]) <= 0);
}
Value ge(const Call& call) {
    return !(order(call.sandbox, call[0], call[1]) < 0);
}
Value negate(const Call& call) {
    return !is_true(call[0]);
}

// ---------------------------------------------------------------------------------- lists, maps, strings

std::size_t length_of(const Value& value, const char* function) {
    if (const auto* text = std::get_if<Text>(&value)) return text->bytes.size();
    const auto* container = std::get_if<Container>(&value);
    if (!container || container->type->shape == Type::Shape::record)
        fail(std::string(function) + " of " + type_name(value));
    return container->size();
}

Value length(const Call& call) {
    return static_cast<std::int64_t>(length_of(call[0], "len"));
}

std::size_t to_index(const Value& value, std::size_t most) {
    const auto* index = std::get_if<std::int64_t>(&value);
    if (!index) fail("cannot index with a " + type_name(value));
    if (*index < 0 || static_cast<std::uint64_t>(*index) > most)
        fail("index out of range: " + std::to_string(*index) + ", of " + std::to_string(most));
    return static_cast<std::size_t>(*index);
}

Value index_once(Sandbox& sandbox, const Value& value, const Value& key) {
    const auto* container = std::get_if<Container>(&value);
    if (container && !container->is_list()) {
        const auto* name = std::get_if<Text>(&key);
        if (!name || container->type->shape == Type::Shape::record)
            fail("cannot index a " + type_name(value) + " with a " + type_name(key));
        return map_member(sandbox, *container, std::string(name->bytes));
    }
    if (!container && !std::holds_alternative<Text>(value)) fail("cannot index a " + type_name(value));
    const auto size = length_of(value, "index");
    const auto place = to_index(key, size);
    if (place == size) fail("index out of range: " + std::to_string(place) + ", of " + std::to_string(size));
    if (container) return element(*container, place);
    return static_cast<std::int64_t>(static_cast<unsigned char>(std::get<Text>(value).bytes[place]));
}

Value index(const Call& call) {
    Value value = call[0];
    for (const auto& key : call.arguments.subspan(1)) value = index_once(call.sandbox, value, key);
    return value;
}

Value slice(const Call& call) {
    const auto size = length_of(call[0], "slice");
    const auto* text = std::get_if<Text>(&call[0]);
    const auto* list = std::get_if<Container>(&call[0]);
    if (list && !list->is_list()) fail("cannot slice a " + type_name(call[0]));
    if (text && call.size() > 3) fail("cannot slice a string with three indexes");
    const auto begin = call.size() > 1 ? to_index(call[1], size) : 0;
    const auto end = call.size() > 2 ? to_index(call[2], size) : size;
    if (call.size() > 3 && to_index(call[3], size) < end) fail("invalid slice indexes");
    if (begin > end) fail("invalid slice indexes: " + std::to_string(begin) + " > " + std::to_string(end));
    if (text) return Text{text->owner, text->bytes.substr(begin, end - begin)};
    return Container{list->json, list->type, list->begin + begin, list->begin + end};
}

// ------------------------------------------------------------------------------------------------ text

Value print_values(const Call& call) {
    return make_text(call.sandbox, print(call.sandbox, call.arguments));
}
Value println_values(const Call& call) {
    return make_text(call.sandbox, print_line(call.sandbox, call.arguments));
}
Value printf_values(const Call& call) {
    const auto* format = std::get_if<Text>(&call[0]);
    if (!format) fail("wrong type for value; expected string; got " + type_name(call[0]));
    return make_text(call.sandbox, print_format(call.sandbox, format->bytes, call.arguments.subspan(1)));
}

Value escaped(const Call& call, std::string (*escape)(std::string_view)) {
    const auto text = print(call.sandbox, call.arguments);
    call.sandbox.hold(text.size());  // an escaped character takes up to six bytes
    call.sandbox.release(text.size());
    return make_text(call.sandbox, escape(text));
}
Value html(const Call& call) {
    return escaped(call, escape_html);
}
Value javascript(const Call& call) {
    return escaped(call, escape_javascript);
}
Value url_query(const Call& call) {
    return escaped(call, escape_url_query);
}

Value json(const Call& call) {
    Writer out(call.sandbox);
    write_json(out, call[0]);
    return make_text(call.sandbox, out.take());
}

Value date(Sandbox& sandbox, const std::tm& day) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
    return make_text(sandbox, buffer);
}

Value current_date(const Call& call) {
    return date(call.sandbox, call.today);
}

Value yesterday_date(const Call& call) {
    static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::tm day = call.today;
    if (--day.tm_mday == 0) {
        if (--day.tm_mon < 0) day.tm_mon = 11, --day.tm_year;
        const int year = day.tm_year + 1900;
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        day.tm_mday = kDays[static_cast<std::size_t>(day.tm_mon)] + (leap && day.tm_mon == 1 ? 1 : 0);
    }
    return date(call.sandbox, day);
}

Value to_typescript_type(const Call& call) {
    const auto* property = std::get_if<Container>(&call[0]);
    if (!property || property->type != &kPropertyType) return make_text(call.sandbox, "any");
    return make_text(call.sandbox, typescript_type(call.sandbox, *property));
}

Value call_value(const Call& call) {
    fail("a " + type_name(call[0]) + " is no function");
}

// ----------------------------------------------------------------------------------------------- table

constexpr std::size_t kAny = static_cast<std::size_t>(-1);

struct Function {
    std::string_view name;
    std::size_t least, most;
    Value (*call)(const Call&);
};

constexpr std::array kFunctions = std::to_array<Function>({
    {"call", 1, kAny, call_value},
    {"currentDate", 0, kAny, current_date},
    {"eq", 2, kAny, eq},
    {"ge", 2, 2, ge},
    {"gt", 2, 2, gt},
    {"html", 0, kAny, html},
    {"index", 1, kAny, index},
    {"js", 0, kAny, javascript},
    {"json", 1, 1, json},
    {"le", 2, 2, le},
    {"len", 1, 1, length},
    {"lt", 2, 2, lt},
    {"ne", 2, 2, ne},
    {"not", 1, 1, negate},
    {"print", 0, kAny, print_values},
    {"printf", 1, kAny, printf_values},
    {"println", 0, kAny, println_values},
    {"slice", 1, 4, slice},
    {"toTypeScriptType", 1, 1, to_typescript_type},
    {"urlquery", 0, kAny, url_query},
    {"yesterdayDate", 0, kAny, yesterday_date},
});

}  // namespace

bool is_function(std::string_view name) {
    return name == "and" || name == "or" ||
           std::ranges::find(kFunctions, name, &Function::name) != kFunctions.end();
}

Value call_function(Sandbox& sandbox, std::string_view name, Arguments arguments, const std::tm& today) {
    const auto function = std::ranges::find(kFunctions, name, &Function::name);
    if (function == kFunctions.end()) fail("function '" + std::string(name) + "' is not defined");
    if (arguments.size() < function->least || arguments.size() > function->most) {
        const auto wanted =
            std::to_string(arguments.size() < function->least ? function->least : function->most);
        fail("wrong number of arguments for " + std::string(name) + ": wants " +
             (function->least == function->most    ? ""
              : arguments.size() < function->least ? "at least "
                                                   : "at most ") +
             wanted + ", got " + std::to_string(arguments.size()));
    }
    sandbox.step(1 + arguments.size());
    return function->call({sandbox, arguments, today});
}

}  // namespace tars::go_template
