// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/loaded_model.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tars {

/// A text as one member of a population sees it.
struct Sequence {
    std::uint32_t adapter = 0;
    std::vector<TokenId> tokens;
    std::size_t fed = 0;                    ///< how many of them are in the cache
    std::vector<std::uint32_t> pages = {};  ///< room for as many as it will have
};

/// Sequences of many members side by side in the rows of shared batches. Uses the model's whole cache;
/// nothing else may run on it meanwhile. A sequence's logits have the same bits whoever stands beside it.
class SharedBatches {
  public:
    explicit SharedBatches(LoadedModel& model);
    LoadedModel& model() { return model_; }

    /// How many sequences of this length the cache holds at a time: 0 if not even one fits.
    std::size_t capacity(std::size_t tokens) const;
    /// Takes the pages for `tokens`; false where too few are left.
    bool seat(Sequence& sequence, std::size_t tokens);
    /// Gives all pages back.
    void clear();

    /// Logits of `sequence` after its token at `position`.
    using Visit =
        std::function<void(std::size_t sequence, std::size_t position, std::span<const float> logits)>;
    /// Feeds what is not fed yet, in as few batches as the model's longest and `most_logits` allow. Visited
    /// are positions from logits_from(sequence) on, in order. Between two batches it can be stopped.
    Result<void> feed(std::span<Sequence> sequences,
                      const std::function<std::size_t(std::size_t sequence)>& logits_from, const Visit& visit,
                      std::stop_token stop);

  private:
    LoadedModel& model_;
    std::uint32_t next_page_ = 0;
    std::size_t most_logits_;  ///< rows that may want logits in one batch
    std::vector<float> logits_;
};

}  // namespace tars
