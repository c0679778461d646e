// SPDX-License-Identifier: Apache-2.0
#include "server/answers/model_catalogue.h"

#include "core/rng.h"
#include "core/text_escape.h"
#include "server/http/message.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace tars {
namespace {

constexpr std::string_view kLatest = ":latest";

/// A tag is what follows the last colon behind the last slash.
bool has_tag(std::string_view name) {
    const auto slash = name.rfind('/');
    return name.find(':', slash == name.npos ? 0 : slash) != name.npos;
}

std::string full_name(std::string_view name) {
    return lower_case(name) + std::string(has_tag(name) ? "" : kLatest);
}

}  // namespace

std::string display_name(const LibraryEntry& entry) {
    return entry.name + std::string(has_tag(entry.name) ? "" : kLatest);
}

bool is_model_name(std::string_view name) {
    return !name.empty() && name.size() <= 512 && std::ranges::all_of(name, [](unsigned char c) {
        return std::isalnum(c) || c == '.' || c == '_' || c == '-' || c == ':' || c == '/' || c == '@';
    });
}

Result<std::vector<LibraryEntry>> ModelCatalogue::list() const {
    TARS_TRY(auto entries, library_.list());
    std::erase_if(entries, [](const LibraryEntry& entry) { return entry.missing; });
    std::ranges::stable_sort(entries, std::greater(), &LibraryEntry::added);
    return entries;
}

Result<LibraryEntry> ModelCatalogue::find(std::string_view name) const {
    TARS_TRY(auto entries, list());
    const auto exact = std::ranges::find(entries, name, &LibraryEntry::name);
    if (exact != entries.end()) return std::move(*exact);
    const auto wanted = full_name(name);
    const auto found =
        std::ranges::find(entries, wanted, [](const LibraryEntry& entry) { return full_name(entry.name); });
    if (found == entries.end()) return not_found("model '" + escape_for_display(name) + "' not found");
    return std::move(*found);
}

Result<void> ModelCatalogue::remove(std::string_view name) {
    TARS_TRY(const auto entry, find(name));
    return library_.remove(entry.name);
}

std::string identity_digest(const LibraryEntry& entry) {
    std::error_code failure;
    const auto time = std::filesystem::last_write_time(entry.path, failure);
    const auto stamp = failure ? 0 : time.time_since_epoch().count();
    const auto text = entry.name + '\0' + entry.path.string() + '\0' + std::to_string(entry.bytes) + '\0' +
                      std::to_string(stamp);
    // Philox as a mixing function: each byte is stirred into the state of all.
    std::uint64_t low = 0, high = 0;
    for (const unsigned char byte : text) {
        const auto mixed = philox(low ^ byte, high, 1);
        low = std::uint64_t{mixed[0]} << 32 | mixed[1];
        high = std::uint64_t{mixed[2]} << 32 | mixed[3];
    }
    std::string digest;
    for (const std::uint64_t part : {std::uint64_t{2}, std::uint64_t{3}}) {
        for (const auto word : philox(low, high, part)) {
            char hex[9];
            std::snprintf(hex, sizeof(hex), "%08x", word);
            digest += hex;
        }
    }
    return digest;
}

std::string parameter_size(std::uint64_t parameters) {
    const auto number = static_cast<double>(parameters);
    char text[32];
    if (number >= 1e9) {
        std::snprintf(text, sizeof(text), "%.1fB", number / 1e9);
    } else if (number >= 1e6) {
        std::snprintf(text, sizeof(text), "%.2fM", number / 1e6);
    } else if (number >= 1e3) {
        std::snprintf(text, sizeof(text), "%.0fK", number / 1e3);
    } else {
        std::snprintf(text, sizeof(text), "%.0f", number);
    }
    return text;
}

}  // namespace tars
