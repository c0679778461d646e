// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/logprobs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tars {

Logprobs::Logprobs(std::span<const float> logits) : logits_(logits.begin(), logits.end()) {
    const double highest = *std::ranges::max_element(logits_);
    double total = 0;
    for (const float logit : logits_) total += std::exp(logit - highest);
    log_total_ = std::log(total) + highest;
}

TokenLogprobs::Candidate Logprobs::candidate(TokenId token) const {
    const double logprob = logits_[static_cast<std::size_t>(token)] - log_total_;
    return {token,
            static_cast<float>(std::min(logprob, 0.0))};  // rounding must not make it a certainty and more
}

TokenLogprobs Logprobs::of(TokenId chosen, std::uint32_t top) const {
    TokenLogprobs result{candidate(chosen), {}};
    std::vector<TokenId> order(logits_.size());
    std::iota(order.begin(), order.end(), TokenId{0});
    const auto count = static_cast<std::ptrdiff_t>(std::min<std::size_t>(top, order.size()));
    std::ranges::partial_sort(order, order.begin() + count, [this](TokenId a, TokenId b) {
        return logits_[static_cast<std::size_t>(a)] > logits_[static_cast<std::size_t>(b)];
    });
    for (auto it = order.begin(); it != order.begin() + count; ++it) result.top.push_back(candidate(*it));
    return result;
}

}  // namespace tars
