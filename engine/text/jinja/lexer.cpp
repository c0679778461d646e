// SPDX-License-Identifier: Apache-2.0
#include "text/jinja/lexer.h"

#include "text/jinja/methods.h"
#include "text/jinja/python_format.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <array>

namespace tars::jinja {

namespace {

constexpr auto kNone = std::string_view::npos;

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

// One line break is "\n", and the last one does not count.
std::string normalize(std::string_view source) {
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\r') {
            out.push_back(source[i]);
            continue;
        }
        out.push_back('\n');
        if (i + 1 < source.size() && source[i + 1] == '\n') ++i;
    }
    if (out.ends_with('\n')) out.pop_back();
    return out;
}

int hex_value(char c) {
    if (is_ascii_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Python's escapes. What stands behind a backslash without meaning keeps the backslash.
class Unescaper {
  public:
    Unescaper(std::string_view text, int line) : text_(text), line_(line) {}

    std::string run() {
        while (position_ < text_.size()) {
            if (text_[position_] != '\\') {
                out_.push_back(text_[position_++]);
                continue;
            }
            ++position_;
            escape();
        }
        return std::move(out_);
    }

  private:
    void escape() {
        static constexpr std::string_view kLetters = "\\'\"abfnrtv";
        static constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
        const char c = text_[position_];
        if (const std::size_t known = kLetters.find(c); known != kNone) {
            out_.push_back(kMeanings[known]);
            ++position_;
        } else if (c == '\n') {
            ++position_;
        } else if (c >= '0' && c <= '7') {
            octal();
        } else if (c == 'x' || c == 'u' || c == 'U') {
            hexadecimal(c == 'x' ? 2 : c == 'u' ? 4 : 8);
        } else if (c == 'N') {
            syntax_error("\\N{...} escapes are not supported", line_);
        } else {
            out_.push_back('\\');
            if (static_cast<unsigned char>(c) >= 0x80) spell_out();
        }
    }

    void octal() {
        char32_t value = 0;
        for (int i = 0;
             i < 3 && position_ < text_.size() && text_[position_] >= '0' && text_[position_] <= '7'; ++i) {
            value = value * 8 + static_cast<char32_t>(text_[position_++] - '0');
        }
        encode(value, out_);
    }

    void hexadecimal(int digits) {
        char32_t value = 0;
        for (int i = 1; i <= digits; ++i) {
            const std::size_t at = position_ + static_cast<std::size_t>(i);
            const int digit = at < text_.size() ? hex_value(text_[at]) : -1;
            if (digit < 0)
                syntax_error(digits == 2 ? "truncated \\xXX escape" : "truncated \\uXXXX escape", line_);
            value = value << 4 | static_cast<char32_t>(digit);
        }
        if (value > 0x10FFFF) syntax_error("illegal Unicode character", line_);
        if (is_surrogate(value)) syntax_error("surrogates are not allowed", line_);
        encode(value, out_);
        position_ += static_cast<std::size_t>(digits) + 1;
    }

    // The reference writes characters beyond ASCII as escapes first, so a backslash before one eats that
    // escape's.
    void spell_out() {
        static constexpr char kDigits[] = "0123456789abcdef";
        const char32_t c = decode_next(text_, position_);
        const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        out_.push_back(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out_.push_back(kDigits[c >> shift & 0xF]);
    }

    std::string_view text_;
    int line_;
    std::size_t position_ = 0;
    std::string out_;
};

class Lexer {
  public:
    explicit Lexer(std::string source) : source_(std::move(source)), rest_(source_) {}

    std::vector<Token> run() {
        while (position_ < rest_.size()) {
            const std::size_t tag = find_tag();
            if (tag == kNone) {
                add_data(rest_.substr(position_));
                move_to(rest_.size());
                break;
            }
            read_tag(tag);
        }
        add(Token::Type::end, "");
        return std::move(tokens_);
    }

  private:
    std::size_t find_tag() const {
        for (std::size_t at = rest_.find('{', position_); at != kNone; at = rest_.find('{', at + 1)) {
            if (at + 1 < rest_.size() &&
                (rest_[at + 1] == '{' || rest_[at + 1] == '%' || rest_[at + 1] == '#'))
                return at;
        }
        return kNone;
    }

    bool starts_with(std::size_t at, std::string_view text) const {
        return rest_.substr(std::min(at, rest_.size())).starts_with(text);
    }

    std::size_t skip_space(std::size_t at) const {
        while (at < rest_.size()) {
            std::size_t next = at;
            if (!is_space(decode_next(rest_, next))) break;
            at = next;
        }
        return at;
    }

    // Moves on, counting lines.
    void move_to(std::size_t end) {
        line_ += static_cast<int>(std::count(rest_.begin() + static_cast<std::ptrdiff_t>(position_),
                                             rest_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        if (end > position_) line_starting_ = rest_[end - 1] == '\n';
        position_ = end;
    }

    void add(Token::Type type, std::string text) {
        Token token;
        token.type = type;
        token.line = line_;
        token.text = std::move(text);
        tokens_.push_back(std::move(token));
    }

    void add_data(std::string_view data) {
        if (!data.empty()) add(Token::Type::data, std::string(data));
    }

    // The text before a tag, trimmed as the tag's sign and lstrip_blocks want it.
    std::string_view before_tag(std::string_view text, char sign, bool is_variable) const {
        if (sign == '-') return strip_text(text, nullptr, Side::right);
        if (sign == '+' || is_variable) return text;
        const std::size_t line_begin = text.rfind('\n') + 1;  // 0 where there is none
        if (line_begin == 0 && !line_starting_) return text;
        const std::string_view indentation = text.substr(line_begin);
        return strip_text(indentation, nullptr, Side::left).empty() ? text.substr(0, line_begin) : text;
    }

    // Behind a closing `%}` or `#}`: "-" eats white space, "+" nothing, and without a sign one line break
    // goes.
    std::size_t after_close(std::size_t close, char sign) const {
        const std::size_t behind = close + 2;
        if (sign == '-') return skip_space(behind);
        return sign != '+' && starts_with(behind, "\n") ? behind + 1 : behind;
    }

    void read_tag(std::size_t tag) {
        const char kind = rest_[tag + 1];
        const char next = tag + 2 < rest_.size() ? rest_[tag + 2] : '\0';
        const char sign = next == '-' || next == '+' ? next : '\0';
        const std::size_t inside = tag + (sign != 0 ? 3 : 2);
        add_data(before_tag(rest_.substr(position_, tag - position_), sign, kind == '{'));
        move_to(tag);
        if (kind == '#') return skip_comment(inside);
        if (kind == '%') {
            if (const std::size_t raw = raw_begin_end(inside); raw != kNone) return read_raw(raw);
        }
        add(kind == '{' ? Token::Type::variable_begin : Token::Type::block_begin, "");
        move_to(inside);
        read_code(kind == '{');
    }

    void skip_comment(std::size_t inside) {
        const std::size_t close = rest_.find("#}", inside);
        if (close == kNone) syntax_error("Missing end of comment tag", line_);
        const char sign = close > inside ? rest_[close - 1] : '\0';
        move_to(after_close(close, sign));
    }

    // Where the text of a {% raw %} block begins; none if the tag at hand is another.
    std::size_t raw_begin_end(std::size_t inside) const {
        std::size_t at = skip_space(inside);
        if (!starts_with(at, "raw")) return kNone;
        at = skip_space(at + 3);
        if (starts_with(at, "-%}")) return skip_space(at + 3);
        return starts_with(at, "%}") ? at + 2 : kNone;
    }

    void read_raw(std::size_t begin) {
        const int opening_line = line_;
        move_to(begin);
        for (std::size_t tag = rest_.find("{%", begin); tag != kNone; tag = rest_.find("{%", tag + 1)) {
            const char next = tag + 2 < rest_.size() ? rest_[tag + 2] : '\0';
            const char sign = next == '-' || next == '+' ? next : '\0';
            std::size_t at = skip_space(tag + (sign != 0 ? 3 : 2));
            if (!starts_with(at, "endraw")) continue;
            at = skip_space(at + 6);
            const char closing = starts_with(at, "-%}") ? '-' : starts_with(at, "+%}") ? '+' : '\0';
            const std::size_t close = at + (closing != 0 ? 1 : 0);
            if (!starts_with(close, "%}")) continue;
            add_data(before_tag(rest_.substr(begin, tag - begin), sign, false));
            return move_to(after_close(close, closing));
        }
        syntax_error("Missing end of raw directive", opening_line);
    }

    void read_code(bool is_variable) {
        std::string open;  // brackets, innermost last, each as what closes it
        while (true) {
            move_to(skip_space(position_));
            if (position_ == rest_.size()) return;  // the parser finds out
            if (open.empty() && read_close(is_variable)) return;
            if (!read_number() && !read_name() && !read_string()) read_symbol(open);
        }
    }

    bool read_close(bool is_variable) {
        const char first = rest_[position_];
        const char sign = first == '-' || (first == '+' && !is_variable) ? first : '\0';
        const std::size_t close = position_ + (sign != 0 ? 1 : 0);
        if (!starts_with(close, is_variable ? "}}" : "%}")) return false;
        add(is_variable ? Token::Type::variable_end : Token::Type::block_end, "");
        move_to(is_variable ? sign == '-' ? skip_space(close + 2) : close + 2 : after_close(close, sign));
        return true;
    }

    // (digits _)* digits from `at`; returns their end, or `at`.
    std::size_t skip_digits(std::size_t at, std::string_view digits = "0123456789") const {
        const auto is_digit_at = [&](std::size_t i) {
            return i < rest_.size() && digits.find(rest_[i]) != kNone;
        };
        if (!is_digit_at(at)) return at;
        while (is_digit_at(at) || (at < rest_.size() && rest_[at] == '_' && is_digit_at(at + 1))) ++at;
        return at;
    }

    bool read_number() {
        if (!is_ascii_digit(rest_[position_])) return false;
        if (const std::size_t end = real_end();
            end != position_ && !(position_ > 0 && rest_[position_ - 1] == '.')) {
            Token token = number_token(Token::Type::real, end);
            token.real = parse_real(token.text).value_or(0);
            tokens_.push_back(std::move(token));
        } else {
            Token token = number_token(Token::Type::integer, integer_end());
            try {
                token.integer = parse_integer(token.text, 0).value_or(0);
            } catch (const TemplateFailure&) {
                syntax_error("the number " + token.text + " does not fit a 64-bit integer", line_);
            }
            tokens_.push_back(std::move(token));
        }
        return true;
    }

    Token number_token(Token::Type type, std::size_t end) {
        Token token;
        token.type = type;
        token.line = line_;
        token.text = std::string(rest_.substr(position_, end - position_));
        move_to(end);
        return token;
    }

    std::size_t real_end() const {
        std::size_t at = skip_digits(position_);
        bool real = false;
        if (at < rest_.size() && rest_[at] == '.' && skip_digits(at + 1) > at + 1) {
            at = skip_digits(at + 1);
            real = true;
        }
        if (at < rest_.size() && (rest_[at] == 'e' || rest_[at] == 'E')) {
            const std::size_t sign =
                at + 1 < rest_.size() && (rest_[at + 1] == '+' || rest_[at + 1] == '-') ? 1 : 0;
            if (const std::size_t end = skip_digits(at + 1 + sign); end > at + 1 + sign) return end;
        }
        return real ? at : position_;
    }

    std::size_t integer_end() const {
        if (rest_[position_] != '0') return skip_digits(position_);
        const char letter =
            position_ + 1 < rest_.size() ? static_cast<char>(rest_[position_ + 1] | 0x20) : '\0';
        const std::string_view digits = letter == 'b'   ? "01"
                                        : letter == 'o' ? "01234567"
                                        : letter == 'x' ? "0123456789abcdefABCDEF"
                                                        : "";
        if (!digits.empty()) {
            const std::size_t begin = position_ + (starts_with(position_ + 2, "_") ? 3 : 2);
            if (const std::size_t end = skip_digits(begin, digits); end > begin) return end;
        }
        return skip_digits(position_, "0");
    }

    bool read_name() {
        std::size_t end = position_;
        if (!is_identifier_start(decode_next(rest_, end))) return false;
        while (end < rest_.size()) {
            std::size_t next = end;
            if (!is_identifier_part(decode_next(rest_, next))) break;
            end = next;
        }
        add(Token::Type::name, std::string(rest_.substr(position_, end - position_)));
        move_to(end);
        return true;
    }

    bool read_string() {
        const char quote = rest_[position_];
        if (quote != '\'' && quote != '"') return false;
        std::size_t end = position_ + 1;
        while (end < rest_.size() && rest_[end] != quote) end += rest_[end] == '\\' ? 2 : 1;
        if (end >= rest_.size()) return false;
        add(Token::Type::string, Unescaper(rest_.substr(position_ + 1, end - position_ - 1), line_).run());
        move_to(end + 1);
        return true;
    }

    void read_symbol(std::string& open) {
        static constexpr std::array<std::string_view, 27> kSymbols{
            "**", "//", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]",
            "(",  ")",  "{",  "}",  ">",  "<",  "=", ".", ":", "|", ",", ";", ""};
        const auto* found = std::find_if(kSymbols.begin(), kSymbols.end(), [this](std::string_view symbol) {
            return starts_with(position_, symbol);
        });
        const std::string symbol(*found);
        if (symbol.empty()) {
            std::size_t next = position_;
            decode_next(rest_, next);
            syntax_error("unexpected char " + repr_text(rest_.substr(position_, next - position_)) + " at " +
                             std::to_string(count_code_points(rest_.substr(0, position_))),
                         line_);
        }
        if (symbol == "(") open.push_back(')');
        if (symbol == "[") open.push_back(']');
        if (symbol == "{") open.push_back('}');
        if (symbol == ")" || symbol == "]" || symbol == "}") {
            if (open.empty()) syntax_error("unexpected '" + symbol + "'", line_);
            const std::string expected(1, open.back());
            if (symbol != expected)
                syntax_error("unexpected '" + symbol + "', expected '" + expected + "'", line_);
            open.pop_back();
        }
        add(Token::Type::symbol, symbol);
        move_to(position_ + symbol.size());
    }

    std::string source_;
    std::string_view rest_;
    std::size_t position_ = 0;
    int line_ = 1;
    bool line_starting_ = true;
    std::vector<Token> tokens_;
};

}  // namespace

std::string Token::describe() const {
    switch (type) {
    case Type::data:
        return "template data / text";
    case Type::variable_begin:
        return "begin of print statement";
    case Type::variable_end:
        return "end of print statement";
    case Type::block_begin:
        return "begin of statement block";
    case Type::block_end:
        return "end of statement block";
    case Type::string:
        return "string";
    case Type::integer:
        return "integer";
    case Type::real:
        return "float";
    case Type::end:
        return "end of template";
    case Type::name:
    case Type::symbol:
        break;
    }
    return text;
}

std::vector<Token> tokenize(std::string_view source) {
    return Lexer(normalize(source)).run();
}

void syntax_error(std::string message, int line) {
    throw TemplateFailure{"TemplateSyntaxError", std::move(message), line};
}

}  // namespace tars::jinja
