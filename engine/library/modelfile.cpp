// SPDX-License-Identifier: Apache-2.0
#include "library/modelfile.h"

#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace tars {
namespace {

constexpr std::size_t kLargest = 64u << 20;
constexpr std::size_t kLongestVersion = 100;
constexpr std::string_view kQuotes = "\"\"\"";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

constexpr std::array<std::string_view, 11> kKeywords = {"FROM",      "LICENSE", "TEMPLATE", "SYSTEM",
                                                        "ADAPTER",   "DRAFT",   "RENDERER", "PARSER",
                                                        "PARAMETER", "MESSAGE", "REQUIRES"};

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return result;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}
bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (is_blank(text.front()) || is_line_end(text.front()))) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || is_line_end(text.back()))) text.remove_suffix(1);
    return text;
}

/// What a value means once it is whole; nothing while its quotes are open.
std::optional<std::string_view> unquoted(std::string_view text) {
    text = trimmed(text);
    for (const auto quotes : {kQuotes, kQuotes.substr(0, 1)}) {
        if (!text.starts_with(quotes)) continue;
        if (text.size() < 2 * quotes.size() || !text.ends_with(quotes)) return {};
        return text.substr(quotes.size(), text.size() - 2 * quotes.size());
    }
    return text;
}

void append_utf8(std::string& text, std::uint32_t code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xe0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        text += static_cast<char>(0xf0 | (code >> 18));
        text += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    }
}

/// Lone halves of pairs become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian) {
    constexpr std::uint32_t kReplacement = 0xfffd;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto code = unit(i);
        const bool high = code >= 0xd800 && code < 0xdc00;
        if (high && i + 3 < bytes.size() && unit(i + 2) >= 0xdc00 && unit(i + 2) < 0xe000) {
            code = 0x10000 + ((code - 0xd800) << 10) + (unit(i + 2) - 0xdc00);
            i += 2;
        } else if (code >= 0xd800 && code < 0xe000) {
            code = kReplacement;
        }
        append_utf8(text, code);
    }
    return text;
}

Result<std::string> decoded(std::string_view text) {
    if (text.starts_with("\xff\xfe")) return from_utf16(text.substr(2), false);
    if (text.starts_with("\xfe\xff")) return from_utf16(text.substr(2), true);
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto length = utf8_sequence_length(text.substr(i));
        if (length == 0) return invalid_input("the Modelfile is not UTF-8 at byte " + std::to_string(i));
        i += length;
    }
    return std::string(text);
}

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    Result<Modelfile> run() {
        Modelfile modelfile;
        while (skip_to_instruction()) {
            Modelfile::Instruction instruction;
            instruction.line = line_;
            TARS_TRY(instruction.keyword, read_keyword());
            if (instruction.keyword == "PARAMETER" || instruction.keyword == "MESSAGE") {
                TARS_TRY(instruction.name, read_name(instruction.keyword));
            }
            TARS_TRY(instruction.value, read_value(instruction.line));
            if (instruction.value.empty() && !takes_empty(instruction.keyword))
                return fault(instruction.line, instruction.keyword + " has no value");
            if (instruction.keyword == "REQUIRES") TARS_CHECK(check_required_version(instruction.value));
            modelfile.instructions.push_back(std::move(instruction));
        }
        const auto is_from = [](const auto& instruction) { return instruction.keyword == "FROM"; };
        if (std::ranges::none_of(modelfile.instructions, is_from)) return invalid_input("no FROM line");
        return modelfile;
    }

  private:
    static Error fault(std::size_t line, const std::string& why) {
        return invalid_input("(line " + std::to_string(line) + "): " + why);
    }
    /// An empty text takes away the one that the base model has.
    static bool takes_empty(std::string_view keyword) {
        return keyword == "SYSTEM" || keyword == "TEMPLATE" || keyword == "LICENSE" || keyword == "MESSAGE";
    }

    bool at_end() const { return at_ == text_.size(); }
    char take() {
        const char c = text_[at_++];
        const bool windows = c == '\r' && !at_end() && text_[at_] == '\n';
        if (is_line_end(c) && !windows) ++line_;
        return c;
    }
    void skip_line() {
        while (!at_end() && !is_line_end(text_[at_])) take();
    }
    /// Over blanks, empty lines and comments. False at the end.
    bool skip_to_instruction() {
        while (!at_end()) {
            if (text_[at_] == '#')
                skip_line();
            else if (is_blank(text_[at_]) || is_line_end(text_[at_]) || is_unprintable(text_[at_]))
                take();
            else
                return true;
        }
        return false;
    }
    static bool is_unprintable(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }

    std::string read_word() {
        std::string word;
        while (!at_end() && !is_blank(text_[at_]) && !is_line_end(text_[at_])) word += take();
        while (!at_end() && is_blank(text_[at_])) take();
        return word;
    }

    Result<std::string> read_keyword() {
        const auto line = line_;
        auto keyword = upper(read_word());
        if (std::ranges::find(kKeywords, keyword) != kKeywords.end()) return keyword;
        return fault(line, "command must be one of \"from\", \"license\", \"template\", \"system\", "
                           "\"adapter\", \"draft\", \"renderer\", \"parser\", \"parameter\", \"message\", or "
                           "\"requires\"");
    }

    Result<std::string> read_name(const std::string& keyword) {
        const auto line = line_;
        auto name = read_word();
        if (keyword == "MESSAGE") {
            if (name == "system" || name == "user" || name == "assistant") return name;
            return fault(line, "message role must be one of \"system\", \"user\", or \"assistant\"");
        }
        const auto allowed = [](char c) {
            return c == '_' ||
                   (static_cast<unsigned char>(c) < 128 && std::isalnum(static_cast<unsigned char>(c)));
        };
        if (!name.empty() && std::ranges::all_of(name, allowed)) return name;
        return fault(line, "a parameter's name has letters, digits and '_', not '" +
                               escape_for_display(name) + "'");
    }

    /// To the end of the line, or of the line where its quotes end.
    Result<std::string> read_value(std::size_t line) {
        const auto start = at_;
        const bool quoted = !at_end() && text_[at_] == '"';
        for (;;) {
            const auto line_start = at_;
            skip_line();
            // Only a line that ends in a quote can end a quoted value, so that looking is linear in all.
            const auto last = trimmed(text_.substr(line_start, at_ - line_start));
            if (!quoted || last.ends_with('"'))
                if (const auto value = unquoted(text_.substr(start, at_ - start)))
                    return without_unprintable(*value, quoted);
            if (at_end()) return fault(line, "unexpected EOF");
            take();
        }
    }

    static std::string without_unprintable(std::string_view value, bool quoted) {
        std::string text(value);
        if (!quoted) std::erase_if(text, [](char c) { return is_unprintable(c) && c != '\t'; });
        return text;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

/// Whether the reader would end the value where it ends.
bool holds(std::string_view quotes, const std::string& value) {
    const auto whole = std::string(quotes) + value + std::string(quotes);
    const auto parsed = Parser("SYSTEM " + whole + "\nFROM x").run();
    return parsed && parsed->instructions.size() == 2 && parsed->instructions[0].value == value;
}

Result<std::string> quoted_value(const Modelfile::Instruction& instruction) {
    const auto& value = instruction.value;
    for (const auto quotes : {std::string_view(), kQuotes, kQuotes.substr(0, 1)})
        if (holds(quotes, value)) return std::string(quotes) + value + std::string(quotes);
    return invalid_input("the value of " + instruction.keyword + " cannot be written in a Modelfile",
                         "it has both line ends and lines that end in quotes");
}

}  // namespace

