// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/sandbox.h"

#include <nlohmann/json_fwd.hpp>

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tars::jinja {

class Value;
class Dict;
class Object;
struct List;

/// An immutable string, always valid UTF-8.
struct Text {
    Text(Sandbox* owner, std::string utf8, bool markup);
    ~Text();
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    bool ascii() const { return length == bytes.size(); }

    Sandbox* sandbox;  ///< charged for the bytes; null for literals and input, which cost nothing
    std::string bytes;
    std::size_t length;  ///< in code points
    bool safe;           ///< Markup: joined with a plain string, it escapes that string
};

/// A value that is not there: prints as nothing, is false, iterates over nothing, and fails at anything else.
struct Undefined {
    std::string name;    ///< what was looked up, as Python would print it
    std::string object;  ///< in what ("dict object"); empty for a variable
    std::string hint;    ///< the whole message, where there is a better one
    const char* kind = "UndefinedError";

    std::string message() const;
    [[noreturn]] void raise() const { fail(kind, message()); }
};

struct None {};

class Value {
  public:
    using TextPtr = std::shared_ptr<const Text>;
    using UndefinedPtr = std::shared_ptr<const Undefined>;
    using ListPtr = std::shared_ptr<const List>;
    using DictPtr = std::shared_ptr<const Dict>;
    using ObjectPtr = std::shared_ptr<Object>;
    using Storage = std::variant<std::monostate, UndefinedPtr, None, bool, std::int64_t, double, TextPtr,
                                 ListPtr, DictPtr, ObjectPtr>;

    Value() = default;  ///< missing: a variable without a value yet, never seen by a template
    Value(None none) : storage_(none) {}
    explicit Value(bool value) : storage_(value) {}
    explicit Value(std::int64_t value) : storage_(value) {}
    explicit Value(double value) : storage_(value) {}
    Value(TextPtr value) : storage_(std::move(value)) {}
    Value(UndefinedPtr value) : storage_(std::move(value)) {}
    Value(ListPtr value) : storage_(std::move(value)) {}
    Value(DictPtr value) : storage_(std::move(value)) {}
    Value(ObjectPtr value) : storage_(std::move(value)) {}

    bool is_missing() const { return std::holds_alternative<std::monostate>(storage_); }
    bool is_none() const { return std::holds_alternative<None>(storage_); }
    bool is_undefined() const { return std::holds_alternative<UndefinedPtr>(storage_); }
    const bool* if_bool() const { return std::get_if<bool>(&storage_); }
    const std::int64_t* if_integer() const { return std::get_if<std::int64_t>(&storage_); }
    const double* if_real() const { return std::get_if<double>(&storage_); }
    const Text* if_text() const { return pointee<TextPtr>(); }
    const Undefined* if_undefined() const { return pointee<UndefinedPtr>(); }
    const List* if_list() const { return pointee<ListPtr>(); }
    const Dict* if_dict() const { return pointee<DictPtr>(); }
    Object* if_object() const { return pointee<ObjectPtr>(); }
    template <typename T>
    T* if_object() const {
        return dynamic_cast<T*>(if_object());
    }
    const ObjectPtr& object() const { return *std::get_if<ObjectPtr>(&storage_); }

    /// Booleans are integers, too, as in Python.
    std::optional<std::int64_t> as_integer() const;
    /// Any number.
    std::optional<double> as_real() const;

  private:
    template <typename Pointer>
    typename Pointer::element_type* pointee() const {
        const auto* pointer = std::get_if<Pointer>(&storage_);
        return pointer ? pointer->get() : nullptr;
    }

    Storage storage_;
};

/// A list, a tuple, or the (grouper, list) pair that groupby makes.
struct List {
    enum class Shape { list, tuple, group };

    List(Sandbox* owner, std::vector<Value> values, Shape form);
    ~List();
    List(const List&) = delete;
    List& operator=(const List&) = delete;

    bool is_tuple() const { return shape != Shape::list; }

    Sandbox* sandbox;
    std::vector<Value> items;
    Shape shape;
    std::uint32_t depth;  ///< levels of containers below and including this one
};

/// An insertion-ordered mapping of unique keys. Immutable, as the sandbox wants it.
class Dict {
  public:
    using Entry = std::pair<Value, Value>;

    /// Of equal keys the first keeps its place and the last gives the value. Fails on unhashable keys.
    Dict(Sandbox* owner, std::vector<Entry> entries);
    ~Dict();
    Dict(const Dict&) = delete;
    Dict& operator=(const Dict&) = delete;

    const std::vector<Entry>& entries() const { return entries_; }
    std::uint32_t depth() const { return depth_; }
    /// The key must be hashable.
    const Value* find(const Value& key) const;
    const Value* find(std::string_view key) const;

  private:
    Sandbox* sandbox_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> by_key_;  ///< entries in the order of their keys
    std::uint32_t depth_;
};

/// What a for loop takes its items from.
class Iterator {
  public:
    virtual ~Iterator() = default;
    /// False at the end.
    virtual bool next(Value& item) = 0;
};

/// Arguments of a call.
struct Arguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;

    bool empty() const { return positional.empty() && named.empty(); }
};

