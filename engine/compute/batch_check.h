// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace tars {

/// What a batch may refer to.
struct BatchLimits {
    std::uint32_t vocabulary = 0;
    std::uint32_t max_rows = 0;
    std::uint32_t kv_pages = 0;
    std::uint32_t width = 0;
    bool has_embedding = true, has_head = true;         ///< see Plan
    std::function<bool(std::uint32_t id)> has_adapter;  ///< empty: there are none
    std::function<bool(const TokenDraw&)> can_draw = {};  ///< empty: no token
};

/// Where a row's key and value go.
struct Place {
    std::uint32_t page = 0;
    std::uint32_t slot = 0;  ///< position within the page
};

/// The place of every row, if the batch is sound: everything in range, the rows of each sequence in order of
/// position on pages of its own, and room for exactly the logits,
/// tokens, hidden states and residual streams that are wanted.
Result<std::vector<Place>> check_batch(const Batch& batch, const BatchLimits& limits, std::size_t logits);

}  // namespace tars
