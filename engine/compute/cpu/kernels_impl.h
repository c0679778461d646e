// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/cpu/attention_kernels_impl.h"
#include "compute/cpu/kernels.h"
#include "compute/cpu/matmul_impl.h"
#include "compute/cpu/packed/multiply_impl.h"
#include "compute/cpu/packed/quantize_row_impl.h"
#include "compute/cpu/simd_math_impl.h"
#include "compute/cpu/unpack_impl.h"

#include <cstring>
#include <math.h>

// The kernels of one instruction-set level, written once on the SIMD traits `S` and the integer traits `T`,
// and compiled in one translation unit per level. All of it has internal linkage: an ordinary inline function
// would exist once per level under one name, and the linker might keep the copy whose instructions this
// machine lacks. For the same reason nothing here calls inline functions of the standard library, which have
// external linkage as well.

namespace tars {
namespace {

template <typename S>
void rms_norm(const float* x, const float* weight, std::size_t n, float epsilon, float* y) {
    using Vec = typename S::Vec;
    constexpr std::size_t kSums = 4;
    Vec squares[kSums] = {S::set1(0), S::set1(0), S::set1(0), S::set1(0)};
    std::size_t vector = 0;
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        const Vec value = load_part<S, LoadF32<S>>(x + i, count);
        Vec& sum = squares[vector++ % kSums];
        sum = S::multiply_add(value, value, sum);
    });
    const float sum = S::sum(S::add(S::add(squares[0], squares[1]), S::add(squares[2], squares[3])));
    const double mean = static_cast<double>(sum) / static_cast<double>(n);
    const Vec scale = S::set1(static_cast<float>(1.0 / ::sqrt(mean + static_cast<double>(epsilon))));
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        const Vec value = S::multiply(load_part<S, LoadF32<S>>(x + i, count), scale);
        store_part<S>(y + i, S::multiply(value, load_part<S, LoadF32<S>>(weight + i, count)), count);
    });
}

void rotate(float* head, const float* cosine, const float* sine, std::size_t pairs, bool interleaved) {
    const std::size_t step = interleaved ? 2 : 1, distance = interleaved ? 1 : pairs;
    for (std::size_t i = 0; i < pairs; ++i) {
        float& first = head[i * step];
        float& second = head[i * step + distance];
        const float a = first, b = second;
        first = a * cosine[i] - b * sine[i];
        second = a * sine[i] + b * cosine[i];
    }
}

/// x · sigmoid(x).
template <typename S>
inline typename S::Vec silu(typename S::Vec x) {
    return S::divide(x, S::add(S::set1(1), exponential<S>(S::subtract(S::set1(0), x))));
}

/// x · (1 + tanh u) / 2 with u = √(2/π) · (x + 0.044715 x³), which is x · sigmoid(2u).
template <typename S>
inline typename S::Vec gelu_tanh(typename S::Vec x) {
    constexpr float kTwiceRootTwoOverPi = 1.5957691216f;
    const auto cubic = S::multiply(S::multiply(x, x), S::set1(0.044715f));
    const auto twice_u = S::multiply(S::multiply_add(cubic, x, x), S::set1(kTwiceRootTwoOverPi));
    return S::divide(x, S::add(S::set1(1), exponential<S>(S::subtract(S::set1(0), twice_u))));
}

template <typename S>
void activate(Activation activation, const float* gate, const float* up, std::size_t n, float* out) {
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        const auto g = load_part<S, LoadF32<S>>(gate + i, count);
        const auto u = load_part<S, LoadF32<S>>(up + i, count);
        const auto a = activation == Activation::silu ? silu<S>(g) : gelu_tanh<S>(g);
        store_part<S>(out + i, S::multiply(a, u), count);
    });
}

template <typename S>
void add(const float* x, std::size_t n, float* target) {
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        const auto sum =
            S::add(load_part<S, LoadF32<S>>(target + i, count), load_part<S, LoadF32<S>>(x + i, count));
        store_part<S>(target + i, sum, count);
    });
}

template <typename S>
void adapt(float scale, const float* reduced, std::size_t rank, const float* up, std::size_t stride,
           std::size_t n, float* y) {
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        auto sum = S::multiply(load_part<S, LoadF32<S>>(y + i, count), S::set1(scale));
        for (std::size_t r = 0; r < rank; ++r)
            sum = S::multiply_add(load_part<S, LoadF32<S>>(up + r * stride + i, count), S::set1(reduced[r]),
                                  sum);
        store_part<S>(y + i, sum, count);
    });
}

