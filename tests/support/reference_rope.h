// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace tars::test {

/// How a model's rotary embedding is described, in the words of the published rules.
struct ReferenceRope {
    enum class Scaling { none, linear, llama3, yarn };

    bool interleaved = false;  ///< pairs (2i, 2i+1); otherwise (i, i + d/2)
    int dimensions = 0;        ///< d: how many of a head's dimensions turn
    double base = 10000.0;

    Scaling scaling = Scaling::none;
    double factor = 1.0;
    double original_context = 0.0;
    double low_frequency_factor = 1.0, high_frequency_factor = 4.0;  ///< llama3
    double beta_fast = 32.0, beta_slow = 1.0, extrapolation = 1.0;   ///< YaRN
    bool truncate = true;                                            ///< YaRN: whole-numbered ramp ends
    double magnitude = 1.0;                                          ///< of cos and sin

    std::vector<double> divisors;  ///< one per pair (`rope_freqs`), or empty
};

/// Radians per position for each pair.
std::vector<double> rope_frequencies(const ReferenceRope& rope);

/// Turns one head (a vector of at least rope.dimensions) to `position`.
void rotate(const ReferenceRope& rope, const std::vector<double>& frequencies, int position, double* head);

}  // namespace tars::test
