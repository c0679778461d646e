// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/normalizer.h"

#include "text/tokenize/regex.h"

namespace tars {
namespace {

using unicode::for_each;

/// A step that is a plain function of the text.
template <typename Function>
class Step final : public Normalizer {
  public:
    explicit Step(Function function) : function_(std::move(function)) {}
    std::string apply(std::string text) const override { return function_(std::move(text)); }

  private:
    Function function_;
};

template <typename Function>
std::unique_ptr<const Normalizer> step(Function function) {
    return std::make_unique<Step<Function>>(std::move(function));
}

class Prepend final : public Normalizer {
  public:
    explicit Prepend(std::string prefix) : prefix_(std::move(prefix)) {}
    std::string apply(std::string text) const override { return text.empty() ? text : prefix_ + text; }
    std::string go_on(std::string text) const override { return text; }

  private:
    std::string prefix_;
};

template <typename Keep>
std::string keep_if(std::string_view text, Keep keep) {
    std::string out;
    out.reserve(text.size());
    for_each(text, [&](char32_t c, std::string_view bytes) {
        if (keep(c)) out += bytes;
    });
    return out;
}

std::string to_lowercase(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each(text, [&](char32_t c, std::string_view) { unicode::append_lowercase(out, c); });
    return out;
}

std::string replace_every(std::string_view text, std::string_view pattern, std::string_view content) {
    std::string out;
    out.reserve(text.size());
    std::size_t done = 0;
    for (auto at = text.find(pattern); at != std::string_view::npos; at = text.find(pattern, done)) {
        out += text.substr(done, at - done);
        out += content;
        done = at + pattern.size();
    }
    out += text.substr(done);
    return out;
}

std::string strip_ends(std::string_view text, bool left, bool right) {
    std::size_t begin = 0;
    std::size_t end = 0;  // behind the last character that stays
    std::size_t position = 0;
    bool leading = left;
    for_each(text, [&](char32_t c, std::string_view bytes) {
        position += bytes.size();
        const bool space = unicode::is_whitespace(c);
        if (leading && space) begin = position;
        leading = leading && space;
        if (!space) end = position;
    });
    if (!right) end = text.size();
    return begin < end ? std::string(text.substr(begin, end - begin)) : std::string();
}

/// The cleaning of NMT's corpora: control characters vanish, exotic spaces become plain ones.
std::string nmt_clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each(text, [&](char32_t c, std::string_view bytes) {
        const bool dropped = (c >= 0x01 && c <= 0x08) || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F ||
                             c == 0x8F || c == 0x9F;
        const bool space = c == 0x09 || c == 0x0A || c == 0x0C || c == 0x0D || c == 0x1680 ||
                           (c >= 0x200B && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x2581 ||
                           c == 0xFEFF || c == 0xFFFD;
        if (dropped) return;
        if (space)
            out += ' ';
        else
            out += bytes;
    });
    return out;
}

std::string bert_clean(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each(text, [&](char32_t c, std::string_view bytes) {
        if (c == '\t' || c == '\n' || c == '\r') {
            out += ' ';
        } else if (c == 0 || c == unicode::kReplacement || unicode::is_other(c)) {
            return;
        } else if (unicode::is_whitespace(c)) {
            out += ' ';
        } else {
            out += bytes;
        }
    });
    return out;
}

std::string space_around_cjk(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each(text, [&](char32_t c, std::string_view bytes) {
        const bool ideograph = unicode::is_cjk_ideograph(c);
        if (ideograph) out += ' ';
        out += bytes;
        if (ideograph) out += ' ';
    });
    return out;
}

void map_by_grapheme(const Charsmap& map, std::string_view grapheme, std::string& out) {
    // The reference looks a grapheme up as a whole only when it is this short.
    constexpr std::size_t kShortGrapheme = 6;
    if (grapheme.size() < kShortGrapheme) {
        if (const auto found = map.shortest(grapheme)) {
            out += found->content;
            return;
        }
    }
    for_each(grapheme, [&](char32_t, std::string_view bytes) {
        const auto found = map.shortest(bytes);
        out += found ? found->content : bytes;
    });
}

std::string sentencepiece_space(std::string_view text, SpaceOptions options) {
    std::string out;
    out.reserve(text.size() * 2);
    bool in_word = false;
    bool prefixed = false;
    for (const char c : text) {
        if (c == ' ') {
            in_word = false;
            if (!options.merge) out += unicode::kMetaspace;
            continue;
        }
        if (!in_word && (options.add_prefix ? !prefixed || options.merge : options.merge && prefixed))
            out += unicode::kMetaspace;
        in_word = true;
        prefixed = true;
        out += c;
    }
    return out;
}

class SentencePieceSpaces final : public Normalizer {
  public:
    explicit SentencePieceSpaces(SpaceOptions options) : options_(options) {}
    std::string apply(std::string text) const override { return sentencepiece_space(text, options_); }
    std::string go_on(std::string text) const override {
        const bool spaced = options_.merge && text.starts_with(' ');
        text = sentencepiece_space(text, {.add_prefix = false, .merge = options_.merge});
        return spaced && !text.empty() ? std::string(unicode::kMetaspace) + text : text;
    }

