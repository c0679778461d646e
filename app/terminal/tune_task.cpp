// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/tune_task.h"

#include "core/paths.h"

#include <iostream>

namespace tars {
namespace {

namespace fs = std::filesystem;

void tell(const ExampleTask& task) {
    const auto& example = task.example;
    const auto& space = example.problem.space;
    std::cerr << example.training << " examples to learn from, " << example.validation << " to choose by, "
              << example.test << " for the last word; " << example.guard
              << (example.own_guard ? " answers of the model's own to watch for harm; "
                                    : " guard documents; ")
              << space.coordinates() << " numbers to vary";
    if (!space.matrices().empty()) std::cerr << " and " << space.matrices().size() << " whole matrices";
    std::cerr << "\n";
    if (example.split.duplicates > 0)
        std::cerr << example.split.duplicates << " repeated examples left out\n";
    if (example.guard_left_out > 0)
        std::cerr << example.guard_left_out << " parts of the guard text are in the examples and left out\n";
    if (example.rejecting > 0)
        std::cerr << example.rejecting
                  << " only say which answers are not wanted: the model's own stand in for better ones\n";
    if (example.too_long > 0)
        std::cerr << example.too_long << " examples do not fit into the context and are left out\n";
}

Result<TuneTask> example_task(const TuneArguments& arguments, const std::optional<SearchSpace>& space,
                              bool quiet) {
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

Result<TuneTask> settings_task(const TuneArguments& arguments, bool quiet) {
    TuneTask task;
    TARS_TRY(task.path, arguments.model.path());
    TARS_TRY(task.device, arguments.model.make_device());
    TARS_TRY(const auto options, arguments.model.model_options());
    TARS_TRY(task.settings, make_settings_task(arguments.order, task.path, *task.device, options));
    task.problem = task.settings->problem;
    task.algorithm = task.settings->algorithm;
    task.evaluations = task.settings->evaluations;
    if (task.settings->duplicates > 0 && !quiet)
        std::cerr << task.settings->duplicates << " repeated examples left out\n";
    return task;
}

Result<TuneTask> smaller_task(const TuneArguments& arguments, bool resumed, bool quiet) {
    TuneTask task;
    TARS_TRY(task.path, arguments.model.path());
    TARS_TRY(task.device, arguments.model.make_device());
    TARS_TRY(const auto options, arguments.model.model_options());
    std::optional<ProgressLine> line;
    SmallerOptions how{.measure = !resumed};
    if (!quiet && !resumed) {
        line.emplace("measuring each matrix alone");
        how.progress = [&line](double fraction) { line->show(fraction); };
    }
    TARS_TRY(task.smaller, make_smaller_task(arguments.order, task.path, *task.device, options, how));
    line.reset();
    task.problem = task.smaller->problem;
    task.algorithm = task.smaller->algorithm;
    task.evaluations = task.smaller->evaluations;
    if (!quiet)
        std::cerr << task.problem.space.coordinates() << " matrices to choose types for, "
                  << readable_bytes(task.smaller->size_limit) << " for all tensors\n";
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
    if (arguments.order.goal == "examples") return example_task(arguments, space, quiet);
    if (arguments.order.goal == "smaller") return smaller_task(arguments, space.has_value(), quiet);
    return settings_task(arguments, quiet);
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
