// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/regex.h"

#include "core/text_escape.h"

#include <algorithm>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace tars {
namespace {

constexpr std::uint32_t kMatchLimit = 10'000'000;
constexpr std::uint32_t kHeapLimitKib = 64 * 1024;
// Reserved, not committed: the stack of a match grows only as far as the match needs.
constexpr std::size_t kJitStackStart = 64 * 1024;
constexpr std::size_t kJitStackMost = 64 * 1024 * 1024;
constexpr std::size_t kLongestPattern = 64 * 1024;

// Alphabetic (letters and circled ones), marks, decimal digits and connectors; a word boundary also sees
// the superscripts and fractions of Latin-1 as parts of words.
#define TARS_WORD_MEMBERS                                                                                    \
    R"(\x{24B6}-\x{24E9}\x{1F130}-\x{1F149}\x{1F150}-\x{1F169}\x{1F170}-\x{1F189})"                          \
    R"(\p{M}\p{Nd}\p{Nl}\p{Pc}\p{L})"
#define TARS_WORD "[\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}" TARS_WORD_MEMBERS "]"
#define TARS_WORD_BOUNDARY "(?:(?<=" TARS_WORD ")(?!" TARS_WORD ")|(?<!" TARS_WORD ")(?=" TARS_WORD "))"
#define TARS_NO_WORD_BOUNDARY "(?:(?<=" TARS_WORD ")(?=" TARS_WORD ")|(?<!" TARS_WORD ")(?!" TARS_WORD "))"

/// Rewrites what Oniguruma and PCRE2 write or read differently:
///  - `\s`: PCRE2 counts U+180E as space, Unicode (and Oniguruma) no longer does;
///  - `\w`, `\b`, `[:alpha:]` and the like: PCRE2 leaves out combining marks;
///  - `[:punct:]`: has all symbols in Oniguruma;
///  - `\h`: a hexadecimal digit in Oniguruma, a horizontal space in PCRE2;
///  - `[a&&b]`: intersection of classes, unknown to PCRE2 before 10.45, becomes a look-ahead.
class DialectTranslator {
  public:
    explicit DialectTranslator(std::string_view pattern) : pattern_(pattern) {}

    std::string translate() {
        std::string out;
        while (position_ < pattern_.size()) {
            if (pattern_[position_] == '[')
                out += char_class();
            else if (pattern_[position_] == '\\')
                out += escape(false);
            else
                out += pattern_[position_++];
        }
        return out;
    }

  private:
    /// What stands in a class for `\s`, `\w` or `\h`; empty for other escapes. Each ends in a property so
    /// that a hyphen after it is a hyphen.
    static std::string_view members(char kind) {
        switch (kind) {
        case 's':
        case 'S':
            return R"(\t-\r\x{85}\p{Z})";
        case 'w':
        case 'W':
            return TARS_WORD_MEMBERS;
        case 'h':
        case 'H':
            return R"(0-9A-F\p{AHex})";
        default:
            return {};
        }
    }

    /// What stands in a class for "[:name:]"; empty where both dialects agree well enough.
    static std::string_view posix_members(std::string_view name) {
        if (name == "[:punct:]") return R"(\p{P}\p{S})";
        if (name == "[:alpha:]") return R"(\p{M}\p{L})";
        if (name == "[:alnum:]") return R"(\p{M}\p{Nd}\p{L})";
        if (name == "[:space:]") return members('s');
        if (name == "[:word:]") return members('w');
        return {};
    }

    /// From a backslash: one escape.
    std::string escape(bool in_class) {
        const char kind = position_ + 1 < pattern_.size() ? pattern_[position_ + 1] : '\0';
        const bool negated = kind >= 'A' && kind <= 'Z';
        const std::string_view known = members(kind);
        std::string out;
        if (!in_class && kind == 'b') {
            out = TARS_WORD_BOUNDARY;
        } else if (!in_class && kind == 'B') {
            out = TARS_NO_WORD_BOUNDARY;
        } else if (known.empty() || (in_class && negated)) {
            out = pattern_.substr(position_, 2);
        } else if (in_class) {
            out = known;
        } else {
            out = bracketed(std::string(known), negated);
        }
        position_ += std::min<std::size_t>(2, pattern_.size() - position_);
        return out;
    }

    /// From a '[': the class up to its ']', as a class or, with `&&`, a group of look-aheads and a class.
    std::string char_class() {
        ++position_;
        const bool negated = position_ < pattern_.size() && pattern_[position_] == '^';
        if (negated) ++position_;
        std::vector<std::string> operands(1);
        bool first = true;
        while (position_ < pattern_.size() && (first || pattern_[position_] != ']')) {
            class_item(operands, first);
            first = false;
        }
        if (position_ < pattern_.size()) ++position_;
        if (operands.size() == 1) return bracketed(operands[0], negated);

        std::string all;
        for (std::size_t i = 1; i < operands.size(); ++i)
            all.append("(?=").append(as_class(operands[i])).append(")");
        all += as_class(operands[0]);
        return negated ? std::string("(?:(?!").append(all).append(")(?s:.))")
                       : std::string("(?:").append(all).append(")");
    }

    void class_item(std::vector<std::string>& operands, bool first) {
        const char c = pattern_[position_];
        if (c == '\\') {
            operands.back() += escape(true);
        } else if (pattern_.substr(position_).starts_with("&&")) {
            operands.emplace_back();
            position_ += 2;
        } else if (pattern_.substr(position_).starts_with("[:")) {
            const auto end = pattern_.find(":]", position_);
            const auto stop = end == std::string_view::npos ? pattern_.size() : end + 2;
            const auto name = pattern_.substr(position_, stop - position_);
            const auto known = posix_members(name);
            operands.back() += known.empty() ? name : known;
            position_ = stop;
        } else if (c == '[' && operands.size() > 1 && operands.back().empty()) {
            operands.back() = nested_class();
        } else if (c == ']' && first) {
            operands.back() += "\\]";
            ++position_;
        } else {
            operands.back() += c == '[' ? "\\[" : std::string(1, c);
            ++position_;
        }
    }

