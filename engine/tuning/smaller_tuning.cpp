// SPDX-License-Identifier: Apache-2.0
#include "tuning/smaller_tuning.h"

#include "core/atomic_file.h"
#include "tuning/smaller/level_choice.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostText = 64u << 20;  // bytes
constexpr std::size_t kLeastWindows = 40;
constexpr std::uint32_t kStreams = 32;  // sequences the cache holds
constexpr std::uint64_t kEvaluations = 2000;
constexpr std::size_t kPopulation = 32;
constexpr double kShares[SmallerEvaluator::kFidelities] = {1.0 / 16, 1.0 / 4, 1.0};

std::string decimals(double value, int digits) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::uint64_t elements_of(const ModelFile& file) {
    std::uint64_t sum = 0;
    for (const auto& tensor : file.tensors()) sum += tensor.elements();
    return sum;
}

/// What a GGUF file has besides tensors; of a folder, about what its vocabulary takes.
std::uint64_t bytes_besides(const ModelFile& file) {
    std::error_code failure;
    const auto& path = file.path();
    const auto size = fs::is_directory(path, failure) ? fs::file_size(path / "tokenizer.json", failure)
                                                      : fs::file_size(path, failure);
    if (failure) return 0;
    return fs::is_directory(path, failure) ? size : size - std::min(size, file.tensor_bytes());
}

Result<std::uint64_t> size_limit(const TuningOrder& order, const ModelFile& file) {
    if ((order.bits > 0) == (order.megabytes > 0))
        return invalid_input("goal 'smaller' needs one size",
                             "say --bits 4 (per weight) or --megabytes 800 (of the file)");
    const auto elements = static_cast<double>(elements_of(file));
    const double bytes = order.bits > 0 ? order.bits * elements / 8
                                        : order.megabytes * 1e6 - static_cast<double>(bytes_besides(file));
    if (bytes >= static_cast<double>(file.tensor_bytes()))
        return invalid_input("the model is not larger than that: it has " +
                                 decimals(8 * static_cast<double>(file.tensor_bytes()) / elements, 2) +
                                 " bits per weight",
                             "ask for fewer");
    return static_cast<std::uint64_t>(std::max(0.0, bytes));
}

/// Which levels there are and what they cost, starting from what anybody would do.
Result<SearchSpace> level_space(const ModelFile& file, std::span<const LevelledMatrix> matrices,
                                std::uint64_t limit) {
    const std::vector<std::int32_t> lowest(matrices.size(), 0);
    TARS_TRY(const auto smallest, plan_of_levels(file, matrices, lowest));
    if (smallest.bytes() > limit)
        return invalid_input("this model cannot become that small: it takes " +
                                 decimals(smallest.bits_per_weight(), 2) + " bits per weight at least (" +
                                 decimals(static_cast<double>(smallest.bytes()) / 1e6, 1) + " MB)",
                             "give it more; matrices with short rows have no types of few bits");
    LevelBudget budget;
    auto fixed = smallest.bytes();
    for (const auto& matrix : matrices) {
        fixed -= matrix.bytes(0);
        auto& costs = budget.cost.emplace_back();
        for (std::size_t level = 0; level < matrix.types.size(); ++level)
            costs.push_back(static_cast<double>(matrix.bytes(level)));
    }
    budget.limit = static_cast<double>(limit - fixed);
    const auto even = even_levels(budget);
    std::vector<Dimension> dimensions;
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        Dimension dimension{.name = matrices[i].tensor->name, .kind = DimensionKind::categorical};
        for (const auto type : matrices[i].types) dimension.choices.emplace_back(name(type));
        dimension.start = {static_cast<double>(even[i])};
        dimensions.push_back(std::move(dimension));
    }
    return SearchSpace::make(std::move(dimensions), {}, std::move(budget));
}

Result<std::vector<TextWindow>> calibration_text(const TuningOrder& order, const ModelFile& file,
                                                 Program& original, const MixedModel& model,
                                                 const SmallerOptions& options) {
    TARS_TRY(const auto tokenizer, Tokenizer::from_metadata(file.metadata()));
    const auto& special = tokenizer.special();
    const std::size_t length = std::min(options.window_tokens, model.context());
    if (order.data.empty()) {
        const auto first = special.bos != kNoToken ? special.bos : std::max(special.eos, 0);
        const auto ends = [&](TokenId token) { return tokenizer.ends_generation(token); };
        return sample_windows(original, model.options().kv_pages, first, ends, length, options.windows,
                              order.seed, options.stop);
    }
    TARS_TRY(const auto text, read_text_file(order.data, kMostText));
    // the marks of a chat template stand for themselves: they are what the model reads in use
    const auto tokens = tokenizer.encode(text, {.add_special = false, .parse_special = true});
    const auto windows =
        windows_of(tokens, special.add_bos ? special.bos : kNoToken, length, options.windows);
    if (windows.size() < kLeastWindows)
        return invalid_input(order.data + " has " + std::to_string(tokens.size()) +
                                 " tokens, and comparing takes " + std::to_string(kLeastWindows * length),
                             "give more text, or none: then the model's own samples serve");
    return windows;
}

}  // namespace

Result<QuantizationPlan> plan_of_levels(const ModelFile& source, std::span<const LevelledMatrix> matrices,
                                        std::span<const std::int32_t> levels) {
    std::map<std::string, DType> types;
    for (const auto& tensor : source.tensors())
        if (may_be_quantized(tensor) && (tensor.dtype == DType::F32 || tensor.dtype == DType::F64))
            types[tensor.name] = DType::F16;
    for (std::size_t i = 0; i < matrices.size(); ++i)
        types[matrices[i].tensor->name] = matrices[i].types[static_cast<std::size_t>(levels[i])];
    return plan_quantization(source, types);
}

