// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/objects.h"

#include "core/checked.h"
#include "text/jinja/arguments.h"
#include "text/jinja/repr.h"

#include <algorithm>
#include <limits>

namespace tars::jinja {

namespace {

constexpr std::int64_t kMaxRange = 100'000;

/// Reads values by position out of something the closure keeps alive.
class IndexIterator : public Iterator {
  public:
    IndexIterator(std::size_t size, std::function<Value(std::size_t)> at) : size_(size), at_(std::move(at)) {}
    bool next(Value& item) override {
        if (position_ == size_) return false;
        item = at_(position_++);
        return true;
    }

  private:
    std::size_t size_;
    std::size_t position_ = 0;
    std::function<Value(std::size_t)> at_;
};

class ListIterator : public Iterator {
  public:
    explicit ListIterator(Value list) : list_(std::move(list)), items_(list_.if_list()->items) {}
    bool next(Value& item) override {
        if (position_ == items_.size()) return false;
        item = items_[position_++];
        return true;
    }

  private:
    Value list_;
    const std::vector<Value>& items_;
    std::size_t position_ = 0;
};

class TextIterator : public Iterator {
  public:
    TextIterator(Sandbox& sandbox, Value text) : sandbox_(sandbox), text_(std::move(text)) {}
    bool next(Value& item) override {
        const std::string& bytes = text_.if_text()->bytes;
        if (offset_ == bytes.size()) return false;
        std::size_t end = offset_ + 1;
        while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) ++end;
        item = make_text(sandbox_, bytes.substr(offset_, end - offset_));
        offset_ = end;
        return true;
    }

  private:
    Sandbox& sandbox_;
    Value text_;
    std::size_t offset_ = 0;
};

class GeneratorIterator : public Iterator {
  public:
    explicit GeneratorIterator(Value generator)
        : generator_(std::move(generator)), source_(*generator_.if_object<Generator>()) {}
    bool next(Value& item) override { return source_.next(item); }

  private:
    Value generator_;
    Generator& source_;
};

class EmptyIterator : public Iterator {
  public:
    bool next(Value&) override { return false; }
};

std::unique_ptr<Iterator> try_iterate(Sandbox& sandbox, const Value& value) {
    if (value.is_undefined()) return std::make_unique<EmptyIterator>();
    if (value.if_text()) return std::make_unique<TextIterator>(sandbox, value);
    if (value.if_list()) return std::make_unique<ListIterator>(value);
    if (const Dict* dict = value.if_dict()) {
        return std::make_unique<IndexIterator>(
            dict->entries().size(), [value](std::size_t i) { return value.if_dict()->entries()[i].first; });
    }
    if (value.if_object<Generator>()) return std::make_unique<GeneratorIterator>(value);
    if (Object* object = value.if_object()) return object->iterate(sandbox);
    return nullptr;
}

}  // namespace

std::unique_ptr<Iterator> iterate(Sandbox& sandbox, const Value& value) {
    auto iterator = try_iterate(sandbox, value);
    if (!iterator) type_error(quoted_type(value) + " object is not iterable");
    return iterator;
}

bool is_iterable(const Value& value) {
    if (value.is_undefined() || value.if_text() || value.if_list() || value.if_dict()) return true;
    return value.if_object<Generator>() || value.if_object<Range>() || value.if_object<DictView>();
}

std::vector<Value> collect(Sandbox& sandbox, const Value& value) {
    if (const List* list = value.if_list()) {
        sandbox.step(list->items.size());
        return list->items;
    }
    const auto items = iterate(sandbox, value);
    std::vector<Value> out;
    for (Value item; items->next(item);) {
        sandbox.step();
        sandbox.expect_bytes((out.size() + 1) * sizeof(Value));
        out.push_back(std::move(item));
    }
    return out;
}

std::optional<std::int64_t> length_of(const Value& value) {
    if (value.is_undefined()) return 0;
    if (const Text* text = value.if_text()) return static_cast<std::int64_t>(text->length);
    if (const List* list = value.if_list()) return static_cast<std::int64_t>(list->items.size());
    if (const Dict* dict = value.if_dict()) return static_cast<std::int64_t>(dict->entries().size());
    if (const Object* object = value.if_object()) return object->length();
    return std::nullopt;
}

bool LargeInteger::equals(Sandbox&, const Object& other) const {
    const auto* integer = dynamic_cast<const LargeInteger*>(&other);
    return integer && integer->number_ == number_;
}

Value make_range(Sandbox&, Arguments arguments) {
    const Parameters parameters("range", {"", "", ""}, std::move(arguments), 1);
    const std::int64_t first = parameters.integer(0, 0);
    const std::int64_t start = parameters.given(1) ? first : 0;
    const std::int64_t stop = parameters.integer(1, first);
    const std::int64_t step = parameters.integer(2, 1);
    if (step == 0) value_error("range() arg 3 must not be zero");

    if (step > 0 ? start >= stop : start <= stop) return make_object<Range>(start, stop, step, 0);
    // The distance is positive here, and fits 64 unsigned bits whatever the two ends are.
    const auto low = static_cast<std::uint64_t>(step > 0 ? start : stop);
    const auto high = static_cast<std::uint64_t>(step > 0 ? stop : start);
    const std::uint64_t stride =
        step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
    const std::uint64_t length = (high - low - 1) / stride + 1;
    if (length > kMaxRange) {
        fail("OverflowError", "Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).");
    }
    return make_object<Range>(start, stop, step, static_cast<std::int64_t>(length));
}

std::string Range::repr(Sandbox&) const {
    std::string text = "range(" + std::to_string(start_) + ", " + std::to_string(stop_);
    if (step_ != 1) text += ", " + std::to_string(step_);
    return text + ")";
}

