// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "formats/model_file.h"
#include "model/convert.h"
#include "runtime/loaded_model.h"
#include "tuning/problem.h"
#include "tuning/smaller/mixed_model.h"
#include "tuning/smaller/reference_text.h"
#include "tuning/tuning_order.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace tars {

/// Prices mixes of quantization types: the divergence of their next-token distributions from the original's,
/// in nats per token. Exact for the text it has; the fidelities are a sixteenth, a quarter and all of the
/// windows for training, eight at least. A genome has a level for each matrix of `model`.
class SmallerEvaluator final : public Evaluator {
  public:
    static constexpr std::uint32_t kFidelities = 3;

    SmallerEvaluator(std::unique_ptr<MixedModel> model, ReferenceText text)
        : model_(std::move(model)), text_(std::move(text)) {}

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override;
    /// The divergence on each window.
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token stop) override;
    std::uint64_t tokens(const Sample& sample) const override;

    const MixedModel& model() const { return *model_; }
    Result<TextComparison> compare(std::span<const std::int32_t> levels, Split split, std::stop_token stop);
    /// loss[matrix][level]: the divergence, at the lowest fidelity, where this matrix alone is not as it is.
    Result<std::vector<std::vector<double>>>
    losses_alone(const std::function<void(double fraction)>& progress, std::stop_token stop);

  private:
    std::vector<std::size_t> windows(const Sample& sample) const;
    Result<std::vector<TextComparison>> price(std::span<const std::int32_t> levels,
                                              std::span<const std::size_t> windows, std::stop_token stop);

    std::unique_ptr<MixedModel> model_;
    ReferenceText text_;
    /// What was priced before on training text: the parent of each generation comes up again.
    std::map<std::pair<std::uint32_t, std::vector<std::int32_t>>, double> known_;
};

/// The goal "smaller" made ready: which type each matrix gets, so that the model fits a size and stays as
/// close as it can to what it was.
struct SmallerTask {
    std::filesystem::path path;
    std::unique_ptr<ModelFile> file;
    std::unique_ptr<SmallerEvaluator> evaluator;  ///< reads the file
    Problem problem;
    std::string algorithm;
    std::uint64_t evaluations = 0;
    std::size_t population = 0;
    std::uint64_t size_limit = 0;  ///< bytes of all tensors
};

struct SmallerOptions {
    /// Where a search by measuring each matrix alone is to begin; off for a run that has its start already.
    bool measure = true;
    std::size_t windows = 128;  ///< of text, at most
    std::uint32_t window_tokens = kWindowTokens;
    std::function<void(double fraction)> progress = {};
    std::stop_token stop = {};
};

/// For the model at `path`. `device` must outlive the task. The order says how large the result may be, in
/// bits per weight of all tensors or in megabytes of the whole file, and may name a text; without one the
/// model's own samples serve.
Result<SmallerTask> make_smaller_task(const TuningOrder& order, const std::filesystem::path& path,
                                      Device& device, const ModelOptions& model,
                                      const SmallerOptions& options = {});

/// What becomes of the tensors at these levels: matrices that have none and are floats become F16.
Result<QuantizationPlan> plan_of_levels(const ModelFile& source, std::span<const LevelledMatrix> matrices,
                                        std::span<const std::int32_t> levels);

}  // namespace tars
