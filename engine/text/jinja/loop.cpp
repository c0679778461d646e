// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/loop.h"

#include "text/jinja/arguments.h"
#include "text/jinja/repr.h"

namespace tars::jinja {

namespace {

class CollectedItems : public Iterator {
  public:
    explicit CollectedItems(std::vector<Value> items) : items_(std::move(items)) {}
    bool next(Value& item) override {
        if (position_ == items_.size()) return false;
        item = std::move(items_[position_++]);
        return true;
    }

  private:
    std::vector<Value> items_;
    std::size_t position_ = 0;
};

}  // namespace

LoopObject::LoopObject(Sandbox& sandbox, std::unique_ptr<Iterator> source, Value items, std::int64_t depth)
    : source_(std::move(source)), items_(std::move(items)), nesting_(depth_of(items_) + 1), depth0_(depth) {
    if (nesting_ > sandbox.max_depth()) sandbox.fail_depth();
}

void LoopObject::make_recursive(Interpreter& interpreter, const For& node, Activation* around) {
    interpreter_ = &interpreter;
    node_ = &node;
    around_ = around;
}

bool LoopObject::next(Value& item) {
    if (!peek()) return false;
    ++index0_;
    before_ = std::move(current_);
    current_ = std::move(after_);
    after_ = Value();
    item = current_;
    return true;
}

void LoopObject::clear() {
    source_.reset();
    for (Value* value : {&items_, &before_, &current_, &after_}) *value = Value();
    last_changed_.reset();
}

bool LoopObject::peek() {
    if (!after_.is_missing()) return true;
    return source_ && source_->next(after_);
}

std::int64_t LoopObject::count() {
    if (length_) return *length_;
    length_ = items_.is_missing() ? std::nullopt : length_of(items_);
    if (length_) return *length_;
    std::vector<Value> rest;
    for (Value item; source_ && source_->next(item);) rest.push_back(std::move(item));
    length_ = static_cast<std::int64_t>(rest.size()) + index0_ + 1 + (after_.is_missing() ? 0 : 1);
    source_ = std::make_unique<CollectedItems>(std::move(rest));
    return *length_;
}

std::string LoopObject::repr(Sandbox&) const {
    const std::int64_t length = length_.value_or(length_of(items_).value_or(0));
    return "<LoopContext " + std::to_string(index0_ + 1) + "/" + std::to_string(length) + ">";
}

std::optional<Value> LoopObject::attribute(Sandbox& sandbox, std::string_view name) {
    if (name == "index") return Value(index0_ + 1);
    if (name == "index0") return Value(index0_);
    if (name == "first") return Value(index0_ == 0);
    if (name == "last") return Value(!peek());
    if (name == "length") return Value(count());
    if (name == "revindex") return Value(count() - index0_);
    if (name == "revindex0") return Value(count() - index0_ - 1);
    if (name == "depth") return Value(depth0_ + 1);
    if (name == "depth0") return Value(depth0_);
    if (name == "previtem") return index0_ == 0 ? undefined_because("there is no previous item") : before_;
    if (name == "nextitem") return peek() ? after_ : undefined_because("there is no next item");
    if (name != "cycle" && name != "changed") return std::nullopt;
    const Value self{Value::ObjectPtr(shared_from_this())};
    return make_method(
        sandbox, name == "cycle" ? "cycle" : "changed", self,
        [loop = shared_from_this(), cycles = name == "cycle"](Sandbox& box, Arguments arguments) {
            return cycles ? loop->cycle(arguments) : loop->changed(box, std::move(arguments));
        });
}

Value LoopObject::cycle(const Arguments& arguments) const {
    if (arguments.positional.empty()) type_error("no items for cycling given");
    const auto count = static_cast<std::int64_t>(arguments.positional.size());
    return arguments.positional[static_cast<std::size_t>(index0_ % count)];
}

Value LoopObject::changed(Sandbox& sandbox, Arguments arguments) {
    const auto& values = arguments.positional;
    bool same = last_changed_ && last_changed_->size() == values.size();
    for (std::size_t i = 0; same && i < values.size(); ++i)
        same = equal(sandbox, (*last_changed_)[i], values[i]);
    last_changed_ = std::move(arguments.positional);
    return Value(!same);
}

Value LoopObject::call(Sandbox&, Arguments arguments) {
    if (!interpreter_) type_error("The loop must have the 'recursive' marker to be called recursively.");
    const Parameters parameters("loop", {"iterable"}, std::move(arguments), 1);
    return interpreter_->call_recursive_loop(*node_, around_, parameters[0], depth0_ + 1);
}

std::string MacroObject::repr(Sandbox&) const {
    return "<Macro " + (body_.name.empty() ? "anonymous" : repr_text(body_.name)) + ">";
}

std::optional<Value> MacroObject::attribute(Sandbox& sandbox, std::string_view name) {
    if (name == "name") return body_.name.empty() ? Value(None{}) : make_text(sandbox, body_.name);
    if (name == "catch_kwargs") return Value(body_.named.has_value());
    if (name == "catch_varargs") return Value(body_.positional.has_value());
    if (name == "caller") return Value(body_.caller.has_value());
    if (name != "arguments") return std::nullopt;
    std::vector<Value> names;
    for (const Name& parameter : body_.parameters) names.push_back(make_text(sandbox, parameter.name));
    return make_tuple(sandbox, std::move(names));
}

}  // namespace tars::jinja
