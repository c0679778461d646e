// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/tune_task.h"
#include "core/result.h"

#include <filesystem>

namespace tars {

/// Works until the run's budget is used, asks the gate, and keeps what came out in the run's folder. Progress
/// goes to standard error; with `json`, one object a line to standard output.
Result<void> execute_run(TuneTask& task, const TuneArguments& arguments, Run& run,
                         const std::filesystem::path& folder, bool json);

/// Adopts what the run has found (kept_run.h) and says so.
Result<void> adopt_and_tell(const std::filesystem::path& folder, bool anyway);

}  // namespace tars
