// SPDX-License-Identifier: Apache-2.0
// How a token is drawn, by the words of compute/token_draw.h: with a sort and in double precision.
#pragma once

#include "compute/token_draw.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace tars::test {

/// A token that may be drawn.
struct KeptToken {
    std::int32_t token = 0;
    double logit = 0;  ///< changed
    double share = 0;  ///< its probability at the temperature
};

/// What is kept of a row of logits, in the order in which `uniform` meets it.
inline std::vector<KeptToken> kept_tokens(std::span<const float> logits, const TokenDraw& draw) {
    std::vector<KeptToken> kept;
    for (const float logit : logits)
        kept.push_back({static_cast<std::int32_t>(kept.size()), double{logit}, 0});
    for (const auto& change : draw.changes) {
        auto& logit = kept[static_cast<std::size_t>(change.token)].logit;
        logit += double{change.bias};
        logit = (logit <= 0 ? logit * change.penalty : logit / change.penalty) - change.subtrahend;
    }
    const auto weigh = [&](double highest, double temperature) {
        double total = 0;
        for (const auto& each : kept) total += std::exp((each.logit - highest) / temperature);
        return total;
    };
    if (draw.top_k > 0 || draw.top_p < 1 || draw.min_p > 0)
        std::ranges::stable_sort(kept, std::ranges::greater(), &KeptToken::logit);
    const double highest = std::ranges::max(kept, {}, &KeptToken::logit).logit;
    if (draw.top_k > 0 && draw.top_k < kept.size()) kept.resize(draw.top_k);
    if (draw.top_p < 1) {
        const double total = weigh(highest, 1);
        double covered = 0;
        std::size_t count = 0;
        do covered += std::exp(kept[count++].logit - highest);
        while (count < kept.size() && covered < double{draw.top_p} * total);
        kept.resize(count);
    }
    if (draw.min_p > 0)
        std::erase_if(kept, [&](const KeptToken& each) {
            return each.logit < highest + std::min(std::log(double{draw.min_p}), 0.0);
        });
    const double total = weigh(highest, double{draw.temperature});
    for (auto& each : kept) each.share = std::exp((each.logit - highest) / draw.temperature) / total;
    return kept;
}

inline DrawnToken drawn_token(std::span<const float> logits, const TokenDraw& draw) {
    if (!std::ranges::all_of(logits, [](float logit) { return std::isfinite(logit); })) return {};
    const auto kept = kept_tokens(logits, draw);
    double left = draw.uniform;
    auto chosen = kept.front();
    for (const auto& each : kept) {
        left -= each.share;
        if (left >= 0) continue;
        chosen = each;
        break;
    }
    double total = 0;
    for (const float logit : logits) total += std::exp(double{logit});
    return {chosen.token,
            static_cast<float>(double{logits[static_cast<std::size_t>(chosen.token)]} - std::log(total))};
}

}  // namespace tars::test
