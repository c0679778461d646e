// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"
#include "tuning/kept_run.h"
#include "tuning/smaller_tuning.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// In a run's folder: which type each matrix gets.
inline constexpr const char* kMixFile = "mix.json";

/// One way to make the model smaller, and what it costs on text that nothing was chosen by.
struct MixReport {
    std::string name;  ///< "original", "Q4_K" (everywhere), "even", "lagrangian", "found"
    std::uint64_t bytes = 0;
    double bits_per_weight = 0;
    TextComparison comparison = {};
};

/// The original, one type everywhere for each type, and the mixes of the size that was asked for: even
/// levels, `lagrangian` where it is known, and `found`.
Result<std::vector<MixReport>> compare_mixes(SmallerTask& task, const std::optional<Genome>& lagrangian,
                                             const Genome& found, std::stop_token stop = {});

/// Asks the gate whether what a run has found is closer to the original than even levels of that size, on the
/// text held back for it. Writes the mix and outcome.json into the run's folder, and returns the latter.
Result<nlohmann::ordered_json> judge_smaller(SmallerTask& task, const RunOutcome& outcome,
                                             const std::filesystem::path& folder, std::stop_token stop = {});

/// Writes the model that a run has found into `models` and links it in the library under the original's name
/// with the bits per weight behind it. The original stays as it is, and so does whatever has that name
/// already. The file says what it was made of and by which run. Refused where the gate refused, unless
/// `anyway`.
Result<LibraryEntry> adopt_smaller(Library& library, const std::filesystem::path& models,
                                   const std::filesystem::path& folder, bool anyway,
                                   const std::function<void(double fraction)>& progress = {},
                                   std::stop_token stop = {});
/// What adopt_smaller() has called the model it wrote, if that is still in the library.
std::optional<std::string> adopted_smaller(const Library& library, const std::filesystem::path& folder);
/// Whether a run's folder holds a mix, and so is adopted by adopt_smaller().
bool has_mix(const std::filesystem::path& folder);

}  // namespace tars
