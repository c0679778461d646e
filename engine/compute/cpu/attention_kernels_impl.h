// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/kernels.h"
#include "compute/cpu/prefetch_impl.h"
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

/// Σ_i queries[h][i] · keys[i][p] for i in [0, n), kHeads heads and the positions [first, last) of a page, as
/// vectors of neighbouring positions: take(h, p, sums).
template <typename S, typename Load, std::size_t kHeads, typename Take>
inline void dot_positions(const float* queries, std::size_t stride, const std::byte* keys, std::size_t n,
                          std::size_t first, std::size_t last, Take take) {
    constexpr std::size_t kVectors = 2, kChains = kHeads >= 4 ? 1 : kHeads >= 2 ? 2 : 4;  // hide the latency
    constexpr std::size_t kStep = kVectors * S::kLanes;
    for (std::size_t p = first / kStep * kStep; p < last; p += kStep) {
        typename S::Vec sums[kChains][kHeads][kVectors];
        TARS_UNROLL
        for (std::size_t c = 0; c < kChains; ++c) {
            TARS_UNROLL
            for (std::size_t h = 0; h < kHeads; ++h) {
                TARS_UNROLL
                for (std::size_t v = 0; v < kVectors; ++v) sums[c][h][v] = S::set1(0);
            }
        }
        const float* query = queries;
        const std::byte* line = keys + p * Load::kBytes;
        const auto add_next = [&](std::size_t c) {
            typename S::Vec key[kVectors];
            TARS_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v)
                key[v] = Load::load(line + v * S::kLanes * Load::kBytes);
            TARS_UNROLL
            for (std::size_t h = 0; h < kHeads; ++h) {
                const auto factor = S::set1(query[h * stride]);
                TARS_UNROLL
                for (std::size_t v = 0; v < kVectors; ++v)
                    sums[c][h][v] = S::multiply_add(factor, key[v], sums[c][h][v]);
            }
            ++query;
            line += kPageTokens * Load::kBytes;
        };
        std::size_t i = 0;
        for (; i + kChains <= n; i += kChains) {
            TARS_UNROLL
            for (std::size_t c = 0; c < kChains; ++c) add_next(c);
        }
        for (; i < n; ++i) add_next(0);
        TARS_UNROLL
        for (std::size_t h = 0; h < kHeads; ++h) {
            TARS_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v) {
                auto sum = sums[0][h][v];
                TARS_UNROLL
                for (std::size_t c = 1; c < kChains; ++c) sum = S::add(sum, sums[c][h][v]);
                take(h, p + v * S::kLanes, sum);
            }
        }
    }
}

/// target[h][i] = target[h][i] · rescale[h] + Σ_p weights[h][p] · values[p][i], for kVectors vectors of i
/// whose last has `count` elements. Weights are kPageTokens apart, values `value_bytes`, targets `stride`.
template <typename S, typename Load, std::size_t kHeads, std::size_t kVectors>
inline void add_values(const float* weights, const std::byte* values, std::size_t value_bytes,
                       std::size_t first, std::size_t last, std::size_t count, const float* rescale,
                       float* target, std::size_t stride) {
    typename S::Vec sums[kHeads][kVectors];
    TARS_UNROLL
    for (std::size_t h = 0; h < kHeads; ++h) {
        TARS_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            sums[h][v] = S::multiply(load_part<S, LoadF32<S>>(target + h * stride + v * S::kLanes, count),
                                     S::set1(rescale[h]));
    }
    for (std::size_t p = first; p < last; ++p) {
        typename S::Vec value[kVectors];
        TARS_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            value[v] = load_part<S, Load>(values + p * value_bytes + v * S::kLanes * Load::kBytes, count);
        TARS_UNROLL
        for (std::size_t h = 0; h < kHeads; ++h) {
            const auto weight = S::set1(weights[h * kPageTokens + p]);
            TARS_UNROLL
            for (std::size_t v = 0; v < kVectors; ++v)
                sums[h][v] = S::multiply_add(weight, value[v], sums[h][v]);
        }
    }
    TARS_UNROLL
    for (std::size_t h = 0; h < kHeads; ++h) {
        TARS_UNROLL
        for (std::size_t v = 0; v < kVectors; ++v)
            store_part<S>(target + h * stride + v * S::kLanes, sums[h][v], count);
    }
}

/// add_values for i in [0, n).
template <typename S, typename Load, std::size_t kHeads>
inline void add_all_values(const float* weights, const std::byte* values, std::size_t value_bytes,
                           std::size_t first, std::size_t last, std::size_t n, const float* rescale,
                           float* target, std::size_t stride) {
    constexpr std::size_t kVectors = kHeads > 2 ? 2 : 4;
    std::size_t i = 0;
    for (; i + kVectors * S::kLanes <= n; i += kVectors * S::kLanes)
        add_values<S, Load, kHeads, kVectors>(weights, values + i * Load::kBytes, value_bytes, first, last,
                                              S::kLanes, rescale, target + i, stride);
    for_each_vector<S>(n - i, [&](std::size_t j, std::size_t count) {
        add_values<S, Load, kHeads, 1>(weights, values + (i + j) * Load::kBytes, value_bytes, first, last,
                                       count, rescale, target + i + j, stride);
    });
}

