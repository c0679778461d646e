// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/tune_outcome.h"
#include "tuning/optimizer.h"

#include <charconv>
#include <cmath>
#include <memory>
#include <string_view>

namespace tars {
namespace {

namespace fs = std::filesystem;

struct TuneCommand {
    TuneArguments task;
    std::string algorithm, folder;
    std::uint64_t evaluations = 0;
    std::size_t population = 0;
    double seconds = 0, minutes = 0;
    bool json = false, adopt = false, without_random = false;
};

/// "90s", "5m", "2h": a time; a bare number: of candidates.
Result<RunBudget> parse_budget(const std::string& text) {
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(end, text.data() + text.size());
    RunBudget budget{0, 0, 0};
    if (failure == std::errc() && number > 0 && number <= 1e9) {
        if (unit.empty() && number == std::floor(number)) {
            budget.evaluations = static_cast<std::uint64_t>(number);
            return budget;
        }
        budget.seconds = number * (unit == "s" ? 1 : unit == "m" ? 60 : unit == "h" ? 3600 : 0);
    }
    if (budget.seconds > 0) return budget;
    return invalid_input("'" + text + "' is no budget",
                         "give a time such as 90s, 5m or 2h, or a number of candidates");
}

Result<RunSettings> run_settings(const TuneCommand& command, const TuneTask& task) {
    RunSettings settings;
    settings.optimizer.algorithm = command.algorithm.empty() ? task.algorithm : command.algorithm;
    settings.optimizer.seed = command.task.order.seed;
    settings.optimizer.population =
        command.population == 0 && task.smaller ? task.smaller->population : command.population;
    settings.random_baseline = !command.without_random && !task.smaller;  // even levels are its baseline
    settings.budget.seconds = command.seconds + 60 * command.minutes;
    settings.budget.evaluations = command.evaluations;
    if (command.evaluations > 0) return settings;
    settings.budget.evaluations = task.evaluations;
    if (task.smaller && settings.budget.seconds > 0) settings.budget.evaluations = 0;
    if (task.examples && settings.budget.seconds > 0) {
        TARS_TRY(settings.budget.evaluations,
                 evaluations_within(task.problem, settings, settings.budget.seconds));
    }
    return settings;
}

Result<void> tune(const TuneCommand& command) {
    TARS_TRY(auto task, make_tune_task(command.task, {}, command.json));
    TARS_TRY(const auto settings, run_settings(command, task));
    const auto folder = command.folder.empty() ? runs_directory() / new_run_name(command.task.order.goal)
                                               : fs::path(command.folder);
    TARS_TRY(const auto run, Run::create(task.problem, settings, folder));
    TARS_CHECK(keep_order(order_of(command.task), folder));
    TARS_CHECK(execute_run(task, command.task, *run, folder, command.json));
    return command.adopt ? adopt_and_tell(folder, false) : Result<void>();
}

void add_task_options(CLI::App& app, TuningOrder& task) {
    app.add_option("--goal", task.goal,
                   "examples: better at your examples; sampler: likelier good answers; speed: faster here; "
                   "smaller: fewer bits per weight, as close to the original as can be")
        ->required()
        ->check(CLI::IsMember({"examples", "sampler", "speed", "smaller"}));
    app.add_option(
        "--data", task.data,
        "Examples (goals examples, sampler): JSON conversations, a CSV table with columns such as prompt and "
        "response, or exported chats; or plain text to compare with the original on (goal smaller; default: "
        "what the model says by itself)");
    auto* bits = app.add_option("--bits", task.bits, "Goal smaller: bits per weight, of all tensors together")
                     ->check(CLI::PositiveNumber);
    app.add_option("--megabytes", task.megabytes, "Goal smaller: size of the file instead")
        ->check(CLI::PositiveNumber)
        ->excludes(bits);
    app.add_option("--guard", task.guard,
                   "Plain text that the model must not get worse at (goal examples; default: its own answers "
                   "to questions "
                   "about this and that): the search watches a third of it, and parts that are in the "
                   "examples do not count");
    app.add_flag_callback(
        "--without-guard", [&task] { task.own_guard = false; },
        "Watch nothing but the canaries where no guard text is named");
    app.add_option("--canaries", task.canaries, "Prompts, one a line, whose answers must not break");
    app.add_option(
           "--parts", task.parts,
           "What to vary: readout, logit-scale, steering, tensor-scales, norm-gains, lora=RANK, eggroll=RANK")
        ->capture_default_str();
    app.add_option("--matrices", task.matrices, "Regular expression of the tensors for lora and eggroll")
        ->capture_default_str();
    app.add_option(
        "--judge", task.judges,
        "Judge greedy answers, too: exact, json, matches=REGEX, schema=FILE, length=N (repeatable)");
    app.add_option("--likelihood", task.likelihood, "Weight of the wanted answers' likelihood beside judges")
        ->capture_default_str();
    app.add_option("--preference", task.preference,
                   "Weight of preferring wanted answers to those that examples name as \"rejected\"")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    app.add_option("--minibatch", task.minibatch, "Examples per generation; 0: all")->capture_default_str();
    app.add_option("--memory", task.memory_megabytes,
                   "MB that the run may take, model and all (goal examples; default: what suits)")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--seed", task.seed, "The same seed and evaluations, the same run")->capture_default_str();
}

}  // namespace

void add_tune_commands(CLI::App& app, Command& chosen) {
    auto* tune_app = app.add_subcommand("tune", "Make a model better at something by trying");
    const auto command = std::make_shared<TuneCommand>();
    command->task.model.add_to(*tune_app, "MODEL,--model");
    add_task_options(*tune_app, command->task.order);
    std::vector<std::string> names;
    for (const auto& info : algorithms()) names.emplace_back(info.name);
    tune_app->add_option("--algorithm", command->algorithm, "How to search (default: what fits the goal)")
        ->check(CLI::IsMember(names));
    tune_app->add_option("--population", command->population, "Members of a generation (default: by size)");
    tune_app->add_option("--evaluations", command->evaluations,
                         "Candidates to try (default: the goal's own, or what the time allows)");
    tune_app
        ->add_option_function<std::string>(
            "--budget",
            [command](const std::string& text) {
                const auto budget = parse_budget(text);
                if (!budget) throw CLI::ValidationError("--budget", budget.error().text());
                command->evaluations = budget->evaluations;
                command->seconds = budget->seconds;
            },
            "A time or a number of candidates: 90s, 5m, 2h, 6400")
        ->type_name("TEXT");
    tune_app->add_option("--minutes", command->minutes, "Stop after this long")
        ->check(CLI::NonNegativeNumber);
    tune_app->add_option("--seconds", command->seconds, "The same, in seconds")
        ->check(CLI::NonNegativeNumber);
    tune_app->add_option("--folder", command->folder, "Where to keep the run (default: among the others)");
    tune_app->add_flag("--without-random", command->without_random,
                       "No random search beside it: twice as fast, but nothing to compare with");
    tune_app->add_flag("--adopt", command->adopt, "Adopt the outcome if the gate accepts it");
    tune_app->add_flag("--json", command->json, "One JSON object a generation, then the outcome");
    tune_app->callback([command, &chosen] { chosen = [command] { return tune(*command); }; });
}

}  // namespace tars
