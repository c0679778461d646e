// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/tune_task.h"
#include "core/result.h"

#include <filesystem>

namespace tars {

inline constexpr const char* kAdapterFile = "adapter.gguf";  ///< in a run's folder
inline constexpr const char* kProvenanceFile = "provenance.json";
inline constexpr const char* kOutcomeFile = "outcome.json";

/// Works until the run's budget is used, asks the gate, and keeps what came out in the run's folder. Progress
/// goes to standard error; with `json`, one object a line to standard output.
Result<void> execute_run(TuneTask& task, const TuneArguments& arguments, Run& run,
                         const std::filesystem::path& folder, bool json);

/// Makes the adapter that a run has found the one its model answers through. Refused where the gate refused,
/// unless `anyway`.
Result<void> adopt_run(const std::filesystem::path& folder, bool anyway);

}  // namespace tars
