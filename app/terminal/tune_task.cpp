// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/tune_task.h"

#include "core/paths.h"
#include "tuning/sampler_tuning.h"
#include "tuning/speed_tuning.h"

#include <algorithm>
#include <iostream>
#include <thread>

namespace tars {
namespace {

namespace fs = std::filesystem;

Error needs_data(const std::string& goal) {
    return invalid_input("goal '" + goal + "' needs examples",
                         "give a file with one JSON conversation a line with --data");
}

void tell(const ExampleTask& task) {
    const auto& example = task.example;
    const auto& space = example.problem.space;
    std::cerr << example.training << " examples to learn from, " << example.validation << " to choose by, "
              << example.test << " for the last word; " << example.guard << " guard documents; "
              << space.coordinates() << " numbers to vary";
    if (!space.matrices().empty()) std::cerr << " and " << space.matrices().size() << " whole matrices";
    std::cerr << "\n";
    if (example.split.duplicates > 0)
        std::cerr << example.split.duplicates << " repeated examples left out\n";
    if (example.too_long > 0)
        std::cerr << example.too_long << " examples do not fit into the context and are left out\n";
}

Result<TuneTask> example_task(const TuneArguments& arguments, const std::optional<SearchSpace>& space,
                              bool quiet) {
    if (arguments.order.data.empty()) return needs_data(arguments.order.goal);
    TuneTask task;
    TARS_TRY(task.path, arguments.model.path());
    TARS_TRY(task.device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    TARS_TRY(task.examples,
             make_example_task(arguments.order, task.path, *task.device, std::move(options), space));
    task.problem = task.examples->example.problem;
    task.algorithm = usual_algorithm(task.problem.space);
    task.evaluations = 6400;
    if (!quiet) tell(*task.examples);
    return task;
}

Result<TuneTask> sampler_task(const TuneArguments& arguments, bool quiet) {
    if (arguments.order.data.empty()) return needs_data(arguments.order.goal);
    TARS_TRY(auto examples, read_examples(arguments.order.data));
    const auto report = split_examples(examples, arguments.order.seed);
    if (report.duplicates > 0 && !quiet) std::cerr << report.duplicates << " repeated examples left out\n";
    TuneTask task;
    TARS_TRY(task.path, arguments.model.path());
    TARS_TRY(task.device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    TARS_TRY(task.model, LoadedModel::open(task.path, *task.device, options));
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

Result<TuneTask> speed_task(const TuneArguments& arguments) {
    TuneTask task;
    TARS_TRY(task.path, arguments.model.path());
    TARS_TRY(auto space, speed_space({}, std::max(1u, std::thread::hardware_concurrency())));
    task.evaluator = std::make_unique<SpeedEvaluator>(space, model_bench(task.path, 256, 32));
    task.problem = {
        .name = "speed", .space = std::move(space), .noisy = true, .evaluator = task.evaluator.get()};
    task.algorithm = "coordinate";
    task.evaluations = 60;
    return task;
}

}  // namespace

TuningOrder order_of(const TuneArguments& arguments) {
    const auto absolute = [](const std::string& path) {
        return path.empty() ? std::string() : fs::absolute(path).string();
    };
    const auto& model = arguments.model;
    auto order = arguments.order;
    order.model = is_a_path(model.model) ? absolute(model.model) : model.model;
    order.threads = model.threads;
    order.cpu_level = model.cpu_level;
    order.kv_type = model.kv_type;
    order.context = model.context;
    order.data = absolute(order.data);
    order.guard = absolute(order.guard);
    order.canaries = absolute(order.canaries);
    return order;
}

TuneArguments arguments_of(TuningOrder order) {
    TuneArguments arguments;
    arguments.model.model = order.model;
    arguments.model.threads = order.threads;
    arguments.model.cpu_level = order.cpu_level;
    arguments.model.kv_type = order.kv_type;
    arguments.model.context = order.context;
    arguments.order = std::move(order);
    return arguments;
}

Result<TuneTask> make_tune_task(const TuneArguments& arguments, const std::optional<SearchSpace>& space,
                                bool quiet) {
    const auto& goal = arguments.order.goal;
    if (goal == "examples") return example_task(arguments, space, quiet);
    return goal == "sampler" ? sampler_task(arguments, quiet) : speed_task(arguments);
}

fs::path runs_directory() {
    return data_directory() / "runs";
}

Result<fs::path> find_run(const std::string& name) {
    for (const auto& folder : {fs::path(name), runs_directory() / name})
        if (fs::exists(folder / "run.json")) return folder;
    return not_found("there is no run '" + name + "'", "see tars runs list");
}

}  // namespace tars
