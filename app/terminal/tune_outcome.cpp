// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/tune_outcome.h"

#include "app/terminal/live_adapter.h"
#include "core/atomic_file.h"
#include "model/adapter_file.h"
#include "tuning/gate.h"

#include <cstdio>
#include <ctime>
#include <iostream>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMostJson = 64u << 20;
constexpr std::size_t kShownAnswers = 3, kAnswerTokens = 96;

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

Json to_json(const PairedBound& bound) {
    return {{"documents", bound.documents},
            {"live", bound.live},
            {"candidate", bound.candidate},
            {"difference", bound.difference},
            {"surely_below", bound.upper}};
}

Json to_json(const GateDecision& decision) {
    auto changed = Json::array();
    for (const auto& canary : decision.changed)
        changed.push_back(
            {{"prompt", canary.prompt}, {"live", canary.live}, {"candidate", canary.candidate}});
    return {{"accepted", decision.accepted},
            {"verdict", decision.reason},
            {"error_rate", decision.error_rate},
            {"target", to_json(decision.target)},
            {"guard", to_json(decision.guard)},
            {"mean_divergence", decision.mean_divergence},
            {"largest_divergence", decision.largest_divergence},
            {"changed_canaries", std::move(changed)}};
}

/// What a model says to test prompts through either adapter.
Result<Json> compared_answers(TuneTask& task, const Adapter& live, const Adapter& candidate) {
    const auto& all = task.example->test_prompts;
    const std::vector<std::string> prompts(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kShownAnswers)));
    TARS_TRY(const auto before, plain_answers(*task.model, live, prompts, kAnswerTokens));
    TARS_TRY(const auto after, plain_answers(*task.model, candidate, prompts, kAnswerTokens));
    auto answers = Json::array();
    for (std::size_t i = 0; i < prompts.size(); ++i)
        answers.push_back({{"prompt", prompts[i]}, {"live", before[i].text}, {"candidate", after[i].text}});
    return answers;
}

std::string now_utc() {
    const auto now = std::time(nullptr);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&now));
    return text;
}

/// Asks the gate about the winner of a run over weights, and writes its adapter and where it comes from.
Result<Json> judge_weights(TuneTask& task, const TuneArguments& arguments, const Run& run,
                           const RunOutcome& outcome, const fs::path& folder) {
    const auto registry = user_adapters();
    TARS_TRY(const auto base, registry.base_of(task.path));
    TARS_TRY(const auto data, digest_of_file(arguments.data));
    Adapter live;
    std::string parent;
    TARS_TRY(const auto live_file, registry.live(base));
    if (live_file) {
        parent = live_file->digest;
        TARS_TRY(live, open_adapter(live_file->file, task.model->plan()));
    }
    const auto candidate = task.example->evaluator->adapter(outcome.winner);
    GateSettings settings;
    TARS_TRY(settings.attempt, registry.begin_attempt(data));
    TARS_TRY(const auto decision,
             run_gate(*task.model, *task.example->evaluator, live, candidate, task.canaries, settings));
    const auto gate = to_json(decision);
    Json provenance = {{"version", TARS_VERSION},
                       {"created", now_utc()},
                       {"base", base},
                       {"base_name", task.model->info().name},
                       {"base_type", task.model->info().type},
                       {"parent", parent},
                       {"run", folder.filename().string()},
                       {"task", to_json(arguments)},
                       {"optimizer", Json::parse(tars::to_json(run.settings().optimizer).dump())},
                       {"data", data},
                       {"device", task.model->info().device},
                       {"evaluations", outcome.evaluations},
                       {"tokens", outcome.tokens},
                       {"seconds", outcome.seconds},
                       {"validation_before", number(outcome.start_validation)},
                       {"validation_after", number(outcome.winner_validation)},
                       {"attempt", settings.attempt},
                       {"gate", gate}};
    if (!arguments.guard.empty()) {
        TARS_TRY(provenance["guard"], digest_of_file(arguments.guard));
    }
    const AdapterFacts facts{.name = task.model->info().name + " " + folder.filename().string(),
                             .description = decision.reason,
                             .architecture = task.model->info().architecture,
                             .base = task.model->info().name,
                             .provenance = provenance.dump()};
    TARS_CHECK(write_adapter(task.model->plan(), candidate, facts, folder / kAdapterFile));
    TARS_CHECK(write_text_file(folder / kProvenanceFile, provenance.dump(1)));
    Json result = gate;
    result["attempt"] = settings.attempt;
    TARS_TRY(result["answers"], compared_answers(task, live, candidate));
    return result;
}

Result<Json> judge_settings(TuneTask& task, const RunOutcome& outcome) {
    const auto& space = task.problem.space;
    TARS_TRY(const auto decision,
             run_gate(*task.problem.evaluator, space.start(), outcome.winner, Split::test, {}));
    return to_json(decision);
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
    const auto& space = task.problem.space;
    Json result = {{"run", folder.string()},
                   {"ended_by", outcome.reason},
                   {"accepted", false},
                   {"verdict", "No improvement found on the examples to choose by."},
                   {"changed_canaries", Json::array()},
                   {"generations", outcome.generations},
                   {"evaluations", outcome.evaluations},
                   {"tokens", outcome.tokens},
                   {"seconds", outcome.seconds},
                   {"validation_before", number(outcome.start_validation)},
                   {"validation_after", number(outcome.winner_validation)},
                   {"untuned", settings_of(space, space.start())},
                   {"settings", settings_of(space, outcome.winner)}};
    if (!task.example) {
        TARS_TRY(const auto judged, judge_settings(task, outcome));
        result.update(judged);
    } else if (outcome.improved) {
        TARS_TRY(const auto judged, judge_weights(task, arguments, run, outcome, folder));
        result.update(judged);
        result["adapter"] = (folder / kAdapterFile).string();
    }
    TARS_CHECK(write_text_file(folder / kOutcomeFile, result.dump(1)));
    if (json)
        std::cout << result.dump() << "\n";
    else
        show_result(result);
    return {};
}

Result<void> adopt_run(const fs::path& folder, bool anyway) {
    if (!fs::exists(folder / kAdapterFile))
        return not_found(folder.string() + " has no adapter",
                         "only a run over weights (--goal examples) that found something has one");
    TARS_TRY(const auto text, read_text_file(folder / kProvenanceFile, kMostJson));
    const auto provenance = Json::parse(text, nullptr, false);
    std::string base, verdict;
    bool accepted = false;
    try {
        base = provenance.at("base").get<std::string>();
        verdict = provenance.at("gate").at("verdict").get<std::string>();
        accepted = provenance.at("gate").at("accepted").get<bool>();
    } catch (const nlohmann::json::exception& error) {
        return invalid_input((folder / kProvenanceFile).string() + ": " + error.what());
    }
    if (!accepted && !anyway)
        return invalid_input("the gate said: " + verdict, "add --anyway to adopt it all the same");
    auto registry = user_adapters();
    TARS_TRY(const auto digest, registry.adopt(base, folder / kAdapterFile, text));
    std::cout << "adopted " << digest << "\n" << verdict << "\n";
    return {};
}

}  // namespace tars
