// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace tars {

/// What happens to a logit before a token is drawn: `bias` is added, then it is divided by `penalty` if it is
/// above zero and multiplied with it otherwise, then `subtrahend` is taken away.
struct LogitChange {
    std::int32_t token = 0;
    float bias = 0;  ///< -infinity: the token is not drawn while there is another
    float penalty = 1;
    float subtrahend = 0;
};

/// How a device draws the token that follows a row: `changes` first, then it keeps the `top_k` most likely,
/// of these the fewest most likely that cover `top_p`, of these those at least `min_p` times as likely as the
/// best, and draws one of them as likely as it is at the temperature. Of equal logits the lower token comes
/// first.
struct TokenDraw {
    std::span<const LogitChange> changes = {};  ///< of different tokens
    std::uint32_t top_k = 0;                    ///< 0: all; 1: the likeliest
    float top_p = 1;                            ///< ≥ 1: all
    float min_p = 0;                            ///< ≤ 0: all
    float temperature = 1;                      ///< above 0
    /// Of [0, 1): where the token is when those that are kept lie side by side, each as wide as it is likely;
    /// the likeliest first or, where nothing is cut off, in order of tokens.
    double uniform = 0;
    bool wants_logprob = false;
};

struct DrawnToken {
    std::int32_t token = -1;  ///< -1: some logit is not a finite number
    float logprob = 0;        ///< natural logarithm of the probability the model gave it, where wanted
};

}  // namespace tars
