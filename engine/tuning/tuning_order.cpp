// SPDX-License-Identifier: Apache-2.0
#include "tuning/tuning_order.h"

#include "core/atomic_file.h"
#include "formats/model_file.h"
#include "library/adapter_registry.h"
#include "model/architecture.h"
#include "runtime/memory_estimate.h"
#include "tuning/kept_run.h"
#include "tuning/population.h"

#include <cmath>
#include <sstream>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMostText = 1u << 20;

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

Result<Json> read_task(const fs::path& folder) {
    TARS_TRY(const auto text, read_text_file(folder / kTaskFile, kMostText));
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return invalid_input((folder / kTaskFile).string() + ": not JSON");
    return json;
}

/// Tokens of the run's cache: what suits the model, or what the order's memory leaves.
Result<std::uint32_t> context_of(const TuningOrder& order, const fs::path& path, ModelOptions options) {
    constexpr double kMegabyte = 1e6;
    TARS_TRY(const auto file, open_model_file(path));
    TARS_TRY(const auto plan, build_plan(file));
    const std::uint32_t usual = population_context(plan), least = kLeastPopulationContext;
    if (order.memory_megabytes <= 0) return usual;
    const auto bytes_with = [&](std::uint32_t context) -> Result<double> {
        options.context = context;
        TARS_TRY(const auto estimate,
                 estimate_memory(path, options, {.threads = order.threads, .level = {}}));
        return static_cast<double>(estimate.program.all() + seated_bytes(estimate.program.all()));
    };
    const double wanted = order.memory_megabytes * kMegabyte;
    TARS_TRY(const auto most, bytes_with(usual));
    if (most <= wanted) return usual;
    TARS_TRY(const auto fewest, bytes_with(least));
    if (fewest > wanted)
        return invalid_input("tuning " + path.filename().string() + " takes at least " +
                                 std::to_string(std::llround(std::ceil(fewest / kMegabyte))) +
                                 " MB, but may take " + std::to_string(std::llround(order.memory_megabytes)),
                             "allow more memory, or choose a smaller model");
    // All parts grow in proportion to the cache, but for adapters, which stay small in the beginning: what is
    // taken lies below the straight line.
    const double share = (wanted - fewest) / (most - fewest);
    return least + static_cast<std::uint32_t>(share * (usual - least)) / kPageTokens * kPageTokens;
}

}  // namespace

Json to_json(const TuningOrder& order) {
    return {{"goal", order.goal},
            {"model", order.model},
            {"threads", order.threads},
            {"cpu_level", order.cpu_level},
            {"kv_type", order.kv_type},
            {"context", order.context},
            {"data", order.data},
            {"guard", order.guard},
            {"own_guard", order.own_guard},
            {"canaries", order.canaries},
            {"parts", order.parts},
            {"matrices", order.matrices},
            {"judges", order.judges},
            {"likelihood", order.likelihood},
            {"preference", order.preference},
            {"minibatch", order.minibatch},
            {"memory_megabytes", order.memory_megabytes},
            {"bits", order.bits},
            {"megabytes", order.megabytes},
            {"seed", order.seed}};
}

Result<TuningOrder> tuning_order_from_json(const Json& json) {
    TuningOrder order;
    try {
        order.goal = json.at("goal").get<std::string>();
        order.model = json.at("model").get<std::string>();
        order.threads = json.at("threads").get<unsigned>();
        order.cpu_level = json.at("cpu_level").get<std::string>();
        order.kv_type = json.at("kv_type").get<std::string>();
        order.context = json.at("context").get<std::uint32_t>();
        order.data = json.at("data").get<std::string>();
        order.guard = json.at("guard").get<std::string>();
        order.own_guard = json.value("own_guard", false);  // older runs watched nothing
        order.canaries = json.at("canaries").get<std::string>();
        order.parts = json.at("parts").get<std::string>();
        order.matrices = json.at("matrices").get<std::string>();
        order.judges = json.at("judges").get<std::vector<std::string>>();
        order.likelihood = json.at("likelihood").get<double>();
        order.preference = json.value("preference", 0.0);  // older runs knew none
        order.minibatch = json.at("minibatch").get<std::size_t>();
        order.memory_megabytes = json.value("memory_megabytes", 0.0);
        order.bits = json.value("bits", 0.0);
        order.megabytes = json.value("megabytes", 0.0);
        order.seed = json.at("seed").get<std::uint64_t>();
    } catch (const nlohmann::json::exception& error) {
        return invalid_input(std::string(kTaskFile) + ": " + error.what());
    }
    return order;
}

Result<void> keep_order(const TuningOrder& order, const fs::path& folder) {
    auto json = to_json(order);
    if (!order.data.empty()) {
        TARS_TRY(json["data_digest"], digest_of_file(order.data));
    }
    return write_text_file(folder / kTaskFile, json.dump(1));
}

Result<TuningOrder> kept_order(const fs::path& folder) {
    TARS_TRY(const auto json, read_task(folder));
    return tuning_order_from_json(json);
}

Result<TuningOrder> order_to_resume(const fs::path& folder) {
    TARS_TRY(const auto json, read_task(folder));
    TARS_TRY(auto order, tuning_order_from_json(json));
    if (order.data.empty()) return order;
    TARS_TRY(const auto digest, digest_of_file(order.data));
    if (!json.contains("data_digest") || json["data_digest"] != digest)
        return invalid_input(order.data + " has changed since the run began",
                             "start a new run, or bring back the old file");
    return order;
}

Result<void> check_data(const TuningOrder& order) {
    if (!order.data.empty()) return {};
    return invalid_input(
        "goal '" + order.goal + "' needs examples",
        "give a file of them with --data: JSON conversations, a CSV table, or exported chats");
}

Result<ExampleTask> make_example_task(const TuningOrder& order, const fs::path& path, Device& device,
                                      ModelOptions options, const std::optional<SearchSpace>& space,
                                      std::stop_token stop) {
    TARS_CHECK(check_data(order));
    ExampleTuning settings{
        .data = order.data, .guard = order.guard, .own_guard = order.own_guard, .seed = order.seed};
    TARS_TRY(settings.parts, parse_weight_parts(order.parts));
    settings.parts.matrices = order.matrices;
    settings.tuning.minibatch = order.minibatch;
    settings.tuning.fitness.likelihood = order.likelihood;
    settings.tuning.fitness.preference = order.preference;
    for (const auto& text : order.judges) {
        TARS_TRY(auto check, parse_judge(text));
        settings.tuning.fitness.checks.push_back(std::move(check));
        settings.tuning.fitness.judgement = 1;
    }
    ExampleTask task;
    task.path = path;
    TARS_TRY(task.canaries, read_canaries(order.canaries));
    if (options.context == 0) {
        TARS_TRY(options.context, context_of(order, path, options));
    }
    options.stop = stop;
    TARS_TRY(task.model, LoadedModel::open(path, device, options));
    TARS_TRY(task.example, make_example_problem(*task.model, settings, space, stop));
    return task;
}

std::string usual_algorithm(const SearchSpace& space) {
    return space.matrices().empty() ? "es" : "eggroll";
}

}  // namespace tars
