// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenizer.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace tars {

/// The logit of a token that must not be drawn.
inline constexpr float kBanned = -std::numeric_limits<float>::infinity();

/// A token that may be drawn.
struct Candidate {
    TokenId token;
    float logit;
    float probability;
};
using Candidates = std::vector<Candidate>;

/// How likely each token of a vocabulary is beside the likeliest, whose weight is 1. Where nothing but banned
/// tokens is left, all are equally likely.
struct TokenWeights {
    /// `temperature` > 0.
    TokenWeights(std::span<const float> logits, float temperature);

    std::vector<float> weights;
    double total = 0;
};

/// The first of the highest; no logit is not-a-number.
TokenId likeliest(std::span<const float> logits);
/// The token at `uniform` of [0, 1) when all lie side by side, each as wide as it is likely.
TokenId draw(const TokenWeights& weights, double uniform);
TokenId draw(std::span<const Candidate> candidates, double uniform);

/// The `k` most likely, most likely first; all where k ≤ 0.
Candidates most_likely(std::span<const float> logits, std::int64_t k);
/// Of a whole vocabulary what top-p and then min-p leave, in no particular order.
Candidates likely_enough(std::span<const float> logits, float top_p, float min_p);
/// Those whose weight, of the total, is at least `share`; the likeliest in any case.
Candidates at_least(std::span<const float> logits, const TokenWeights& weights, double share);

/// Sets the candidates' probabilities, of which the sum is 1.
void softmax(Candidates& candidates);
/// Locally typical sampling (Meister et al. 2022): nearest to the distribution's entropy first, until more
/// than `p` is covered. Most likely first, before and after.
void keep_typical(Candidates& candidates, float p);
/// Nucleus sampling: the fewest most likely that cover `p`. Expects most likely first.
void keep_top_p(Candidates& candidates, float p);
/// At least `p` times as likely as the best. Expects most likely first.
void keep_min_p(Candidates& candidates, float p);

}  // namespace tars