/// Everything with behaviour: namespaces, macros, methods, ranges, generators …
class Object {
  public:
    virtual ~Object() = default;
    virtual std::string_view type_name() const = 0;
    virtual std::string repr(Sandbox& sandbox) const;
    virtual std::optional<Value> attribute(Sandbox& sandbox, std::string_view name);
    virtual std::optional<Value> item(Sandbox& sandbox, const Value& key);
    virtual bool callable() const { return false; }
    virtual Value call(Sandbox& sandbox, Arguments arguments);
    /// Null where the object cannot be iterated over.
    virtual std::unique_ptr<Iterator> iterate(Sandbox& sandbox);
    virtual std::optional<std::int64_t> length() const { return std::nullopt; }
    virtual bool truth() const { return length().value_or(1) != 0; }
    virtual std::uint32_t depth() const { return 0; }
    virtual bool equals(Sandbox&, const Object& other) const { return this == &other; }
};

// Making values. Each fails when it would pass a limit.
Value make_text(Sandbox& sandbox, std::string bytes, bool safe = false);
Value make_literal(std::string bytes);
Value make_list(Sandbox& sandbox, std::vector<Value> items, List::Shape shape = List::Shape::list);
Value make_tuple(Sandbox& sandbox, std::vector<Value> items);
Value make_dict(Sandbox& sandbox, std::vector<Dict::Entry> entries);
Value make_undefined(std::string name);
Value undefined_because(std::string hint, const char* kind = "UndefinedError");
template <typename T, typename... Args>
Value make_object(Args&&... args) {
    return Value(Value::ObjectPtr(std::make_shared<T>(std::forward<Args>(args)...)));
}
/// Input costs nothing; invalid UTF-8 in it becomes U+FFFD.
Value from_json(const nlohmann::ordered_json& json, std::uint32_t max_depth);

/// Builds a string piece by piece, within the limits.
class TextBuilder {
  public:
    explicit TextBuilder(Sandbox& sandbox) : sandbox_(sandbox) {}
    void append(std::string_view piece) {
        sandbox_.expect_bytes(bytes_.size() + piece.size());
        bytes_.append(piece);
    }
    void append(char byte) { append(std::string_view(&byte, 1)); }
    void repeat(std::string_view piece, std::uint64_t times);
    std::size_t size() const { return bytes_.size(); }
    std::string take() { return std::move(bytes_); }
    Value finish(bool safe = false) { return make_text(sandbox_, std::move(bytes_), safe); }

  private:
    Sandbox& sandbox_;
    std::string bytes_;
};

// Asking values, with Python's rules.
std::string_view type_name(const Value& value);
/// 'int', as most error messages have it.
std::string quoted_type(const Value& value);
/// "dict object", "None" …: how an undefined value names where it was looked up.
std::string describe_type(const Value& value);
bool truth(const Value& value);
bool is_number(const Value& value);
bool is_callable(const Value& value);
std::uint32_t depth_of(const Value& value);
void require_hashable(const Value& value, Sandbox* sandbox);
bool same_object(const Value& a, const Value& b);
bool equal(Sandbox& sandbox, const Value& a, const Value& b);
/// Unordered for NaN; fails, naming `operation`, for what Python does not order.
std::partial_ordering order(Sandbox& sandbox, const Value& a, const Value& b,
                            std::string_view operation = "<");

std::unique_ptr<Iterator> iterate(Sandbox& sandbox, const Value& value);
bool is_iterable(const Value& value);
std::vector<Value> collect(Sandbox& sandbox, const Value& value);
/// Absent for what has no len().
std::optional<std::int64_t> length_of(const Value& value);

}  // namespace tars::jinja
