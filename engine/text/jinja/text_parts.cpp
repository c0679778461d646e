// SPDX-License-Identifier: Apache-2.0
// Searching, stripping and splitting strings, shared by methods and filters.

#include "text/jinja/methods.h"
#include "text/jinja/unicode.h"

#include <algorithm>
#include <utility>

namespace tars::jinja {

namespace {

constexpr auto kNotFound = std::string_view::npos;

// Counts comparisons and hands them to the sandbox in portions.
class SearchMeter {
  public:
    SearchMeter(Sandbox& sandbox, std::size_t part) : sandbox_(sandbox), cost_(part + 16) {}
    void tried_one() {
        compared_ += cost_;
        if (compared_ >= kPortion) sandbox_.search(std::exchange(compared_, 0), 0);
    }

  private:
    static constexpr std::uint64_t kPortion = 1 << 16;

    Sandbox& sandbox_;
    std::uint64_t cost_;
    std::uint64_t compared_ = 0;
};

}  // namespace

std::size_t find_part(Sandbox& sandbox, std::string_view text, std::string_view part) {
    if (part.empty()) return 0;
    SearchMeter meter(sandbox, part.size());
    for (std::size_t at = text.find(part.front()); at != kNotFound; at = text.find(part.front(), at + 1)) {
        if (part.size() > text.size() - at) return kNotFound;
        if (text.compare(at, part.size(), part) == 0) return at;
        meter.tried_one();
    }
    return kNotFound;
}

std::size_t find_last_part(Sandbox& sandbox, std::string_view text, std::string_view part) {
    if (part.size() > text.size()) return kNotFound;
    if (part.empty()) return text.size();
    SearchMeter meter(sandbox, part.size());
    std::size_t at = text.rfind(part.front(), text.size() - part.size());
    while (at != kNotFound) {
        if (text.compare(at, part.size(), part) == 0) return at;
        meter.tried_one();
        at = at > 0 ? text.rfind(part.front(), at - 1) : kNotFound;
    }
    return kNotFound;
}

std::string_view strip_text(std::string_view utf8, const std::string* characters, Side side) {
    const auto strips = [characters](char32_t c) {
        if (!characters) return is_space(c);
        for (std::size_t i = 0; i < characters->size();) {
            if (decode_next(*characters, i) == c) return true;
        }
        return false;
    };
    while (side != Side::right && !utf8.empty()) {
        std::size_t next = 0;
        if (!strips(decode_next(utf8, next))) break;
        utf8.remove_prefix(next);
    }
    while (side != Side::left && !utf8.empty()) {
        std::size_t end = utf8.size();
        if (!strips(decode_previous(utf8, end))) break;
        utf8 = utf8.substr(0, end);
    }
    return utf8;
}

std::vector<std::string_view> split_lines(std::string_view utf8, bool keep_ends) {
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t at = i;
        const char32_t c = decode_next(utf8, i);
        if (!is_line_break(c)) continue;
        if (c == '\r' && i < utf8.size() && utf8[i] == '\n') ++i;
        lines.push_back(utf8.substr(begin, (keep_ends ? i : at) - begin));
        begin = i;
    }
    if (begin < utf8.size()) lines.push_back(utf8.substr(begin));
    return lines;
}

Value replace_text(Sandbox& sandbox, std::string_view utf8, std::string_view old,
                   std::string_view replacement, std::int64_t count) {
    TextBuilder out(sandbox);
    count = std::max<std::int64_t>(count, -1);
    if (old.empty()) {  // the replacement goes between all characters
        std::size_t i = 0;
        while (count-- != 0) {
            out.append(replacement);
            if (i == utf8.size()) return out.finish();
            const std::size_t begin = i;
            decode_next(utf8, i);
            out.append(utf8.substr(begin, i - begin));
        }
        out.append(utf8.substr(i));
        return out.finish();
    }
    for (std::size_t at; count-- != 0 && (at = find_part(sandbox, utf8, old)) != kNotFound;) {
        out.append(utf8.substr(0, at));
        out.append(replacement);
        utf8.remove_prefix(at + old.size());
    }
    out.append(utf8);
    return out.finish();
}

Value center_text(Sandbox& sandbox, const Text& text, std::int64_t width, std::string_view fill) {
    const auto length = static_cast<std::int64_t>(text.length);
    const std::uint64_t missing = width > length ? static_cast<std::uint64_t>(width - length) : 0;
    // The odd blank goes left where the width is odd, as in CPython.
    const std::uint64_t left = missing / 2 + (missing & static_cast<std::uint64_t>(width) & 1);
    TextBuilder out(sandbox);
    out.repeat(fill, left);
    out.append(text.bytes);
    out.repeat(fill, missing - left);
    return out.finish();
}

}  // namespace tars::jinja
