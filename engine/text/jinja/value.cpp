// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/value.h"

#include "text/jinja/objects.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tars::jinja {

namespace {

constexpr std::uint64_t kObjectBytes = 64;  // bookkeeping of one value, roughly
constexpr std::size_t kLinearSearch = 8;    // dictionaries up to this size are searched from the front

std::uint32_t deepest(const std::vector<Value>& values) {
    std::uint32_t depth = 0;
    for (const Value& value : values) depth = std::max(depth, depth_of(value));
    return depth;
}

std::partial_ordering order_numbers(const Value& a, const Value& b) {
    const auto left = a.as_integer();
    const auto right = b.as_integer();
    if (left && right) return *left <=> *right;
    return *a.as_real() <=> *b.as_real();
}

// A total order over hashable values in which exactly the values that are equal as keys are equivalent.
int key_rank(const Value& key) {
    if (is_number(key)) return key.as_real() ? 0 : 5;
    if (key.if_text()) return 1;
    if (key.is_none()) return 2;
    if (key.is_undefined()) return 3;
    return key.if_list() ? 4 : 5;
}

int order_keys(const Value& a, const Value& b, Sandbox* sandbox) {
    if (sandbox) sandbox->step();
    const int rank = key_rank(a);
    if (const int other = key_rank(b); rank != other) return rank < other ? -1 : 1;
    if (rank == 0) {
        const auto result = order_numbers(a, b);
        if (result == std::partial_ordering::unordered)
            return std::isnan(*b.as_real()) - std::isnan(*a.as_real());
        return result < 0 ? -1 : result > 0;
    }
    if (rank == 1) return a.if_text()->bytes.compare(b.if_text()->bytes);
    if (rank == 5) return std::less<>()(a.if_object(), b.if_object()) ? -1 : a.if_object() != b.if_object();
    if (rank != 4 || a.if_list() == b.if_list()) return 0;
    const auto& left = a.if_list()->items;
    const auto& right = b.if_list()->items;
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (const int result = order_keys(left[i], right[i], sandbox); result != 0) return result;
    }
    return left.size() < right.size() ? -1 : left.size() > right.size();
}

}  // namespace

Text::Text(Sandbox* owner, std::string utf8, bool markup)
    : sandbox(owner), bytes(std::move(utf8)), length(count_code_points(bytes)), safe(markup) {
    if (!sandbox) return;
    sandbox->scan(bytes.size());
    sandbox->hold(bytes.size() + kObjectBytes);
}

Text::~Text() {
    if (sandbox) sandbox->release(bytes.size() + kObjectBytes);
}

std::string Undefined::message() const {
    if (!hint.empty()) return hint;
    if (object.empty()) return name + " is undefined";
    const bool is_attribute = name.starts_with('\'') || name.starts_with('"');
    return is_attribute ? std::string("'").append(object) + "' has no attribute " + name
                        : object + " has no element " + name;
}

std::optional<std::int64_t> Value::as_integer() const {
    if (const bool* flag = if_bool()) return *flag ? 1 : 0;
    if (const std::int64_t* integer = if_integer()) return *integer;
    return std::nullopt;
}

std::optional<double> Value::as_real() const {
    if (const double* real = if_real()) return *real;
    if (const auto integer = as_integer()) return static_cast<double>(*integer);
    return std::nullopt;
}

List::List(Sandbox* owner, std::vector<Value> values, Shape form)
    : sandbox(owner), items(std::move(values)), shape(form), depth(deepest(items) + 1) {
    if (!sandbox) return;
    if (depth > sandbox->max_depth()) sandbox->fail_depth();
    sandbox->step(items.size());
    sandbox->hold(items.size() * sizeof(Value) + kObjectBytes);
}

List::~List() {
    if (sandbox) sandbox->release(items.size() * sizeof(Value) + kObjectBytes);
}

Dict::Dict(Sandbox* owner, std::vector<Entry> entries) : sandbox_(owner), depth_(1) {
    for (const Entry& entry : entries) {
        require_hashable(entry.first, sandbox_);
        depth_ = std::max({depth_, depth_of(entry.first) + 1, depth_of(entry.second) + 1});
    }
    if (sandbox_ && depth_ > sandbox_->max_depth()) sandbox_->fail_depth();

    std::vector<std::uint32_t> sorted(entries.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = static_cast<std::uint32_t>(i);
    const auto key_less = [&](std::uint32_t a, std::uint32_t b) {
        return order_keys(entries[a].first, entries[b].first, sandbox_) < 0;
    };
    std::stable_sort(sorted.begin(), sorted.end(), key_less);

    std::vector<bool> repeats(entries.size());
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first;
        while (last + 1 < sorted.size() && !key_less(sorted[first], sorted[last + 1])) ++last;
        if (last > first) entries[sorted[first]].second = entries[sorted[last]].second;
        for (std::size_t i = first + 1; i <= last; ++i) repeats[sorted[i]] = true;
        first = last + 1;
    }
    std::vector<std::uint32_t> place(entries.size());
    entries_.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        place[i] = static_cast<std::uint32_t>(entries_.size());
        if (!repeats[i]) entries_.push_back(std::move(entries[i]));
    }
    if (entries_.size() > kLinearSearch) {
        for (const std::uint32_t i : sorted) {
            if (!repeats[i]) by_key_.push_back(place[i]);
        }
    }
    if (sandbox_) sandbox_->hold(entries_.size() * sizeof(Entry) + kObjectBytes);
}

