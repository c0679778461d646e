// SPDX-License-Identifier: Apache-2.0
// Filters on strings, and those that make one.

#include "text/jinja/arguments.h"
#include "text/jinja/filters.h"
#include "text/jinja/methods.h"
#include "text/jinja/operators.h"
#include "text/jinja/python_format.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <array>

namespace tars::jinja {

namespace {

const std::string& require_text(const Value& value, std::string_view operation) {
    if (const Undefined* undefined = value.if_undefined()) undefined->raise();
    const Text* text = value.if_text();
    if (!text)
        fail("AttributeError",
             quoted_type(value) + " object has no attribute '" + std::string(operation) + "'");
    return text->bytes;
}

// Markup stays Markup.
Value like(Sandbox& sandbox, const Value& original, std::string text) {
    return make_text(sandbox, std::move(text), original.if_text() && original.if_text()->safe);
}

template <std::string (*convert)(std::string_view)>
Value converted(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("upper", {}, std::move(arguments));
    return like(sandbox, input, convert(to_text(sandbox, input).if_text()->bytes));
}

// Unlike str.title, only what follows a blank, a hyphen or an opening bracket is a new word.
std::string title_words(std::string_view text) {
    static constexpr std::string_view kOpening = "-({[<";
    std::string out;
    bool first = true;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) { out += to_lower(text.substr(begin, end - begin)); };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = decode_next(text, i);
        const bool separates =
            is_space(c) || (c < 0x80 && kOpening.find(static_cast<char>(c)) != std::string_view::npos);
        if (!separates && first) {
            flush(at);
            out += to_upper(text.substr(at, i - at));
            begin = i;
        }
        first = separates;
    }
    flush(text.size());
    return out;
}

Value title(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("title", {}, std::move(arguments));
    return make_text(sandbox, title_words(to_text(sandbox, input).if_text()->bytes));
}

Value trim(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("trim", {"chars"}, std::move(arguments));
    const std::string* characters = parameters.chosen(0) ? &parameters.text(0) : nullptr;
    const Value text = to_text(sandbox, input);
    if (characters) sandbox.search(text.if_text()->bytes.size(), characters->size());
    return like(sandbox, input, std::string(strip_text(text.if_text()->bytes, characters, Side::both)));
}

Value center(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("center", {"width"}, std::move(arguments));
    const Value text = to_text(sandbox, input);
    return like(sandbox, input,
                str(sandbox, center_text(sandbox, *text.if_text(), parameters.integer(0, 80))));
}

Value replace(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("replace", {"old", "new", "count"}, std::move(arguments), 2);
    const std::int64_t count = parameters.chosen(2) ? parameters.integer(2, -1) : -1;
    return replace_text(sandbox, str(sandbox, input), str(sandbox, parameters[0]),
                        str(sandbox, parameters[1]), count);
}

Value string(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("string", {}, std::move(arguments));
    return to_text(sandbox, input);
}

Value safe(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("safe", {}, std::move(arguments));
    return make_text(sandbox, str(sandbox, input), true);
}

Value escape(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("escape", {}, std::move(arguments));
    return make_text(sandbox, escaped(sandbox, input), true);
}

Value force_escape(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("forceescape", {}, std::move(arguments));
    return make_text(sandbox, escape_html(str(sandbox, input)), true);
}

Value format(Sandbox& sandbox, const Value& input, Arguments arguments) {
    if (!arguments.positional.empty() && !arguments.named.empty()) {
        fail("FilterArgumentError", "can't handle positional and keyword arguments at the same time");
    }
    Value values = make_tuple(sandbox, std::move(arguments.positional));
    if (!arguments.named.empty()) {
        std::vector<Dict::Entry> entries;
        for (auto& [name, value] : arguments.named)
            entries.emplace_back(make_text(sandbox, name), std::move(value));
        values = make_dict(sandbox, std::move(entries));
    }
    const Value text = to_text(sandbox, input);
    return format_printf(sandbox, *text.if_text(), values);
}

Value indent(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("indent", {"width", "first", "blank"}, std::move(arguments));
    const List* list = input.if_list();
    const bool extends = list && !list->is_tuple();  // to a list += adds the characters
    if (!input.if_text() && !extends) {
        apply(sandbox, BinaryOperator::add, input, make_literal("\n"));  // fails as it does there
    }
    const std::string text = require_text(input, "splitlines") + "\n";
    TextBuilder indentation(sandbox);
    if (parameters.given(0) && parameters[0].if_text()) {
        indentation.append(parameters.text(0));
    } else {
        indentation.repeat(" ",
                           static_cast<std::uint64_t>(std::max<std::int64_t>(parameters.integer(0, 4), 0)));
    }
    const std::string margin = indentation.take();
    const bool blank = parameters.flag(2, false);
    TextBuilder out(sandbox);
    bool first = true;
    for (const std::string_view line : split_lines(text)) {
        if (!first) out.append('\n');
        if (first ? parameters.flag(1, false) : blank || !line.empty()) out.append(margin);
        out.append(line);
        first = false;
    }
    return out.finish(input.if_text()->safe);
}

