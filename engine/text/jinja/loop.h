// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/interpreter.h"

namespace tars::jinja {

/// The variable `loop`. It looks ahead in the items only when asked to.
class LoopObject : public Object, public std::enable_shared_from_this<LoopObject> {
  public:
    /// `items` is what the loop goes over where that has a length of its own, and missing otherwise.
    LoopObject(Sandbox& sandbox, std::unique_ptr<Iterator> source, Value items, std::int64_t depth);

    void make_recursive(Interpreter& interpreter, const For& node, Activation* around);
    bool next(Value& item);
    /// Lets go of every value.
    void clear();

    std::string_view type_name() const override { return "LoopContext"; }
    std::string repr(Sandbox&) const override;
    std::optional<Value> attribute(Sandbox& sandbox, std::string_view name) override;
    bool callable() const override { return true; }
    Value call(Sandbox& sandbox, Arguments arguments) override;
    std::uint32_t depth() const override { return nesting_; }

  private:
    std::int64_t count();
    bool peek();
    Value cycle(const Arguments& arguments) const;
    Value changed(Sandbox& sandbox, Arguments arguments);

    std::unique_ptr<Iterator> source_;
    Value items_;
    std::uint32_t nesting_;
    std::int64_t depth0_;
    std::int64_t index0_ = -1;
    std::optional<std::int64_t> length_;
    Value before_, current_, after_;
    std::optional<std::vector<Value>> last_changed_;

    Interpreter* interpreter_ = nullptr;  ///< of a recursive loop
    const For* node_ = nullptr;
    Activation* around_ = nullptr;
};

/// A macro, or the body of a call block, with the variables it was defined among.
class MacroObject : public Object {
  public:
    MacroObject(Interpreter& interpreter, const MacroBody& body, Activation* around)
        : interpreter_(interpreter), body_(body), around_(around) {}

    std::string_view type_name() const override { return "Macro"; }
    std::string repr(Sandbox&) const override;
    std::optional<Value> attribute(Sandbox& sandbox, std::string_view name) override;
    bool callable() const override { return true; }
    Value call(Sandbox&, Arguments arguments) override {
        return interpreter_.call_macro(body_, around_, std::move(arguments));
    }

  private:
    Interpreter& interpreter_;
    const MacroBody& body_;
    Activation* around_;
};

}  // namespace tars::jinja
