// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

/// Cosine and sine of every row's position for every pair of a head, once for all layers. Angles are computed
/// in double precision, as turns: a float has too few bits for the 10⁵-th position.
struct Turn {
    static constexpr unsigned kThreads = 128;
    using Arguments = TurnArguments;
    struct Shared {};

    TARS_DEVICE static void run(const Thread& thread, Shared&, const Arguments& a) {
        constexpr double kOverPi = 0.31830988618379067154;
        const unsigned i = thread.block_x() * kThreads + thread.index();
        if (i >= a.rows * a.pairs) return;
        const double position = load(a.positions, i / a.pairs);
        double sine, cosine;
        sine_cosine_pi(position * load(a.inverse_frequency, i % a.pairs) * kOverPi, sine, cosine);
        store(a.cosine, i, static_cast<float>(cosine * a.magnitude));
        store(a.sine, i, static_cast<float>(sine * a.magnitude));
    }
};

}  // namespace tars::cuda
