// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_rope.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tars::test {

namespace {

constexpr double kTwoPi = 2.0 * std::numbers::pi;

/// Llama 3.1: long waves are stretched by the factor, short ones kept, those between blended.
double llama3(const ReferenceRope& rope, double frequency) {
    const double wavelength = kTwoPi / frequency;
    if (wavelength < rope.original_context / rope.high_frequency_factor) return frequency;
    if (wavelength > rope.original_context / rope.low_frequency_factor) return frequency / rope.factor;
    const double smooth = (rope.original_context / wavelength - rope.low_frequency_factor) /
                          (rope.high_frequency_factor - rope.low_frequency_factor);
    return (1.0 - smooth) * frequency / rope.factor + smooth * frequency;
}

/// YaRN (Peng et al. 2023, §3.2): the pair index at which a wave turns `rotations` times within the original
/// context.
double yarn_correction(const ReferenceRope& rope, double rotations) {
    return rope.dimensions * std::log(rope.original_context / (rotations * kTwoPi)) /
           (2.0 * std::log(rope.base));
}

double yarn(const ReferenceRope& rope, int pair, double frequency) {
    double low = yarn_correction(rope, rope.beta_fast);
    double high = yarn_correction(rope, rope.beta_slow);
    if (rope.truncate) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0);
    high = std::min(high, rope.dimensions - 1.0);
    const double ramp = 1.0 - std::clamp((pair - low) / std::max(0.001, high - low), 0.0, 1.0);
    const double kept = ramp * rope.extrapolation;
    return frequency / rope.factor * (1.0 - kept) + frequency * kept;
}

}  // namespace

std::vector<double> rope_frequencies(const ReferenceRope& rope) {
    std::vector<double> frequencies;
    for (int i = 0; i < rope.dimensions / 2; ++i) {
        double frequency = std::pow(rope.base, -2.0 * i / rope.dimensions);
        if (!rope.divisors.empty()) frequency /= rope.divisors.at(static_cast<std::size_t>(i));
        switch (rope.scaling) {
        case ReferenceRope::Scaling::none:
            break;
        case ReferenceRope::Scaling::linear:
            frequency /= rope.factor;
            break;
        case ReferenceRope::Scaling::llama3:
            frequency = llama3(rope, frequency);
            break;
        case ReferenceRope::Scaling::yarn:
            frequency = yarn(rope, i, frequency);
            break;
        }
        frequencies.push_back(frequency);
    }
    return frequencies;
}

void rotate(const ReferenceRope& rope, const std::vector<double>& frequencies, int position, double* head) {
    const int pairs = rope.dimensions / 2;
    for (int i = 0; i < pairs; ++i) {
        double& a = head[rope.interleaved ? 2 * i : i];
        double& b = head[rope.interleaved ? 2 * i + 1 : i + pairs];
        const double angle = position * frequencies[static_cast<std::size_t>(i)];
        const double cosine = rope.magnitude * std::cos(angle);
        const double sine = rope.magnitude * std::sin(angle);
        const double old_a = a;
        a = old_a * cosine - b * sine;
        b = old_a * sine + b * cosine;
    }
}

}  // namespace tars::test
