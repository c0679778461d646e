// SPDX-License-Identifier: Apache-2.0
#include "text/go_template/lexer.h"

#include "core/text_escape.h"
#include "text/go_template/number.h"
#include "text/go_template/sandbox.h"

#include <charconv>
#include <optional>

namespace tars::go_template {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";
constexpr std::string_view kSpaces = " \t\r\n";

bool is_space(char c) {
    return kSpaces.find(c) != kSpaces.npos;
}

/// Letters beyond ASCII count as letters, whatever they are.
bool is_name(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<char> simple_escape(char c) {
    switch (c) {
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '\\':
    case '\'':
    case '"':
        return c;
    default:
        return {};
    }
}

class Lexer {
  public:
    explicit Lexer(std::string_view source) : source_(source) {}

    std::vector<Token> run() {
        while (position_ < source_.size()) {
            text();
            if (position_ < source_.size()) action();
        }
        add(Token::Kind::end, position_);
        return std::move(tokens_);
    }

  private:
    char at(std::size_t position) const { return position < source_.size() ? source_[position] : '\0'; }
    bool starts(std::string_view text, std::size_t position) const {
        return source_.substr(std::min(position, source_.size())).starts_with(text);
    }

    Token& add(Token::Kind kind, std::size_t offset, std::string text = {}) {
        tokens_.push_back(
            {.kind = kind, .offset = offset, .after_space = after_space_, .text = std::move(text)});
        after_space_ = false;
        return tokens_.back();
    }

    /// Up to the next action.
    void text() {
        const auto end = std::min(source_.find(kOpen, position_), source_.size());
        auto piece = source_.substr(position_, end - position_);
        auto offset = position_;
        if (trim_next_) {
            const auto first = std::min(piece.find_first_not_of(kSpaces), piece.size());
            piece.remove_prefix(first);
            offset += first;
        }
        if (trims_left(end)) piece = piece.substr(0, piece.find_last_not_of(kSpaces) + 1);
        if (!piece.empty()) add(Token::Kind::text, offset, std::string(piece));
        trim_next_ = false;
        position_ = end;
    }

    /// `{{-` followed by white space; `{{-3}}` is a number.
    bool trims_left(std::size_t open) const {
        return starts("{{-", open) && open + 3 < source_.size() && is_space(source_[open + 3]);
    }

    void action() {
        open_ = position_;
        const bool trims = trims_left(position_);
        position_ += kOpen.size();
        if (const auto inside = trims ? position_ + 2 : position_; starts("/*", inside))
            return comment(inside);
        add(Token::Kind::open, open_);
        if (trims) ++position_;
        while (!close()) {
            if (position_ >= source_.size()) fail("unclosed action", open_);
            if (is_space(source_[position_])) {
                after_space_ = true;
                ++position_;
            } else {
                item();
            }
        }
    }

    void comment(std::size_t start) {
        const auto end = source_.find("*/", start + 2);
        if (end == source_.npos) fail("unclosed comment", open_);
        position_ = end + 2;
        if (starts(kClose, position_)) {
            position_ += kClose.size();
        } else if (position_ < source_.size() && is_space(source_[position_]) &&
                   starts("-}}", position_ + 1)) {
            position_ += 4;
            trim_next_ = true;
        } else {
            fail("a comment must end with its action: */}} or */ -}}", position_);
        }
    }

    bool close() {
        if (starts(kClose, position_)) {
            add(Token::Kind::close, position_);
            position_ += kClose.size();
            return true;
        }
        if (position_ < source_.size() && is_space(source_[position_]) && starts("-}}", position_ + 1)) {
            add(Token::Kind::close, position_);
            position_ += 4;
            trim_next_ = true;
            return true;
        }
        return false;
    }

    void item() {
        const char c = source_[position_];
        const auto start = position_;
        const auto symbol = [&](Token::Kind kind, std::size_t length) {
            add(kind, start);
            position_ += length;
        };
        if (c == '|') return symbol(Token::Kind::pipe, 1);
        if (c == ',') return symbol(Token::Kind::comma, 1);
        if (c == '(') return symbol(Token::Kind::left_parenthesis, 1);
        if (c == ')') return symbol(Token::Kind::right_parenthesis, 1);
        if (c == '=') return symbol(Token::Kind::assign, 1);
        if (starts(":=", start)) return symbol(Token::Kind::declare, 2);
        if (c == '"') return quoted();
        if (c == '`') return raw_string();
        if (c == '\'') return character();
        if (c == '$') return name(Token::Kind::variable, start, start + 1);
        if (c == '.' && !is_digit(at(start + 1))) return field();
        if (is_digit(c) || c == '.' || c == '+' || c == '-') return number();
        if (is_name(c)) return name(Token::Kind::word, start, start);
        fail("unexpected '" + escape_for_display(source_.substr(start, 1)) + "' in an action", start);
    }

    void field() {
        if (is_name(at(position_ + 1))) return name(Token::Kind::field, position_ + 1, position_ + 1);
        add(Token::Kind::dot, position_);
        ++position_;
        require_end_of_word();
    }

    /// A name from `start`; its letters begin at `letters`.
    void name(Token::Kind kind, std::size_t start, std::size_t letters) {
        auto end = letters;
        while (end < source_.size() && is_name(source_[end])) ++end;
        add(kind, position_, std::string(source_.substr(start, end - start)));
        position_ = end;
        require_end_of_word();
    }

    void require_end_of_word() {
        static constexpr std::string_view kEnds = " \t\r\n.,|:=()";
        if (position_ >= source_.size() || starts(kClose, position_)) return;
        if (kEnds.find(source_[position_]) == kEnds.npos)
            fail("unexpected '" + escape_for_display(source_.substr(position_, 1)) + "' after a word",
                 position_);
    }

    void number() {
        const auto start = position_;
        while (position_ < source_.size() && number_goes_on(start)) ++position_;
        const auto text = source_.substr(start, position_ - start);
        const auto parsed = parse_number(text);
        if (!parsed) fail("bad number '" + escape_for_display(text) + "'", start);
        if (parsed->is_integer) {
            add(Token::Kind::integer, start).integer = parsed->integer;
        } else {
            add(Token::Kind::floating, start).floating = parsed->floating;
        }
        require_end_of_word();
    }

    bool number_goes_on(std::size_t start) const {
        const char c = source_[position_];
        if (is_name(c) || c == '.') return true;
        if (c != '+' && c != '-') return false;
        if (position_ == start) return true;
        const bool hexadecimal = source_.substr(start, position_ - start).find_first_of("xX") != source_.npos;
        const std::string_view exponents = hexadecimal ? "pP" : "eE";
        return exponents.find(source_[position_ - 1]) != exponents.npos;
    }

    void raw_string() {
        const auto end = source_.find('`', position_ + 1);
        if (end == source_.npos) fail("unclosed raw string", position_);
        add(Token::Kind::string, position_, std::string(source_.substr(position_ + 1, end - position_ - 1)));
        position_ = end + 1;
    }

    void quoted() {
        const auto start = position_++;
        std::string text;
        while (at(position_) != '"') {
            if (position_ >= source_.size() || source_[position_] == '\n') fail("unclosed string", start);
            if (source_[position_] == '\\') {
                escape(text);
            } else {
                text += source_[position_++];
            }
        }
        ++position_;
        add(Token::Kind::string, start, std::move(text));
    }

    /// A character constant is the integer of its code point.
    void character() {
        const auto start = position_++;
        std::string text;
        if (at(position_) == '\\') {
            escape(text);
        } else {
            const auto length = utf8_sequence_length(source_.substr(position_));
            text = source_.substr(position_, length);
            position_ += length;
        }
        if (text.empty() || text == "'" || at(position_) != '\'') fail("malformed character constant", start);
        ++position_;
        add(Token::Kind::integer, start).integer = first_code_point(text);
    }

    /// One escape of Go's, from its backslash.
    void escape(std::string& text) {
        const auto start = position_++;
        const char kind = at(position_);
        if (const auto simple = simple_escape(kind)) {
            text += *simple;
            ++position_;
            return;
        }
        const bool octal = kind >= '0' && kind <= '7';
        const std::size_t digits = octal ? 3 : kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (!octal) ++position_;
        std::uint32_t code = 0;
        const auto piece = source_.substr(std::min(position_, source_.size()), digits);
        const auto [end, error] =
            std::from_chars(piece.data(), piece.data() + piece.size(), code, octal ? 8 : 16);
        const bool whole = digits != 0 && piece.size() == digits && error == std::errc() &&
                           end == piece.data() + piece.size();
        const bool is_byte = octal || kind == 'x';
        if (!whole || (is_byte && code > 0xFF) || !(is_byte || is_code_point(code)))
            fail("bad escape in a string", start);
        position_ += digits;
        if (is_byte) {
            text += static_cast<char>(code);
        } else {
            append_utf8(text, code);
        }
    }

    std::string_view source_;
    std::size_t position_ = 0;
    std::size_t open_ = 0;
    bool trim_next_ = false;
    bool after_space_ = false;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view source) {
    return Lexer(source).run();
}

}  // namespace tars::go_template
