// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/pre_tokenizer.h"

#include "text/tokenize/regex.h"
#include "text/tokenize/unicode.h"

namespace tars {
namespace {

/// A stretch of a piece: a separator, or what lies between two.
struct Span {
    std::size_t begin, end;
    bool separator;
};

/// Applies `behavior` to the spans of one piece, which cover it in order; empty ones vanish.
class SpanJoiner {
  public:
    SpanJoiner(SplitBehavior behavior, std::vector<Pieces::Range>& out) : behavior_(behavior), out_(&out) {}

    void add(Span span) {
        const bool join = !first_ && joins(span.separator);
        if (behavior_ == SplitBehavior::removed && span.separator)
            ;  // left out
        else if (join)
            open_.end = span.end;
        else
            flush(), open_ = {span.begin, span.end};
        first_ = false;
        previous_separator_ = span.separator;
    }
    void finish() {
        flush();
        first_ = true;
    }

  private:
    bool joins(bool separator) const {
        switch (behavior_) {
        case SplitBehavior::contiguous:
            return separator == previous_separator_;
        case SplitBehavior::merged_with_previous:
            return separator && !previous_separator_;
        case SplitBehavior::merged_with_next:
            return !separator && previous_separator_;
        default:
            return false;
        }
    }
    void flush() {
        if (open_.begin < open_.end) out_->push_back(open_);
        open_ = {0, 0};
    }

    SplitBehavior behavior_;
    std::vector<Pieces::Range>* out_;
    Pieces::Range open_{0, 0};
    bool first_ = true;
    bool previous_separator_ = false;
};

class SplitRegex final : public PreTokenizer {
  public:
    SplitRegex(Regex regex, SplitBehavior behavior, bool invert)
        : regex_(std::move(regex)), behavior_(behavior), invert_(invert) {}

    void apply(Pieces& pieces) const override {
        RegexMatcher matcher(regex_);
        std::vector<Pieces::Range> out;
        SpanJoiner joiner(behavior_, out);
        for (const auto& range : pieces.ranges) {
            std::size_t done = range.begin;
            for (const auto& match : matcher.find_all(pieces.view(range))) {
                const std::size_t begin = range.begin + match.begin;
                const std::size_t end = range.begin + match.end;
                if (done < begin) joiner.add({done, begin, invert_});
                joiner.add({begin, end, !invert_});
                done = end;
            }
            if (done < range.end) joiner.add({done, range.end, invert_});
            joiner.finish();
        }
        pieces.ranges = std::move(out);
    }

  private:
    Regex regex_;
    SplitBehavior behavior_;
    bool invert_;
};

class SplitCharacters final : public PreTokenizer {
  public:
    SplitCharacters(bool (*is_separator)(char32_t), SplitBehavior behavior)
        : is_separator_(is_separator), behavior_(behavior) {}

    void apply(Pieces& pieces) const override {
        std::vector<Pieces::Range> out;
        SpanJoiner joiner(behavior_, out);
        for (const auto& range : pieces.ranges) {
            std::size_t position = range.begin;
            std::size_t run = range.begin;
            unicode::for_each(pieces.view(range), [&](char32_t c, std::string_view bytes) {
                if (is_separator_(c)) {
                    if (run < position) joiner.add({run, position, false});
                    run = position + bytes.size();
                    joiner.add({position, run, true});
                }
                position += bytes.size();
            });
            if (run < range.end) joiner.add({run, range.end, false});
            joiner.finish();
        }
        pieces.ranges = std::move(out);
    }

  private:
    bool (*is_separator_)(char32_t);
    SplitBehavior behavior_;
};

class DigitTriples final : public PreTokenizer {
  public:
    void apply(Pieces& pieces) const override {
        std::vector<Pieces::Range> out;
        for (const auto& range : pieces.ranges) cut(pieces.text, range, out);
        pieces.ranges = std::move(out);
    }

  private:
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    static void cut(const std::string& text, Pieces::Range range, std::vector<Pieces::Range>& out) {
        for (std::size_t begin = range.begin; begin < range.end;) {
            const bool digits = is_digit(text[begin]);
            std::size_t end = begin;
            while (end < range.end && is_digit(text[end]) == digits) ++end;
            if (!digits) {
                out.push_back({begin, end});
            } else {
                for (std::size_t next = begin + (end - begin - 1) % 3 + 1; begin < end; next += 3) {
                    out.push_back({begin, next});
                    begin = next;
                }
            }
            begin = end;
        }
    }
};

class FixedLength final : public PreTokenizer {
  public:
    explicit FixedLength(std::size_t characters) : characters_(characters) {}

    void apply(Pieces& pieces) const override {
        std::vector<Pieces::Range> out;
        for (const auto& range : pieces.ranges) {
            std::size_t count = 0;
            std::size_t begin = range.begin;
            std::size_t position = range.begin;
            unicode::for_each(pieces.view(range), [&](char32_t, std::string_view bytes) {
                position += bytes.size();
                if (++count % characters_ != 0) return;
                out.push_back({begin, position});
                begin = position;
            });
            if (begin < range.end) out.push_back({begin, range.end});
        }
        pieces.ranges = std::move(out);
    }