  private:
    SpaceOptions options_;
};

}  // namespace

namespace normalizers {

Made unicode_form(unicode::Form form) {
    return step([form](std::string text) { return unicode::normalize(text, form); });
}

Made lowercase() {
    return step([](std::string text) { return to_lowercase(text); });
}

Made strip_accents() {
    return step(
        [](std::string text) { return keep_if(text, [](char32_t c) { return !unicode::is_mark(c); }); });
}

Made strip(bool left, bool right) {
    return step([left, right](std::string text) { return strip_ends(text, left, right); });
}

Made prepend(std::string prefix) {
    return std::make_unique<Prepend>(std::move(prefix));
}

Made replace_literal(std::string pattern, std::string content) {
    return step([pattern = std::move(pattern), content = std::move(content)](std::string text) {
        return pattern.empty() ? text : replace_every(text, pattern, content);
    });
}

Result<Made> replace_regex(std::string_view pattern, std::string content) {
    TARS_TRY(auto regex, Regex::compile(pattern));
    return step([regex = std::make_shared<const Regex>(std::move(regex)), content = std::move(content)](
                    std::string text) { return regex->replace_all(text, content); });
}

Made nmt() {
    return step([](std::string text) { return nmt_clean(text); });
}

Made bert(BertNormalizerOptions options) {
    return step([options](std::string text) {
        if (options.clean_text) text = bert_clean(text);
        if (options.split_cjk) text = space_around_cjk(text);
        if (options.strip_accents.value_or(options.lowercase))
            text = keep_if(unicode::normalize(text, unicode::Form::nfd),
                           [](char32_t c) { return !unicode::is_nonspacing_mark(c); });
        return options.lowercase ? to_lowercase(text) : text;
    });
}

Made charsmap_by_grapheme(Charsmap map) {
    return step([map = std::move(map)](std::string text) {
        std::string out;
        out.reserve(text.size());
        std::size_t begin = 0;
        for (const auto end : unicode::grapheme_ends(text)) {
            map_by_grapheme(map, std::string_view(text).substr(begin, end - begin), out);
            begin = end;
        }
        return out;
    });
}

Made charsmap_by_prefix(Charsmap map) {
    return step([map = std::move(map)](std::string text) {
        std::string out;
        out.reserve(text.size());
        for (std::string_view rest = text; !rest.empty();) {
            if (const auto found = map.longest(rest)) {
                out += found->content;
                rest.remove_prefix(found->length);
                continue;
            }
            const auto next = unicode::decode(rest);
            const bool valid = next.state == unicode::Decoded::State::valid;
            out += valid ? rest.substr(0, next.length) : unicode::kReplacementUtf8;
            rest.remove_prefix(next.length);
        }
        return out;
    });
}

Made sentencepiece_spaces(SpaceOptions options) {
    return std::make_unique<SentencePieceSpaces>(options);
}

Made byte_level() {
    return step([](std::string text) { return unicode::bytes_to_printable(text); });
}

}  // namespace normalizers
}  // namespace tars
