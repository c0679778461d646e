// SPDX-License-Identifier: Apache-2.0
// json.dumps, and its close relative pprint.pformat.

#include "text/jinja/objects.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <cmath>

namespace tars::jinja {

namespace {

constexpr std::size_t kPrettyWidth = 80;

void append_unit(char32_t unit, std::string& out) {
    static constexpr char kHex[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHex[unit >> shift & 0xF]);
}

std::string quote_json(std::string_view utf8, bool ensure_ascii) {
    std::string out = "\"";
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t begin = i;
        const char32_t c = decode_next(utf8, i);
        switch (c) {
        case '"':
            out += "\\\"";
            continue;
        case '\\':
            out += "\\\\";
            continue;
        case '\n':
            out += "\\n";
            continue;
        case '\r':
            out += "\\r";
            continue;
        case '\t':
            out += "\\t";
            continue;
        case '\b':
            out += "\\b";
            continue;
        case '\f':
            out += "\\f";
            continue;
        default:
            break;
        }
        if (c >= 0x20 && (c < 0x7F || !ensure_ascii)) {
            out.append(utf8.substr(begin, i - begin));
        } else if (c < 0x10000) {
            append_unit(c, out);
        } else {
            append_unit(0xD800 + ((c - 0x10000) >> 10), out);
            append_unit(0xDC00 + ((c - 0x10000) & 0x3FF), out);
        }
    }
    out.push_back('"');
    return out;
}

std::string json_real(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    return repr_real(number);
}

class JsonWriter {
  public:
    JsonWriter(Sandbox& sandbox, const JsonStyle& style) : sandbox_(sandbox), style_(style), out_(sandbox) {}

    std::string write(const Value& value) {
        append(value);
        return out_.take();
    }

  private:
    void append(const Value& value) {
        sandbox_.step();
        if (value.is_none()) return out_.append("null");
        if (const bool* flag = value.if_bool()) return out_.append(*flag ? "true" : "false");
        if (const std::int64_t* integer = value.if_integer()) return out_.append(std::to_string(*integer));
        if (const double* real = value.if_real()) return out_.append(json_real(*real));
        if (const Text* text = value.if_text())
            return out_.append(quote_json(text->bytes, style_.ensure_ascii));
        const Sandbox::Level level(sandbox_);
        if (const List* list = value.if_list()) return append_list(*list);
        if (const Dict* dict = value.if_dict()) return append_dict(*dict);
        const auto* large = value.if_object<LargeInteger>();
        if (!large)
            type_error("Object of type " + std::string(type_name(value)) + " is not JSON serializable");
        out_.append(large->repr(sandbox_));
    }

    void append_list(const List& list) {
        if (list.items.empty()) return out_.append("[]");
        out_.append('[');
        ++levels_;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (i > 0) out_.append(style_.item_separator);
            new_line();
            append(list.items[i]);
        }
        --levels_;
        new_line();
        out_.append(']');
    }

    void append_dict(const Dict& dict) {
        if (dict.entries().empty()) return out_.append("{}");
        std::vector<const Dict::Entry*> entries;
        for (const auto& entry : dict.entries()) entries.push_back(&entry);
        if (style_.sort_keys) {
            std::stable_sort(entries.begin(), entries.end(), [this](const auto* a, const auto* b) {
                return order(sandbox_, a->first, b->first) < 0;
            });
        }
        out_.append('{');
        ++levels_;
        for (const auto* entry : entries) {
            if (entry != entries.front()) out_.append(style_.item_separator);
            new_line();
            out_.append(quote_json(key_text(entry->first), style_.ensure_ascii));
            out_.append(style_.key_separator);
            append(entry->second);
        }
        --levels_;
        new_line();
        out_.append('}');
    }