std::optional<Value> Range::attribute(Sandbox&, std::string_view name) {
    if (name == "start") return Value(start_);
    if (name == "stop") return Value(stop_);
    if (name == "step") return Value(step_);
    return std::nullopt;
}

std::optional<Value> Range::item(Sandbox&, const Value& key) {
    const auto index = key.as_integer();
    if (!index || *index >= length_ || *index < -length_) return std::nullopt;
    return Value(at(*index < 0 ? *index + length_ : *index));
}

std::unique_ptr<Iterator> Range::iterate(Sandbox&) {
    return std::make_unique<IndexIterator>(
        length_, [range = *this](std::size_t i) { return Value(range.at(static_cast<std::int64_t>(i))); });
}

bool Range::equals(Sandbox&, const Object& other) const {
    const auto* range = dynamic_cast<const Range*>(&other);
    if (!range || range->length_ != length_) return false;
    return length_ == 0 || (range->start_ == start_ && (length_ == 1 || range->step_ == step_));
}

Value Range::slice(std::int64_t first, std::int64_t last, std::int64_t stride, std::int64_t count) const {
    const auto scaled = [this](std::int64_t index) { return start_ + step_ * index; };
    return make_object<Range>(scaled(first), scaled(last), step_ * stride, count);
}

std::string_view DictView::type_name() const {
    switch (part_) {
    case Part::keys:
        return "dict_keys";
    case Part::values:
        return "dict_values";
    case Part::items:
        break;
    }
    return "dict_items";
}

std::string DictView::repr(Sandbox& sandbox) const {
    DictView copy = *this;
    const auto items = copy.iterate(sandbox);
    std::vector<Value> values;
    for (Value item; items->next(item);) values.push_back(std::move(item));
    return std::string(type_name()) + "(" + jinja::repr(sandbox, make_list(sandbox, std::move(values))) + ")";
}

std::unique_ptr<Iterator> DictView::iterate(Sandbox& sandbox) {
    return std::make_unique<IndexIterator>(dict_.if_dict()->entries().size(),
                                           [&sandbox, dict = dict_, part = part_](std::size_t i) {
                                               const auto& [key, value] = dict.if_dict()->entries()[i];
                                               if (part == Part::keys) return key;
                                               if (part == Part::values) return value;
                                               return make_tuple(sandbox, {key, value});
                                           });
}

std::optional<std::int64_t> DictView::length() const {
    return length_of(dict_);
}

bool DictView::equals(Sandbox& sandbox, const Object& other) const {
    const auto* view = dynamic_cast<const DictView*>(&other);
    if (!view || part_ == Part::values || view->part_ != part_ || view->length() != length())
        return this == &other;
    for (const auto& [key, value] : dict_.if_dict()->entries()) {
        const Value* match = view->dict_.if_dict()->find(key);
        if (!match || (part_ == Part::items && !equal(sandbox, value, *match))) return false;
    }
    return true;
}

std::unique_ptr<Iterator> Generator::iterate(Sandbox&) {
    return nullptr;
}

Value make_generator(Sandbox& sandbox, const Value& source, Generator::Next next, std::string_view type) {
    const std::uint32_t depth = depth_of(source) + 1;
    if (depth > sandbox.max_depth()) sandbox.fail_depth();
    return make_object<Generator>(type, depth, std::move(next));
}

std::string Namespace::repr(Sandbox& sandbox) const {
    const Sandbox::Level level(sandbox);
    TextBuilder out(sandbox);
    out.append("<Namespace {");
    for (const auto& [name, value] : values_) {
        if (&value != &values_.front().second) out.append(", ");
        out.append(repr_text(name));
        out.append(": ");
        out.append(jinja::repr(sandbox, value));
    }
    out.append("}>");
    return out.take();
}

std::optional<Value> Namespace::attribute(Sandbox&, std::string_view name) {
    const auto found = index_.find(name);
    if (found == index_.end()) return std::nullopt;
    return values_[found->second].second;
}

void Namespace::set(const std::string& name, Value value) {
    const auto [place, added] = index_.try_emplace(name, values_.size());
    if (added) {
        values_.emplace_back(name, std::move(value));
    } else {
        values_[place->second].second = std::move(value);
    }
}

Value make_function(std::string_view name, Function::Body body) {
    return make_object<Function>(name, 0U, std::move(body));
}

Value make_method(Sandbox& sandbox, std::string_view name, const Value& self, Function::Body body) {
    const std::uint32_t depth = depth_of(self) + 1;
    if (depth > sandbox.max_depth()) sandbox.fail_depth();
    return make_object<Function>(name, depth, std::move(body));
}

Cycler::Cycler(std::vector<Value> items) : items_(std::move(items)) {
    for (const Value& item : items_) depth_ = std::max(depth_, depth_of(item) + 1);
}

std::optional<Value> Cycler::attribute(Sandbox&, std::string_view name) {
    if (name == "current") return items_[position_];
    if (name == "pos") return Value(static_cast<std::int64_t>(position_));
    if (name != "next" && name != "reset") return std::nullopt;
    return make_function(name == "next" ? "next" : "reset",
                         [self = shared_from_this(), advance = name == "next"](Sandbox&, Arguments) -> Value {
                             if (!advance) {
                                 self->position_ = 0;
                                 return None{};
                             }
                             Value current = self->items_[self->position_];
                             self->position_ = (self->position_ + 1) % self->items_.size();
                             return current;
                         });
}

Value Joiner::call(Sandbox&, Arguments) {
    if (used_) return separator_;
    used_ = true;
    return make_literal("");
}

}  // namespace tars::jinja
