// SPDX-License-Identifier: Apache-2.0
//
// The format is that of QSettings::IniFormat in Qt 6: sections in brackets, key=value, UTF-8; keys of no
// section stand under [General]; what is special in a value is escaped as in C, and one with , ; = or outer
// blanks is quoted.
#include "settings/settings_text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ranges>
#include <utility>
#include <vector>

namespace tars {
namespace {

constexpr std::string_view kGeneral = "General";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = text.find_first_not_of(kBlank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// "server/port" is key "port" of section "server".
std::pair<std::string_view, std::string_view> split_key(std::string_view key) {
    const auto slash = key.find('/');
    if (slash == key.npos) return {kGeneral, key};
    return {key.substr(0, slash), key.substr(slash + 1)};
}

void append_utf8(std::string& text, std::uint32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Reads the escape behind a backslash at `at`, and leaves `at` behind it.
void append_escape(std::string& text, std::string_view raw, std::size_t& at) {
    constexpr std::string_view kLetters = "abfnrtv\"?'\\", kMeant = "\a\b\f\n\r\t\v\"?'\\";
    if (at >= raw.size()) return;
    const char c = raw[at++];
    if (const auto known = kLetters.find(c); known != kLetters.npos) {
        text += kMeant[known];
    } else if (c == 'x') {  // as many digits as there are: a UTF-16 unit
        std::uint32_t code = 0;
        for (; at < raw.size() && hex_digit(raw[at]) >= 0; ++at)
            code = ((code << 4) + static_cast<std::uint32_t>(hex_digit(raw[at]))) & 0xFFFF;
        append_utf8(text, code);
    } else if (c >= '0' && c <= '7') {
        text += c == '0' ? '\0' : c;
    }
}

/// The values in a line, which commas separate.
std::vector<std::string> unescaped(std::string_view raw) {
    raw = trimmed(raw);
    if (raw == "@Invalid()") return {};
    std::vector<std::string> values(1);
    bool quoted = false;
    std::size_t kept = 0;  // what blanks at the end may not be cut from
    const auto end_value = [&] {
        auto& value = values.back();
        while (value.size() > kept && (value.back() == ' ' || value.back() == '\t')) value.pop_back();
        kept = 0;
        if (value.starts_with("@@")) value.erase(0, 1);
    };
    for (std::size_t at = 0; at < raw.size();) {
        const char c = raw[at++];
        if (c == '"') {
            quoted = !quoted;
            kept = values.back().size();
        } else if (c == '\\') {
            append_escape(values.back(), raw, at);
            kept = values.back().size();
        } else if (c == ',' && !quoted) {
            end_value();
            values.emplace_back();
        } else if (c == ';' && !quoted) {
            break;  // a comment
        } else if (quoted || (c != ' ' && c != '\t') || !values.back().empty()) {
            values.back() += c;
            if (quoted) kept = values.back().size();
        }
    }
    end_value();
    return values;
}

std::string escaped(std::string_view value) {
    std::string text;
    const bool outer_blank = !value.empty() && (value.front() == ' ' || value.back() == ' ');
    bool quoted = value.empty() || outer_blank;
    bool digits_follow = false;  // would be read as more of an escape in front of them
    if (value.starts_with('@')) text += '@';
    for (const char c : value) {
        if (digits_follow && hex_digit(c) >= 0) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%x", static_cast<unsigned char>(c));
            text += code;
            continue;
        }
        digits_follow = false;
        if (c == ';' || c == ',' || c == '=') quoted = true;
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (c == '\n') {
            text += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%x", static_cast<unsigned char>(c));
            text += code;
            digits_follow = true;
        } else {
            text += c;
        }
    }
    return quoted ? '"' + text + '"' : text;
}

std::string escaped_list(std::string_view lines) {
    if (lines.empty()) return "@Invalid()";
    std::string text;
    for (std::size_t at = 0; at <= lines.size();) {
        const auto end = std::min(lines.find('\n', at), lines.size());
        text += (text.empty() ? "" : ", ") + escaped(lines.substr(at, end - at));
        at = end + 1;
    }
    return text;
}

}  // namespace

SettingsText::SettingsText(std::string_view text) : text_(text) {}

std::vector<SettingsText::Entry> SettingsText::entries() const {
    std::vector<Entry> found;
    std::string_view section = kGeneral;
    for (std::size_t at = 0; at < text_.size();) {
        const auto end = std::min(text_.find('\n', at), text_.size() - 1) + 1;
        const auto line = trimmed(std::string_view(text_).substr(at, end - at));
        const auto equals = line.find('=');
        if (line.starts_with('['))
            section = trimmed(line.substr(1, std::min(line.find(']'), line.size()) - 1));
        else if (!line.starts_with(';') && equals != line.npos)
            found.push_back({at, end, section, trimmed(line.substr(0, equals)), line.substr(equals + 1)});
        at = end;
    }
    return found;
}

std::optional<std::string> SettingsText::find(std::string_view key) const {
    const auto [section, name] = split_key(key);
    std::optional<std::string> found;
    for (const Entry& entry : entries()) {
        if (entry.section != section || entry.name != name) continue;
        found.emplace();
        for (const auto& value : unescaped(entry.value)) *found += (found->empty() ? "" : "\n") + value;
    }
    return found;
}

void SettingsText::put(std::string_view key, std::string_view value, bool is_list) {
    const auto [section, name] = split_key(key);
    const auto line = std::string(name) + "=" + (is_list ? escaped_list(value) : escaped(value)) + "\n";
    std::optional<std::size_t> in_section;  // behind its last entry
    const auto all = entries();
    for (const Entry& entry : all | std::views::reverse) {
        if (entry.section != section) continue;
        if (!in_section) in_section = entry.end;
        if (entry.name != name) continue;
        text_.replace(entry.begin, entry.end - entry.begin, line);
        return;
    }
    if (in_section) {
        const bool open = text_[*in_section - 1] != '\n';
        text_.insert(*in_section, (open ? "\n" : "") + line);
        return;
    }
    if (!text_.empty()) text_ += text_.back() == '\n' ? "\n" : "\n\n";
    text_ += "[" + std::string(section) + "]\n" + line;
}

void SettingsText::remove(std::string_view key) {
    const auto [section, name] = split_key(key);
    const auto all = entries();
    for (const Entry& entry : all | std::views::reverse)
        if (entry.section == section && entry.name == name) text_.erase(entry.begin, entry.end - entry.begin);
}

}  // namespace tars
