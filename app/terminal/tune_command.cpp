// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/atomic_file.h"
#include "core/paths.h"
#include "tuning/examples.h"
#include "tuning/gate.h"
#include "tuning/run.h"
#include "tuning/sampler_tuning.h"
#include "tuning/speed_tuning.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <memory>
#include <thread>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct TuneArguments {
    ModelArguments model;
    std::string goal, data, algorithm;
    std::uint64_t evaluations = 0, seed = 1;
    double seconds = 0;
    std::string folder;
    bool json = false;
};

/// A goal made ready: what to search, what prices it, and everything that must outlive the run.
struct Task {
    std::unique_ptr<Device> device;
    std::unique_ptr<LoadedModel> model;
    std::unique_ptr<Evaluator> evaluator;
    Problem problem;
    std::string algorithm;  ///< the goal's own choice
    std::uint64_t evaluations = 0;
};

Result<Task> sampler_task(const TuneArguments& arguments) {
    if (arguments.data.empty())
        return invalid_input("the sampler is tuned on examples",
                             "give a JSONL file of conversations with --data");
    TARS_TRY(auto examples, read_examples(arguments.data));
    const auto report = split_examples(examples, arguments.seed);
    if (report.duplicates > 0 && !arguments.json)
        std::cerr << report.duplicates << " repeated examples left out\n";
    Task task;
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(task.device, arguments.model.make_device());
    TARS_TRY(const auto options, arguments.model.model_options());
    TARS_TRY(task.model, LoadedModel::open(path, *task.device, options));
    TARS_TRY(const auto documents, encode_examples(*task.model, examples, task.model->info().context));
    TARS_TRY(auto logits, StoredLogits::collect(*task.model, documents));
    const SamplingSettings now;
    TARS_TRY(auto space, sampler_space(now));
    auto evaluator = std::make_unique<SamplerEvaluator>(
        space, now, std::make_shared<const StoredLogits>(std::move(logits)));
    TARS_TRY(auto ablation, evaluator->temperature_only());
    task.problem = {.name = "sampler",
                    .space = std::move(space),
                    .ablations = {std::move(ablation)},
                    .evaluator = evaluator.get()};
    task.evaluator = std::move(evaluator);
    task.algorithm = "hybrid";
    task.evaluations = 1000;
    return task;
}

Result<Task> speed_task(const TuneArguments& arguments) {
    Task task;
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(auto space, speed_space({}, std::max(1u, std::thread::hardware_concurrency())));
    task.evaluator = std::make_unique<SpeedEvaluator>(space, model_bench(path, 256, 32));
    task.problem = {
        .name = "speed", .space = std::move(space), .noisy = true, .evaluator = task.evaluator.get()};
    task.algorithm = "coordinate";
    task.evaluations = 60;
    return task;
}

Result<Task> make_task(const TuneArguments& arguments) {
    return arguments.goal == "sampler" ? sampler_task(arguments) : speed_task(arguments);
}

fs::path runs_folder() {
    return data_directory() / "runs";
}

std::string new_name(const std::string& goal) {
    const auto now = std::time(nullptr);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", std::gmtime(&now));
    return goal + "-" + text.data();
}

Json settings_of(const SearchSpace& space, const Genome& genome) {
    Json json;
    std::size_t coordinate = 0;
    for (const auto& dimension : space.dimensions()) {
        const double value = space.value(genome, coordinate);
        if (dimension.kind == DimensionKind::categorical)
            json[dimension.name] = dimension.choices[static_cast<std::size_t>(value)];
        else
            json[dimension.name] = value;
        coordinate += dimension.count;
    }
    return json;
}

