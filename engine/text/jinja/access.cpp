// SPDX-License-Identifier: Apache-2.0
// Attributes and items: how object.name and object[key] find their value.

#include "text/jinja/methods.h"
#include "text/jinja/objects.h"
#include "text/jinja/operators.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <array>
#include <span>

namespace tars::jinja {

namespace {

const Method* find_method(const Value& object, std::string_view name) {
    if (object.if_text()) return find_text_method(name);
    if (object.if_dict()) return find_dict_method(name);
    if (const List* list = object.if_list()) return find_list_method(*list, name);
    return is_number(object) ? find_number_method(object, name) : nullptr;
}

// Methods of Markup that give Markup, and those of them that escape the strings they are given.
constexpr std::array<std::string_view, 21> kMarkupMethods{
    "capitalize", "center",  "expandtabs", "join",       "ljust",  "lower",  "lstrip",
    "partition",  "replace", "rjust",      "rpartition", "rsplit", "rstrip", "split",
    "splitlines", "strip",   "swapcase",   "title",      "upper",  "zfill",  "format"};
constexpr std::array<std::string_view, 7> kEscapingMethods{"center", "ljust",  "lstrip", "replace",
                                                           "rjust",  "rstrip", "strip"};

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Value to_markup(Sandbox& sandbox, const Value& value) {
    if (const Text* text = value.if_text()) return make_text(sandbox, text->bytes, true);
    const List* list = value.if_list();
    if (!list) return value;
    std::vector<Value> items;
    for (const Value& item : list->items) items.push_back(to_markup(sandbox, item));
    return make_list(sandbox, std::move(items), list->shape);
}

Value call_markup_method(Sandbox& sandbox, const Method& method, const Value& self, Arguments arguments) {
    if (is_one_of(kEscapingMethods, method.name)) {
        for (Value& argument : arguments.positional) {
            if (argument.if_text()) argument = make_text(sandbox, escaped(sandbox, argument), true);
        }
    }
    return to_markup(sandbox, method.call(sandbox, self, std::move(arguments)));
}

// What Python would find and the sandbox does not hand out.
bool is_unsafe(const Value& object, std::string_view name) {
    if (name.starts_with("__")) return !object.if_object<Namespace>() || name == "__class__";
    if (object.if_dict()) return changes_dict(name);
    const List* list = object.if_list();
    return list && !list->is_tuple() && changes_list(name);
}

Value unsafe_attribute(const Value& object, std::string_view name) {
    return undefined_because("access to attribute " + repr_text(name) + " of " + quoted_type(object) +
                                 " object is unsafe.",
                             "SecurityError");
}

Value undefined_member(Sandbox& sandbox, const Value& object, const Value& name) {
    Undefined undefined;
    undefined.name = repr(sandbox, name);
    undefined.object = describe_type(object);
    return Value(std::make_shared<const Undefined>(std::move(undefined)));
}

// The attribute, or the undefined value that stands for one that must not be touched.
std::optional<Value> safe_attribute(Sandbox& sandbox, const Value& object, std::string_view name) {
    const Dict* dict = object.if_dict();
    if (is_unsafe(object, name) && !(dict && name.starts_with("__") && dict->find(name))) {
        return unsafe_attribute(object, name);
    }
    auto found = python_attribute(sandbox, object, name);
    if (found && name.starts_with('_')) return unsafe_attribute(object, name);
    return found;
}

std::optional<Value> python_item(Sandbox& sandbox, const Value& object, const Value& key) {
    if (const Dict* dict = object.if_dict()) {
        const Value* found = nullptr;
        if (const Text* text = key.if_text()) {
            found = dict->find(text->bytes);
        } else if (!key.if_dict() && !(key.if_list() && !key.if_list()->is_tuple())) {
            require_hashable(key, &sandbox);
            found = dict->find(key);
        }
        return found ? std::optional(*found) : std::nullopt;
    }
    if (Object* other = object.if_object()) return other->item(sandbox, key);
    const auto index = key.as_integer();
    const auto length = length_of(object);
    if (!index || !length || *index >= *length || *index < -*length) return std::nullopt;
    const std::int64_t place = *index < 0 ? *index + *length : *index;
    if (const List* list = object.if_list()) return list->items[static_cast<std::size_t>(place)];
    return get_slice(sandbox, object, Value(place), Value(place + 1), None{});
}

}  // namespace

std::optional<Value> python_attribute(Sandbox& sandbox, const Value& object, std::string_view name) {
    if (const Method* method = find_method(object, name)) {
        return make_method(sandbox, method->name, object,
                           [method, self = object](Sandbox& box, Arguments arguments) {
                               const Text* text = self.if_text();
                               if (text) box.scan(text->bytes.size());
                               if (text && text->safe && is_one_of(kMarkupMethods, method->name)) {
                                   return call_markup_method(box, *method, self, std::move(arguments));
                               }
                               return method->call(box, self, std::move(arguments));
                           });
    }
    const List* list = object.if_list();
    if (list && list->shape == List::Shape::group && (name == "grouper" || name == "list")) {
        return list->items[name == "list" ? 1 : 0];
    }
    if (const auto integer = object.as_integer()) {
        if (name == "real" || name == "numerator") return Value(*integer);
        if (name == "imag") return Value(std::int64_t{0});
        if (name == "denominator") return Value(std::int64_t{1});
    } else if (const double* real = object.if_real()) {
        if (name == "real") return Value(*real);
        if (name == "imag") return Value(0.0);
    }
    if (Object* other = object.if_object()) return other->attribute(sandbox, name);
    return std::nullopt;
}

Value get_attribute(Sandbox& sandbox, const Value& object, const Value& name) {
    if (const Undefined* undefined = object.if_undefined()) undefined->raise();
    if (auto found = safe_attribute(sandbox, object, name.if_text()->bytes)) return *std::move(found);
    if (auto found = python_item(sandbox, object, name)) return *std::move(found);
    return undefined_member(sandbox, object, name);
}

Value get_item(Sandbox& sandbox, const Value& object, const Value& key) {
    if (const Undefined* undefined = object.if_undefined()) undefined->raise();
    if (auto found = python_item(sandbox, object, key)) return *std::move(found);
    if (const Text* text = key.if_text()) {
        if (auto found = safe_attribute(sandbox, object, text->bytes)) return *std::move(found);
    }
    return undefined_member(sandbox, object, key);
}

}  // namespace tars::jinja
