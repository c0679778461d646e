// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/adapter_registry.h"
#include "tuning/settings_task.h"
#include "tuning/tuning_order.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

// What lies in a run's folder beside what Run itself keeps.
inline constexpr const char* kTaskFile = "task.json";              ///< TuningOrder, and its data's digest
inline constexpr const char* kOutcomeFile = "outcome.json";        ///< once it has ended
inline constexpr const char* kAdapterFile = "adapter.gguf";        ///< if it has found something
inline constexpr const char* kProvenanceFile = "provenance.json";  ///< of the adapter, the gate's words too

struct KeptRun {
    std::filesystem::path folder;
    std::string problem, algorithm;  ///< empty where run.json cannot be read
    std::string trouble;             ///< why not
    bool ended = false;              ///< has its outcome; else it can be taken up again
    bool has_adapter = false;
    bool found = false;  ///< an adapter, or settings that the gate has accepted
};
/// Those in `directory`, by name.
std::vector<KeptRun> kept_runs(const std::filesystem::path& directory);
/// "examples-20261122-120000", from the time in UTC.
std::string new_run_name(const std::string& goal);

/// The values of a genome, for people; blocks of many by their number.
nlohmann::ordered_json settings_of(const SearchSpace& space, const Genome& genome);
/// What outcome.json says of any run before its gate has spoken: not accepted, nothing found.
nlohmann::ordered_json to_json(const RunOutcome& outcome, const SearchSpace& space,
                               const std::filesystem::path& folder);
nlohmann::ordered_json to_json(const GateDecision& decision);
/// JSON as text. What is no UTF-8, such as an answer cut within a letter, is replaced.
std::string text_of(const nlohmann::ordered_json& json, int indent = -1);

/// Asks the gate about what a run over weights has found, compared with what is live; an attempt is counted.
/// Writes the adapter, where it comes from and outcome.json into the run's folder, and returns the latter.
/// `version`: of TARS.
Result<nlohmann::ordered_json> judge_run(ExampleTask& task, const TuningOrder& order, const Run& run,
                                         const RunOutcome& outcome, const AdapterRegistry& registry,
                                         const std::filesystem::path& folder, const std::string& version,
                                         std::stop_token stop = {});

/// The same for a run over settings, which are compared with the untuned ones and need no adapter.
Result<nlohmann::ordered_json> judge_settings(SettingsTask& task, const RunOutcome& outcome,
                                              const std::filesystem::path& folder, std::stop_token stop = {});

struct Adoption {
    std::string digest;   ///< of the adapter
    std::string verdict;  ///< the gate's
};
/// Makes the adapter that a run has found the one its model answers through. Refused where the gate refused,
/// unless `anyway`.
Result<Adoption> adopt_run(AdapterRegistry& registry, const std::filesystem::path& folder, bool anyway);

}  // namespace tars
