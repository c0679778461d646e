// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/export/tensor_stream.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tars {

/// The rows of a matrix, each `columns` long, from half-split order to interleaved or, with `interleave`
/// false, back.
inline std::vector<float> reorder_rows(const std::vector<float>& rows, std::size_t columns,
                                       const RowOrder& order, bool interleave) {
    std::vector<float> ordered(rows.size());
    for (std::size_t row = 0; row < rows.size() / columns; ++row) {
        const auto half_split = static_cast<std::size_t>(order.source_row(row));
        const auto from = interleave ? half_split : row, to = interleave ? row : half_split;
        std::copy_n(rows.data() + from * columns, columns, ordered.data() + to * columns);
    }
    return ordered;
}

}  // namespace tars
