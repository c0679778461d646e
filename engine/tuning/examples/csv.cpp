// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples/csv.h"

#include <algorithm>
#include <array>

namespace tars {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Of the first row; a comma where there is but one column.
char separator_of(std::string_view text) {
    constexpr std::array kSeparators = {',', ';', '\t'};
    std::array<std::size_t, kSeparators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') break;
        const auto found = std::ranges::find(kSeparators, c);
        if (found != kSeparators.end()) ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
    }
    return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const char separator = separator_of(text);
    std::vector<CsvRow> rows;
    CsvRow row{1, {}};
    std::string field;
    std::size_t line = 1, opened = 0;  // opened: the line of the quote that is open
    bool was_quoted = false;
    const auto end_field = [&] {
        row.fields.push_back(std::exchange(field, {}));
        was_quoted = false;
    };
    const auto end_row = [&] {
        const bool empty = row.fields.empty() && field.empty() && !was_quoted;
        end_field();
        if (!empty) rows.push_back(std::move(row));
        row = {line, {}};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\n';
        line += c == '\n';
        if (opened > 0) {
            if (c != '"') {
                field += c;
            } else if (next == '"') {
                field += text[i++];
            } else {
                opened = 0;
            }
        } else if (c == '"' && field.empty() && !was_quoted) {
            opened = line;
            was_quoted = true;
        } else if (c == separator) {
            end_field();
        } else if (c == '\n') {
            end_row();
        } else if (c != '\r' || next != '\n') {
            field += c;
        }
    }
    if (opened > 0)
        return invalid_input("line " + std::to_string(opened) + ": a quote that is not closed",
                             "double the quotes within a field");
    end_row();
    return rows;
}

}  // namespace tars
