// SPDX-License-Identifier: Apache-2.0
#include "tuning/kept_run.h"

#include "core/atomic_file.h"
#include "model/adapter_file.h"
#include "tuning/gate.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMostJson = 64u << 20;
constexpr std::size_t kShownAnswers = 3, kAnswerTokens = 96;

Json number(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

/// Whether the gate has accepted what a run over settings has found.
bool has_settings(const fs::path& folder) {
    const auto text = read_text_file(folder / kOutcomeFile, kMostJson);
    const auto json = text ? Json::parse(*text, nullptr, false) : Json();
    return json.is_object() && json.contains("accepted") && json["accepted"] == true;
}

std::string now_utc(const char* format) {
    const auto now = std::time(nullptr);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), format, std::gmtime(&now));
    return text.data();
}

Json to_json(const PairedBound& bound) {
    return {{"documents", bound.documents},
            {"live", bound.live},
            {"candidate", bound.candidate},
            {"difference", bound.difference},
            {"surely_below", bound.upper}};
}

/// What a model says to test prompts through either adapter.
Result<Json> compared_answers(ExampleTask& task, const Adapter& live, const Adapter& candidate,
                              std::stop_token stop) {
    const auto& all = task.example.test_prompts;
    const std::vector<std::string> prompts(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kShownAnswers)));
    TARS_TRY(const auto before, plain_answers(*task.model, live, prompts, kAnswerTokens, stop));
    TARS_TRY(const auto after, plain_answers(*task.model, candidate, prompts, kAnswerTokens, stop));
    auto answers = Json::array();
    for (std::size_t i = 0; i < prompts.size(); ++i)
        answers.push_back({{"prompt", prompts[i]}, {"live", before[i].text}, {"candidate", after[i].text}});
    return answers;
}

Json provenance_of(const ExampleTask& task, const TuningOrder& order, const Run& run,
                   const RunOutcome& outcome) {
    const auto& info = task.model->info();
    return {{"created", now_utc("%Y-%m-%dT%H:%M:%SZ")},
            {"base_name", info.name},
            {"base_type", info.type},
            {"task", to_json(order)},
            {"optimizer", Json::parse(to_json(run.settings().optimizer).dump())},
            {"device", info.device},
            {"evaluations", outcome.evaluations},
            {"tokens", outcome.tokens},
            {"seconds", outcome.seconds},
            {"validation_before", number(outcome.start_validation)},
            {"validation_after", number(outcome.winner_validation)}};
}

/// The gate on the winner; its adapter and provenance are written. What it says, with answers to look at.
Result<Json> judge_winner(ExampleTask& task, const TuningOrder& order, Json provenance,
                          const RunOutcome& outcome, const AdapterRegistry& registry, const fs::path& folder,
                          std::stop_token stop) {
    TARS_TRY(const auto base, registry.base_of(task.path));
    TARS_TRY(const auto data, digest_of_file(order.data));
    Adapter live;
    std::string parent;
    TARS_TRY(const auto live_file, registry.live(base));
    if (live_file) {
        parent = live_file->digest;
        TARS_TRY(live, open_adapter(live_file->file, task.model->plan()));
    }
    const auto candidate = task.example.evaluator->adapter(outcome.winner);
    GateSettings settings;
    TARS_TRY(settings.attempt, registry.begin_attempt(data));
    TARS_TRY(const auto decision,
             run_gate(*task.model, *task.example.evaluator, live, candidate, task.canaries, settings, stop));
    auto result = to_json(decision);
    provenance["base"] = base;
    provenance["parent"] = parent;
    provenance["run"] = folder.filename().string();
    provenance["data"] = data;
    provenance["attempt"] = settings.attempt;
    provenance["gate"] = result;
    if (!order.guard.empty()) {
        TARS_TRY(provenance["guard"], digest_of_file(order.guard));
    } else if (task.example.own_guard) {
        provenance["guard"] = "the untuned model's own answers, drawn with the task's seed";
    }
    const auto& info = task.model->info();
    const AdapterFacts facts{.name = info.name + " " + folder.filename().string(),
                             .description = decision.reason,
                             .architecture = info.architecture,
                             .base = info.name,
                             .provenance = text_of(provenance)};
    TARS_CHECK(write_adapter(task.model->plan(), candidate, facts, folder / kAdapterFile));
    TARS_CHECK(write_text_file(folder / kProvenanceFile, text_of(provenance, 1)));
    result["attempt"] = settings.attempt;
    result["adapter"] = (folder / kAdapterFile).string();
    TARS_TRY(result["answers"], compared_answers(task, live, candidate, stop));
    return result;
}

}  // namespace