Dict::~Dict() {
    if (sandbox_) sandbox_->release(entries_.size() * sizeof(Entry) + kObjectBytes);
}

const Value* Dict::find(const Value& key) const {
    if (by_key_.empty()) {
        for (const Entry& entry : entries_) {
            if (order_keys(entry.first, key, sandbox_) == 0) return &entry.second;
        }
        return nullptr;
    }
    const auto found = std::partition_point(by_key_.begin(), by_key_.end(), [&](std::uint32_t i) {
        return order_keys(entries_[i].first, key, sandbox_) < 0;
    });
    if (found == by_key_.end() || order_keys(entries_[*found].first, key, sandbox_) != 0) return nullptr;
    return &entries_[*found].second;
}

const Value* Dict::find(std::string_view key) const {
    const auto compare = [&](const Value& other) {
        const Text* text = other.if_text();
        return text ? std::string_view(text->bytes).compare(key) : key_rank(other) - 1;
    };
    if (by_key_.empty()) {
        for (const Entry& entry : entries_) {
            if (compare(entry.first) == 0) return &entry.second;
        }
        return nullptr;
    }
    const auto found = std::partition_point(by_key_.begin(), by_key_.end(),
                                            [&](std::uint32_t i) { return compare(entries_[i].first) < 0; });
    if (found == by_key_.end() || compare(entries_[*found].first) != 0) return nullptr;
    return &entries_[*found].second;
}

std::string Object::repr(Sandbox&) const {
    std::string out(1, '<');
    out += type_name();
    out += " object>";
    return out;
}

std::optional<Value> Object::attribute(Sandbox&, std::string_view) {
    return std::nullopt;
}

std::optional<Value> Object::item(Sandbox&, const Value&) {
    return std::nullopt;
}

Value Object::call(Sandbox&, Arguments) {
    type_error(std::string("'").append(type_name()) + "' object is not callable");
}

std::unique_ptr<Iterator> Object::iterate(Sandbox&) {
    return nullptr;
}

Value make_text(Sandbox& sandbox, std::string bytes, bool safe) {
    return Value(std::make_shared<const Text>(&sandbox, std::move(bytes), safe));
}

Value make_literal(std::string bytes) {
    return Value(std::make_shared<const Text>(nullptr, std::move(bytes), false));
}

Value make_list(Sandbox& sandbox, std::vector<Value> items, List::Shape shape) {
    return Value(std::make_shared<const List>(&sandbox, std::move(items), shape));
}

Value make_tuple(Sandbox& sandbox, std::vector<Value> items) {
    return make_list(sandbox, std::move(items), List::Shape::tuple);
}

Value make_dict(Sandbox& sandbox, std::vector<Dict::Entry> entries) {
    return Value(std::make_shared<const Dict>(&sandbox, std::move(entries)));
}

Value make_undefined(std::string name) {
    Undefined undefined;
    undefined.name = repr_text(name);
    return Value(std::make_shared<const Undefined>(std::move(undefined)));
}

Value undefined_because(std::string hint, const char* kind) {
    return Value(std::make_shared<const Undefined>(Undefined{{}, {}, std::move(hint), kind}));
}

void TextBuilder::repeat(std::string_view piece, std::uint64_t times) {
    if (piece.empty() || times == 0) return;
    if (times > std::numeric_limits<std::uint32_t>::max()) sandbox_.expect_bytes(times);
    sandbox_.expect_bytes(bytes_.size() + piece.size() * times);
    if (piece.size() == 1) {
        bytes_.append(times, piece.front());
        return;
    }
    for (std::uint64_t i = 0; i < times; ++i) bytes_.append(piece);
}

std::string_view type_name(const Value& value) {
    if (value.is_none()) return "NoneType";
    if (value.is_undefined()) return "Undefined";
    if (value.if_bool()) return "bool";
    if (value.if_integer()) return "int";
    if (value.if_real()) return "float";
    if (const Text* text = value.if_text()) return text->safe ? "Markup" : "str";
    if (value.if_dict()) return "dict";
    if (const Object* object = value.if_object()) return object->type_name();
    switch (value.if_list()->shape) {
    case List::Shape::list:
        return "list";
    case List::Shape::tuple:
        return "tuple";
    case List::Shape::group:
        break;
    }
    return "_GroupTuple";
}

std::string quoted_type(const Value& value) {
    std::string out(1, '\'');
    out += type_name(value);
    out += '\'';
    return out;
}

std::string describe_type(const Value& value) {
    if (value.is_none()) return "None";
    const std::string name(type_name(value));
    if (name == "Markup") return "markupsafe.Markup object";
    if (name == "Namespace" || name == "Cycler" || name == "Joiner")
        return "jinja2.utils." + name + " object";
    if (name == "LoopContext" || name == "Macro") return "jinja2.runtime." + name + " object";
    if (name == "_GroupTuple") return "jinja2.filters._GroupTuple object";
    return name + " object";
}

