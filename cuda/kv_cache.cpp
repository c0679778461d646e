// SPDX-License-Identifier: Apache-2.0
#include "cuda/kv_cache.h"

#include "core/checked.h"

#include <limits>
#include <string>

namespace tars::cuda {
namespace {

static_assert(kPagePositions == kPageTokens);

std::uint64_t element_bytes(KvType type) {
    return type == KvType::f32 ? 4 : type == KvType::f16 ? 2 : 1;
}

Result<void> check_heads(std::size_t index, const Heads& heads, KvType type) {
    const std::string who = "the heads of layer " + std::to_string(index) + " have " +
                            std::to_string(heads.dimension) + " dimensions, ";
    if (heads.dimension > kMaxDimension)
        return unsupported(who + "but the CUDA kernels end at " + std::to_string(kMaxDimension),
                           "run this model on the CPU");
    if (type == KvType::q8_0 && heads.dimension % 32 != 0)
        return unsupported(who + "which a cache of type q8_0 cannot hold in blocks of 32",
                           "choose f16 for the cache");
    return {};
}

/// `vectors` · `each`, or more than any GPU has.
std::uint64_t product(std::uint64_t vectors, std::uint64_t each) {
    return checked_multiply(vectors, each).value_or(std::numeric_limits<std::int64_t>::max());
}

}  // namespace

const char* name(KvType type) {
    return type == KvType::f32 ? "f32" : type == KvType::f16 ? "f16" : "q8_0";
}

Result<void> KvCache::check(const std::vector<Heads>& layers, KvType type) {
    for (std::size_t i = 0; i < layers.size(); ++i) TARS_CHECK(check_heads(i, layers[i], type));
    return {};
}

std::uint64_t KvCache::page_bytes(const Heads& heads, KvType type) {
    const std::uint64_t stride = (heads.dimension + 3) / 4 * 4;
    const std::uint64_t vector = stride * element_bytes(type) + (type == KvType::q8_0 ? stride / 32 * 2 : 0);
    return 2 * std::uint64_t{kPageTokens} * heads.kv * vector;
}

Result<KvCache> KvCache::make(const std::shared_ptr<Gpu>& gpu, const std::vector<Heads>& layers, KvType type,
                              std::uint32_t pages) {
    constexpr const char* kWhat = "the cache of keys and values";
    KvCache cache;
    cache.type_ = type;
    cache.pages_ = pages;
    TARS_CHECK(check(layers, type));
    for (const auto& heads : layers) {
        Layer layer;
        layer.view.heads = heads.kv;
        layer.view.dimension = heads.dimension;
        layer.view.stride = (heads.dimension + 3) / 4 * 4;
        const std::uint64_t vectors = product(std::uint64_t{pages} * kPageTokens, heads.kv);
        const std::uint64_t bytes = product(vectors, layer.view.stride * element_bytes(type));
        TARS_TRY(layer.keys, GpuBuffer::make(gpu, bytes, kWhat));
        TARS_TRY(layer.values, GpuBuffer::make(gpu, bytes, kWhat));
        layer.view.keys = {layer.keys.as<std::uint8_t>()};
        layer.view.values = {layer.values.as<std::uint8_t>()};
        if (type == KvType::q8_0) {
            const std::uint64_t scales = product(vectors, layer.view.stride / 32 * 2);
            TARS_TRY(layer.key_scales, GpuBuffer::make(gpu, scales, kWhat));
            TARS_TRY(layer.value_scales, GpuBuffer::make(gpu, scales, kWhat));
            layer.view.key_scales = {layer.key_scales.as<std::uint16_t>()};
            layer.view.value_scales = {layer.value_scales.as<std::uint16_t>()};
        }
        cache.layers_.push_back(std::move(layer));
    }
    return cache;
}

std::vector<KvCache::Plane> KvCache::planes() const {
    std::vector<Plane> planes;
    for (const auto& layer : layers_)
        for (const auto* buffer : {&layer.keys, &layer.values, &layer.key_scales, &layer.value_scales}) {
            if (buffer->bytes() == 0) continue;
            const std::uint64_t words = buffer->bytes() / 2 / pages_ / layer.view.heads;
            planes.push_back(
                {buffer->as<std::uint16_t>(), layer.view.heads, static_cast<std::uint32_t>(words)});
        }
    return planes;
}

std::uint64_t KvCache::memory_bytes() const {
    std::uint64_t bytes = 0;
    for (const auto& layer : layers_)
        bytes +=
            layer.keys.bytes() + layer.values.bytes() + layer.key_scales.bytes() + layer.value_scales.bytes();
    return bytes;
}

}  // namespace tars::cuda