std::vector<KeptRun> kept_runs(const fs::path& directory) {
    std::vector<KeptRun> runs;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(directory, failure)) {
        std::error_code ignored;
        if (!fs::exists(entry.path() / "run.json", ignored)) continue;
        KeptRun run;
        run.folder = entry.path();
        if (const auto description = read_description(run.folder)) {
            run.problem = description->problem;
            run.algorithm = description->settings.optimizer.algorithm;
        } else {
            run.trouble = description.error().message;
        }
        run.ended = fs::exists(run.folder / kOutcomeFile, ignored);
        run.has_adapter = fs::exists(run.folder / kAdapterFile, ignored);
        run.found = run.has_adapter || (run.problem != "examples" && run.ended && has_settings(run.folder));
        runs.push_back(std::move(run));
    }
    std::ranges::sort(runs, {}, &KeptRun::folder);
    return runs;
}

std::string new_run_name(const std::string& goal) {
    return goal + now_utc("-%Y%m%d-%H%M%S");
}

Json settings_of(const SearchSpace& space, const Genome& genome) {
    Json json;
    std::size_t coordinate = 0;
    for (const auto& dimension : space.dimensions()) {
        const double value = space.value(genome, coordinate);
        if (dimension.count > 1)  // too many to read
            json[dimension.name] = {{"numbers", dimension.count}};
        else if (dimension.kind == DimensionKind::categorical)
            json[dimension.name] = dimension.choices[static_cast<std::size_t>(value)];
        else
            json[dimension.name] = value;
        coordinate += dimension.count;
    }
    return json;
}

Json to_json(const RunOutcome& outcome, const SearchSpace& space, const fs::path& folder) {
    auto baselines = Json::array();
    for (const auto& baseline : outcome.baselines)
        baselines.push_back({{"name", baseline.name},
                             {"training", number(baseline.training)},
                             {"validation", number(baseline.validation)}});
    return {{"run", folder.string()},
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
            {"baselines", std::move(baselines)},
            {"untuned", settings_of(space, space.start())},
            {"settings", settings_of(space, outcome.winner)}};
}

Json to_json(const GateDecision& decision) {
    auto changed = Json::array();
    for (const auto& canary : decision.changed)
        changed.push_back(
            {{"prompt", canary.prompt}, {"live", canary.live}, {"candidate", canary.candidate}});
    return {{"accepted", decision.accepted},
            {"verdict", decision.reason},
            {"finding", to_string(decision.finding)},
            {"least_documents", decision.least_documents},
            {"broken_canary", {{"prompt", decision.broken_canary}, {"fault", to_string(decision.fault)}}},
            {"error_rate", decision.error_rate},
            {"target", to_json(decision.target)},
            {"guard", to_json(decision.guard)},
            {"mean_divergence", decision.mean_divergence},
            {"largest_divergence", decision.largest_divergence},
            {"changed_canaries", std::move(changed)}};
}

std::string text_of(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Result<Json> judge_run(ExampleTask& task, const TuningOrder& order, const Run& run, const RunOutcome& outcome,
                       const AdapterRegistry& registry, const fs::path& folder, const std::string& version,
                       std::stop_token stop) {
    auto result = to_json(outcome, task.example.problem.space, folder);
    result["rejecting"] = task.example.rejecting;
    if (outcome.improved) {
        auto provenance = provenance_of(task, order, run, outcome);
        provenance["version"] = version;
        TARS_TRY(const auto judged,
                 judge_winner(task, order, std::move(provenance), outcome, registry, folder, stop));
        result.update(judged);
    }
    TARS_CHECK(write_text_file(folder / kOutcomeFile, text_of(result, 1)));
    return result;
}

Result<Json> judge_settings(SettingsTask& task, const RunOutcome& outcome, const fs::path& folder,
                            std::stop_token stop) {
    const auto& space = task.problem.space;
    auto result = to_json(outcome, space, folder);
    TARS_TRY(const auto decision,
             run_gate(*task.evaluator, space.start(), outcome.winner, Split::test, {}, stop));
    result.update(to_json(decision));
    TARS_CHECK(write_text_file(folder / kOutcomeFile, text_of(result, 1)));
    return result;
}

Result<Adoption> adopt_run(AdapterRegistry& registry, const fs::path& folder, bool anyway) {
    std::error_code ignored;
    if (!fs::exists(folder / kAdapterFile, ignored))
        return not_found(folder.string() + " has no adapter",
                         "only a run over weights (--goal examples) that found something has one");
    TARS_TRY(const auto text, read_text_file(folder / kProvenanceFile, kMostJson));
    const auto provenance = Json::parse(text, nullptr, false);
    std::string base;
    Adoption adoption;
    bool accepted = false;
    try {
        base = provenance.at("base").get<std::string>();
        adoption.verdict = provenance.at("gate").at("verdict").get<std::string>();
        accepted = provenance.at("gate").at("accepted").get<bool>();
    } catch (const nlohmann::json::exception& error) {
        return invalid_input((folder / kProvenanceFile).string() + ": " + error.what());
    }
    if (!accepted && !anyway)
        return invalid_input("the gate said: " + adoption.verdict, "add --anyway to adopt it all the same");
    TARS_TRY(adoption.digest, registry.adopt(base, folder / kAdapterFile, text));
    return adoption;
}

}  // namespace tars
