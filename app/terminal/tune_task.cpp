// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/tune_task.h"

#include "core/atomic_file.h"
#include "core/paths.h"
#include "formats/model_file.h"
#include "model/architecture.h"
#include "tuning/sampler_tuning.h"
#include "tuning/speed_tuning.h"

#include <algorithm>
#include <iostream>
#include <sstream>
#include <thread>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMostText = 1u << 20;

Error needs_data(const std::string& goal) {
    return invalid_input("goal '" + goal + "' needs examples",
                         "give a file with one JSON conversation a line with --data");
}

/// "exact", "json", "matches=REGEX", "schema=FILE", "length=CHARACTERS".
Result<AnswerCheck> parse_judge(const std::string& text) {
    const auto equals = text.find('=');
    const auto name = text.substr(0, equals);
    AnswerCheck check;
    if (equals != text.npos) check.argument = text.substr(equals + 1);
    if (text == "exact") {
        check.rule = AnswerRule::exact;
    } else if (text == "json") {
        check.rule = AnswerRule::json;
    } else if (name == "matches" && equals != text.npos) {
        check.rule = AnswerRule::pattern;
    } else if (name == "length" && equals != text.npos) {
        check.rule = AnswerRule::length;
    } else if (name == "schema" && equals != text.npos) {
        check.rule = AnswerRule::schema;
        TARS_TRY(check.argument, read_text_file(check.argument, kMostText));
    } else {
        return invalid_input("there is no judge '" + text + "'",
                             "use exact, json, matches=REGEX, schema=FILE or length=CHARACTERS");
    }
    return check;
}

Result<std::vector<std::string>> read_canaries(const std::string& path) {
    if (path.empty()) {
        const auto usual = usual_canaries();
        return std::vector<std::string>(usual.begin(), usual.end());
    }
    TARS_TRY(const auto text, read_text_file(path, kMostText));
    std::vector<std::string> prompts;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) prompts.push_back(std::move(line));
    }
    return prompts;
}

Result<void> open_model(const TuneArguments& arguments, TuneTask& task) {
    TARS_TRY(task.path, arguments.model.path());
    TARS_TRY(task.device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    if (options.context == 0 && arguments.goal == "examples") {
        TARS_TRY(const auto file, open_model_file(task.path));
        TARS_TRY(const auto plan, build_plan(file));
        options.context = population_context(plan);
    }
    TARS_TRY(task.model, LoadedModel::open(task.path, *task.device, options));
    return {};
}

Result<TuneTask> example_task(const TuneArguments& arguments, const std::optional<SearchSpace>& space,
                              bool quiet) {
    if (arguments.data.empty()) return needs_data(arguments.goal);
    ExampleTuning settings{.data = arguments.data, .guard = arguments.guard, .seed = arguments.seed};
    TARS_TRY(settings.parts, parse_weight_parts(arguments.parts));
    settings.parts.matrices = arguments.matrices;
    settings.tuning.minibatch = arguments.minibatch;
    settings.tuning.fitness.likelihood = arguments.likelihood;
    for (const auto& text : arguments.judges) {
        TARS_TRY(auto check, parse_judge(text));
        settings.tuning.fitness.checks.push_back(std::move(check));
        settings.tuning.fitness.judgement = 1;
    }
    TuneTask task;
    TARS_TRY(task.canaries, read_canaries(arguments.canaries));
    TARS_CHECK(open_model(arguments, task));
    TARS_TRY(task.example, make_example_problem(*task.model, settings, space));
    task.problem = task.example->problem;
    task.algorithm = task.problem.space.matrices().empty() ? "es" : "eggroll";
    task.evaluations = 6400;
    if (quiet) return task;
    const auto& example = *task.example;
    std::cerr << example.training << " examples to learn from, " << example.validation << " to choose by, "
              << example.test << " for the last word; " << example.guard << " guard documents; "
              << task.problem.space.coordinates() << " numbers to vary";
    if (!task.problem.space.matrices().empty())
        std::cerr << " and " << task.problem.space.matrices().size() << " whole matrices";
    std::cerr << "\n";
    if (example.split.duplicates > 0)
        std::cerr << example.split.duplicates << " repeated examples left out\n";
    if (example.too_long > 0)
        std::cerr << example.too_long << " examples do not fit into the context and are left out\n";
    return task;
}

Result<TuneTask> sampler_task(const TuneArguments& arguments, bool quiet) {
    if (arguments.data.empty()) return needs_data(arguments.goal);
    TARS_TRY(auto examples, read_examples(arguments.data));
    const auto report = split_examples(examples, arguments.seed);
    if (report.duplicates > 0 && !quiet) std::cerr << report.duplicates << " repeated examples left out\n";
    TuneTask task;
    TARS_CHECK(open_model(arguments, task));
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

Json to_json(const TuneArguments& a) {
    const auto absolute = [](const std::string& path) {
        return path.empty() ? std::string() : fs::absolute(path).string();
    };
    return {{"goal", a.goal},
            {"model", is_a_path(a.model.model) ? absolute(a.model.model) : a.model.model},
            {"threads", a.model.threads},
            {"cpu_level", a.model.cpu_level},
            {"kv_type", a.model.kv_type},
            {"context", a.model.context},
            {"data", absolute(a.data)},
            {"guard", absolute(a.guard)},
            {"canaries", absolute(a.canaries)},
            {"parts", a.parts},
            {"matrices", a.matrices},
            {"judges", a.judges},
            {"likelihood", a.likelihood},
            {"minibatch", a.minibatch},
            {"seed", a.seed}};
}

Result<TuneArguments> tune_arguments_from_json(const Json& json) {
    TuneArguments a;
    try {
        a.goal = json.at("goal").get<std::string>();
        a.data = json.at("data").get<std::string>();
        a.guard = json.at("guard").get<std::string>();
        a.canaries = json.at("canaries").get<std::string>();
        a.parts = json.at("parts").get<std::string>();
        a.matrices = json.at("matrices").get<std::string>();
        a.judges = json.at("judges").get<std::vector<std::string>>();
        a.likelihood = json.at("likelihood").get<double>();
        a.minibatch = json.at("minibatch").get<std::size_t>();
        a.seed = json.at("seed").get<std::uint64_t>();
        auto& m = a.model;
        m.model = json.at("model").get<std::string>();
        m.threads = json.at("threads").get<unsigned>();
        m.cpu_level = json.at("cpu_level").get<std::string>();
        m.kv_type = json.at("kv_type").get<std::string>();
        m.context = json.at("context").get<std::uint32_t>();
    } catch (const nlohmann::json::exception& error) {
        return invalid_input(std::string("task.json: ") + error.what());
    }
    return a;
}

Result<TuneTask> make_tune_task(const TuneArguments& arguments, const std::optional<SearchSpace>& space,
                                bool quiet) {
    if (arguments.goal == "examples") return example_task(arguments, space, quiet);
    return arguments.goal == "sampler" ? sampler_task(arguments, quiet) : speed_task(arguments);
}

fs::path runs_directory() {
    return data_directory() / "runs";
}

Result<fs::path> find_run(const std::string& name) {
    for (const auto& folder : {fs::path(name), runs_directory() / name})
        if (fs::exists(folder / "run.json")) return folder;
    return not_found("there is no run '" + name + "'", "see tars runs list");
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

}  // namespace tars