std::vector<std::string> Modelfile::all(std::string_view keyword) const {
    std::vector<std::string> values;
    for (const auto& instruction : instructions)
        if (instruction.keyword == keyword) values.push_back(instruction.value);
    return values;
}

std::optional<std::string> Modelfile::last(std::string_view keyword) const {
    const auto values = all(keyword);
    return values.empty() ? std::nullopt : std::optional(values.back());
}

Result<void> check_required_version(std::string_view version) {
    if (version.starts_with('v')) version.remove_prefix(1);
    // What comes before a release, or says how it was built, stands behind all three numbers.
    const auto end = std::min(version.find_first_of("-+"), version.size());
    auto numbers = version.substr(0, end);
    const auto rest = version.substr(end);
    std::size_t count = 0;
    bool good = version.size() <= kLongestVersion;
    for (bool more = true; more && good; ++count) {
        const auto number = numbers.substr(0, numbers.find('.'));
        more = number.size() < numbers.size();
        numbers.remove_prefix(number.size() + (more ? 1 : 0));
        good = !number.empty() && std::ranges::all_of(number, is_digit) &&
               (number.size() == 1 || number[0] != '0');
    }
    good = good && count <= 3 && (rest.empty() || (count == 3 && rest.size() > 1)) &&
           std::ranges::all_of(rest, [](char c) {
               return is_digit(c) || std::isalpha(static_cast<unsigned char>(c)) || c == '.' || c == '-' ||
                      c == '+';
           });
    if (good) return {};
    return invalid_input("requires must be a valid semver (e.g. 0.14.0)");
}

Result<Modelfile> parse_modelfile(std::string_view text) {
    if (text.size() > kLargest)
        return invalid_input("the Modelfile has " + std::to_string(text.size()) + " bytes, at most " +
                             std::to_string(kLargest) + " are allowed");
    TARS_TRY(const auto utf8, decoded(text));
    return Parser(utf8).run();
}

Result<std::string> modelfile_text(const Modelfile& modelfile) {
    std::string text;
    for (const auto& instruction : modelfile.instructions) {
        text += instruction.keyword + " ";
        if (!instruction.name.empty()) text += instruction.name + " ";
        TARS_TRY(const auto value, quoted_value(instruction));
        text += value + "\n";
    }
    return text;
}

}  // namespace tars