Value truncate(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("truncate", {"length", "killwords", "end", "leeway"}, std::move(arguments));
    const std::int64_t length = parameters.integer(0, 255);
    const std::int64_t leeway = parameters.chosen(3) ? parameters.integer(3, 5) : 5;
    const Value end = parameters.given(2) ? to_text(sandbox, parameters[2]) : make_literal("...");
    const auto end_length = static_cast<std::int64_t>(end.if_text()->length);
    if (length < end_length) {
        fail("AssertionError",
             "expected length >= " + std::to_string(end_length) + ", got " + std::to_string(length));
    }
    if (leeway < 0) fail("AssertionError", "expected leeway >= 0, got " + std::to_string(leeway));
    const auto available = length_of(input);
    if (!available) type_error("object of type " + quoted_type(input) + " has no len()");
    if (*available - leeway <= length) return input;
    const Value cut = get_slice(sandbox, input, None{}, Value(length - end_length), None{});
    if (parameters.flag(1, false)) return apply(sandbox, BinaryOperator::add, cut, end);
    const std::string& text = require_text(cut, "rsplit");
    const std::size_t blank = text.rfind(' ');
    const Value words = like(sandbox, input, text.substr(0, std::min(blank, text.size())));
    return apply(sandbox, BinaryOperator::add, words, end);
}

Value word_count(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("wordcount", {}, std::move(arguments));
    const std::string text = str(sandbox, input);
    std::int64_t count = 0;
    bool in_word = false;
    for (std::size_t i = 0; i < text.size();) {
        const bool word = is_word(decode_next(text, i));
        if (word && !in_word) ++count;
        in_word = word;
    }
    return Value(count);
}

Value word_wrap(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("wordwrap", {"width", "break_long_words", "wrapstring", "break_on_hyphens"},
                                std::move(arguments));
    const std::int64_t width = parameters.integer(0, 79);
    const std::string separator = parameters.chosen(2) ? parameters.text(2) : "\n";
    TextBuilder out(sandbox);
    bool first_paragraph = true;
    for (const std::string_view paragraph : split_lines(require_text(input, "splitlines"))) {
        if (!first_paragraph) out.append(separator);
        first_paragraph = false;
        bool first_line = true;
        for (const std::string& line :
             wrap_line(sandbox, paragraph, width, parameters.flag(1, true), parameters.flag(3, true))) {
            if (!first_line) out.append(separator);
            first_line = false;
            out.append(line);
        }
    }
    return out.finish();
}

std::string quote_url(std::string_view text, bool in_query) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '_' || c == '.' || c == '-' || c == '~' || (c == '/' && !in_query);
        if (plain) {
            out.push_back(c);
        } else if (c == ' ' && in_query) {
            out.push_back('+');
        } else {
            out.push_back('%');
            out.push_back(kHex[byte >> 4]);
            out.push_back(kHex[byte & 0xF]);
        }
    }
    return out;
}

Value url_encode(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("urlencode", {}, std::move(arguments));
    if (input.if_text() || !is_iterable(input))
        return make_text(sandbox, quote_url(str(sandbox, input), false));
    std::vector<Value> pairs;
    if (const Dict* dict = input.if_dict()) {
        for (const auto& [key, value] : dict->entries()) pairs.push_back(make_tuple(sandbox, {key, value}));
    } else {
        pairs = collect(sandbox, input);
    }
    TextBuilder out(sandbox);
    for (const Value& pair : pairs) {
        const std::vector<Value> parts = collect(sandbox, pair);
        if (parts.size() != 2) {
            value_error(parts.size() > 2 ? "too many values to unpack (expected 2)"
                                         : "not enough values to unpack (expected 2, got " +
                                               std::to_string(parts.size()) + ")");
        }
        if (out.size() > 0) out.append('&');
        out.append(quote_url(str(sandbox, parts[0]), true) + "=" + quote_url(str(sandbox, parts[1]), true));
    }
    return out.finish();
}

Value xml_attributes(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("xmlattr", {"autospace"}, std::move(arguments));
    if (const Undefined* undefined = input.if_undefined()) undefined->raise();
    const Dict* dict = input.if_dict();
    if (!dict) fail("AttributeError", quoted_type(input) + " object has no attribute 'items'");
    TextBuilder out(sandbox);
    for (const auto& [key, value] : dict->entries()) {
        if (value.is_none() || value.is_undefined()) continue;
        const Text* name = key.if_text();
        if (!name) type_error("expected string or bytes-like object, got " + quoted_type(key));
        if (name->bytes.find_first_of(" \t\n\r\f\v/>=") != std::string::npos) {
            value_error("Invalid character in attribute name: " + repr_text(name->bytes));
        }
        if (out.size() > 0 || parameters.flag(0, true)) out.append(' ');
        out.append(escaped(sandbox, key) + "=\"" + escaped(sandbox, value) + "\"");
    }
    return out.finish();
}

