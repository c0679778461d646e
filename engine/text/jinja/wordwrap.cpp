// SPDX-License-Identifier: Apache-2.0
// textwrap.wrap: first a line is cut into chunks that may not be separated, then chunks are put on lines.

#include "text/jinja/filters.h"
#include "text/jinja/repr.h"
#include "text/jinja/unicode.h"

#include <algorithm>

namespace tars::jinja {

namespace {

using Characters = std::u32string;

bool is_blank(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D);
}

bool is_letter(char32_t c) {
    return is_word(c) && !is_decimal(c);
}

bool is_word_or_mark(char32_t c) {
    static constexpr std::u32string_view kMarks = U"!\"'&.,?";
    return is_word(c) || kMarks.find(c) != std::u32string_view::npos;
}

class Chunker {
  public:
    Chunker(const Characters& text, bool break_on_hyphens)
        : text_(text), break_on_hyphens_(break_on_hyphens) {}

    std::vector<Characters> run() const {
        std::vector<Characters> chunks;
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t end = chunk_end(begin);
            chunks.push_back(text_.substr(begin, end - begin));
            begin = end;
        }
        return chunks;
    }

  private:
    char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : U'\0'; }

    // Two or more hyphens between words, from `i` on.
    bool at_dash(std::size_t i) const {
        if (i == 0 || at(i) != '-' || at(i + 1) != '-' || !is_word_or_mark(at(i - 1))) return false;
        return is_word(at(std::min(text_.find_first_not_of(U'-', i), text_.size())));
    }

    // A hyphen within a word, behind which a line may end.
    bool at_hyphen(std::size_t i) const {
        if (at(i) != '-' || i < 2) return false;
        const bool after_word =
            (is_letter(at(i - 2)) && is_letter(at(i - 1))) ||
            (i >= 3 && is_letter(at(i - 3)) && at(i - 2) == '-' && is_word_or_mark(at(i - 1)));
        const std::size_t second = at(i + 2) == '-' ? i + 3 : i + 2;
        return after_word && is_letter(at(i + 1)) && is_letter(at(second));
    }

    std::size_t chunk_end(std::size_t begin) const {
        if (is_blank(text_[begin])) {
            std::size_t end = begin;
            while (end < text_.size() && is_blank(text_[end])) ++end;
            return end;
        }
        if (break_on_hyphens_ && at_dash(begin)) return text_.find_first_not_of(U'-', begin);
        std::size_t end = begin + 1;
        for (; end < text_.size() && !is_blank(text_[end]); ++end) {
            if (!break_on_hyphens_) continue;
            if (at_hyphen(end)) return end + 1;
            if (at_dash(end)) return end;
        }
        return end;
    }

    const Characters& text_;
    bool break_on_hyphens_;
};

bool is_blank_chunk(const Characters& chunk) {
    return std::all_of(chunk.begin(), chunk.end(), is_space);
}

std::string to_utf8(const Characters& characters) {
    std::string out;
    for (const char32_t c : characters) encode(c, out);
    return out;
}

// How much of a word longer than a line goes on this one.
std::size_t break_point(const Characters& chunk, std::size_t space, bool break_on_hyphens) {
    if (!break_on_hyphens || chunk.size() <= space || space == 0) return space;
    const std::size_t hyphen = chunk.rfind(U'-', space - 1);
    const bool useful = hyphen != Characters::npos && hyphen > 0 && chunk.find_first_not_of(U'-') < hyphen;
    return useful ? hyphen + 1 : space;
}

}  // namespace

std::vector<std::string> wrap_line(Sandbox& sandbox, std::string_view line, std::int64_t width,
                                   bool break_long_words, bool break_on_hyphens) {
    if (width <= 0) value_error("invalid width " + std::to_string(width) + " (must be > 0)");
    sandbox.expect_bytes(line.size() * 3 * sizeof(char32_t));
    sandbox.step(line.size());
    Characters text;
    for (std::size_t i = 0; i < line.size();) text.push_back(decode_next(line, i));
    std::vector<Characters> chunks = Chunker(text, break_on_hyphens).run();
    std::reverse(chunks.begin(), chunks.end());

    std::vector<std::string> lines;
    const auto limit = static_cast<std::size_t>(width);
    while (!chunks.empty()) {
        if (is_blank_chunk(chunks.back()) && !lines.empty()) {
            chunks.pop_back();
            if (chunks.empty()) break;
        }
        std::vector<Characters> current;
        std::size_t length = 0;
        while (!chunks.empty() && length + chunks.back().size() <= limit) {
            length += chunks.back().size();
            current.push_back(std::move(chunks.back()));
            chunks.pop_back();
        }
        if (!chunks.empty() && chunks.back().size() > limit) {
            if (break_long_words) {
                const std::size_t end = break_point(chunks.back(), limit - length, break_on_hyphens);
                current.push_back(chunks.back().substr(0, end));
                chunks.back().erase(0, end);
                sandbox.step(1 + chunks.back().size() / 64);
            } else if (current.empty()) {
                current.push_back(std::move(chunks.back()));
                chunks.pop_back();
            }
        }
        if (!current.empty() && is_blank_chunk(current.back())) current.pop_back();
        std::string joined;
        for (const Characters& chunk : current) joined += to_utf8(chunk);
        if (!current.empty()) lines.push_back(std::move(joined));
    }
    return lines;
}

}  // namespace tars::jinja