    std::string key_text(const Value& key) const {
        if (const Text* text = key.if_text()) return text->bytes;
        if (const double* real = key.if_real()) return json_real(*real);
        if (const bool* flag = key.if_bool()) return *flag ? "true" : "false";
        if (const std::int64_t* integer = key.if_integer()) return std::to_string(*integer);
        if (key.is_none()) return "null";
        type_error("keys must be str, int, float, bool or None, not " + std::string(type_name(key)));
    }

    void new_line() {
        if (!style_.indent) return;
        out_.append('\n');
        out_.repeat(*style_.indent, levels_);
    }

    Sandbox& sandbox_;
    const JsonStyle& style_;
    TextBuilder out_;
    std::uint64_t levels_ = 0;
};

class PrettyWriter {
  public:
    explicit PrettyWriter(Sandbox& sandbox) : sandbox_(sandbox), out_(sandbox) {}

    std::string write(const Value& value) {
        append(value, 0, 0);
        return out_.take();
    }

  private:
    // `indent`: the column the value starts at; `allowance`: what must still fit behind it on its last line.
    void append(const Value& value, std::size_t indent, std::size_t allowance) {
        const Sandbox::Level level(sandbox_);
        const std::string line = repr(sandbox_, sorted(value));
        const List* list = value.if_list();
        const Dict* dict = value.if_dict();
        if (indent + count_code_points(line) + allowance <= kPrettyWidth || (!list && !dict)) {
            return out_.append(line);
        }
        return dict ? append_dict(*sorted(value).if_dict(), indent, allowance)
                    : append_list(*list, indent, allowance);
    }

    void append_list(const List& list, std::size_t indent, std::size_t allowance) {
        const std::string close = list.is_tuple() ? (list.items.size() == 1 ? ",)" : ")") : "]";
        out_.append(list.is_tuple() ? '(' : '[');
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (i > 0) separate(indent);
            const bool last = i + 1 == list.items.size();
            append(list.items[i], indent + 1, last ? allowance + close.size() : 1);
        }
        out_.append(close);
    }

    void append_dict(const Dict& dict, std::size_t indent, std::size_t allowance) {
        out_.append('{');
        const auto& entries = dict.entries();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i > 0) separate(indent);
            const std::string key = repr(sandbox_, entries[i].first);
            out_.append(key);
            out_.append(": ");
            const bool last = i + 1 == entries.size();
            append(entries[i].second, indent + count_code_points(key) + 3, last ? allowance + 1 : 1);
        }
        out_.append('}');
    }

    void separate(std::size_t indent) {
        out_.append(",\n");
        out_.repeat(" ", indent + 1);
    }

    // The same with every dictionary in it in the order of its keys.
    Value sorted(const Value& value) {
        const Sandbox::Level level(sandbox_);
        if (const List* list = value.if_list()) {
            std::vector<Value> items;
            for (const Value& item : list->items) items.push_back(sorted(item));
            return make_list(sandbox_, std::move(items), list->shape);
        }
        const Dict* dict = value.if_dict();
        if (!dict) return value;
        std::vector<Dict::Entry> entries;
        for (const auto& [key, item] : dict->entries()) entries.emplace_back(key, sorted(item));
        std::stable_sort(entries.begin(), entries.end(), [this](const auto& a, const auto& b) {
            const bool mixed =
                type_name(a.first) != type_name(b.first) && !(is_number(a.first) && is_number(b.first));
            if (mixed) return type_name(a.first) < type_name(b.first);
            return !a.first.is_none() && order(sandbox_, a.first, b.first) < 0;
        });
        return make_dict(sandbox_, std::move(entries));
    }

    Sandbox& sandbox_;
    TextBuilder out_;
};

}  // namespace

std::string to_json(Sandbox& sandbox, const Value& value, const JsonStyle& style) {
    return JsonWriter(sandbox, style).write(value);
}

std::string pretty(Sandbox& sandbox, const Value& value) {
    return PrettyWriter(sandbox).write(value);
}

}  // namespace tars::jinja
