// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

#include <functional>
#include <map>

namespace tars::jinja {

/// An integer of the input that only fits 64 unsigned bits: it can be printed and compared, not calculated
/// with.
class LargeInteger : public Object {
  public:
    explicit LargeInteger(std::uint64_t number) : number_(number) {}
    std::string_view type_name() const override { return "int"; }
    std::string repr(Sandbox&) const override { return std::to_string(number_); }
    bool equals(Sandbox&, const Object& other) const override;

  private:
    std::uint64_t number_;
};

/// Python's range: start, start + step … below stop.
class Range : public Object {
  public:
    /// `step` is not zero, and `length` is what the three come to.
    Range(std::int64_t start, std::int64_t stop, std::int64_t step, std::int64_t length)
        : start_(start), stop_(stop), step_(step), length_(length) {}

    std::string_view type_name() const override { return "range"; }
    std::string repr(Sandbox&) const override;
    std::optional<Value> attribute(Sandbox& sandbox, std::string_view name) override;
    std::optional<Value> item(Sandbox& sandbox, const Value& key) override;
    std::unique_ptr<Iterator> iterate(Sandbox& sandbox) override;
    std::optional<std::int64_t> length() const override { return length_; }
    bool equals(Sandbox& sandbox, const Object& other) const override;

    std::int64_t at(std::int64_t index) const { return start_ + index * step_; }
    std::int64_t start() const { return start_; }
    std::int64_t stop() const { return stop_; }
    std::int64_t step() const { return step_; }
    /// The elements first, first + stride …, `count` of them.
    Value slice(std::int64_t first, std::int64_t last, std::int64_t stride, std::int64_t count) const;

  private:
    std::int64_t start_, stop_, step_, length_;
};

/// range(stop), range(start, stop[, step]); at most 100000 items, as the reference sandbox has it.
Value make_range(Sandbox& sandbox, Arguments arguments);

/// What dict.keys(), .values() and .items() return.
class DictView : public Object {
  public:
    enum class Part { keys, values, items };
    DictView(Value dict, Part part) : dict_(std::move(dict)), part_(part) {}

    std::string_view type_name() const override;
    std::string repr(Sandbox& sandbox) const override;
    std::unique_ptr<Iterator> iterate(Sandbox& sandbox) override;
    std::optional<std::int64_t> length() const override;
    std::uint32_t depth() const override { return depth_of(dict_) + 1; }
    bool equals(Sandbox& sandbox, const Object& other) const override;

  private:
    Value dict_;
    Part part_;
};

/// A sequence that is made while it is read, and can be read once.
class Generator : public Object {
  public:
    using Next = std::function<bool(Value& item)>;
    /// `depth` is that of the values `next` keeps, plus one.
    Generator(std::string_view type, std::uint32_t depth, Next next)
        : type_(type), depth_(depth), next_(std::move(next)) {}

    std::string_view type_name() const override { return type_; }
    std::unique_ptr<Iterator> iterate(Sandbox& sandbox) override;
    std::uint32_t depth() const override { return depth_; }
    bool next(Value& item) { return next_(item); }

  private:
    std::string_view type_;
    std::uint32_t depth_;
    Next next_;
};

/// Fails where generators over generators nest too deep.
Value make_generator(Sandbox& sandbox, const Value& source, Generator::Next next,
                     std::string_view type = "generator");

/// The one thing a template may change: `{% set ns.name = value %}`.
class Namespace : public Object {
  public:
    std::string_view type_name() const override { return "Namespace"; }
    std::string repr(Sandbox& sandbox) const override;
    std::optional<Value> attribute(Sandbox& sandbox, std::string_view name) override;
    void set(const std::string& name, Value value);
    void clear() { values_.clear(); }

  private:
    std::vector<std::pair<std::string, Value>> values_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

/// A function or a method of a value, implemented here.
class Function : public Object {
  public:
    using Body = std::function<Value(Sandbox&, Arguments)>;
    Function(std::string_view name, std::uint32_t depth, Body body)
        : name_(name), depth_(depth), body_(std::move(body)) {}

    std::string_view type_name() const override { return "function"; }
    std::string repr(Sandbox&) const override { return "<function " + std::string(name_) + ">"; }
    bool callable() const override { return true; }
    Value call(Sandbox& sandbox, Arguments arguments) override {
        return body_(sandbox, std::move(arguments));
    }
    std::uint32_t depth() const override { return depth_; }

  private:
    std::string_view name_;
    std::uint32_t depth_;
    Body body_;
};

Value make_function(std::string_view name, Function::Body body);
/// A function that keeps `self`.
Value make_method(Sandbox& sandbox, std::string_view name, const Value& self, Function::Body body);

/// cycler('odd', 'even')
class Cycler : public Object, public std::enable_shared_from_this<Cycler> {
  public:
    explicit Cycler(std::vector<Value> items);
    std::string_view type_name() const override { return "Cycler"; }
    std::optional<Value> attribute(Sandbox& sandbox, std::string_view name) override;
    std::uint32_t depth() const override { return depth_; }

  private:
    std::vector<Value> items_;
    std::uint32_t depth_ = 1;
    std::size_t position_ = 0;
};

/// joiner(', '): nothing on the first call, then the separator.
class Joiner : public Object {
  public:
    explicit Joiner(Value separator) : separator_(std::move(separator)) {}
    std::string_view type_name() const override { return "Joiner"; }
    bool callable() const override { return true; }
    Value call(Sandbox& sandbox, Arguments arguments) override;
    std::uint32_t depth() const override { return depth_of(separator_) + 1; }

  private:
    Value separator_;
    bool used_ = false;
};

}  // namespace tars::jinja
