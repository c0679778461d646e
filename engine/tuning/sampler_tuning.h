// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "runtime/sampler.h"
#include "tuning/problem.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace tars {

/// A document or conversation, and which part of the data it belongs to. Tokens from `scored_from` on count:
/// the answers, not the questions.
struct TokenDocument {
    std::vector<TokenId> tokens;
    std::size_t scored_from = 1;
    Split split = Split::training;
    std::vector<TokenDocument> rejected = {};  ///< other answers to the same prompt, which are not wanted
    /// Nats per token with the model untuned, where the answer is the model's own for want of a better one
    /// (own_answers.h), and of those rejected beside it. 0: the answer is wanted.
    double untuned = 0;
    /// Where the text is what the untuned model drew (own_guard.h): its mean entropy there, in nats per
    /// token. What anybody loses on it is this and their divergence, whatever chance drew. Empty: a text of
    /// others.
    std::optional<double> entropy = {};
};

/// What of a model's answer to one position is kept: enough to price any sampler setting without the model.
struct StoredPosition {
    std::vector<TokenId> tokens;  ///< of the highest logits, falling
    std::vector<float> logits;
    double rest_logit = 0;   ///< what the others would have if they were all alike
    std::uint32_t rest = 0;  ///< how many others
    TokenId target = kNoToken;
    float target_logit = 0;
};

/// One teacher-forced pass over the documents; afterwards sampler settings cost microseconds each. Immutable.
class StoredLogits {
  public:
    static constexpr std::size_t kKept = 256;  ///< logits per position

    struct Document {
        std::vector<TokenId> tokens;
        std::size_t scored_from = 1;
        Split split = Split::training;
        std::vector<StoredPosition> positions;  ///< one for each scored token
    };

    /// Uses the model's whole cache; nothing else may run on it meanwhile (Runtime::with_model). An error for
    /// documents longer than the context.
    static Result<StoredLogits> collect(LoadedModel& model, std::span<const TokenDocument> documents,
                                        std::stop_token stop = {});

    const std::vector<Document>& documents() const { return documents_; }

  private:
    std::vector<Document> documents_;
};

/// temperature, top_k, top_p, min_p and repeat_penalty, starting from `now`.
Result<SearchSpace> sampler_space(const SamplingSettings& now);
SamplingSettings sampler_settings(const SearchSpace& space, const Genome& genome,
                                  const SamplingSettings& now);

/// Prices settings by the likelihood that the sampler gives the documents' own tokens, in nats per token.
/// Truncating samplers give some of them none, so a share of every draw is taken from the whole
/// distribution at the same temperature instead.
class SamplerEvaluator final : public Evaluator {
  public:
    /// The logits are shared with nobody else's thread but may be priced by several evaluators.
    SamplerEvaluator(SearchSpace space, SamplingSettings now, std::shared_ptr<const StoredLogits> logits,
                     std::size_t minibatch_documents = 0);

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override;
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token stop) override;
    std::uint64_t tokens(const Sample&) const override { return 0; }

    /// The best of a fine grid of temperatures with everything else as it was: how much of a gain is that.
    Result<Ablation> temperature_only(std::stop_token stop = {});

  private:
    double document_loss(const StoredLogits::Document& document, const SamplingSettings& settings) const;
    std::vector<const StoredLogits::Document*> pick(const Sample& sample) const;

    SearchSpace space_;
    SamplingSettings now_;
    std::shared_ptr<const StoredLogits> logits_;
    std::size_t minibatch_;  ///< documents; 0: all
};

}  // namespace tars
