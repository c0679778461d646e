// SPDX-License-Identifier: Apache-2.0
#include "compute/quants/fit.h"

#include <array>
#include <cmath>

namespace tars {
namespace {

constexpr int kLanes = 8;
using Lanes = std::array<float, kLanes>;
/// Magnitudes below this are zero to every half-precision scale, and their squares would vanish.
constexpr float kSmallest = 1e-15f;

float sum(const Lanes& lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

/// What least squares needs to know of x ≈ scale · q.
struct ScaleSums {
    float xq, qq;
    float best_scale() const { return qq > 0.0f ? xq / qq : 0.0f; }
    /// By how much best_scale() lowers the error below that of all zeros.
    float gain() const { return qq > 0.0f ? xq / qq * xq : 0.0f; }
};

ScaleSums scale_sums(const Samples& samples, float inverse_scale, float low, float high) {
    Lanes xq{}, qq{};
    for (int i = 0; i < samples.count; i += kLanes) {
        for (int lane = 0; lane < kLanes; ++lane) {
            const float x = samples.x[i + lane];
            const float q = round_between(x * inverse_scale, low, high);
            const float weighted = samples.weight[i + lane] * q;
            xq[lane] += weighted * x;
            qq[lane] += weighted * q;
        }
    }
    return {sum(xq), sum(qq)};
}

/// Least squares of x ≈ scale · q + offset for the levels that rounding to `guess` gives; `guess` itself
/// where they do not determine a line. Works on x − base, because the offset may dwarf what varies.
Line improved_line(const Samples& samples, const Line& guess, float levels, float base, float offset_limit) {
    const float inverse = inverse_or_zero(guess.scale);
    Lanes w{}, wq{}, wqq{}, wx{}, wqx{};
    for (int i = 0; i < samples.count; i += kLanes) {
        for (int lane = 0; lane < kLanes; ++lane) {
            const float x = samples.x[i + lane], weight = samples.weight[i + lane];
            const float q = round_between((x - guess.offset) * inverse, 0.0f, levels);
            const float weighted = weight * q, above = x - base;
            w[lane] += weight;
            wq[lane] += weighted;
            wqq[lane] += weighted * q;
            wx[lane] += weight * above;
            wqx[lane] += weighted * above;
        }
    }
    const float sw = sum(w), swq = sum(wq), swqq = sum(wqq), swx = sum(wx), swqx = sum(wqx);
    const float determinant = sw * swqq - swq * swq;
    if (!(determinant > 1e-6f * sw * swqq)) return guess;
    Line line;
    line.scale = (sw * swqx - swq * swx) / determinant;
    line.offset = (swx - line.scale * swq) / sw + base;
    if (line.offset > offset_limit) {
        line.offset = offset_limit;
        line.scale = (swqx + (base - offset_limit) * swq) / swqq;
    }
    return line.scale > 0.0f ? line : guess;
}

}  // namespace

float scale_error(const Samples& samples, float scale, float low, float high) {
    const float inverse = inverse_or_zero(scale);
    Lanes errors{};
    for (int i = 0; i < samples.count; i += kLanes) {
        for (int lane = 0; lane < kLanes; ++lane) {
            const float x = samples.x[i + lane];
            const float miss = scale * round_between(x * inverse, low, high) - x;
            errors[lane] += samples.weight[i + lane] * (miss * miss);
        }
    }
    return sum(errors);
}

float line_error(const Samples& samples, const Line& line, float levels) {
    const float inverse = inverse_or_zero(line.scale);
    Lanes errors{};
    for (int i = 0; i < samples.count; i += kLanes) {
        for (int lane = 0; lane < kLanes; ++lane) {
            const float x = samples.x[i + lane];
            const float q = round_between((x - line.offset) * inverse, 0.0f, levels);
            const float miss = line.scale * q + line.offset - x;
            errors[lane] += samples.weight[i + lane] * (miss * miss);
        }
    }
    return sum(errors);
}

float fit_scale(const Samples& samples, float low, float high) {
    float peak = 0.0f;
    for (int i = 0; i < samples.count; ++i)
        if (std::abs(samples.x[i]) > std::abs(peak)) peak = samples.x[i];
    if (std::abs(peak) < kSmallest) return 0.0f;

    // Where the peak may come to lie, in levels past the end of the range (cut off) or within it.
    constexpr float kFirst = -1.0f, kStep = 0.125f;
    constexpr int kSteps = 21;
    ScaleSums best{};
    for (int step = 0; step < kSteps; ++step) {
        const float beyond = kFirst + kStep * static_cast<float>(step);
        const auto sums = scale_sums(samples, (low - beyond) / peak, low, high);
        if (sums.gain() > best.gain()) best = sums;
    }
    const auto again = scale_sums(samples, inverse_or_zero(best.best_scale()), low, high);
    return again.gain() > best.gain() ? again.best_scale() : best.best_scale();
}

Line fit_line(const Samples& samples, float levels, float offset_limit) {
    const auto [smallest, largest] = std::minmax_element(samples.x, samples.x + samples.count);
    const float low = std::min(*smallest, offset_limit), range = *largest - low;
    if (!(range > kSmallest)) return {0.0f, low};

    Line best{range / levels, low};
    float best_error = line_error(samples, best, levels);
    const auto consider = [&](const Line& guess) {
        const auto line = improved_line(samples, guess, levels, low, offset_limit);
        const float error = line_error(samples, line, levels);
        if (error >= best_error) return false;
        best_error = error;
        best = line;
        return true;
    };
    // From a level to spare to two levels cut off, shared by both ends.
    constexpr float kFirst = -1.0f, kStep = 0.1875f;
    constexpr int kSteps = 17, kRefinements = 3;
    for (int step = 0; step < kSteps; ++step) {
        const float scale = range / (levels + kFirst + kStep * static_cast<float>(step));
        consider({scale, low + 0.5f * (range - scale * levels)});
    }
    for (int round = 0; round < kRefinements && consider(best); ++round) {
    }
    return best;
}

}  // namespace tars
