// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/run.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace tars {

/// A line of the journal: a baseline, or a generation with every score that the optimizers were told.
struct JournalLine {
    std::optional<BaselineRecord> baseline;
    GenerationRecord record;
    std::vector<Score> scores;         ///< of the run's own optimizer
    std::vector<Score> random_scores;  ///< of the random search beside it
};

nlohmann::json to_json(const JournalLine& line);
Result<JournalLine> line_from_json(const nlohmann::json& json, const SearchSpace& space);

struct Journal {
    std::vector<JournalLine> lines;
    std::uint64_t bytes = 0;  ///< up to the end of the last whole line
};
/// What stands behind the last line break was torn off by a crash and is left out; a broken line before
/// it is an error.
Result<Journal> read_journal(const std::filesystem::path& path, const SearchSpace& space);

nlohmann::json to_json(const RunSettings& settings);
Result<RunSettings> run_settings_from_json(const nlohmann::json& json);
Result<nlohmann::json> read_json_file(const std::filesystem::path& path);

}  // namespace tars
