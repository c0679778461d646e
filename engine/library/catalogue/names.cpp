// SPDX-License-Identifier: Apache-2.0
#include "library/catalogue/names.h"

#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>

namespace tars {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestDerivedName = 76;  // ModelName allows 80, and a number may follow
constexpr std::size_t kSuggestions = 3;

bool is_alphanumeric(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 128;
}

bool is_taken(std::string_view name, const std::vector<LibraryEntry>& entries) {
    return std::ranges::find(entries, name, &LibraryEntry::name) != entries.end();
}

/// "model" of "model-00001-of-00003".
std::string without_part_number(std::string stem) {
    constexpr std::string_view kPattern = "-00000-of-00000";
    if (stem.size() <= kPattern.size()) return stem;
    const auto tail = std::string_view(stem).substr(stem.size() - kPattern.size());
    const auto fits = [](char pattern, char found) {
        return pattern == '0' ? std::isdigit(static_cast<unsigned char>(found)) != 0 : pattern == found;
    };
    if (std::ranges::equal(kPattern, tail, fits)) stem.resize(stem.size() - kPattern.size());
    return stem;
}

/// What the path calls the model. Files of Hugging Face folders are all named alike, so there the folder
/// names it.
std::string source_name(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return path.filename().string();
    auto name = path.filename().string();
    for (const std::string_view suffix : {".gguf", ".safetensors.index.json", ".safetensors"}) {
        if (!name.ends_with(suffix)) continue;
        name.resize(name.size() - suffix.size());
        name = without_part_number(std::move(name));
        const bool generic = suffix != ".gguf" && name == "model" && path.has_parent_path();
        return generic ? path.parent_path().filename().string() : name;
    }
    return path.stem().string();
}

std::string sanitized(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool allowed = is_alphanumeric(c) || c == '.' || c == '_' || c == '-';
        const char kept = allowed ? c : '-';
        if (name.empty() && !is_alphanumeric(kept)) continue;
        if (!allowed && name.back() == '-') continue;
        name += kept;
        if (name.size() == kLongestDerivedName) break;
    }
    while (!name.empty() && !is_alphanumeric(name.back())) name.pop_back();
    return name.empty() ? "model" : name;
}

std::string lower(std::string_view text) {
    std::string lowered(text.substr(0, kLongestName));
    for (char& c : lowered) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lowered;
}

/// Levenshtein's: single characters to insert, delete or replace.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::string listed(const std::vector<std::string_view>& names) {
    std::string text;
    for (const auto name : names) text += (text.empty() ? "'" : ", '") + escape_for_display(name) + "'";
    return text;
}

}  // namespace

Result<void> check_name(std::string_view name) {
    const auto allowed = [](char c) {
        return is_alphanumeric(c) || std::string_view("._-:/").find(c) != std::string_view::npos;
    };
    const bool climbs = name.find("..") != std::string_view::npos;
    if (!name.empty() && name.size() <= kLongestName && is_alphanumeric(name[0]) && !climbs &&
        std::ranges::all_of(name, allowed))
        return {};
    return invalid_input("a model cannot be named '" + escape_for_display(name) + "'",
                         "use up to " + std::to_string(kLongestName) +
                             " letters, digits and . _ - : / with a letter or digit first and no '..'");
}

std::string free_name(const std::filesystem::path& path, const std::vector<LibraryEntry>& entries) {
    const auto base = sanitized(source_name(path));
    auto name = base;
    for (std::size_t number = 2; is_taken(name, entries); ++number)
        name = base + "-" + std::to_string(number);
    return name;
}

std::string suggestion(std::string_view name, const std::vector<LibraryEntry>& entries) {
    if (entries.empty()) return "the library is empty; import a model first, or give the path of a file";
    const auto wanted = lower(name);
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const auto& entry : entries) {
        const auto known = lower(entry.name);
        const bool contains =
            wanted.size() > 1 && (known.find(wanted) != known.npos || wanted.find(known) != known.npos);
        const auto distance = contains ? 0 : edit_distance(wanted, known);
        if (distance <= std::max<std::size_t>(2, wanted.size() / 3))
            ranked.emplace_back(distance, entry.name);
    }
    const bool near = !ranked.empty();
    if (!near)
        for (const auto& entry : entries) ranked.emplace_back(0, entry.name);
    std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string_view>::first);
    std::vector<std::string_view> names;
    for (const auto& [distance, known] : ranked)
        if (names.size() < kSuggestions) names.push_back(known);
    if (near) return "did you mean " + listed(names) + "?";
    return "the library has " + listed(names) + (entries.size() > names.size() ? " and others" : "");
}

}  // namespace tars