  private:
    std::size_t characters_;
};

/// A step that writes each piece anew.
class Rewriting : public PreTokenizer {
  public:
    void apply(Pieces& pieces) const override {
        std::string text;
        text.reserve(pieces.text.size() + pieces.text.size() / 4);
        for (auto& range : pieces.ranges) {
            const std::size_t begin = text.size();
            rewrite(pieces.view(range), range.begin == 0 ? pieces.start : Pieces::Start::token, text);
            range = {begin, text.size()};
        }
        pieces.text = std::move(text);
    }

  private:
    virtual void rewrite(std::string_view piece, Pieces::Start start, std::string& out) const = 0;
};

class PrefixSpace final : public Rewriting {
    void rewrite(std::string_view piece, Pieces::Start start, std::string& out) const override {
        if (!piece.starts_with(' ') && start != Pieces::Start::running) out += ' ';
        out += piece;
    }
};

class ByteLevel final : public Rewriting {
    void rewrite(std::string_view piece, Pieces::Start, std::string& out) const override {
        for (const char c : piece)
            unicode::append(out, unicode::byte_to_printable(static_cast<std::uint8_t>(c)));
    }
};

class Metaspace final : public Rewriting {
  public:
    Metaspace(std::string replacement, PrependScheme scheme)
        : replacement_(std::move(replacement)), scheme_(scheme) {}

  private:
    void rewrite(std::string_view piece, Pieces::Start start, std::string& out) const override {
        using Start = Pieces::Start;
        const bool spaced = piece.starts_with(' ') || piece.starts_with(replacement_);
        const bool prepend = (scheme_ == PrependScheme::always && start != Start::running) ||
                             (scheme_ == PrependScheme::first && start == Start::input);
        if (prepend && !spaced) out += replacement_;
        for (const char c : piece) {
            if (c == ' ')
                out += replacement_;
            else
                out += c;
        }
    }

    std::string replacement_;
    PrependScheme scheme_;
};

class Sequence final : public PreTokenizer {
  public:
    explicit Sequence(PreTokenizers steps) : steps_(std::move(steps)) {}
    void apply(Pieces& pieces) const override {
        for (const auto& step : steps_) step->apply(pieces);
    }

  private:
    PreTokenizers steps_;
};

bool is_any_punctuation(char32_t c) {
    return unicode::is_ascii_punctuation(c) || unicode::is_punctuation(c);
}

}  // namespace

namespace pre_tokenizers {

using Made = std::unique_ptr<const PreTokenizer>;

Result<Made> split_regex(std::string_view pattern, SplitBehavior behavior, bool invert) {
    TARS_TRY(auto regex, Regex::compile(pattern));
    return Made(std::make_unique<SplitRegex>(std::move(regex), behavior, invert));
}

Result<Made> split_literal(std::string_view text, SplitBehavior behavior, bool invert) {
    TARS_TRY(auto regex, Regex::literal(text));
    return Made(std::make_unique<SplitRegex>(std::move(regex), behavior, invert));
}

Made split_characters(bool (*is_separator)(char32_t), SplitBehavior behavior) {
    return std::make_unique<SplitCharacters>(is_separator, behavior);
}

Made split_whitespace() {
    return split_characters(unicode::is_whitespace, SplitBehavior::removed);
}

Made split_punctuation(SplitBehavior behavior) {
    return split_characters(is_any_punctuation, behavior);
}

// What \w is here (Rust's) differs from what it is in the files' own expressions (Oniguruma's): joiners are
// part of words, fractions and the like are not.
#define TARS_WORD_MEMBERS                                                                                    \
    R"(\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\x{200C}\x{200D}\x{24B6}-\x{24E9}\x{1F130}-\x{1F149})"                    \
    R"(\x{1F150}-\x{1F169}\x{1F170}-\x{1F189})"

Result<Made> words_and_symbols() {
    return split_regex("[" TARS_WORD_MEMBERS "]+|[^\\s" TARS_WORD_MEMBERS "]+", SplitBehavior::removed, true);
}

#undef TARS_WORD_MEMBERS

Made digit_triples() {
    return std::make_unique<DigitTriples>();
}

Made fixed_length(std::size_t characters) {
    return std::make_unique<FixedLength>(characters);
}

std::string_view gpt2_pattern() {
    return R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
}

Made prefix_space() {
    return std::make_unique<PrefixSpace>();
}

Made byte_level() {
    return std::make_unique<ByteLevel>();
}

Result<Made> metaspace(std::string replacement, PrependScheme scheme, bool split) {
    PreTokenizers steps;
    steps.push_back(std::make_unique<Metaspace>(replacement, scheme));
    if (split) {
        TARS_TRY(auto cut, split_literal(replacement, SplitBehavior::merged_with_next, false));
        steps.push_back(std::move(cut));
    }
    return Made(std::make_unique<Sequence>(std::move(steps)));
}

}  // namespace pre_tokenizers
}  // namespace tars
