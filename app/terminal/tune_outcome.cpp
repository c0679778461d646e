// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/tune_outcome.h"

#include "app/terminal/live_adapter.h"
#include "core/atomic_file.h"
#include "tuning/gate.h"

#include <cstdio>
#include <iostream>

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
                              {"seconds", record->seconds},
                              {"generation_seconds", record->generation_seconds}}
                             .dump()
                      << std::endl;
            return;
        }
        std::fprintf(stderr,
                     "\rgeneration %llu, %llu evaluations, %.0f s: median %.4f, best %.4f, random %.4f  ",
                     static_cast<unsigned long long>(record->generation + 1),
                     static_cast<unsigned long long>(record->evaluations), record->seconds, record->median,
                     record->best_so_far, record->random_best.value_or(0));
        if (record->validation) std::fprintf(stderr, "\n  held out %.4f", *record->validation);
        if (record->guard) std::fprintf(stderr, ", guard %.4f", *record->guard);
        if (record->validation) std::fprintf(stderr, "\n");
    }
}

void show_result(const Json& result) {
    std::cout << "\n" << result.at("verdict").get<std::string>() << "\n";
    for (const auto& [name, value] : result.at("settings").items())
        if (!value.is_object())
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
    else if (result.contains("adapter"))
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
    auto registry = user_adapters();
    TARS_TRY(const auto adoption, adopt_run(registry, folder, anyway));
    std::cout << "adopted " << adoption.digest << "\n" << adoption.verdict << "\n";
    return {};
}

}  // namespace tars
