// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "tuning/sampler_tuning.h"
#include "tuning/shared_batches.h"
#include "tuning/softmax.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

struct GreedyAnswer {
    std::vector<TokenId> tokens;  ///< without the one that ended it
    bool ended = false;           ///< by itself, not by its length
};

/// A population: its members' adapters are large, and made when they are needed.
struct Members {
    std::size_t count = 0;
    std::function<Adapter(std::size_t member)> adapter;
};
/// `adapters` must outlive it.
Members members_of(std::span<const Adapter> adapters);

/// Memory that seated adapters may take together beside a model of so many bytes.
std::uint64_t seated_bytes(std::uint64_t model_bytes);

/// Adapters on the model, as long as this lives.
class SeatedAdapters {
  public:
    /// Members from `first` on, one at least and as many as may take memory together. The empty adapter needs
    /// none: its member is the model as it is.
    static Result<SeatedAdapters> seat(LoadedModel& model, const Members& members, std::size_t first = 0);
    SeatedAdapters(SeatedAdapters&& other) noexcept;
    SeatedAdapters& operator=(SeatedAdapters&&) = delete;
    ~SeatedAdapters();

    std::size_t size() const { return slots_.size(); }
    std::uint32_t slot(std::size_t seat) const { return slots_[seat]; }

  private:
    explicit SeatedAdapters(LoadedModel& model) : model_(&model) {}

    LoadedModel* model_;
    std::vector<std::uint32_t> slots_;
};

using Documents = std::span<const TokenDocument* const>;

/// losses[m][d]: mean −ln p of the scored tokens of document d as member m sees it, infinite where numbers
/// are not. The whole population stands in the rows of shared batches.
Result<std::vector<std::vector<double>>> population_losses(SharedBatches& batches, const Members& members,
                                                           Documents documents, std::stop_token stop);

/// Mean loss over the documents of the model as it is with its logits multiplied by each of `scales`: all of
/// them cost one pass.
Result<std::vector<double>> scaled_losses(LoadedModel& model, Documents documents,
                                          std::span<const double> scales, std::stop_token stop);

/// answers[m][d]: what member m says to the prompt of document d (its tokens before the scored ones), always
/// taking the likeliest token, `longest` of them at most.
Result<std::vector<std::vector<GreedyAnswer>>> population_answers(SharedBatches& batches,
                                                                  const Members& members, Documents documents,
                                                                  std::size_t longest, std::stop_token stop);

/// How a candidate differs from what is live on one document, in nats per scored token; infinite where
/// numbers are not.
struct Departure {
    double divergence = 0;  ///< mean Kullback-Leibler divergence of its next-token distributions
    double live_loss = 0, candidate_loss = 0;
};
Result<std::vector<Departure>> departures(LoadedModel& model, const Adapter& live, const Adapter& candidate,
                                          Documents documents, std::stop_token stop);

}  // namespace tars
