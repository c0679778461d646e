// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "core/dtype.h"

#include <cstddef>
#include <cstdint>

namespace tars {

/// That a weight of this type has a packed form (see layout.h).
bool is_packable(DType dtype, std::uint64_t columns);

/// Bytes of one group of kPackedRows rows.
std::uint64_t packed_group_bytes(DType dtype, std::uint64_t columns);

/// Packs group `group` of a row-major weight whose rows are `row_bytes` apart. `target` is cache-line
/// aligned.
void pack_group(const PackedMatrix& shape, const std::byte* weight, std::size_t row_bytes, std::size_t group,
                std::byte* target);

}  // namespace tars