/// The codes of 32 numbers, and the bits of their scale.
template <typename S>
std::uint16_t pack_bytes(const float* x, std::int8_t* codes) {
    float largest = 0, zero = 0;  // zero turns into not-a-number if any x is not finite
    for (int i = 0; i < 32; ++i) {
        const float magnitude = x[i] < 0 ? -x[i] : x[i];
        largest = magnitude > largest ? magnitude : largest;
        zero += x[i] * 0.0f;
    }
    const float inverse = largest > 0 ? 127.0f / largest : 0.0f;
    S::round_to_bytes(x, inverse, codes);
    S::round_to_bytes(x + 16, inverse, codes + 16);
    return f32_to_f16(largest / 127.0f + zero);
}

/// body(i, halves, count) for the vectors of x as halves.
template <typename S, typename Body>
inline void for_each_halves(const float* x, std::size_t n, Body body) {
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        std::uint16_t halves[S::kLanes];
        S::store_half(halves, load_part<S, LoadF32<S>>(x + i, count));
        body(i, halves, count);
    });
}

template <typename S>
void put_key(KvType type, const float* x, std::size_t n, std::byte* page, std::size_t slot) {
    if (type == KvType::f32) {
        auto* keys = reinterpret_cast<float*>(page) + slot;
        for (std::size_t i = 0; i < n; ++i) keys[i * kPageTokens] = x[i];
    } else if (type == KvType::f16) {
        auto* keys = reinterpret_cast<std::uint16_t*>(page) + slot;
        for_each_halves<S>(x, n, [&](std::size_t i, const std::uint16_t* halves, std::size_t count) {
            for (std::size_t j = 0; j < count; ++j) keys[(i + j) * kPageTokens] = halves[j];
        });
    } else {
        for (std::size_t b = 0; b < n / 32; ++b) {
            auto& block = reinterpret_cast<KeyBlock*>(page)[b];
            std::int8_t codes[32];
            block.scales[slot] = pack_bytes<S>(x + b * 32, codes);
            for (std::size_t i = 0; i < 32; ++i) block.codes[i][slot] = codes[i];
        }
    }
}

template <typename S>
void put_value(KvType type, const float* x, std::size_t n, std::byte* page, std::size_t slot) {
    if (type == KvType::f32) {
        std::memcpy(page + slot * n * sizeof(float), x, n * sizeof(float));
    } else if (type == KvType::f16) {
        auto* values = reinterpret_cast<std::uint16_t*>(page) + slot * n;
        for_each_halves<S>(x, n, [&](std::size_t i, const std::uint16_t* halves, std::size_t count) {
            std::memcpy(values + i, halves, count * sizeof(std::uint16_t));
        });
    } else {
        for (std::size_t b = 0; b < n / 32; ++b) {
            auto& block = reinterpret_cast<ValueBlock*>(page)[b];
            block.scales[slot] = pack_bytes<S>(x + b * 32, block.codes[slot]);
        }
    }
}

template <typename S>
float read(const float* x, std::size_t n) {
    constexpr std::size_t kSums = 4;
    typename S::Vec sums[kSums] = {S::set1(0), S::set1(0), S::set1(0), S::set1(0)};
    std::size_t vector = 0;
    for_each_vector<S>(n, [&](std::size_t i, std::size_t count) {
        auto& sum = sums[vector++ % kSums];
        sum = S::add(sum, load_part<S, LoadF32<S>>(x + i, count));
    });
    return S::sum(S::add(S::add(sums[0], sums[1]), S::add(sums[2], sums[3])));
}

template <typename T>
float spin(std::uint64_t rounds) {
    constexpr std::size_t kSums = kSpinBytes / (kLineBytes / T::kParts);
    std::uint8_t codes[kLineBytes];
    std::int8_t activations[4 * kSums];
    for (auto& code : codes) code = 1;
    for (auto& activation : activations) activation = 1;
    const auto line = T::load(codes, 0);
    constexpr std::size_t kAtOnce = 8;  // hides the latency and still fits into registers
    typename T::Sums sums[kAtOnce];
    for (auto& sum : sums) sum = T::integer(0);
    for (std::uint64_t round = 0; round < rounds; ++round) {
        TARS_UNROLL
        for (std::size_t i = 0; i < kSums; ++i)
            sums[i % kAtOnce] = T::dot(sums[i % kAtOnce], line, activations + 4 * i);
    }
    float lanes[kPackedRows], total = 0;
    for (const auto& sum : sums) {
        T::store(lanes, T::to_floats(sum));
        total += lanes[0];
    }
    return total;
}

template <typename S, typename T>
constexpr Kernels make_kernels(CpuLevel level) {
    return {level,           0,           unpack<S>,    matmul<S>,   multiply_packed<S, T>,
            quantize_row<S>, rms_norm<S>, rotate,       activate<S>, add<S>,
            adapt<S>,        put_key<S>,  put_value<S>, attend<S>,   merge<S>,
            finish<S>,       read<S>,     spin<T>};
}

}  // namespace
}  // namespace tars
