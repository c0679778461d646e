// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tars {

/// log softmax of one row of logits, kept while a sampler changes the row.
class Logprobs {
  public:
    explicit Logprobs(std::span<const float> logits);

    /// For the token that was drawn, with the `top` likeliest.
    TokenLogprobs of(TokenId chosen, std::uint32_t top) const;

  private:
    TokenLogprobs::Candidate candidate(TokenId token) const;

    std::vector<float> logits_;
    double log_total_;  ///< log Σ exp(logit)
};

}  // namespace tars
