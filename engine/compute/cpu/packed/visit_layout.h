// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/packed/layout.h"
#include "core/dtype.h"

namespace tars {
namespace {

/// Calls visitor(Packed*) with the layout of a type, and says whether it has one: the one list of packed
/// types. Internal linkage on purpose; see kernels_impl.h.
template <typename Visitor>
bool visit_layout(DType dtype, Visitor&& visitor) {
    switch (dtype) {
    case DType::Q8_0:
        visitor(static_cast<PackedQ8_0*>(nullptr));
        return true;
    case DType::Q4_0:
        visitor(static_cast<PackedQ4_0*>(nullptr));
        return true;
    case DType::Q4_1:
        visitor(static_cast<PackedQ4_1*>(nullptr));
        return true;
    case DType::Q5_0:
        visitor(static_cast<PackedQ5_0*>(nullptr));
        return true;
    case DType::Q5_1:
        visitor(static_cast<PackedQ5_1*>(nullptr));
        return true;
    case DType::Q4_K:
        visitor(static_cast<PackedQ4_K*>(nullptr));
        return true;
    case DType::Q5_K:
        visitor(static_cast<PackedQ5_K*>(nullptr));
        return true;
    case DType::Q6_K:
        visitor(static_cast<PackedQ6_K*>(nullptr));
        return true;
    case DType::Q2_K:
        visitor(static_cast<PackedQ2_K*>(nullptr));
        return true;
    case DType::Q3_K:
        visitor(static_cast<PackedQ3_K*>(nullptr));
        return true;
    case DType::IQ4_NL:
        visitor(static_cast<PackedIQ4_NL*>(nullptr));
        return true;
    case DType::IQ4_XS:
        visitor(static_cast<PackedIQ4_XS*>(nullptr));
        return true;
    case DType::MXFP4:
        visitor(static_cast<PackedMXFP4*>(nullptr));
        return true;
    case DType::TQ1_0:
        visitor(static_cast<PackedTernary<BlockTQ1_0>*>(nullptr));
        return true;
    case DType::TQ2_0:
        visitor(static_cast<PackedTernary<BlockTQ2_0>*>(nullptr));
        return true;
    case DType::F16:
        visitor(static_cast<PackedF16*>(nullptr));
        return true;
    case DType::BF16:
        visitor(static_cast<PackedBF16*>(nullptr));
        return true;
    default:
        return false;
    }
}

}  // namespace
}  // namespace tars
