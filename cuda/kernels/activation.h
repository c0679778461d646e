// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

TARS_DEVICE float activation(float x, bool gelu) {
    // x · (1 + tanh u) / 2 with u = √(2/π) · (x + 0.044715 x³) is x · sigmoid(2u); silu is x · sigmoid(x).
    constexpr float kTwiceRootTwoOverPi = 1.5957691216f;
    const float inner = gelu ? kTwiceRootTwoOverPi * (x + 0.044715f * x * x * x) : x;
    return x / (1.0f + expf(-inner));
}

}  // namespace tars::cuda
