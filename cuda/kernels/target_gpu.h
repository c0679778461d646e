// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/arguments.h"

#include <cstddef>

#define TARS_DEVICE __device__ __forceinline__
#define TARS_UNROLL _Pragma("unroll")
#define TARS_PRAGMA(text) _Pragma(#text)
#define TARS_UNROLL_BY(count) TARS_PRAGMA(unroll count)

namespace tars::cuda {

struct Thread {
    TARS_DEVICE unsigned index() const { return threadIdx.x; }
    TARS_DEVICE unsigned lane() const { return threadIdx.x % kWarp; }
    TARS_DEVICE unsigned warp() const { return threadIdx.x / kWarp; }
    TARS_DEVICE unsigned block_x() const { return blockIdx.x; }
    TARS_DEVICE unsigned block_y() const { return blockIdx.y; }
    TARS_DEVICE unsigned blocks_x() const { return gridDim.x; }
    TARS_DEVICE unsigned blocks_y() const { return gridDim.y; }

    /// All threads of the block meet; what they wrote before is seen after.
    TARS_DEVICE void sync() const { __syncthreads(); }
    /// The same for the warp.
    TARS_DEVICE void sync_warp() const { __syncwarp(); }

    // All lanes of the warp must call these together; each gets the same result.
    TARS_DEVICE float sum(float value) const {
        TARS_UNROLL
        for (unsigned distance = kWarp / 2; distance > 0; distance /= 2)
            value += __shfl_xor_sync(0xffffffffu, value, distance);
        return value;
    }
    /// Passes over not-a-number.
    TARS_DEVICE float maximum(float value) const {
        TARS_UNROLL
        for (unsigned distance = kWarp / 2; distance > 0; distance /= 2)
            value = fmaxf(value, __shfl_xor_sync(0xffffffffu, value, distance));
        return value;
    }
};

template <typename T, unsigned kCount>
struct alignas(16) SharedArray {
    T values[kCount];
};

template <typename T, unsigned kCount>
TARS_DEVICE T load(const SharedArray<T, kCount>& array, unsigned i) {
    return array.values[i];
}
template <typename T, unsigned kCount>
TARS_DEVICE void store(SharedArray<T, kCount>& array, unsigned i, T value) {
    array.values[i] = value;
}

struct Float4 {
    float x, y, z, w;
};

/// Four neighbours; `i` must be a multiple of four.
template <unsigned kCount>
TARS_DEVICE Float4 load4(const SharedArray<float, kCount>& array, unsigned i) {
    const float4 v = *reinterpret_cast<const float4*>(array.values + i);
    return {v.x, v.y, v.z, v.w};
}

/// The same the other way.
template <unsigned kCount>
TARS_DEVICE void store4(SharedArray<float, kCount>& array, unsigned i, const Float4& v) {
    *reinterpret_cast<float4*>(array.values + i) = make_float4(v.x, v.y, v.z, v.w);
}

// Constant elements do not change while the kernel runs, so they may take the read-only way.
template <typename T>
TARS_DEVICE T load(const Global<const T>& array, std::size_t i) {
    return __ldg(array.data + i);
}
TARS_DEVICE Unit load(const Global<const Unit>& array, std::size_t i) {
    const uint4 v = __ldg(reinterpret_cast<const uint4*>(array.data + i));
    return {v.x, v.y, v.z, v.w};
}
TARS_DEVICE HalfUnit load(const Global<const HalfUnit>& array, std::size_t i) {
    const uint2 v = __ldg(reinterpret_cast<const uint2*>(array.data + i));
    return {v.x, v.y};
}
TARS_DEVICE AttentionWork load(const Global<const AttentionWork>& array, std::size_t i) {
    return array.data[i];
}
TARS_DEVICE MergeWork load(const Global<const MergeWork>& array, std::size_t i) {
    return array.data[i];
}
template <typename T>
TARS_DEVICE T load(const Global<T>& array, std::size_t i) {
    return array.data[i];
}
template <typename T>
TARS_DEVICE void store(const Global<T>& array, std::size_t i, T value) {
    array.data[i] = value;
}

/// Four neighbours; `i` must be a multiple of four and the array aligned to 16 bytes.
TARS_DEVICE Float4 load4(const Global<const float>& array, std::size_t i) {
    const float4 v = __ldg(reinterpret_cast<const float4*>(array.data + i));
    return {v.x, v.y, v.z, v.w};
}

TARS_DEVICE float from_bits(std::uint32_t bits) {
    return __uint_as_float(bits);
}

TARS_DEVICE float half_to_float(std::uint16_t bits) {
    float value;
    asm("cvt.f32.f16 %0, %1;" : "=f"(value) : "h"(bits));
    return value;
}
TARS_DEVICE std::uint16_t float_to_half(float value) {
    std::uint16_t bits;
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(bits) : "f"(value));
    return bits;
}

/// Sine and cosine of π · x.
TARS_DEVICE void sine_cosine_pi(double x, double& sine, double& cosine) {
    sincospi(x, &sine, &cosine);
}

}  // namespace tars::cuda
