// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/arguments.h"

#include <cstddef>
#include <type_traits>

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
    /// A bit for each lane, that of lane 0 the lowest: whether it says yes.
    TARS_DEVICE std::uint32_t votes(bool yes) const { return __ballot_sync(0xffffffffu, yes); }
    /// What the lane of that number has brought. T is made of 32-bit words, at most kMostWords of them.
    template <typename T>
    TARS_DEVICE T from_lane(const T& value, unsigned lane) const {
        if constexpr (std::is_empty_v<T>) {
            return value;
        } else {
            std::uint32_t words[sizeof(T) / 4];
            memcpy(words, &value, sizeof(T));
            TARS_UNROLL
            for (unsigned i = 0; i < sizeof(T) / 4; ++i)
                words[i] = __shfl_sync(0xffffffffu, words[i], static_cast<int>(lane));
            T theirs;
            memcpy(&theirs, words, sizeof(T));
            return theirs;
        }
    }

    // sums += A · B, 16 × 16 by 16 × 8, of bfloats (from sm_80 on) or halves: see operands.h for who has
    // what.
    TARS_DEVICE void multiply_bfloats(float (&sums)[4], const std::uint32_t (&a)[4],
                                      const HalfUnit& b) const {
        asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 "
                     "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
                     : "+f"(sums[0]), "+f"(sums[1]), "+f"(sums[2]), "+f"(sums[3])
                     : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b.x), "r"(b.y));
    }
    TARS_DEVICE void multiply_halves(float (&sums)[4], const std::uint32_t (&a)[4], const HalfUnit& b) const {
#if __CUDA_ARCH__ >= 800
        asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
                     "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%0, %1, %2, %3};"
                     : "+f"(sums[0]), "+f"(sums[1]), "+f"(sums[2]), "+f"(sums[3])
                     : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b.x), "r"(b.y));
#else  // in two steps, whose fragments are those of the one's first and last eight columns
        multiply_eight_columns(sums, a[0], a[1], b.x);
        multiply_eight_columns(sums, a[2], a[3], b.y);
#endif
    }

    /// Makes a group of the copies that this thread has begun since the last one; there may be none.
    TARS_DEVICE void end_copy_group() const {
#if __CUDA_ARCH__ >= 800
        asm volatile("cp.async.commit_group;" ::: "memory");
#endif
    }
    /// Waits until only the last kGroups of this thread's groups may be under way. What has arrived is this
    /// thread's to use, and everyone's after the next meeting.
    template <unsigned kGroups>
    TARS_DEVICE void wait_for_copies() const {
#if __CUDA_ARCH__ >= 800
        asm volatile("cp.async.wait_group %0;" ::"n"(kGroups) : "memory");
#endif
    }

  private:
    TARS_DEVICE static void multiply_eight_columns(float (&sums)[4], std::uint32_t a0, std::uint32_t a1,
                                                   std::uint32_t b) {
        asm volatile("mma.sync.aligned.m16n8k8.row.col.f32.f16.f16.f32 "
                     "{%0, %1, %2, %3}, {%4, %5}, {%6}, {%0, %1, %2, %3};"
                     : "+f"(sums[0]), "+f"(sums[1]), "+f"(sums[2]), "+f"(sums[3])
                     : "r"(a0), "r"(a1), "r"(b));
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

// Parts of units in shared memory: the i-th half or word, counted from the beginning of the array.
template <unsigned kCount>
TARS_DEVICE HalfUnit load_half(const SharedArray<Unit, kCount>& array, unsigned i) {
    return reinterpret_cast<const HalfUnit*>(array.values)[i];
}
template <unsigned kCount>
TARS_DEVICE std::uint32_t load_word(const SharedArray<Unit, kCount>& array, unsigned i) {
    return reinterpret_cast<const std::uint32_t*>(array.values)[i];
}

// Constant elements do not change while the kernel runs, so they may take the read-only way.
template <typename T>
TARS_DEVICE T load(const Global<const T>& array, std::size_t i) {
    if constexpr (std::is_arithmetic_v<T>)
        return __ldg(array.data + i);
    else
        return array.data[i];
}
TARS_DEVICE Unit load(const Global<const Unit>& array, std::size_t i) {
    const uint4 v = __ldg(reinterpret_cast<const uint4*>(array.data + i));
    return {v.x, v.y, v.z, v.w};
}
TARS_DEVICE HalfUnit load(const Global<const HalfUnit>& array, std::size_t i) {
    const uint2 v = __ldg(reinterpret_cast<const uint2*>(array.data + i));
    return {v.x, v.y};
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

/// Begins to copy a unit to shared memory, where nobody may touch it until this thread has waited for it.
/// GPUs before sm_80 copy at once.
template <unsigned kCount>
TARS_DEVICE void copy_async(SharedArray<Unit, kCount>& to, unsigned i, const Global<const Unit>& from,
                            std::size_t j) {
#if __CUDA_ARCH__ >= 800
    const auto address = static_cast<std::uint32_t>(__cvta_generic_to_shared(to.values + i));
    asm volatile("cp.async.cg.shared.global.L2::128B [%0], [%1], 16;" ::"r"(address), "l"(from.data + j)
                 : "memory");
#else
    to.values[i] = load(from, j);
#endif
}

TARS_DEVICE float from_bits(std::uint32_t bits) {
    return __uint_as_float(bits);
}
TARS_DEVICE std::uint32_t bits_of(float value) {
    return __float_as_uint(value);
}

TARS_DEVICE unsigned count_bits(std::uint32_t bits) {
    return static_cast<unsigned>(__popc(bits));
}
/// Where the lowest bit is that is set; one must be.
TARS_DEVICE unsigned lowest_bit(std::uint32_t bits) {
    return static_cast<unsigned>(__ffs(static_cast<int>(bits))) - 1;
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

/// Two numbers rounded to halves or bfloats, `low` in the lower half of the word.
TARS_DEVICE std::uint32_t pack_halves(float low, float high) {
    return float_to_half(low) | static_cast<std::uint32_t>(float_to_half(high)) << 16;
}
TARS_DEVICE std::uint32_t pack_bfloats(float low, float high) {
    std::uint32_t bits;
    asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(bits) : "f"(high), "f"(low));
    return bits;
}

/// Sine and cosine of π · x.
TARS_DEVICE void sine_cosine_pi(double x, double& sine, double& cosine) {
    sincospi(x, &sine, &cosine);
}

}  // namespace tars::cuda