    /// A whole "[…]" that stands as one side of `&&`, kept with its brackets.
    std::string nested_class() {
        if (++depth_ > 8) return position_ = pattern_.size(), std::string();
        std::string inner = char_class();
        --depth_;
        return inner;
    }

    static std::string as_class(const std::string& operand) {
        return operand.starts_with("[") || operand.starts_with("(?") ? operand : bracketed(operand, false);
    }

    static std::string bracketed(const std::string& members, bool negated) {
        return std::string(negated ? "[^" : "[").append(members).append("]");
    }

    std::string_view pattern_;
    std::size_t position_ = 0;
    int depth_ = 0;
};

template <typename T, void (*free_it)(T*)>
struct Freer {
    void operator()(T* pointer) const { free_it(pointer); }
};
using Code = std::unique_ptr<pcre2_code, Freer<pcre2_code, pcre2_code_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Freer<pcre2_match_data, pcre2_match_data_free>>;
using MatchContext =
    std::unique_ptr<pcre2_match_context, Freer<pcre2_match_context, pcre2_match_context_free>>;
using CompileContext =
    std::unique_ptr<pcre2_compile_context, Freer<pcre2_compile_context, pcre2_compile_context_free>>;
using JitStack = std::unique_ptr<pcre2_jit_stack, Freer<pcre2_jit_stack, pcre2_jit_stack_free>>;

Result<Code> compile_code(std::string_view pattern, std::uint32_t options) {
    const CompileContext context(pcre2_compile_context_create(nullptr));
    if (!context) return Error{ErrorCode::out_of_memory, "no memory for a regular expression", {}};
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit(context.get(), 100);
    int code = 0;
    PCRE2_SIZE offset = 0;
    Code compiled(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), options, &code,
                                &offset, context.get()));
    if (compiled) return compiled;
    PCRE2_UCHAR message[256] = {};
    pcre2_get_error_message(code, message, sizeof message);
    return invalid_input("the regular expression '" + escape_for_display(pattern) + "' is wrong at byte " +
                         std::to_string(offset) + ": " + reinterpret_cast<const char*>(message));
}

}  // namespace

struct Regex::Impl {
    Code code;
};

Regex::Regex(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Result<Regex> Regex::compile(std::string_view pattern) {
    if (pattern.size() > kLongestPattern)
        return invalid_input("a regular expression is " + std::to_string(pattern.size()) +
                             " bytes long, expected at most " + std::to_string(kLongestPattern));
    // MULTILINE: Oniguruma's ^ and $ always mean lines. NEVER_BACKSLASH_C: it would split characters.
    TARS_TRY(auto code, compile_code(DialectTranslator(pattern).translate(),
                                     PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C));
    // Without JIT (an architecture it does not know) the interpreter does the same, slower.
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);
    return Regex(std::make_unique<const Impl>(Impl{std::move(code)}));
}

Result<Regex> Regex::literal(std::string_view text) {
    TARS_TRY(auto code, compile_code(text, PCRE2_UTF | PCRE2_LITERAL));
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);
    return Regex(std::make_unique<const Impl>(Impl{std::move(code)}));
}

struct RegexMatcher::Memory {
    MatchContext context{pcre2_match_context_create(nullptr)};
    MatchData data{pcre2_match_data_create(1, nullptr)};
    JitStack stack{pcre2_jit_stack_create(kJitStackStart, kJitStackMost, nullptr)};

    Memory() {
        if (!usable()) return;
        pcre2_set_match_limit(context.get(), kMatchLimit);
        pcre2_set_heap_limit(context.get(), kHeapLimitKib);
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }
    bool usable() const { return context && data && stack; }
};

RegexMatcher::RegexMatcher(const Regex& regex) : regex_(&regex), memory_(std::make_unique<Memory>()) {}
RegexMatcher::~RegexMatcher() = default;

const std::vector<Regex::Match>& RegexMatcher::find_all(std::string_view text) {
    found_.clear();
    if (text.empty() || !memory_->usable()) return found_;
    const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
    std::size_t position = 0;
    std::size_t last_end = text.size() + 1;
    while (position <= text.size()) {
        const int rc = pcre2_match(regex_->impl_->code.get(), subject, text.size(), position,
                                   PCRE2_NO_UTF_CHECK, memory_->data.get(), memory_->context.get());
        if (rc < 0) break;
        const PCRE2_SIZE* bounds = pcre2_get_ovector_pointer(memory_->data.get());
        const Regex::Match match{bounds[0], bounds[1]};
        // \K in a look-ahead can put a match's start behind its end.
        if (match.end < match.begin || match.begin < position) break;
        const bool empty = match.begin == match.end;
        if (!empty || match.begin != last_end) found_.push_back(match);
        last_end = match.end;
        position = match.end;
        if (!empty) continue;
        ++position;
        while (position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80)
            ++position;
    }
    return found_;
}

std::string Regex::replace_all(std::string_view text, std::string_view content) const {
    RegexMatcher matcher(*this);
    std::string out;
    std::size_t done = 0;
    for (const auto& match : matcher.find_all(text)) {
        out += text.substr(done, match.begin - done);
        out += content;
        done = match.end;
    }
    out += text.substr(done);
    return out;
}

}  // namespace tars
