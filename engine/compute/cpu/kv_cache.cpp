// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kv_cache.h"

#include "compute/cpu/kernels.h"
#include "core/checked.h"

#include <cstring>
#include <limits>
#include <string>

namespace tars {
namespace {

/// What a cache of the processor holds in one way, at least. Pages that are an odd number of these apart
/// spread over all of its sets; small ones do so anyway.
constexpr std::uint64_t kSetBytes = 4096, kLeastSpread = 16 * kSetBytes;

// The first `tokens` positions of one head's part of a page; a position takes `bytes`.

void copy_keys(KvType type, std::size_t bytes, std::size_t tokens, const std::byte* from, std::byte* to) {
    if (type == KvType::q8_0) {
        const auto* source = reinterpret_cast<const KeyBlock*>(from);
        auto* target = reinterpret_cast<KeyBlock*>(to);
        for (std::size_t b = 0; b < bytes * kPageTokens / sizeof(KeyBlock); ++b) {
            std::memcpy(target[b].scales, source[b].scales, tokens * sizeof source[b].scales[0]);
            for (std::size_t i = 0; i < 32; ++i) std::memcpy(target[b].codes[i], source[b].codes[i], tokens);
        }
        return;
    }
    const std::size_t element = type == KvType::f32 ? sizeof(float) : sizeof(std::uint16_t);
    for (std::size_t line = 0; line < bytes * kPageTokens; line += kPageTokens * element)
        std::memcpy(to + line, from + line, tokens * element);
}

void copy_values(KvType type, std::size_t bytes, std::size_t tokens, const std::byte* from, std::byte* to) {
    if (type != KvType::q8_0) {
        std::memcpy(to, from, tokens * bytes);
        return;
    }
    const auto* source = reinterpret_cast<const ValueBlock*>(from);
    auto* target = reinterpret_cast<ValueBlock*>(to);
    for (std::size_t b = 0; b < bytes * kPageTokens / sizeof(ValueBlock); ++b) {
        std::memcpy(target[b].scales, source[b].scales, tokens * sizeof source[b].scales[0]);
        std::memcpy(target[b].codes, source[b].codes, tokens * sizeof source[b].codes[0]);
    }
}

}  // namespace

DType dtype_of(KvType type) {
    switch (type) {
    case KvType::f32:
        return DType::F32;
    case KvType::f16:
        return DType::F16;
    case KvType::q8_0:
        return DType::Q8_0;
    }
    return DType::F32;
}

Result<std::uint64_t> KvCache::lay_out(const std::vector<Heads>& layers) {
    const auto too_much = [] {
        return AlignedBuffer::make(std::numeric_limits<std::uint64_t>::max(), "a cache").error();
    };
    std::uint64_t size = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto& heads = layers[i];
        const auto vector_bytes = byte_size(dtype_of(type_), heads.dimension);
        if (!vector_bytes)
            return unsupported("the heads of layer " + std::to_string(i) + " have " +
                                   std::to_string(heads.dimension) +
                                   " dimensions, which a cache of type q8_0 cannot hold in blocks of 32",
                               "choose f16 for the cache");
        const auto vectors = checked_multiply(kPageTokens, heads.kv);
        const auto bytes = vectors ? checked_multiply(*vectors, *vector_bytes) : std::nullopt;
        const auto aligned = bytes ? checked_align(*bytes, AlignedBuffer::kAlignment) : std::nullopt;
        const auto both = aligned ? checked_multiply(*aligned, 2) : std::nullopt;
        const auto end = both ? checked_add(size, *both) : std::nullopt;
        if (!end) return too_much();
        layers_.push_back({size, size + *aligned, *vector_bytes, heads.kv});
        size = *end;
    }
    const auto whole = checked_align(size, kSetBytes);
    if (!whole) return too_much();
    page_bytes_ = size < kLeastSpread ? size : *whole | kSetBytes;
    const auto all = checked_multiply(page_bytes_, pages_);
    if (!all) return too_much();
    return *all;
}

Result<KvCache> KvCache::make(const std::vector<Heads>& layers, KvType type, std::uint32_t pages) {
    KvCache cache;
    cache.type_ = type;
    cache.pages_ = pages;
    TARS_TRY(const auto size, cache.lay_out(layers));
    TARS_TRY(cache.buffer_,
             AlignedBuffer::make(size, "the cache of keys and values", AlignedBuffer::Pages::large));
    return cache;
}

Result<std::uint64_t> KvCache::bytes_of(const std::vector<Heads>& layers, KvType type, std::uint32_t pages) {
    KvCache cache;
    cache.type_ = type;
    cache.pages_ = pages;
    return cache.lay_out(layers);
}

void KvCache::copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) {
    if (from == to) return;
    for (std::uint32_t layer = 0; layer < layers_.size(); ++layer)
        for (std::uint32_t head = 0; head < layers_[layer].kv_heads; ++head) {
            const auto bytes = static_cast<std::size_t>(layers_[layer].vector_bytes);
            copy_keys(type_, bytes, tokens, keys(layer, head, from), keys(layer, head, to));
            copy_values(type_, bytes, tokens, values(layer, head, from), values(layer, head, to));
        }
}

}  // namespace tars
