// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/tune_outcome.h"

#include "app/terminal/live_adapter.h"
#include "core/atomic_file.h"
#include "core/paths.h"
#include "tuning/gate.h"

#include <cstdio>
#include <iostream>
#include <map>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json number(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

void show_event(const RunEvent& event, bool json) {
    if (const auto* baseline = std::get_if<BaselineRecord>(&event)) {
        if (json)
            std::cout << Json{{"baseline", baseline->name},
                              {"training", baseline->training},
                              {"validation", number(baseline->validation)}}
                             .dump()
                      << std::endl;
        else
            std::fprintf(stderr, "%s: %.4f, held out %.4f\n", baseline->name.c_str(), baseline->training,
                         baseline->validation.value_or(0));
    } else if (const auto* record = std::get_if<GenerationRecord>(&event)) {
        if (json) {
            std::cout << Json{{"generation", record->generation},
                              {"evaluations", record->evaluations},
                              {"tokens", record->tokens},
                              {"best", record->best_so_far},
                              {"median", record->median},
                              {"random", number(record->random_best)},
                              {"validation", number(record->validation)},
                              {"guard", number(record->guard)},
                              {"trusted", record->trusted},
                              {"seconds", record->seconds},
                              {"generation_seconds", record->generation_seconds}}
                             .dump()
                      << std::endl;
            return;
        }
        std::fprintf(stderr, "\rgeneration %llu, %llu evaluations, %.0f s: median %.4f, best %.4f",
                     static_cast<unsigned long long>(record->generation + 1),
                     static_cast<unsigned long long>(record->evaluations), record->seconds, record->median,
                     record->best_so_far);
        if (record->random_best) std::fprintf(stderr, ", random %.4f", *record->random_best);
        std::fprintf(stderr, "  ");
        if (record->validation) std::fprintf(stderr, "\n  held out %.4f", *record->validation);
        if (record->guard) std::fprintf(stderr, ", guard %.4f", *record->guard);
        if (record->trusted < 1)
            std::fprintf(stderr, ", as watched text bears %.0f %% of the way", 100 * record->trusted);
        if (record->validation) std::fprintf(stderr, "\n");
    }
}

void show_mixes(const Json& mixes) {
    std::printf("  %-12s %10s %8s %10s %11s %11s\n", "", "MB", "bits", "KL (nats)", "same choice",
                "perplexity");
    for (const auto& mix : mixes)
        std::printf("  %-12s %10.2f %8.2f %10.5f %9.1f %% %+9.2f %%\n",
                    mix.at("name").get<std::string>().c_str(), mix.at("bytes").get<double>() / 1e6,
                    mix.at("bits_per_weight").get<double>(), mix.at("divergence").get<double>(),
                    100 * mix.at("agreement").get<double>(), 100 * mix.at("perplexity_change").get<double>());
    std::fflush(stdout);
}

/// The find beside what is had for less: much of a gain may be a temperature, or luck.
void show_baselines(const Json& result) {
    for (const auto& baseline : result.at("baselines"))
        if (baseline.at("validation").is_number())
            std::printf("  %-18s %.4f\n", baseline.at("name").get<std::string>().c_str(),
                        baseline.at("validation").get<double>());
    if (result.at("validation_after").is_number())
        std::printf("  %-18s %.4f\n", "found", result.at("validation_after").get<double>());
    std::fflush(stdout);
}

void show_types(const Json& settings) {
    std::map<std::string, int> counts;
    for (const auto& [name, type] : settings.items()) ++counts[type.get<std::string>()];
    std::cout << "  matrices:";
    for (const auto& [type, count] : counts) std::cout << " " << count << " " << type;
    std::cout << " (each in " << kMixFile << ")\n";
}

Result<void> adopt_mix(const fs::path& folder, bool anyway) {
    auto library = user_library();
    ProgressLine progress("writing");
    TARS_TRY(const auto entry, adopt_smaller(library, data_directory() / "quantized", folder, anyway,
                                             [&progress](double fraction) { progress.show(fraction); }));
    std::cout << entry.name << " is in the library: " << readable_bytes(entry.bytes) << "\n";
    return {};
}

void show_result(const Json& result) {
    std::cout << "\n" << result.at("verdict").get<std::string>() << std::endl;
    if (result.contains("mixes")) {
        show_mixes(result.at("mixes"));
        show_types(result.at("settings"));
    }
    if (!result.contains("mixes") && !result.at("baselines").empty()) {
        std::cout << "Held out:" << std::endl;
        show_baselines(result);
    }
    for (const auto& [name, value] : result.at("settings").items())
        if (!value.is_object() && !result.contains("mixes"))
            std::cout << "  " << name << ": " << result.at("untuned").at(name).dump() << " -> "
                      << value.dump() << "\n";
    for (const auto& answer : result.value("answers", Json::array()))
        std::cout << "  > " << answer.at("prompt").get<std::string>()
                  << "\n    before: " << answer.at("live").get<std::string>()
                  << "\n    after:  " << answer.at("candidate").get<std::string>() << "\n";
    if (const auto changed = result.at("changed_canaries").size(); changed > 0)
        std::cout << changed << " of the canary prompts get another answer (see " << kOutcomeFile << ")\n";
    const auto folder = result.at("run").get<std::string>();
    if (!result.at("accepted").get<bool>())
        std::cout << "Keep what you have.\n";
    else if (result.contains("adapter") || result.contains("mixes"))
        std::cout << "Use it: tars runs adopt " << fs::path(folder).filename().string() << "\n";
    std::cout << "kept in " << folder << "\n";
}

}  // namespace

Result<void> execute_run(TuneTask& task, const TuneArguments& arguments, Run& run, const fs::path& folder,
                         bool json) {
    TARS_TRY(const auto outcome, run.execute([json](const RunEvent& event) { show_event(event, json); }));
    Json result;
    if (task.examples) {
        TARS_TRY(result, judge_run(*task.examples, order_of(arguments), run, outcome, user_adapters(), folder,
                                   TARS_VERSION));
    } else if (task.smaller) {
        TARS_TRY(result, judge_smaller(*task.smaller, outcome, folder));
    } else {
        TARS_TRY(result, judge_settings(*task.settings, outcome, folder));
    }
    if (json)
        std::cout << text_of(result) << "\n";
    else
        show_result(result);
    return {};
}

Result<void> adopt_and_tell(const fs::path& folder, bool anyway) {
    if (has_mix(folder)) return adopt_mix(folder, anyway);
    auto registry = user_adapters();
    TARS_TRY(const auto adoption, adopt_run(registry, folder, anyway));
    std::cout << "adopted " << adoption.digest << "\n" << adoption.verdict << "\n";
    return {};
}

}  // namespace tars
