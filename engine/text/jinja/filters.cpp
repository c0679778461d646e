// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/filters.h"

#include "text/jinja/operators.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <charconv>

namespace tars::jinja {

namespace {

Filter find_in(std::span<const NamedFilter> filters, std::string_view name) {
    const auto found = std::find_if(filters.begin(), filters.end(),
                                    [name](const auto& entry) { return entry.name == name; });
    return found == filters.end() ? nullptr : found->filter;
}

Value path_part(std::string_view text) {
    std::int64_t index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    const bool digits = error == std::errc() && end == text.data() + text.size() && !text.starts_with('-');
    return digits ? Value(index) : make_literal(std::string(text));
}

}  // namespace

Filter find_filter(std::string_view name) {
    for (const auto filters : {text_filters(), number_filters(), sequence_filters(), selection_filters()}) {
        if (const Filter filter = find_in(filters, name)) return filter;
    }
    return nullptr;
}

Value apply_filter(Sandbox& sandbox, Filter filter, const Value& input, Arguments arguments) {
    if (const Text* text = input.if_text()) sandbox.scan(text->bytes.size());
    return filter(sandbox, input, std::move(arguments));
}

AttributeGetter::AttributeGetter(Sandbox& sandbox, const Value& attribute) : sandbox_(sandbox) {
    if (attribute.is_missing() || attribute.is_none()) return;
    const Text* text = attribute.if_text();
    if (!text) {
        path_.push_back(attribute);
        return;
    }
    std::string_view rest = text->bytes;
    while (true) {
        const std::size_t dot = std::min(rest.find('.'), rest.size());
        path_.push_back(path_part(rest.substr(0, dot)));
        if (dot == rest.size()) break;
        rest.remove_prefix(dot + 1);
    }
}

Value AttributeGetter::operator()(Value item) const {
    for (const Value& part : path_) {
        sandbox_.step();
        item = get_item(sandbox_, item, part);
        if (item.is_undefined() && !default_.is_missing() && !default_.is_none()) item = default_;
    }
    const Text* text = ignore_case_ ? item.if_text() : nullptr;
    return text ? make_text(sandbox_, to_lower(text->bytes)) : item;
}

}  // namespace tars::jinja
