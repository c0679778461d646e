// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/value.h"

#include <span>

namespace tars::jinja {

using Filter = Value (*)(Sandbox& sandbox, const Value& input, Arguments arguments);
using Test = bool (*)(Sandbox& sandbox, const Value& input, Arguments arguments);

struct NamedFilter {
    std::string_view name;
    Filter filter;
};

/// Null where there is none of that name.
Filter find_filter(std::string_view name);
Test find_test(std::string_view name);

/// Calls a filter, charging for the size of its input.
Value apply_filter(Sandbox& sandbox, Filter filter, const Value& input, Arguments arguments);

std::span<const NamedFilter> text_filters();
std::span<const NamedFilter> number_filters();
std::span<const NamedFilter> sequence_filters();
std::span<const NamedFilter> selection_filters();

/// Looks up "name", "name.inner" or "name.0" in values, as filters with an `attribute` argument do. Without
/// an attribute it finds the value itself.
class AttributeGetter {
  public:
    AttributeGetter(Sandbox& sandbox, const Value& attribute);
    void use_default(Value value) { default_ = std::move(value); }
    void ignore_case() { ignore_case_ = true; }
    Value operator()(Value item) const;

  private:
    Sandbox& sandbox_;
    std::vector<Value> path_;
    Value default_;  ///< missing: none
    bool ignore_case_ = false;
};

/// textwrap.wrap without expanding or replacing white space.
std::vector<std::string> wrap_line(Sandbox& sandbox, std::string_view line, std::int64_t width,
                                   bool break_long_words, bool break_on_hyphens);

}  // namespace tars::jinja