std::vector<std::size_t> SmallerEvaluator::windows(const Sample& sample) const {
    const bool training = sample.split == Split::training;
    return text_.pick(sample.split, training ? kShares[std::min(sample.fidelity, kFidelities - 1)] : 1);
}

Result<std::vector<TextComparison>> SmallerEvaluator::price(std::span<const std::int32_t> levels,
                                                            std::span<const std::size_t> picked,
                                                            std::stop_token stop) {
    TARS_TRY(const auto mixed, model_->load(levels));
    return text_.compare(*mixed.program, model_->options(), picked, stop);
}

Result<std::vector<Score>> SmallerEvaluator::evaluate(std::span<const Genome> genomes, const Sample& sample,
                                                      std::stop_token stop) {
    const auto picked = windows(sample);
    if (picked.empty()) return invalid_input("there is no text to compare on");
    std::vector<Score> scores;
    for (const auto& genome : genomes) {
        if (stop.stop_requested()) return cancelled();
        const std::pair key(sample.fidelity, genome.levels);
        auto known = known_.find(key);
        if (known == known_.end() || sample.split != Split::training) {
            TARS_TRY(const auto comparisons, price(genome.levels, picked, stop));
            const auto loss = mean_of(comparisons).divergence;
            scores.push_back({loss, 0});
            if (sample.split == Split::training) known_.emplace(key, loss);
            continue;
        }
        scores.push_back({known->second, 0});
    }
    return scores;
}

Result<std::vector<double>> SmallerEvaluator::losses(const Genome& genome, Split split,
                                                     std::stop_token stop) {
    std::vector<double> losses;
    const auto picked = windows({split, 0, kFidelities - 1});
    if (picked.empty()) return losses;
    TARS_TRY(const auto comparisons, price(genome.levels, picked, stop));
    for (const auto& comparison : comparisons) losses.push_back(comparison.divergence);
    return losses;
}

std::uint64_t SmallerEvaluator::tokens(const Sample& sample) const {
    return text_.tokens(windows(sample));
}

Result<TextComparison> SmallerEvaluator::compare(std::span<const std::int32_t> levels, Split split,
                                                 std::stop_token stop) {
    TARS_TRY(const auto comparisons, price(levels, windows({split, 0, kFidelities - 1}), stop));
    return mean_of(comparisons);
}

Result<std::vector<std::vector<double>>>
SmallerEvaluator::losses_alone(const std::function<void(double)>& progress, std::stop_token stop) {
    const auto& matrices = model_->matrices();
    const auto picked = windows({Split::training, 0, 0});
    std::vector<std::int32_t> levels(matrices.size(), MixedModel::kAsItIs);
    std::vector<std::vector<double>> losses(matrices.size());
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        for (std::size_t level = 0; level < matrices[i].types.size(); ++level) {
            if (stop.stop_requested()) return cancelled();
            if (matrices[i].types[level] == matrices[i].tensor->dtype) {
                losses[i].push_back(0);
                continue;
            }
            levels[i] = static_cast<std::int32_t>(level);
            TARS_TRY(const auto comparisons, price(levels, picked, stop));
            losses[i].push_back(mean_of(comparisons).divergence);
        }
        levels[i] = MixedModel::kAsItIs;
        if (progress) progress(static_cast<double>(i + 1) / static_cast<double>(matrices.size()));
    }
    return losses;
}

Result<SmallerTask> make_smaller_task(const TuningOrder& order, const fs::path& path, Device& device,
                                      const ModelOptions& model_options, const SmallerOptions& options) {
    SmallerTask task;
    task.path = path;
    TARS_TRY(auto file, open_model_file(path));
    task.file = std::make_unique<ModelFile>(std::move(file));
    TARS_TRY(task.size_limit, size_limit(order, *task.file));
    const bool floats = std::ranges::all_of(
        task.file->tensors(), [](const TensorInfo& tensor) { return tensor.dtype == DType::F32; });
    LoadOptions load;
    load.kv_type = model_options.kv_type.value_or(floats ? KvType::f32 : KvType::f16);
    load.kv_pages = kStreams * ((options.window_tokens + kPageTokens - 1) / kPageTokens);
    load.stop = options.stop;
    TARS_TRY(auto model, MixedModel::make(*task.file, device, load));
    TARS_TRY(auto space, level_space(*task.file, model->matrices(), task.size_limit));
    const std::vector<std::int32_t> as_it_is(model->matrices().size(), MixedModel::kAsItIs);
    TARS_TRY(const auto original, model->load(as_it_is));
    TARS_TRY(auto windows, calibration_text(order, *task.file, *original.program, *model, options));
    TARS_TRY(auto text, ReferenceText::make(*original.program, load, std::move(windows), options.stop));
    task.evaluator = std::make_unique<SmallerEvaluator>(std::move(model), std::move(text));
    task.problem = {.name = order.goal,
                    .space = std::move(space),
                    .fidelities = SmallerEvaluator::kFidelities,
                    .evaluator = task.evaluator.get()};
    if (options.measure) {
        TARS_TRY(const auto losses, task.evaluator->losses_alone(options.progress, options.stop));
        auto genome = task.problem.space.start();
        genome.levels = lagrangian_levels(losses, *task.problem.space.budget());
        genome.origin = "lagrangian";
        task.problem.guess = Ablation{"lagrangian", std::move(genome)};
    }
    task.algorithm = "level-switch";
    task.evaluations = kEvaluations;
    task.population = kPopulation;
    return task;
}

}  // namespace tars
