// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rng.h"
#include "text/tokenizer.h"

#include <span>

namespace tars {

// In single precision but for sums over long stretches: relative errors of some 1e-7, the same bits on every
// machine. Several times as fast as <cmath>; what a population costs beside its forward passes is mostly
// this.

float highest_of(std::span<const float> logits);
/// Σ exp(logit − highest), for logits that are not above `highest`.
double exp_sum(std::span<const float> logits, float highest);
/// ln Σ exp(logit).
double fast_log_sum_exp(std::span<const float> logits);
/// −ln p(token) under softmax(logits).
double fast_negative_log_likelihood(std::span<const float> logits, TokenId token);
/// −Σ p ln p.
double entropy(std::span<const float> logits);
/// A token drawn at temperature 1 out of the whole distribution.
TokenId draw(std::span<const float> logits, Rng& rng);

}  // namespace tars