void show_event(const RunEvent& event, bool json) {
    if (const auto* baseline = std::get_if<BaselineRecord>(&event)) {
        if (json)
            std::cout << Json{{"baseline", baseline->name}, {"training", baseline->training}}.dump()
                      << std::endl;
        else
            std::fprintf(stderr, "%s: %.4f\n", baseline->name.c_str(), baseline->training);
    } else if (const auto* record = std::get_if<GenerationRecord>(&event)) {
        if (json) {
            std::cout << Json{{"generation", record->generation},
                              {"evaluations", record->evaluations},
                              {"best", record->best_so_far},
                              {"median", record->median},
                              {"seconds", record->seconds}}
                             .dump()
                      << std::endl;
        } else {
            std::fprintf(stderr, "\rgeneration %llu, %llu evaluations, best %.4f, random %.4f, %.0f s  ",
                         static_cast<unsigned long long>(record->generation + 1),
                         static_cast<unsigned long long>(record->evaluations), record->best_so_far,
                         record->random_best.value_or(0), record->seconds);
        }
    }
}

Result<void> execute(Task& task, Run& run, const fs::path& folder, bool json) {
    TARS_TRY(const auto outcome, run.execute([json](const RunEvent& event) { show_event(event, json); }));
    const auto& space = task.problem.space;
    GateDecision decision;
    TARS_TRY(decision, run_gate(*task.evaluator, space.start(), outcome.winner, Split::test, {}));
    const Json result = {{"run", folder.string()},
                         {"ended_by", outcome.reason},
                         {"accepted", decision.accepted},
                         {"verdict", decision.reason},
                         {"evaluations", outcome.evaluations},
                         {"seconds", outcome.seconds},
                         {"untuned", settings_of(space, space.start())},
                         {"settings", settings_of(space, outcome.winner)}};
    TARS_CHECK(write_text_file(folder / "outcome.json", result.dump(1)));
    if (json) {
        std::cout << result.dump() << "\n";
        return {};
    }
    std::cout << "\n" << decision.reason << "\n";
    for (const auto& [name, value] : result.at("settings").items())
        std::cout << "  " << name << ": " << result.at("untuned").at(name).dump() << " -> " << value.dump()
                  << "\n";
    if (!decision.accepted) std::cout << "Keep what you have.\n";
    std::cout << "kept in " << folder.string() << "\n";
    return {};
}

Result<void> tune(const TuneArguments& arguments) {
    TARS_TRY(auto task, make_task(arguments));
    RunSettings settings;
    settings.optimizer.algorithm = arguments.algorithm.empty() ? task.algorithm : arguments.algorithm;
    settings.optimizer.seed = arguments.seed;
    settings.budget.evaluations = arguments.evaluations > 0 ? arguments.evaluations : task.evaluations;
    settings.budget.seconds = arguments.seconds;
    const auto folder =
        arguments.folder.empty() ? runs_folder() / new_name(arguments.goal) : fs::path(arguments.folder);
    TARS_TRY(const auto run, Run::create(task.problem, settings, folder));
    const auto& m = arguments.model;
    TARS_CHECK(
        write_text_file(folder / "task.json",
                        Json{{"goal", arguments.goal},
                             {"model", m.model},
                             {"threads", m.threads},
                             {"cpu_level", m.cpu_level},
                             {"kv_type", m.kv_type},
                             {"context", m.context},
                             {"data", arguments.data.empty() ? "" : fs::absolute(arguments.data).string()},
                             {"seed", arguments.seed}}
                            .dump(1)));
    return execute(task, *run, folder, arguments.json);
}

Result<fs::path> find_run(const std::string& name) {
    for (const auto& folder : {fs::path(name), runs_folder() / name})
        if (fs::exists(folder / "run.json")) return folder;
    return not_found("there is no run '" + name + "'", "see tars runs list");
}

Result<TuneArguments> read_task(const fs::path& folder) {
    TARS_TRY(const auto text, read_text_file(folder / "task.json", 1 << 20));
    const auto json = Json::parse(text, nullptr, false);
    TuneArguments arguments;
    try {
        arguments.goal = json.at("goal").get<std::string>();
        arguments.data = json.at("data").get<std::string>();
        arguments.seed = json.at("seed").get<std::uint64_t>();
        auto& m = arguments.model;
        m.model = json.at("model").get<std::string>();
        m.threads = json.at("threads").get<unsigned>();
        m.cpu_level = json.at("cpu_level").get<std::string>();
        m.kv_type = json.at("kv_type").get<std::string>();
        m.context = json.at("context").get<std::uint32_t>();
    } catch (const nlohmann::json::exception& error) {
        return invalid_input((folder / "task.json").string() + ": " + error.what());
    }
    return arguments;
}

