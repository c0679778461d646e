// SPDX-License-Identifier: Apache-2.0
#include "tuning/softmax.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

// One source for all widths of vectors; the loader picks. The same bits from each, as sums have as many lanes
// everywhere and nothing is contracted (see CMakeLists.txt). Thread and address sanitizers start after the
// loader.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&                 \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define TARS_EACH_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define TARS_EACH_WIDTH
#endif

namespace tars {
namespace {

constexpr std::size_t kLanes = 16;
/// Read twice while it is in the first cache level; short enough to keep the lanes' rounding errors small.
constexpr std::size_t kStretch = 256 * kLanes;

/// eˣ for x ≤ 0, branch-free so that compilers vectorize it: 2ⁿ · 2ᶠ with |f| ≤ 1/2 and the Taylor series of
/// 2ᶠ up to f⁶, whose rest is below 2e-8 there. Underflow ends at 2⁻¹²⁶.
inline float exp_of_negative(float x) {
    constexpr float kRound = 12582912.0f;  // 1.5 · 2²³: adding it rounds to whole numbers
    const float z = std::max(x * 1.44269504f, -126.0f);
    const float shifted = z + kRound;
    const float f = z - (shifted - kRound);
    float p = 1.54035304e-4f;
    p = p * f + 1.33335581e-3f;
    p = p * f + 9.61812911e-3f;
    p = p * f + 5.55041087e-2f;
    p = p * f + 2.40226507e-1f;
    p = p * f + 6.93147181e-1f;
    p = p * f + 1.0f;
    const auto exponent = std::bit_cast<std::uint32_t>(shifted) << 23;  // the low bits hold n
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p) + exponent);
}

TARS_EACH_WIDTH
float highest(const float* logits, std::size_t count) {
    float lanes[kLanes];
    for (float& lane : lanes) lane = -std::numeric_limits<float>::infinity();
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t j = 0; j < kLanes; ++j)
            lanes[j] = logits[i + j] > lanes[j] ? logits[i + j] : lanes[j];
    for (; i < count; ++i) lanes[0] = std::max(lanes[0], logits[i]);
    return *std::max_element(lanes, lanes + kLanes);
}

TARS_EACH_WIDTH
double sum_of_exps(const float* logits, std::size_t count, float top) {
    float lanes[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t j = 0; j < kLanes; ++j) lanes[j] += exp_of_negative(logits[i + j] - top);
    double total = 0;
    for (const float lane : lanes) total += lane;
    for (; i < count; ++i) total += exp_of_negative(logits[i] - top);
    return total;
}

}  // namespace

float highest_of(std::span<const float> logits) {
    return highest(logits.data(), logits.size());
}

double exp_sum(std::span<const float> logits, float top) {
    double total = 0;
    for (std::size_t i = 0; i < logits.size(); i += kStretch)
        total += sum_of_exps(&logits[i], std::min(kStretch, logits.size() - i), top);
    return total;
}

double fast_log_sum_exp(std::span<const float> logits) {
    float top = -std::numeric_limits<float>::infinity();
    double total = 0;
    for (std::size_t i = 0; i < logits.size(); i += kStretch) {
        const auto count = std::min(kStretch, logits.size() - i);
        if (const float higher = highest(&logits[i], count); higher > top) {
            if (total > 0) total *= std::exp(static_cast<double>(top) - higher);
            top = higher;
        }
        total += sum_of_exps(&logits[i], count, top);
    }
    return std::log(total) + top;
}

double fast_negative_log_likelihood(std::span<const float> logits, TokenId token) {
    return fast_log_sum_exp(logits) - logits[static_cast<std::size_t>(token)];
}

double entropy(std::span<const float> logits) {
    const double total = fast_log_sum_exp(logits);
    double sum = 0;
    for (const float logit : logits) sum += std::exp(logit - total) * (total - logit);
    return sum;
}

TokenId draw(std::span<const float> logits, Rng& rng) {
    const double total = fast_log_sum_exp(logits);
    double left = rng.uniform();
    for (std::size_t i = 0; i < logits.size(); ++i) {
        left -= std::exp(logits[i] - total);
        if (left < 0) return static_cast<TokenId>(i);
    }
    return static_cast<TokenId>(std::ranges::max_element(logits) - logits.begin());
}

}  // namespace tars
