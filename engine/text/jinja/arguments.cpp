// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/arguments.h"

#include <algorithm>

namespace tars::jinja {

Parameters::Parameters(std::string_view function, std::initializer_list<std::string_view> names,
                       Arguments arguments, std::size_t required)
    : values_(names.size()) {
    const std::string name = std::string(function) + "()";
    if (arguments.positional.size() > names.size()) {
        type_error(name + " takes at most " + std::to_string(names.size()) + " arguments (" +
                   std::to_string(arguments.positional.size()) + " given)");
    }
    std::move(arguments.positional.begin(), arguments.positional.end(), values_.begin());
    for (auto& [keyword, value] : arguments.named) {
        const auto found = std::find(names.begin(), names.end(), keyword);
        if (keyword.empty() || found == names.end()) {
            type_error(name + " got an unexpected keyword argument '" + keyword + "'");
        }
        Value& place = values_[static_cast<std::size_t>(found - names.begin())];
        if (!place.is_missing()) type_error(name + " got multiple values for argument '" + keyword + "'");
        place = std::move(value);
    }
    for (std::size_t i = 0; i < required; ++i) {
        if (given(i)) continue;
        const std::string missing(names.begin()[i]);
        type_error(missing.empty() ? name + " expected at least " + std::to_string(required) + " argument" +
                                         (required == 1 ? "" : "s") + ", got " + std::to_string(i)
                                   : name + " missing 1 required positional argument: '" + missing + "'");
    }
}

std::int64_t Parameters::integer(std::size_t i, std::int64_t fallback) const {
    return given(i) ? require_integer(values_[i]) : fallback;
}

const std::string& Parameters::text(std::size_t i) const {
    const Text* text = values_[i].if_text();
    if (!text) type_error("must be str, not " + std::string(type_name(values_[i])));
    return text->bytes;
}

std::int64_t require_integer(const Value& value) {
    if (const auto integer = value.as_integer()) return *integer;
    if (const Undefined* undefined = value.if_undefined()) undefined->raise();
    type_error(quoted_type(value) + " object cannot be interpreted as an integer");
}

}  // namespace tars::jinja