Result<void> resume_run(const std::string& name, bool json) {
    TARS_TRY(const auto folder, find_run(name));
    TARS_TRY(const auto arguments, read_task(folder));
    TARS_TRY(auto task, make_task(arguments));
    TARS_TRY(const auto run, Run::open(task.problem, folder));
    return execute(task, *run, folder, json);
}

Result<void> list_runs() {
    std::error_code failure;
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(runs_folder(), failure))
        if (fs::exists(entry.path() / "run.json")) folders.push_back(entry.path());
    std::ranges::sort(folders);
    for (const auto& folder : folders) {
        auto description = read_description(folder);
        const bool ended = fs::exists(folder / "outcome.json");
        std::cout << folder.filename().string() << "  "
                  << (description ? description->settings.optimizer.algorithm : description.error().message)
                  << "  " << (ended ? "ended" : "unfinished") << "\n";
    }
    if (folders.empty()) std::cout << "no runs in " << runs_folder().string() << "\n";
    return {};
}

Result<void> show_run(const std::string& name) {
    TARS_TRY(const auto folder, find_run(name));
    TARS_TRY(const auto description, read_description(folder));
    TARS_TRY(const auto history, read_history(folder, description.space));
    std::cout << description.problem << " by " << description.settings.optimizer.algorithm << ", seed "
              << description.settings.optimizer.seed << "\n";
    for (const auto& baseline : history.baselines)
        std::printf("%-20s %.6f\n", baseline.name.c_str(), baseline.training);
    for (const auto& record : history.generations)
        std::printf("%5llu %7llu evaluations  best %.6f  median %.6f  so far %.6f\n",
                    static_cast<unsigned long long>(record.generation),
                    static_cast<unsigned long long>(record.evaluations), record.best, record.median,
                    record.best_so_far);
    if (const auto outcome = read_text_file(folder / "outcome.json", 1 << 20)) std::cout << *outcome << "\n";
    return {};
}

}  // namespace

void add_tune_commands(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("tune", "Find better settings by trying them");
    auto arguments = std::make_shared<TuneArguments>();
    arguments->model.add_to(*command);
    command
        ->add_option("--goal", arguments->goal,
                     "sampler: likelier good answers; speed: faster on this machine")
        ->required()
        ->check(CLI::IsMember({"sampler", "speed"}));
    command->add_option("--data", arguments->data, "Examples, one JSON conversation a line (goal sampler)");
    std::vector<std::string> names;
    for (const auto& info : algorithms()) names.emplace_back(info.name);
    command->add_option("--algorithm", arguments->algorithm, "How to search (default: what fits the goal)")
        ->check(CLI::IsMember(names));
    command->add_option("--evaluations", arguments->evaluations,
                        "Candidates to try (default: the goal's own)");
    command->add_option("--seconds", arguments->seconds, "Stop after this long; 0: never")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--seed", arguments->seed, "The same seed, the same run")->capture_default_str();
    command->add_option("--folder", arguments->folder, "Where to keep the run (default: among the others)");
    command->add_flag("--json", arguments->json, "One JSON object a generation, then the outcome");
    command->callback([arguments, &chosen] { chosen = [arguments] { return tune(*arguments); }; });

    auto* runs = app.add_subcommand("runs", "Tuning runs that were kept");
    runs->require_subcommand(1);
    runs->add_subcommand("list", "All of them")->callback([&chosen] { chosen = list_runs; });
    const auto name = std::make_shared<std::string>();
    const auto json = std::make_shared<bool>(false);
    auto* show = runs->add_subcommand("show", "What one did");
    show->add_option("RUN", *name, "Its name or folder")->required();
    show->callback([name, &chosen] { chosen = [name] { return show_run(*name); }; });
    auto* resume = runs->add_subcommand("resume", "Go on with one that was interrupted");
    resume->add_option("RUN", *name, "Its name or folder")->required();
    resume->add_flag("--json", *json);
    resume->callback([name, json, &chosen] { chosen = [name, json] { return resume_run(*name, *json); }; });
}

}  // namespace tars
