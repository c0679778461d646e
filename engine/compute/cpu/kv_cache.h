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

/// Keys and values of all sequences in pages of kPageTokens positions. A page lies as [layer][keys or
/// values][kv head], so that memory is taken page by page, in large pages of the system too, and one head's
/// part of a page is contiguous; kernels.h says what that part looks like.
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
        return buffer_.data() + page * page_bytes_ + layers_[layer].keys + kv_head * part_bytes(layer);
    }
    std::byte* values(std::uint32_t layer, std::uint32_t kv_head, std::uint32_t page) const {
        return buffer_.data() + page * page_bytes_ + layers_[layer].values + kv_head * part_bytes(layer);
    }

    /// Of one head's part of a page: of keys and of values as much.
    std::uint64_t part_bytes(std::uint32_t layer) const { return kPageTokens * layers_[layer].vector_bytes; }

    void copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens);

  private:
    struct Layer {
        std::uint64_t keys = 0, values = 0;  ///< offsets into a page
        std::uint64_t vector_bytes = 0;
        std::uint32_t kv_heads = 0;
    };

    /// Places the layers in a page; the bytes of all pages.
    Result<std::uint64_t> lay_out(const std::vector<Heads>& layers);

    KvType type_ = KvType::f16;
    std::uint32_t pages_ = 0;
    std::uint64_t page_bytes_ = 0;  ///< from one to the next
    std::vector<Layer> layers_;
    AlignedBuffer buffer_;
};

}  // namespace tars
