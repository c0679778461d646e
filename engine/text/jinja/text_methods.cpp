// SPDX-License-Identifier: Apache-2.0
// The methods of str. Positions count code points.

#include "text/jinja/arguments.h"
#include "text/jinja/methods.h"
#include "text/jinja/operators.h"
#include "text/jinja/python_format.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tars::jinja {

namespace {

constexpr auto kNotFound = std::string_view::npos;

const std::string& bytes_of(const Value& self) {
    return self.if_text()->bytes;
}

Value texts(Sandbox& sandbox, const std::vector<std::string_view>& pieces) {
    std::vector<Value> items;
    for (const std::string_view piece : pieces) items.push_back(make_text(sandbox, std::string(piece)));
    return make_list(sandbox, std::move(items));
}

std::int64_t code_points_before(const Text& text, std::size_t offset) {
    if (text.ascii()) return static_cast<std::int64_t>(offset);
    return static_cast<std::int64_t>(count_code_points(std::string_view(text.bytes).substr(0, offset)));
}

/// The part of a string that optional start and end arguments select.
struct Window {
    std::string_view view;
    std::size_t offset = 0;  ///< of the view in the string, in bytes
    bool valid = true;       ///< false where start lies behind the end: nothing is found there, not even ''
};

Window window_of(const Text& text, const Parameters& parameters, std::size_t first_parameter) {
    const auto length = static_cast<std::int64_t>(text.length);
    const auto bound = [&](std::size_t i, std::int64_t fallback) {
        const std::int64_t index = parameters.chosen(i) ? parameters.integer(i, 0) : fallback;
        return index < 0 ? std::max<std::int64_t>(index + length, 0) : index;
    };
    const std::int64_t start = bound(first_parameter, 0);
    const std::int64_t end = std::min(bound(first_parameter + 1, length), length);
    if (start > end) return {{}, 0, false};
    const auto offset = [&](std::int64_t index) {
        return text.ascii() ? static_cast<std::size_t>(index)
                            : byte_offset(text.bytes, static_cast<std::size_t>(index));
    };
    return {std::string_view(text.bytes).substr(offset(start), offset(end) - offset(start)), offset(start)};
}

template <bool from_right, bool must_exist>
Value find_text(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("find", {"", "", ""}, std::move(arguments), 1);
    const std::string& part = parameters.text(0);
    const Window window = window_of(*self.if_text(), parameters, 1);
    std::size_t found = kNotFound;
    if (window.valid) {
        found =
            from_right ? find_last_part(sandbox, window.view, part) : find_part(sandbox, window.view, part);
    }
    if (found != kNotFound) return Value(code_points_before(*self.if_text(), window.offset + found));
    if (must_exist) value_error("substring not found");
    return Value(std::int64_t{-1});
}

Value count_text(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("count", {"", "", ""}, std::move(arguments), 1);
    const std::string& part = parameters.text(0);
    const Window window = window_of(*self.if_text(), parameters, 1);
    if (!window.valid) return Value(std::int64_t{0});
    if (part.empty()) return Value(static_cast<std::int64_t>(count_code_points(window.view)) + 1);
    std::int64_t count = 0;
    std::string_view rest = window.view;
    for (std::size_t at; (at = find_part(sandbox, rest, part)) != kNotFound; ++count)
        rest.remove_prefix(at + part.size());
    return Value(count);
}

template <bool at_end>
Value has_affix(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters parameters(at_end ? "endswith" : "startswith", {"", "", ""}, std::move(arguments), 1);
    const Window window = window_of(*self.if_text(), parameters, 1);
    const auto matches = [&](const Value& affix) {
        const Text* text = affix.if_text();
        if (!text) {
            type_error(std::string(at_end ? "endswith" : "startswith") +
                       " first arg must be str or a tuple of str, not " + std::string(type_name(affix)));
        }
        return window.valid &&
               (at_end ? window.view.ends_with(text->bytes) : window.view.starts_with(text->bytes));
    };
    const List* choices = parameters[0].if_list();
    if (!choices || !choices->is_tuple()) return Value(matches(parameters[0]));
    return Value(std::any_of(choices->items.begin(), choices->items.end(), matches));
}

template <bool at_end>
Value remove_affix(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters(at_end ? "removesuffix" : "removeprefix", {""}, std::move(arguments), 1);
    std::string_view view = bytes_of(self);
    const std::string& affix = parameters.text(0);
    if (at_end && view.ends_with(affix)) view.remove_suffix(affix.size());
    if (!at_end && view.starts_with(affix)) view.remove_prefix(affix.size());
    return make_text(sandbox, std::string(view));
}

template <Side side>
Value strip(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("strip", {""}, std::move(arguments));
    const std::string* characters = parameters.chosen(0) ? &parameters.text(0) : nullptr;
    if (characters) sandbox.search(bytes_of(self).size(), characters->size());
    return make_text(sandbox, std::string(strip_text(bytes_of(self), characters, side)));
}

std::vector<std::string_view> split_on_space(std::string_view view, std::int64_t limit) {
    std::vector<std::string_view> pieces;
    view = strip_text(view, nullptr, Side::left);
    while (!view.empty() && limit-- != 0) {
        std::size_t end = 0;
        for (std::size_t next = 0; end < view.size() && !is_space(decode_next(view, next)); end = next) {
        }
        pieces.push_back(view.substr(0, end));
        view = strip_text(view.substr(end), nullptr, Side::left);
    }
    if (!view.empty()) pieces.push_back(view);
    return pieces;
}

std::vector<std::string_view> split_on_space_from_right(std::string_view view, std::int64_t limit) {
    std::vector<std::string_view> pieces;
    view = strip_text(view, nullptr, Side::right);
    while (!view.empty() && limit-- != 0) {
        std::size_t begin = view.size();
        for (std::size_t next = begin; begin > 0 && !is_space(decode_previous(view, next)); begin = next) {
        }
        pieces.push_back(view.substr(begin));
        view = strip_text(view.substr(0, begin), nullptr, Side::right);
    }
    if (!view.empty()) pieces.push_back(view);
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

std::vector<std::string_view> split_on(Sandbox& sandbox, std::string_view view, std::string_view separator,
                                       std::int64_t limit) {
    std::vector<std::string_view> pieces;
    for (std::size_t at; limit-- != 0 && (at = find_part(sandbox, view, separator)) != kNotFound;) {
        pieces.push_back(view.substr(0, at));
        view.remove_prefix(at + separator.size());
    }
    pieces.push_back(view);
    return pieces;
}

std::vector<std::string_view> split_on_from_right(Sandbox& sandbox, std::string_view view,
                                                  std::string_view separator, std::int64_t limit) {
    std::vector<std::string_view> pieces;
    for (std::size_t at; limit-- != 0 && (at = find_last_part(sandbox, view, separator)) != kNotFound;) {
        pieces.push_back(view.substr(at + separator.size()));
        view = view.substr(0, at);
    }
    pieces.push_back(view);
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

template <bool from_right>
Value split(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("split", {"sep", "maxsplit"}, std::move(arguments));
    const std::int64_t limit = std::max<std::int64_t>(parameters.integer(1, -1), -1);
    sandbox.expect_bytes(bytes_of(self).size());
    if (!parameters.chosen(0)) {
        return texts(sandbox, from_right ? split_on_space_from_right(bytes_of(self), limit)
                                         : split_on_space(bytes_of(self), limit));
    }
    const std::string& separator = parameters.text(0);
    if (separator.empty()) value_error("empty separator");
    return texts(sandbox, from_right ? split_on_from_right(sandbox, bytes_of(self), separator, limit)
                                     : split_on(sandbox, bytes_of(self), separator, limit));
}

Value splitlines(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("splitlines", {"keepends"}, std::move(arguments));
    return texts(sandbox, split_lines(bytes_of(self), parameters.flag(0, false)));
}

template <bool from_right>
Value partition(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("partition", {""}, std::move(arguments), 1);
    const std::string_view view = bytes_of(self);
    const std::string& separator = parameters.text(0);
    if (separator.empty()) value_error("empty separator");
    const std::size_t at =
        from_right ? find_last_part(sandbox, view, separator) : find_part(sandbox, view, separator);
    std::array<std::string_view, 3> parts{view, "", ""};
    if (at != kNotFound) {
        parts = {view.substr(0, at), separator, view.substr(at + separator.size())};
    } else if (from_right) {
        parts = {"", "", view};
    }
    std::vector<Value> items;
    for (const std::string_view part : parts) items.push_back(make_text(sandbox, std::string(part)));
    return make_tuple(sandbox, std::move(items));
}

Value replace(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("replace", {"", "", "count"}, std::move(arguments), 2);
    return replace_text(sandbox, bytes_of(self), parameters.text(0), parameters.text(1),
                        parameters.integer(2, -1));
}

Value join(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("join", {""}, std::move(arguments), 1);
    TextBuilder out(sandbox);
    const bool safe = self.if_text()->safe;
    std::int64_t position = 0;
    const auto items = iterate(sandbox, parameters[0]);
    for (Value item; items->next(item); ++position) {
        sandbox.step();
        if (!item.if_text() && !safe) {
            type_error("sequence item " + std::to_string(position) + ": expected str instance, " +
                       std::string(type_name(item)) + " found");
        }
        if (position > 0) out.append(bytes_of(self));
        out.append(safe ? escaped(sandbox, item) : item.if_text()->bytes);
    }
    return out.finish();
}

const std::string& fill_of(const Parameters& parameters, std::size_t i) {
    static const std::string space = " ";
    if (!parameters.given(i)) return space;
    if (count_code_points(parameters.text(i)) != 1)
        type_error("The fill character must be exactly one character long");
    return parameters.text(i);
}

std::uint64_t missing_width(const Text& text, std::int64_t width) {
    const auto length = static_cast<std::int64_t>(text.length);
    return width > length ? static_cast<std::uint64_t>(width - length) : 0;
}

Value center(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("center", {"", ""}, std::move(arguments), 1);
    return center_text(sandbox, *self.if_text(), parameters.integer(0, 0), fill_of(parameters, 1));
}

template <bool to_left>
Value justify(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters(to_left ? "ljust" : "rjust", {"", ""}, std::move(arguments), 1);
    const std::uint64_t missing = missing_width(*self.if_text(), parameters.integer(0, 0));
    TextBuilder out(sandbox);
    if (!to_left) out.repeat(fill_of(parameters, 1), missing);
    out.append(bytes_of(self));
    if (to_left) out.repeat(fill_of(parameters, 1), missing);
    return out.finish();
}

Value zfill(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("zfill", {""}, std::move(arguments), 1);
    std::string_view digits = bytes_of(self);
    TextBuilder out(sandbox);
    if (digits.starts_with('+') || digits.starts_with('-')) {
        out.append(digits.front());
        digits.remove_prefix(1);
    }
    out.repeat("0", missing_width(*self.if_text(), parameters.integer(0, 0)));
    out.append(digits);
    return out.finish();
}

Value expandtabs(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("expandtabs", {"tabsize"}, std::move(arguments));
    const std::int64_t size = parameters.integer(0, 8);
    TextBuilder out(sandbox);
    std::int64_t column = 0;
    const std::string& bytes = bytes_of(self);
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t begin = i;
        const char32_t c = decode_next(bytes, i);
        if (c == '\t') {
            if (size <= 0) continue;
            const std::int64_t blanks = size - column % size;
            out.repeat(" ", static_cast<std::uint64_t>(blanks));
            column = 0;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        out.append(std::string_view(bytes).substr(begin, i - begin));
    }
    return out.finish();
}

template <std::string (*convert)(std::string_view)>
Value converted(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters none("upper", {}, std::move(arguments));
    return make_text(sandbox, convert(bytes_of(self)));
}

template <bool (*matches)(char32_t)>
Value all_characters(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("isalpha", {}, std::move(arguments));
    const std::string& bytes = bytes_of(self);
    for (std::size_t i = 0; i < bytes.size();) {
        if (!matches(decode_next(bytes, i))) return Value(false);
    }
    return Value(!bytes.empty());
}

bool is_alphanumeric(char32_t c) {
    return is_alpha(c) || is_numeric(c);
}

template <bool upper>
Value is_cased(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("isupper", {}, std::move(arguments));
    const std::string& bytes = bytes_of(self);
    bool any = false;
    for (std::size_t i = 0; i < bytes.size();) {
        const char32_t c = decode_next(bytes, i);
        if (is_title(c) || (upper ? is_lower(c) : is_upper(c))) return Value(false);
        any = any || (upper ? is_upper(c) : is_lower(c));
    }
    return Value(any);
}

Value is_titled(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("istitle", {}, std::move(arguments));
    const std::string& bytes = bytes_of(self);
    bool any = false;
    bool in_word = false;
    for (std::size_t i = 0; i < bytes.size();) {
        const char32_t c = decode_next(bytes, i);
        const bool big = is_upper(c) || is_title(c);
        if (big ? in_word : is_lower(c) && !in_word) return Value(false);
        in_word = big || is_lower(c);
        any = any || in_word;
    }
    return Value(any);
}

Value is_ascii(Sandbox&, const Value& self, Arguments arguments) {
    const Parameters none("isascii", {}, std::move(arguments));
    return Value(self.if_text()->ascii());
}

Value is_all_printable(Sandbox& sandbox, const Value& self, Arguments arguments) {
    if (bytes_of(self).empty()) return Value(true);
    return all_characters<is_printable>(sandbox, self, std::move(arguments));
}

Value is_identifier(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const std::string& bytes = bytes_of(self);
    std::size_t first = 0;
    if (bytes.empty() || !is_identifier_start(decode_next(bytes, first))) return Value(false);
    return all_characters<is_identifier_part>(sandbox, self, std::move(arguments));
}

Value format(Sandbox& sandbox, const Value& self, Arguments arguments) {
    return format_braces(sandbox, *self.if_text(), arguments);
}

Value format_map(Sandbox& sandbox, const Value& self, Arguments arguments) {
    const Parameters parameters("format_map", {""}, std::move(arguments), 1);
    Arguments named;
    if (const Dict* dict = parameters[0].if_dict()) {
        for (const auto& [key, value] : dict->entries()) named.named.emplace_back(str(sandbox, key), value);
    }
    return format_braces(sandbox, *self.if_text(), named);
}

constexpr std::array kTextMethods{
    Method{"capitalize", converted<to_capitalized>},
    Method{"casefold", converted<to_lower>},
    Method{"center", center},
    Method{"count", count_text},
    Method{"endswith", has_affix<true>},
    Method{"expandtabs", expandtabs},
    Method{"find", find_text<false, false>},
    Method{"format", format},
    Method{"format_map", format_map},
    Method{"index", find_text<false, true>},
    Method{"isalnum", all_characters<is_alphanumeric>},
    Method{"isalpha", all_characters<is_alpha>},
    Method{"isascii", is_ascii},
    Method{"isdecimal", all_characters<is_decimal>},
    Method{"isdigit", all_characters<is_digit>},
    Method{"isidentifier", is_identifier},
    Method{"islower", is_cased<false>},
    Method{"isnumeric", all_characters<is_numeric>},
    Method{"isprintable", is_all_printable},
    Method{"isspace", all_characters<is_space>},
    Method{"istitle", is_titled},
    Method{"isupper", is_cased<true>},
    Method{"join", join},
    Method{"ljust", justify<true>},
    Method{"lower", converted<to_lower>},
    Method{"lstrip", strip<Side::left>},
    Method{"partition", partition<false>},
    Method{"removeprefix", remove_affix<false>},
    Method{"removesuffix", remove_affix<true>},
    Method{"replace", replace},
    Method{"rfind", find_text<true, false>},
    Method{"rindex", find_text<true, true>},
    Method{"rjust", justify<false>},
    Method{"rpartition", partition<true>},
    Method{"rsplit", split<true>},
    Method{"rstrip", strip<Side::right>},
    Method{"split", split<false>},
    Method{"splitlines", splitlines},
    Method{"startswith", has_affix<false>},
    Method{"strip", strip<Side::both>},
    Method{"swapcase", converted<swap_case>},
    Method{"title", converted<to_title>},
    Method{"upper", converted<to_upper>},
    Method{"zfill", zfill},
};

}  // namespace

const Method* find_text_method(std::string_view name) {
    const auto found =
        std::lower_bound(kTextMethods.begin(), kTextMethods.end(), name,
                         [](const Method& method, std::string_view key) { return method.name < key; });
    return found != kTextMethods.end() && found->name == name ? &*found : nullptr;
}

}  // namespace tars::jinja