bool truth(const Value& value) {
    if (value.is_none() || value.is_undefined()) return false;
    if (const bool* flag = value.if_bool()) return *flag;
    if (const std::int64_t* integer = value.if_integer()) return *integer != 0;
    if (const double* real = value.if_real()) return *real != 0;
    if (const Text* text = value.if_text()) return !text->bytes.empty();
    if (const List* list = value.if_list()) return !list->items.empty();
    if (const Dict* dict = value.if_dict()) return !dict->entries().empty();
    return value.if_object()->truth();
}

bool is_number(const Value& value) {
    return value.as_real().has_value() || value.if_object<LargeInteger>() != nullptr;
}

bool is_callable(const Value& value) {
    const Object* object = value.if_object();
    return value.is_undefined() || (object && object->callable());
}

std::uint32_t depth_of(const Value& value) {
    if (const List* list = value.if_list()) return list->depth;
    if (const Dict* dict = value.if_dict()) return dict->depth();
    if (const Object* object = value.if_object()) return object->depth();
    return 0;
}

void require_hashable(const Value& value, Sandbox* sandbox) {
    if (value.if_dict()) type_error("unhashable type: 'dict'");
    const List* list = value.if_list();
    if (!list) return;
    if (list->shape == List::Shape::list) type_error("unhashable type: 'list'");
    if (sandbox) sandbox->step(list->items.size());
    for (const Value& item : list->items) require_hashable(item, sandbox);
}

bool same_object(const Value& a, const Value& b) {
    if (a.is_none() || b.is_none()) return a.is_none() && b.is_none();
    if (a.if_bool() || b.if_bool()) return a.if_bool() && b.if_bool() && *a.if_bool() == *b.if_bool();
    if (a.if_integer() && b.if_integer()) return *a.if_integer() == *b.if_integer();
    if (a.if_real() && b.if_real()) return *a.if_real() == *b.if_real();
    if (a.if_text() && b.if_text()) return a.if_text()->bytes == b.if_text()->bytes;
    if (a.if_list() || b.if_list()) return a.if_list() == b.if_list();
    if (a.if_dict() || b.if_dict()) return a.if_dict() == b.if_dict();
    if (a.if_object() || b.if_object()) return a.if_object() == b.if_object();
    return a.if_undefined() && a.if_undefined() == b.if_undefined();
}

bool equal(Sandbox& sandbox, const Value& a, const Value& b) {
    sandbox.step();
    if (a.as_real() && b.as_real()) return order_numbers(a, b) == 0;
    if (a.if_text() && b.if_text()) {
        sandbox.scan(a.if_text()->bytes.size());
        return a.if_text()->bytes == b.if_text()->bytes;
    }
    if (a.is_none() || b.is_none()) return a.is_none() && b.is_none();
    if (a.is_undefined() || b.is_undefined()) return a.is_undefined() && b.is_undefined();
    if (const List* left = a.if_list(), *right = b.if_list(); left && right) {
        if (left == right) return true;
        if (left->is_tuple() != right->is_tuple() || left->items.size() != right->items.size()) return false;
        for (std::size_t i = 0; i < left->items.size(); ++i) {
            if (!equal(sandbox, left->items[i], right->items[i])) return false;
        }
        return true;
    }
    if (const Dict* left = a.if_dict(), *right = b.if_dict(); left && right) {
        if (left == right) return true;
        if (left->entries().size() != right->entries().size()) return false;
        for (const auto& [key, value] : left->entries()) {
            const Value* other = right->find(key);
            if (!other || !equal(sandbox, value, *other)) return false;
        }
        return true;
    }
    return a.if_object() && b.if_object() && a.if_object()->equals(sandbox, *b.if_object());
}

std::partial_ordering order(Sandbox& sandbox, const Value& a, const Value& b, std::string_view operation) {
    sandbox.step();
    if (a.as_real() && b.as_real()) return order_numbers(a, b);
    if (a.if_text() && b.if_text()) {
        sandbox.scan(a.if_text()->bytes.size());
        return a.if_text()->bytes.compare(b.if_text()->bytes) <=> 0;
    }
    if (const Undefined* undefined = a.if_undefined()) undefined->raise();
    if (const Undefined* undefined = b.if_undefined()) undefined->raise();
    const List* left = a.if_list();
    const List* right = b.if_list();
    if (left && right && left->is_tuple() == right->is_tuple()) {
        const std::size_t common = std::min(left->items.size(), right->items.size());
        for (std::size_t i = 0; i < common; ++i) {
            if (!equal(sandbox, left->items[i], right->items[i])) {
                return order(sandbox, left->items[i], right->items[i], operation);
            }
        }
        return left->items.size() <=> right->items.size();
    }
    type_error(std::string("'").append(operation) + "' not supported between instances of " + quoted_type(a) +
               " and " + quoted_type(b));
}

}  // namespace tars::jinja