std::string without(std::string_view text, std::string_view open, std::string_view close) {
    std::string out;
    while (true) {
        const std::size_t begin = text.find(open);
        const std::size_t end =
            begin == std::string_view::npos ? begin : text.find(close, begin + open.size());
        if (end == std::string_view::npos) return out.append(text);
        out.append(text.substr(0, begin));
        text.remove_prefix(end + close.size());
    }
}

std::string unescape_html(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed{
        {{"amp;", "&"}, {"lt;", "<"}, {"gt;", ">"}, {"quot;", "\""}, {"apos;", "'"}, {"nbsp;", "\xC2\xA0"}}};
    std::string out;
    while (!text.empty()) {
        const std::size_t amp = text.find('&');
        out.append(text.substr(0, amp));
        if (amp == std::string_view::npos) break;
        text.remove_prefix(amp + 1);
        const auto* named = std::find_if(kNamed.begin(), kNamed.end(),
                                         [&](const auto& entity) { return text.starts_with(entity.first); });
        if (named != kNamed.end()) {
            out.append(named->second);
            text.remove_prefix(named->first.size());
            continue;
        }
        const std::size_t end = text.starts_with('#') ? text.substr(0, 10).find(';') : std::string_view::npos;
        if (end == std::string_view::npos || end < 2) {
            out.push_back('&');
            continue;
        }
        const bool hex = text[1] == 'x' || text[1] == 'X';
        std::optional<std::int64_t> code;
        try {
            code = parse_integer(text.substr(hex ? 2 : 1, end - (hex ? 2 : 1)), hex ? 16 : 10);
        } catch (const TemplateFailure&) {
            code.reset();  // longer than any character's number
        }
        const bool valid =
            code && *code > 0 && *code <= 0x10FFFF && !is_surrogate(static_cast<char32_t>(*code));
        if (valid) {
            encode(static_cast<char32_t>(*code), out);
        } else {
            out.append("\xEF\xBF\xBD");
        }
        text.remove_prefix(end + 1);
    }
    return out;
}

Value strip_tags(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("striptags", {}, std::move(arguments));
    const std::string text = without(without(str(sandbox, input), "<!--", "-->"), "<", ">");
    std::string out;
    bool pending_blank = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (is_space(decode_next(text, i))) {
            pending_blank = !out.empty();
            continue;
        }
        if (pending_blank) out.push_back(' ');
        pending_blank = false;
        out.append(text, begin, i - begin);
    }
    return make_text(sandbox, unescape_html(out));
}

Value json(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters parameters("tojson", {"ensure_ascii", "indent", "separators", "sort_keys"},
                                std::move(arguments));
    JsonStyle style;
    style.ensure_ascii = parameters.flag(0, false);
    style.sort_keys = parameters.flag(3, false);
    if (parameters.chosen(1)) {
        TextBuilder indentation(sandbox);
        if (parameters[1].if_text()) {
            indentation.append(parameters.text(1));
        } else {
            indentation.repeat(
                " ", static_cast<std::uint64_t>(std::max<std::int64_t>(parameters.integer(1, 0), 0)));
        }
        style.indent = indentation.take();
        style.item_separator = ",";
    }
    if (parameters.chosen(2)) {
        const std::vector<Value> separators = collect(sandbox, parameters[2]);
        if (separators.size() != 2 || !separators[0].if_text() || !separators[1].if_text()) {
            value_error("separators must be two strings");
        }
        style.item_separator = separators[0].if_text()->bytes;
        style.key_separator = separators[1].if_text()->bytes;
    }
    return make_text(sandbox, to_json(sandbox, input, style));
}

Value pretty_print(Sandbox& sandbox, const Value& input, Arguments arguments) {
    const Parameters none("pprint", {}, std::move(arguments));
    return make_text(sandbox, pretty(sandbox, input));
}

constexpr std::array kFilters{
    NamedFilter{"capitalize", converted<to_capitalized>},
    NamedFilter{"center", center},
    NamedFilter{"e", escape},
    NamedFilter{"escape", escape},
    NamedFilter{"forceescape", force_escape},
    NamedFilter{"format", format},
    NamedFilter{"indent", indent},
    NamedFilter{"lower", converted<to_lower>},
    NamedFilter{"pprint", pretty_print},
    NamedFilter{"replace", replace},
    NamedFilter{"safe", safe},
    NamedFilter{"string", string},
    NamedFilter{"striptags", strip_tags},
    NamedFilter{"title", title},
    NamedFilter{"tojson", json},
    NamedFilter{"trim", trim},
    NamedFilter{"truncate", truncate},
    NamedFilter{"upper", converted<to_upper>},
    NamedFilter{"urlencode", url_encode},
    NamedFilter{"wordcount", word_count},
    NamedFilter{"wordwrap", word_wrap},
    NamedFilter{"xmlattr", xml_attributes},
};

}  // namespace

std::span<const NamedFilter> text_filters() {
    return kFilters;
}

}  // namespace tars::jinja
