// SPDX-License-Identifier: Apache-2.0
#include "tuning/settings_task.h"

#include "tuning/examples.h"
#include "tuning/sampler_tuning.h"
#include "tuning/speed_tuning.h"

#include <algorithm>
#include <thread>

namespace tars {
namespace {

constexpr std::uint64_t kSamplerEvaluations = 1000, kSpeedEvaluations = 60;
constexpr std::uint32_t kTimedPrompt = 256, kTimedAnswer = 32;  // tokens

Result<SettingsTask> sampler_task(const TuningOrder& order, const std::filesystem::path& path, Device& device,
                                  ModelOptions options, std::stop_token stop) {
    TARS_CHECK(check_data(order));
    TARS_TRY(auto examples, read_examples(order.data));
    std::erase_if(examples, [](const Example& example) { return example.only_rejects(); });
    if (examples.empty())
        return invalid_input(order.data + " only says which answers are not wanted",
                             "settings are chosen by answers that are: add some");
    options.stop = stop;
    SettingsTask task;
    task.duplicates = split_examples(examples, order.seed).duplicates;
    TARS_TRY(task.model, LoadedModel::open(path, device, options));
    TARS_TRY(const auto documents, encode_examples(*task.model, examples, task.model->info().context));
    TARS_TRY(auto logits, StoredLogits::collect(*task.model, documents, stop));
    const SamplingSettings now;
    TARS_TRY(auto space, sampler_space(now));
    auto evaluator = std::make_unique<SamplerEvaluator>(
        space, now, std::make_shared<const StoredLogits>(std::move(logits)));
    TARS_TRY(auto ablation, evaluator->temperature_only(stop));
    task.problem = {.name = order.goal,
                    .space = std::move(space),
                    .ablations = {std::move(ablation)},
                    .evaluator = evaluator.get()};
    task.evaluator = std::move(evaluator);
    task.algorithm = "hybrid";
    task.evaluations = kSamplerEvaluations;
    return task;
}

Result<SettingsTask> speed_task(const TuningOrder& order, const std::filesystem::path& path) {
    SettingsTask task;
    TARS_TRY(auto space, speed_space({}, std::max(1u, std::thread::hardware_concurrency())));
    task.evaluator = std::make_unique<SpeedEvaluator>(space, model_bench(path, kTimedPrompt, kTimedAnswer));
    task.problem = {
        .name = order.goal, .space = std::move(space), .noisy = true, .evaluator = task.evaluator.get()};
    task.algorithm = "coordinate";
    task.evaluations = kSpeedEvaluations;
    return task;
}

}  // namespace

Result<SettingsTask> make_settings_task(const TuningOrder& order, const std::filesystem::path& path,
                                        Device& device, ModelOptions options, std::stop_token stop) {
    if (order.goal == "sampler") return sampler_task(order, path, device, std::move(options), stop);
    if (order.goal == "speed") return speed_task(order, path);
    return invalid_input("'" + order.goal + "' is no goal over settings", "use sampler or speed");
}

}  // namespace tars
