// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

#include <cmath>

namespace tars::cuda {

/// The largest number that is finite; less than minus this no logit becomes, so that those which are not
/// finite are known to come from the model.
inline constexpr float kLargest = 3.402823466e38f;

/// What a row's draw does to single logits. One block per row.
struct ChangeLogits {
    static constexpr unsigned kThreads = 128;
    using Arguments = ChangeLogitsArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        const std::size_t row = thread.block_x();
        const DrawWork work = load(a.work, row);
        for (unsigned i = thread.index(); i < work.changes; i += kThreads) {
            const DrawChange change = load(a.changes, work.first_change + i);
            const std::size_t place = row * a.vocabulary + static_cast<unsigned>(change.token);
            store(a.logits, place, changed(load(a.logits, place), change));
        }
    }

  private:
    TARS_DEVICE static float changed(float logit, const DrawChange& change) {
        if (!(fabsf(logit) <= kLargest)) return logit;
        float value = logit + change.bias;
        value = (value <= 0 ? value * change.penalty : value / change.penalty) - change.subtrahend;
        return value > -kLargest ? fminf(value, kLargest) : -kLargest;  // not-a-number, too
    }
};

/// What DrawTokens must know of a row's logits so as not to read most of them. The blocks' y are rows; each
/// warp scans a part.
struct ScanLogits {
    static constexpr unsigned kThreads = 256;
    static constexpr unsigned kGroups = kLogitPart / kLogitGroup, kPerLane = kLogitPart / kWarp;
    using Arguments = ScanLogitsArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        const std::size_t row = thread.block_y();
        const unsigned part = thread.block_x() * (kThreads / kWarp) + thread.warp();
        if (part >= a.parts) return;
        const unsigned first = part * kLogitPart + thread.lane();
        float values[kPerLane];
        float highest = -HUGE_VALF;
        TARS_UNROLL
        for (unsigned i = 0; i < kPerLane; ++i) {
            const unsigned token = first + i * kWarp;
            values[i] = token < a.vocabulary ? load(a.logits, row * a.vocabulary + token) : -HUGE_VALF;
        }
        TARS_UNROLL
        for (unsigned g = 0; g < kGroups; ++g) {
            const float maximum = thread.maximum(fmaxf(values[2 * g], values[2 * g + 1]));
            const unsigned group = part * kGroups + g;
            if (thread.lane() == 0 && group < a.groups) store(a.maxima, row * a.groups + group, maximum);
            highest = fmaxf(highest, maximum);
        }
        const float scale = 1 / load(a.work, row).temperature;
        float sum = 0, tempered = 0;
        TARS_UNROLL
        for (unsigned i = 0; i < kPerLane; ++i) {
            if (first + i * kWarp >= a.vocabulary) continue;
            const bool finite = fabsf(values[i]) <= kLargest;
            sum += finite ? expf(values[i] - highest) : from_bits(0x7fc00000);
            tempered += expf((values[i] - highest) * scale);
        }
        sum = thread.sum(sum);
        tempered = thread.sum(tempered);
        if (thread.lane() == 0) store(a.sums, row * a.parts + part, LogitSums{highest, sum, tempered});
    }
    static_assert(kLogitGroup == 2 * kWarp);
};

}  // namespace tars::cuda
