// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <math.h>

// Loads and stores of partly filled vectors, loops over them, and the exponential function, on SIMD traits
// `S`. Internal linkage on purpose; see kernels_impl.h.

#if defined(__clang__) || !defined(__GNUC__)
#define TARS_UNROLL
#else
#define TARS_UNROLL _Pragma("GCC unroll 8")
#endif

namespace tars {
namespace {

template <typename S>
struct LoadF32 {
    static constexpr std::size_t kBytes = 4;
    static inline typename S::Vec load(const void* source) { return S::load(source); }
};
template <typename S>
struct LoadF16 {
    static constexpr std::size_t kBytes = 2;
    static inline typename S::Vec load(const void* source) { return S::load_half(source); }
};
template <typename S>
struct LoadBF16 {
    static constexpr std::size_t kBytes = 2;
    static inline typename S::Vec load(const void* source) { return S::load_bfloat(source); }
};
template <typename S>
struct LoadByte {
    static constexpr std::size_t kBytes = 1;
    static inline typename S::Vec load(const void* source) { return S::load_bytes(source); }
};

/// The first `count` elements, then zeros.
template <typename S, typename Load>
inline typename S::Vec load_part(const void* source, std::size_t count) {
    if (count == S::kLanes) return Load::load(source);
    unsigned char padded[S::kLanes * Load::kBytes] = {};
    std::memcpy(padded, source, count * Load::kBytes);
    return Load::load(padded);
}

template <typename S>
inline void store_part(float* target, typename S::Vec value, std::size_t count) {
    if (count == S::kLanes) return S::store(target, value);
    float padded[S::kLanes];
    S::store(padded, value);
    std::memcpy(target, padded, count * sizeof(float));
}

/// body(i, count) for the vectors that cover [0, n): count is kLanes, or less for the last.
template <typename S, typename Body>
inline void for_each_vector(std::size_t n, Body body) {
    std::size_t i = 0;
    for (; i + S::kLanes <= n; i += S::kLanes) body(i, S::kLanes);
    if (i < n) body(i, n - i);
}

/// eˣ to about one unit in the last place: 0 below −87, infinity above 88, not-a-number for itself.
template <typename S>
inline typename S::Vec exponential(typename S::Vec x) {
    constexpr float kLow = -87.0f, kHigh = 88.0f;
    // Adding 1.5 · 2²³ rounds to an integer, left in the low bits of the pattern; 127 is the exponent's bias.
    const auto magic = S::set1(12582912.0f + 127.0f);
    const auto shifted = S::multiply_add(x, S::set1(1.44269504f), magic);
    const auto n = S::subtract(shifted, magic);
    // ln 2 in two parts, the first short enough for n · 0.693359375 to be exact.
    const auto r = S::multiply_add(n, S::set1(2.12194440e-4f), S::multiply_add(n, S::set1(-0.693359375f), x));
    auto series = S::set1(1.0f / 5040);
    series = S::multiply_add(series, r, S::set1(1.0f / 720));
    series = S::multiply_add(series, r, S::set1(1.0f / 120));
    series = S::multiply_add(series, r, S::set1(1.0f / 24));
    series = S::multiply_add(series, r, S::set1(1.0f / 6));
    series = S::multiply_add(series, r, S::set1(0.5f));
    series = S::multiply_add(S::multiply(series, r), r, r);
    auto result = S::multiply(S::add(series, S::set1(1)), S::shift_into_exponent(shifted));
    result = S::select_less(x, S::set1(kLow), S::set1(0), result);
    return S::select_less(S::set1(kHigh), x, S::set1(HUGE_VALF), result);
}

}  // namespace
}  // namespace tars
