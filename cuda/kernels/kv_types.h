// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/target.h"

namespace tars::cuda {

// How a cache holds its elements; see KvLayer. load4() is four neighbours of a vector of the cache, `vector`
// counts vectors of the layer; store_vector() is called by a whole warp.

struct KvF32 {
    TARS_DEVICE static Float4 load4(const KvLayer& kv, const Global<std::uint8_t>& plane,
                                    const Global<std::uint16_t>&, std::size_t vector, unsigned i) {
        const Global<const float> floats{reinterpret_cast<const float*>(plane.data)};
        return cuda::load4(floats, vector * kv.stride + i);
    }

    template <unsigned kCount>
    TARS_DEVICE static void store_vector(const Thread& thread, const KvLayer& kv,
                                         const Global<std::uint8_t>& plane, const Global<std::uint16_t>&,
                                         std::size_t vector, const SharedArray<float, kCount>& values,
                                         unsigned first) {
        const Global<float> floats{reinterpret_cast<float*>(plane.data)};
        for (unsigned i = thread.lane(); i < kv.stride; i += kWarp)
            store(floats, vector * kv.stride + i, i < kv.dimension ? load(values, first + i) : 0.0f);
    }
};

struct KvF16 {
    TARS_DEVICE static Float4 load4(const KvLayer& kv, const Global<std::uint8_t>& plane,
                                    const Global<std::uint16_t>&, std::size_t vector, unsigned i) {
        const Global<const HalfUnit> units{reinterpret_cast<const HalfUnit*>(plane.data)};
        const HalfUnit u = load(units, (vector * kv.stride + i) / 4);
        return {half_to_float(static_cast<std::uint16_t>(u.x)),
                half_to_float(static_cast<std::uint16_t>(u.x >> 16)),
                half_to_float(static_cast<std::uint16_t>(u.y)),
                half_to_float(static_cast<std::uint16_t>(u.y >> 16))};
    }

    template <unsigned kCount>
    TARS_DEVICE static void store_vector(const Thread& thread, const KvLayer& kv,
                                         const Global<std::uint8_t>& plane, const Global<std::uint16_t>&,
                                         std::size_t vector, const SharedArray<float, kCount>& values,
                                         unsigned first) {
        const Global<std::uint16_t> halves{reinterpret_cast<std::uint16_t*>(plane.data)};
        for (unsigned i = thread.lane(); i < kv.stride; i += kWarp)
            store(halves, vector * kv.stride + i,
                  float_to_half(i < kv.dimension ? load(values, first + i) : 0.0f));
    }
};

/// The dimension is a multiple of 32, so that a block is one element of each lane.
struct KvQ8_0 {
    TARS_DEVICE static Float4 load4(const KvLayer& kv, const Global<std::uint8_t>& plane,
                                    const Global<std::uint16_t>& scales, std::size_t vector, unsigned i) {
        const Global<const std::uint32_t> words{reinterpret_cast<const std::uint32_t*>(plane.data)};
        const Global<const std::uint16_t> halves{scales.data};
        const std::size_t at = vector * kv.stride + i;
        const std::uint32_t w = load(words, at / 4);
        const float scale = half_to_float(load(halves, at / 32));
        return {byte(w & 255) * scale, byte(w >> 8 & 255) * scale, byte(w >> 16 & 255) * scale,
                byte(w >> 24) * scale};
    }

    template <unsigned kCount>
    TARS_DEVICE static void store_vector(const Thread& thread, const KvLayer& kv,
                                         const Global<std::uint8_t>& plane,
                                         const Global<std::uint16_t>& scales, std::size_t vector,
                                         const SharedArray<float, kCount>& values, unsigned first) {
        for (unsigned i = thread.lane(); i < kv.dimension; i += kWarp) {
            const float x = load(values, first + i);
            // Zero, or not-a-number if any x of the block is not finite: then so is the whole block.
            const float zero = thread.sum(x * 0.0f);
            const float largest = thread.maximum(fabsf(x));
            const float scaled = largest > 0 ? x * (127.0f / largest) : 0.0f;
            const float bounded = fmaxf(fminf(scaled, 127.0f), -127.0f);
            const int code = static_cast<int>(bounded + (bounded < 0 ? -0.5f : 0.5f));
            const std::size_t at = vector * kv.stride + i;
            store(plane, at, static_cast<std::uint8_t>(code));
            if (thread.lane() == 0) store(scales, at / 32, float_to_half(largest / 127.0f + zero));
        }
    }

  private:
    TARS_DEVICE static float byte(std::uint32_t bits) {
        return static_cast<float>(static_cast<std::int8_t>(bits));
    }
};

}  // namespace tars::cuda
