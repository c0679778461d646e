// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"
#include "cuda/gpu.h"
#include "cuda/kernels/arguments.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tars::cuda {

/// As in the names of kernels.
const char* name(KvType type);

/// Keys and values of all sequences in the memory of a GPU; arguments.h says how they lie.
class KvCache {
  public:
    static Result<KvCache> make(const std::shared_ptr<Gpu>& gpu, const std::vector<Heads>& layers,
                                KvType type, std::uint32_t pages);

    /// Whether the kernels know such heads in a cache of the type.
    static Result<void> check(const std::vector<Heads>& layers, KvType type);
    /// Bytes of one page of a layer.
    static std::uint64_t page_bytes(const Heads& heads, KvType type);

    KvType type() const { return type_; }
    std::uint32_t pages() const { return pages_; }
    const KvLayer& layer(std::uint32_t index) const { return layers_[index].view; }
    std::uint64_t memory_bytes() const;

    /// One of a layer's arrays as 16-bit words, of which every page has `part_words` per head.
    struct Plane {
        std::uint16_t* words = nullptr;
        std::uint32_t heads = 0, part_words = 0;
    };
    std::vector<Plane> planes() const;

  private:
    struct Layer {
        KvLayer view;
        GpuBuffer keys, values, key_scales, value_scales;
    };

    KvType type_ = KvType::f16;
    std::uint32_t pages_ = 0;
    std::vector<Layer> layers_;
};

}  // namespace tars::cuda
