// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/aligned_buffer.h"
#include "compute/device.h"
#include "compute/plan.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tars {

/// The element type of a cache as a type of blocks.
DType dtype_of(KvType type);

/// Keys and values of all sequences in pages of kPageTokens positions. Per layer, keys and values lie as
/// [page][kv head], so one head's part of a page is contiguous; kernels.h says what that part looks like.
class KvCache {
  public:
    static Result<KvCache> make(const std::vector<Heads>& layers, KvType type, std::uint32_t pages);
    /// What memory_bytes() of such a cache would be.
    static Result<std::uint64_t> bytes_of(const std::vector<Heads>& layers, KvType type, std::uint32_t pages);

    KvType type() const { return type_; }
    std::uint32_t pages() const { return pages_; }
    std::uint64_t memory_bytes() const { return buffer_.size(); }

    /// One head's part of a page.
    std::byte* keys(std::uint32_t layer, std::uint32_t kv_head, std::uint32_t page) const {
        const auto& l = layers_[layer];
        return buffer_.data() + l.keys + offset(l, kv_head, page);
    }
    std::byte* values(std::uint32_t layer, std::uint32_t kv_head, std::uint32_t page) const {
        const auto& l = layers_[layer];
        return buffer_.data() + l.values + offset(l, kv_head, page);
    }

    /// Of one head's part of a page: of keys and of values as much.
    std::uint64_t part_bytes(std::uint32_t layer) const {
        return kPageTokens * layers_[layer].vector_bytes;
    }

    void copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens);

  private:
    struct Layer {
        std::uint64_t keys = 0, values = 0;  ///< offsets into the buffer
        std::uint64_t vector_bytes = 0;
        std::uint32_t kv_heads = 0;
    };

    /// Places the layers; the bytes of all of them.
    Result<std::uint64_t> lay_out(const std::vector<Heads>& layers);
    static std::uint64_t offset(const Layer& layer, std::uint32_t kv_head, std::uint32_t page) {
        return (std::uint64_t{page} * layer.kv_heads + kv_head) * kPageTokens * layer.vector_bytes;
    }

    KvType type_ = KvType::f16;
    std::uint32_t pages_ = 0;
    std::vector<Layer> layers_;
    AlignedBuffer buffer_;
};

}  // namespace tars
