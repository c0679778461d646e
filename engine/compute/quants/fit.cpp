// SPDX-License-Identifier: Apache-2.0
#include "compute/quants/fit.h"

#include <array>
#include <cmath>
#include <limits>

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

/// Least squares of x ≈ scale · q + offset. Works on y = x − base, because the offset may dwarf what varies.
class LineFit {
  public:
    /// `plain` stands where the weights determine no better line.
    LineFit(const Samples& samples, float levels, const Line& plain, float offset_limit)
        : samples_(samples),
          levels_(levels),
          base_(plain.offset),
          limit_(offset_limit - plain.offset),
          best_{plain.scale, 0.0f} {
        Lanes w{}, wy{}, wyy{};
        for (int i = 0; i < samples.count; i += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane) {
                const float y = samples.x[i + lane] - base_, weight = samples.weight[i + lane];
                w[lane] += weight;
                wy[lane] += weight * y;
                wyy[lane] += weight * (y * y);
            }
        }
        w_ = sum(w);
        wy_ = sum(wy);
        wyy_ = sum(wyy);
    }

    /// Tries the levels that rounding y · inverse_scale + start gives: keeps their best line if it beats all
    /// before.
    bool consider(float inverse_scale, float start) {
        Lanes lanes_wq{}, lanes_wqq{}, lanes_wqy{};
        for (int i = 0; i < samples_.count; i += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane) {
                const float y = samples_.x[i + lane] - base_;
                const float q = round_between(y * inverse_scale + start, 0.0f, levels_);
                const float weighted = samples_.weight[i + lane] * q;
                lanes_wq[lane] += weighted;
                lanes_wqq[lane] += weighted * q;
                lanes_wqy[lane] += weighted * y;
            }
        }
        const float wq = sum(lanes_wq), wqq = sum(lanes_wqq), wqy = sum(lanes_wqy);
        const float determinant = w_ * wqq - wq * wq;
        if (!(determinant > 1e-6f * w_ * wqq)) return false;  // all levels alike
        float scale = (w_ * wqy - wq * wy_) / determinant;
        float offset = (wy_ - scale * wq) / w_;
        if (offset > limit_) {
            offset = limit_;
            scale = (wqy - offset * wq) / wqq;
        }
        const float error =
            wyy_ - scale * (2.0f * wqy - scale * wqq) - offset * (2.0f * (wy_ - scale * wq) - offset * w_);
        if (!(scale > 0.0f && error < error_)) return false;
        error_ = error;
        best_ = {scale, offset};
        return true;
    }

    /// Again from the levels of the best line so far.
    bool improve() { return consider(1.0f / best_.scale, -best_.offset / best_.scale); }

    Line best() const { return {best_.scale, best_.offset + base_}; }

  private:
    const Samples& samples_;
    float levels_, base_, limit_;
    float w_, wy_, wyy_;
    Line best_;  ///< of y
    float error_ = std::numeric_limits<float>::infinity();
};

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

    // Parts of a level to cut off either end, or to spare (negative).
    constexpr float kCuts[] = {-0.6f, -0.2f, 0.2f, 0.6f, 1.0f};
    constexpr int kRefinements = 3;
    LineFit fit(samples, levels, {range / levels, low}, offset_limit);
    for (const float below : kCuts)
        for (const float above : kCuts) fit.consider((levels + below + above) / range, -below);
    for (int round = 0; round < kRefinements && fit.improve(); ++round) {
    }
    return fit.best();
}

}  // namespace tars
