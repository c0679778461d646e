// SPDX-License-Identifier: Apache-2.0
#include "library/catalogue/stored_entries.h"

#include "core/text_escape.h"
#include "library/ollama/layout.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace tars {
namespace {

LibraryEntry entry_of(const StoredModel& model) {
    LibraryEntry entry;
    entry.name = model.name.display();
    entry.path = model.path;
    entry.manifest = model.manifest;
    entry.format = "GGUF";
    entry.architecture = escape_for_display(model.config.family);
    entry.type = escape_for_display(model.config.file_type);
    entry.parameters = parameters_from_text(model.config.parameter_size);
    entry.bytes = model.bytes;
    entry.context_length = model.config.context_length;
    entry.added = utc_text(model.modified);
    return entry;
}

}  // namespace

void append_stored(const std::vector<OllamaStore>& stores, std::vector<LibraryEntry>& entries) {
    for (const auto& store : stores) {
        const auto listing = store.list();
        if (!listing) continue;
        for (const auto& model : listing->models) {
            if (model.path.empty()) continue;  // runs elsewhere, or is stored tensor by tensor
            auto entry = entry_of(model);
            const auto taken = std::ranges::find(entries, entry.name, &LibraryEntry::name);
            if (taken == entries.end()) entries.push_back(std::move(entry));
        }
    }
}

bool means_stored(std::string_view name, const LibraryEntry& entry) {
    if (entry.manifest.empty()) return false;
    const auto wanted = ModelName::parse(name);
    const auto stored = ModelName::parse(entry.name);
    return wanted && stored && wanted->same_as(*stored);
}

std::optional<Error> stored_fault(const std::vector<OllamaStore>& stores, std::string_view name) {
    const auto wanted = ModelName::parse(name);
    if (!wanted) return {};
    for (const auto& store : stores) {
        const auto manifest = find_manifest(store.directory(), *wanted);
        if (!manifest || !*manifest) continue;
        const auto model = store.find(*wanted);
        if (model) return {};
        // There is such a model: what is not found is a part of it.
        const auto& error = model.error();
        return Error{error.code == ErrorCode::not_found ? ErrorCode::io : error.code, error.message,
                     error.hint};
    }
    return {};
}

Result<const OllamaStore*> store_of(const std::vector<OllamaStore>& stores, const LibraryEntry& entry) {
    for (const auto& store : stores) {
        const auto below = entry.manifest.lexically_relative(store.directory());
        if (!below.empty() && *below.begin() != "..") return &store;
    }
    return not_found("model '" + entry.name + "' not found");
}

Result<void> remove_stored(const std::vector<OllamaStore>& stores, const LibraryEntry& entry) {
    TARS_TRY(const auto name, ModelName::parse(entry.name));
    TARS_TRY(const auto* store, store_of(stores, entry));
    OllamaStore opened = *store;
    return opened.remove(name);
}

std::string parameter_size_text(std::uint64_t parameters) {
    char text[48];
    const auto count = static_cast<double>(parameters);
    if (parameters >= 1'000'000'000)
        std::snprintf(text, sizeof text, parameters % 1'000'000'000 == 0 ? "%.0fB" : "%.1fB", count / 1e9);
    else if (parameters >= 1'000'000)
        std::snprintf(text, sizeof text, parameters % 1'000'000 == 0 ? "%.0fM" : "%.2fM", count / 1e6);
    else if (parameters >= 1'000)
        std::snprintf(text, sizeof text, parameters % 1'000 == 0 ? "%.0fK" : "%.2fK", count / 1e3);
    else
        std::snprintf(text, sizeof text, "%.0f", count);
    return text;
}

std::uint64_t parameters_from_text(const std::string& size) {
    double number = 0;
    const auto* end = size.data() + size.size();
    const auto [unit, fault] = std::from_chars(size.data(), end, number);
    if (fault != std::errc() || !(number >= 0) || number > 1e9 || end - unit > 1) return 0;
    const char letter = unit == end ? ' ' : *unit;
    const double factor = letter == 'K'   ? 1e3
                          : letter == 'M' ? 1e6
                          : letter == 'B' ? 1e9
                          : letter == 'T' ? 1e12
                                          : 1;
    const auto parameters = number * factor;
    return parameters < 1e18 ? static_cast<std::uint64_t>(std::llround(parameters)) : 0;
}

std::string utc_text(std::chrono::system_clock::time_point time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(seconds - day);
    char text[32];
    std::snprintf(text, sizeof(text), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

}  // namespace tars
