// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/aligned_buffer.h"
#include "compute/cpu/kernels.h"
#include "compute/plan.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tars {

/// Up to so many rows every thread norms and rounds for itself: cheaper than meeting once more.
inline constexpr std::size_t kOwnInputRows = 4;
/// Neighbouring rows of one sequence that attend together, so that a page is fetched once for all of them.
inline constexpr std::size_t kAttentionRows = 8;
/// A sequence's positions are split into at most so many parts for attention in parallel.
inline constexpr std::size_t kMaxSplits = 32;
/// Attention is split while it has fewer (row, KV head) pairs than this per thread.
inline constexpr std::size_t kSplitPairsPerThread = 4;
/// Outputs of a weight one task computes at most: more for the few rows of decoding.
inline constexpr std::size_t kFewRows = 32;
std::size_t max_outputs_per_task(std::size_t rows);

/// What one thread needs for itself.
struct WorkerScratch {
    float* panel = nullptr;                     ///< kPanelFloats
    Rows normed;                                ///< kOwnInputRows
    QuantizedRows quantized;                    ///< kOwnInputRows
    std::uint64_t input_phase = 0;              ///< the phase `normed` and `quantized` were made in
    float *first = nullptr, *second = nullptr;  ///< rows × max_outputs_per_task(rows)
    float* scores = nullptr;                    ///< [largest group][kPageTokens]
    std::vector<SoftmaxState> parts, totals;    ///< kAttentionRows each, for the largest group of heads
    ComingPage coming;                          ///< for the tile that is attended to first
};

/// Every buffer a program needs, allocated once for the largest batch.
struct Scratch {
    struct Turns {
        float *cosine = nullptr, *sine = nullptr;  ///< [row][pair]
    };

    Rows x;                                 ///< the residual stream
    Rows normed;                            ///< its norm
    QuantizedRows quantized;                ///< the input of a product, rounded
    Rows q, k, v;                           ///< projections of one layer
    Rows attended;                          ///< what attention gave
    Rows hidden;                            ///< of the feed-forward part
    std::vector<Turns> turns;               ///< of each of Plan::rotaries
    std::vector<SoftmaxState> split_parts;  ///< kMaxSplits for each pair of split attention
    std::vector<WorkerScratch> workers;

    /// With `tiles`, inputs of products are kept as bfloats too.
    static Result<Scratch> make(const Plan& plan, std::uint32_t max_rows, unsigned threads, bool tiles);
    /// What memory_bytes() of the same would be.
    static std::uint64_t bytes_of(const Plan& plan, std::uint32_t max_rows, unsigned threads, bool tiles);
    std::uint64_t memory_bytes() const { return buffer.size(); }

    AlignedBuffer buffer;
};

}  // namespace tars
