// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/matmul_impl.h"
#include "compute/cpu/simd_math_impl.h"

// Attention over one page, with a running softmax (Milakov and Gimelshein, "Online normalizer calculation for
// softmax", 2018; Dao et al., "FlashAttention", 2022). Internal linkage on purpose; see kernels_impl.h.

namespace tars {
namespace {

/// What scores are taken relative to: their maximum, but 0 while all of them are −∞ (their weights are then 0
/// rather than exp(−∞ + ∞), which is not a number).
inline float softmax_reference(float maximum) {
    return maximum >= -3.402823466e38f ? maximum : 0.0f;
}

template <typename S>
inline float exponential_of(float x) {
    float lanes[S::kLanes];
    S::store(lanes, exponential<S>(S::set1(x)));
    return lanes[0];
}

/// target = target · target_scale + x · x_scale.
template <typename S>
inline void scale_and_add(const float* x, float x_scale, std::size_t n, float* target, float target_scale) {
    const auto a = S::set1(x_scale), b = S::set1(target_scale);
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        const auto scaled = S::multiply(load_part<S, LoadF32<S>>(target + i, count), b);
        const auto added = S::multiply_add(load_part<S, LoadF32<S>>(x + i, count), a, scaled);
        store_part<S>(target + i, added, count);
    });
}

/// Scales the scores and returns the larger of their maximum and `maximum`; passes over not-a-number.
template <typename S>
inline float scale_scores(float* scores, std::size_t n, float scale, float maximum) {
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        store_part<S>(scores + i, S::multiply(load_part<S, LoadF32<S>>(scores + i, count), S::set1(scale)),
                      count);
    });
    for (std::size_t i = 0; i < n; ++i) maximum = maximum < scores[i] ? scores[i] : maximum;
    return maximum;
}

/// Replaces scores by exp(score − reference) and returns their sum.
template <typename S>
inline float exponentiate_scores(float* scores, std::size_t n, float reference) {
    auto total = S::set1(0);
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        auto weights =
            exponential<S>(S::subtract(load_part<S, LoadF32<S>>(scores + i, count), S::set1(reference)));
        store_part<S>(scores + i, weights, count);
        if (count < S::kLanes) weights = load_part<S, LoadF32<S>>(scores + i, count);
        total = S::add(total, weights);
    });
    return S::sum(total);
}

/// weighted = weighted · rescale + Σ weights[p] · values[p], for kVectors vectors of dimensions.
template <typename S, std::size_t kVectors>
inline void add_values(const float* weights, const float* values, std::size_t positions,
                       std::size_t dimension, std::size_t count, float rescale, float* weighted) {
    typename S::Vec sums[kVectors];
    TARS_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v)
        sums[v] = S::multiply(load_part<S, LoadF32<S>>(weighted + v * S::kLanes, count), S::set1(rescale));
    for (std::size_t p = 0; p < positions; ++p) {
        const auto weight = S::set1(weights[p]);
        TARS_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            sums[v] = S::multiply_add(
                weight, load_part<S, LoadF32<S>>(values + p * dimension + v * S::kLanes, count), sums[v]);
    }
    TARS_UNROLL
    for (std::size_t v = 0; v < kVectors; ++v) store_part<S>(weighted + v * S::kLanes, sums[v], count);
}

template <typename S>
void attend(const AttentionTile& tile, const SoftmaxState& state) {
    constexpr std::size_t kVectors = 4;
    const std::size_t n = tile.positions, dimension = tile.dimension;
    for (std::size_t k = 0; k < dimension; k += kPanelColumns)
        multiply_block<S, LoadF32<S>>(
            {reinterpret_cast<const std::byte*>(tile.keys + k), dimension * sizeof(float)}, n,
            tile.queries + k, dimension, tile.heads,
            dimension - k < kPanelColumns ? dimension - k : kPanelColumns,
            {tile.scores, kPageTokens, k == 0});
    for (std::size_t h = 0; h < tile.heads; ++h) {
        float* scores = tile.scores + h * kPageTokens;
        const float maximum = scale_scores<S>(scores, n, tile.scale, state.maximum[h]);
        const float reference = softmax_reference(maximum);
        const float rescale = exponential_of<S>(state.maximum[h] - reference);
        state.maximum[h] = maximum;
        state.sum[h] = state.sum[h] * rescale + exponentiate_scores<S>(scores, n, reference);
        float* weighted = state.weighted + h * dimension;
        std::size_t i = 0;
        for (; i + kVectors * S::kLanes <= dimension; i += kVectors * S::kLanes)
            add_values<S, kVectors>(scores, tile.values + i, n, dimension, S::kLanes, rescale, weighted + i);
        for_each_vector<S>(dimension - i, [&](std::size_t j, std::size_t count) {
            add_values<S, 1>(scores, tile.values + i + j, n, dimension, count, rescale, weighted + i + j);
        });
    }
}

template <typename S>
void merge(const SoftmaxState& part, std::size_t heads, std::size_t dimension, const SoftmaxState& total) {
    for (std::size_t h = 0; h < heads; ++h) {
        const float maximum = total.maximum[h] < part.maximum[h] ? part.maximum[h] : total.maximum[h];
        const float reference = softmax_reference(maximum);
        const float part_scale = exponential_of<S>(part.maximum[h] - reference);
        const float total_scale = exponential_of<S>(total.maximum[h] - reference);
        total.maximum[h] = maximum;
        total.sum[h] = total.sum[h] * total_scale + part.sum[h] * part_scale;
        scale_and_add<S>(part.weighted + h * dimension, part_scale, dimension, total.weighted + h * dimension,
                         total_scale);
    }
}

template <typename S>
void finish(const SoftmaxState& state, std::size_t heads, std::size_t dimension, float* out) {
    for (std::size_t h = 0; h < heads; ++h) {
        const auto scale = S::set1(1.0f / state.sum[h]);
        for_each_vector<S>(dimension, [&](std::size_t i, std::size_t count) {
            const auto weighted = load_part<S, LoadF32<S>>(state.weighted + h * dimension + i, count);
            store_part<S>(out + h * dimension + i, S::multiply(weighted, scale), count);
        });
    }
}

}  // namespace
}  // namespace tars
