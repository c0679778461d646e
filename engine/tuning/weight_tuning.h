// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/answer_judge.h"
#include "tuning/population.h"
#include "tuning/problem.h"
#include "tuning/sampler_tuning.h"
#include "tuning/weight_space.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// What better means. The likelihood of the wanted answers is smooth and needs one pass; what the model
/// really says needs one pass per token, and shows what likelihood cannot: whether it is right. Where an
/// answer was put in the place of another, its tokens shall be likelier than the other's by kPreferenceMargin
/// on average; more than that is worth nothing, so that nothing is gained by making rejected answers ever
/// less likely. Where only rejected answers are known, the model's own (own_answers.h) are to stay as likely
/// as they are, and the rejected ones shall be less likely beside them than they are, by the same margin.
struct AnswerFitness {
    double likelihood = 1;  ///< weight of the mean −ln p of the wanted answers' tokens
    double judgement = 0;   ///< weight of 1 − what the judge gives to the greedy answers
    std::vector<AnswerCheck> checks = {};
    std::size_t longest_answer = 256;  ///< tokens
    double preference = 1;  ///< weight of preferring wanted answers to rejected ones, where there are some
};

/// Nats per token.
inline constexpr double kPreferenceMargin = 0.5;

struct WeightTuning {
    AnswerFitness fitness;
    std::size_t minibatch = 16;  ///< training examples per generation; 0: all
};

/// Prices points of a weight space on a loaded model: every member of a population sees the same examples,
/// and all stand in the rows of shared batches, each through an adapter of its own. A member's loss has the
/// same bits whoever else is priced with it. Uses the model's whole cache; nothing else may run on it
/// meanwhile (Runtime::with_model).
class WeightEvaluator final : public Evaluator {
  public:
    /// Documents come from encode_examples(): what is scored is the answer. Guard documents are scored by
    /// their likelihood alone. `model` must outlive this.
    static Result<std::unique_ptr<WeightEvaluator>>
    make(LoadedModel& model, SearchSpace space, std::vector<TokenDocument> documents, WeightTuning settings);

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override;
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token stop) override;
    /// On every other watched document, as fit_readout() has seen those between: a find may use half of what
    /// the gate allows (GateSettings) of divergence and of the loss, as the gate sees other text and wants to
    /// be sure; of its own answers (own_guard.h) also no more than what they tell about others like them.
    Result<double> drift(const Genome& genome, std::stop_token stop) override;
    std::uint64_t tokens(const Sample& sample) const override;

    Adapter adapter(const Genome& genome) { return maker_.adapter(genome); }
    /// losses() of any adapter of the model, such as the live one.
    Result<std::vector<double>> losses_of(const Adapter& adapter, Split split, std::stop_token stop = {});
    /// drift() of any adapter of the model.
    Result<double> drift_of(const Adapter& adapter, std::stop_token stop = {});
    /// Mean divergence of the candidate from the live one, in nats per token, per guard document.
    Result<std::vector<double>> guard_divergence(const Adapter& live, const Adapter& candidate,
                                                 std::stop_token stop = {});
    /// The best of a fine grid of logit scales with everything else untuned: how much of a gain is that.
    /// Empty for a space without a logit scale.
    Result<std::optional<Ablation>> temperature_only(std::stop_token stop = {});

  private:
    WeightEvaluator(LoadedModel& model, SearchSpace space, AdapterMaker maker,
                    std::vector<TokenDocument> documents, WeightTuning settings,
                    std::optional<AnswerJudge> judge);
    std::vector<const TokenDocument*> pick(const Sample& sample) const;
    Result<std::vector<std::vector<double>>> price(const Members& members, Documents documents, Split split,
                                                   std::stop_token stop);
    Result<std::vector<std::vector<double>>> likelihoods(const Members& members, Documents documents,
                                                         std::stop_token stop);
    Result<std::vector<std::vector<double>>> price_guard(const Members& members, Documents documents,
                                                         std::stop_token stop);
    std::string wanted_answer(const TokenDocument& document) const;

    LoadedModel& model_;
    SearchSpace space_;
    AdapterMaker maker_;
    std::vector<TokenDocument> documents_;
    WeightTuning settings_;
    std::optional<AnswerJudge> judge_;
    SharedBatches batches_;
};

/// The space with the sizes of its steering and LoRA dimensions measured: one usual step of all of them
/// together changes the loss of a few training examples by some 2 %. Same arguments, same space.
Result<SearchSpace> calibrate(LoadedModel& model, const SearchSpace& space,
                              std::span<const TokenDocument> documents, std::uint64_t seed,
                              std::stop_token stop = {});

/// What a model says to a prompt, greedily.
struct PlainAnswer {
    std::string text;
    bool ended = false;  ///< by itself, not by its length
};
Result<std::vector<PlainAnswer>> plain_answers(LoadedModel& model, const Adapter& adapter,
                                               std::span<const std::string> prompts, std::size_t longest,
                                               std::stop_token stop = {});

}  // namespace tars