/// Pages of plain numbers, read through `Load`.
template <typename S, typename Load>
struct PlainPage {
    template <std::size_t kHeads>
    static inline void score(const AttentionTile& tile, std::size_t head) {
        dot_positions<S, Load, kHeads>(tile.queries + head * tile.dimension, tile.dimension, tile.keys,
                                       tile.dimension, tile.first, tile.first + tile.positions,
                                       [&](std::size_t h, std::size_t p, typename S::Vec sums) {
                                           S::store(tile.scores + (head + h) * kPageTokens + p, sums);
                                       });
    }
    template <std::size_t kHeads>
    static inline void add(const AttentionTile& tile, std::size_t head, const float* rescale,
                           float* weighted) {
        add_all_values<S, Load, kHeads>(
            tile.scores + head * kPageTokens, tile.values, tile.dimension * Load::kBytes, tile.first,
            tile.first + tile.positions, tile.dimension, rescale, weighted, tile.dimension);
    }
};

/// Pages of bytes with a scale for 32 of them.
template <typename S>
struct BytePage {
    template <std::size_t kHeads>
    static inline void score(const AttentionTile& tile, std::size_t head) {
        const auto* blocks = reinterpret_cast<const KeyBlock*>(tile.keys);
        for (std::size_t b = 0; b < tile.dimension / 32; ++b)
            dot_positions<S, LoadByte<S>, kHeads>(
                tile.queries + head * tile.dimension + b * 32, tile.dimension,
                reinterpret_cast<const std::byte*>(blocks[b].codes), 32, tile.first,
                tile.first + tile.positions, [&](std::size_t h, std::size_t p, typename S::Vec sums) {
                    float* scores = tile.scores + (head + h) * kPageTokens + p;
                    const auto before = b == 0 ? S::set1(0) : S::load(scores);
                    S::store(scores, S::multiply_add(sums, S::load_half(blocks[b].scales + p), before));
                });
    }
    template <std::size_t kHeads>
    static inline void add(const AttentionTile& tile, std::size_t head, const float* rescale,
                           float* weighted) {
        const auto* blocks = reinterpret_cast<const ValueBlock*>(tile.values);
        for (std::size_t b = 0; b < tile.dimension / 32; ++b) {
            float weights[kHeads * kPageTokens];
            for (std::size_t i = 0; i < kHeads * kPageTokens; i += S::kLanes)
                S::store(weights + i, S::multiply(S::load(tile.scores + head * kPageTokens + i),
                                                  S::load_half(blocks[b].scales + i % kPageTokens)));
            add_all_values<S, LoadByte<S>, kHeads>(
                weights, reinterpret_cast<const std::byte*>(blocks[b].codes), 32, tile.first,
                tile.first + tile.positions, 32, rescale, weighted + b * 32, tile.dimension);
        }
    }
};

/// kHeads heads from `head` on.
template <typename S, typename Page, std::size_t kHeads>
void attend_heads(const AttentionTile& tile, const SoftmaxState& state, std::size_t head) {
    // In two parts, as a core has room for only a few lines under way.
    if (head == 0) prefetch_all(tile.coming.keys, tile.coming.bytes);
    Page::template score<kHeads>(tile, head);
    if (head == 0) prefetch_all(tile.coming.values, tile.coming.bytes);
    float rescale[kHeads];
    for (std::size_t h = head; h < head + kHeads; ++h) {
        float* scores = tile.scores + h * kPageTokens + tile.first;
        const float maximum = scale_scores<S>(scores, tile.positions, tile.scale, state.maximum[h]);
        const float reference = softmax_reference(maximum);
        rescale[h - head] = exponential_of<S>(state.maximum[h] - reference);
        state.maximum[h] = maximum;
        state.sum[h] =
            state.sum[h] * rescale[h - head] + exponentiate_scores<S>(scores, tile.positions, reference);
    }
    Page::template add<kHeads>(tile, head, rescale, state.weighted + head * tile.dimension);
}

/// attend_heads for the last heads, at most kHeads.
template <typename S, typename Page, std::size_t kHeads>
void attend_last_heads(const AttentionTile& tile, const SoftmaxState& state, std::size_t head) {
    if (tile.heads - head == kHeads) return attend_heads<S, Page, kHeads>(tile, state, head);
    if constexpr (kHeads > 1) attend_last_heads<S, Page, kHeads - 1>(tile, state, head);
}

template <typename S, typename Page>
void attend_page(const AttentionTile& tile, const SoftmaxState& state) {
    constexpr std::size_t kHeads = S::kTileRows >= 4 ? 4 : 2;  // that share what is read of a page
    std::size_t head = 0;
    for (; head + kHeads <= tile.heads; head += kHeads) attend_heads<S, Page, kHeads>(tile, state, head);
    if (head < tile.heads) attend_last_heads<S, Page, kHeads - 1>(tile, state, head);
}

template <typename S>
void attend(const AttentionTile& tile, const SoftmaxState& state) {
    if (tile.type == KvType::f32) return attend_page<S, PlainPage<S, LoadF32<S>>>(tile, state);
    if (tile.type == KvType::f16) return attend_page<S, PlainPage<S, LoadF16<S>>>(tile, state);
    attend_page<S, BytePage<S>>(tile, state);
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
