// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "library/ollama_store.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// The models of the stores that can be opened here, behind `entries`. A name that is taken stays with who
/// has it. What cannot be read is left out.
void append_stored(const std::vector<OllamaStore>& stores, std::vector<LibraryEntry>& entries);

/// Whether a name as a user writes it means this stored model: letter case, a missing tag, host or namespace
/// make no difference.
bool means_stored(std::string_view name, const LibraryEntry& entry);

/// What keeps the stored model of that name from being listed; nothing where there is no such model.
std::optional<Error> stored_fault(const std::vector<OllamaStore>& stores, std::string_view name);

/// The store that a stored model stands in.
Result<const OllamaStore*> store_of(const std::vector<OllamaStore>& stores, const LibraryEntry& entry);

/// Removes a stored model from the store it stands in, if that is ours.
Result<void> remove_stored(const std::vector<OllamaStore>& stores, const LibraryEntry& entry);

/// 8'000'000'000 for "8.0B"; 0 for what is no such size.
std::uint64_t parameters_from_text(const std::string& size);

/// ISO 8601.
std::string utc_text(std::chrono::system_clock::time_point time);

}  // namespace tars
