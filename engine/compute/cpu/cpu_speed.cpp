// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/cpu_speed.h"

#include "compute/cpu/aligned_buffer.h"

#include <algorithm>
#include <atomic>
#include <chrono>

namespace tars {
namespace {

constexpr std::uint64_t kReadFloats = 64 << 20;  // many times a last-level cache
constexpr std::uint64_t kReadPiece = 1 << 18;
constexpr std::uint64_t kSpinRounds = 1 << 20;
constexpr int kRepetitions = 5;

template <typename Work>
double best_seconds(Work&& work) {
    double best = 1e9;
    for (int i = 0; i < kRepetitions; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

}  // namespace

Result<DeviceSpeed> measure_cpu_speed(const Kernels& kernels, ThreadPool& pool) {
    TARS_TRY(const auto memory,
             AlignedBuffer::make(kReadFloats * sizeof(float), "measuring the memory's speed",
                                 AlignedBuffer::Pages::large));
    auto* floats = reinterpret_cast<float*>(memory.data());
    pool.for_each_chunk(kReadFloats, kReadPiece, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
        std::fill(floats + begin, floats + end, 1.0f);
    });
    std::atomic<float> kept{0};  // so that no compiler leaves the work out
    const double reading = best_seconds([&] {
        pool.for_each_chunk(kReadFloats, kReadPiece, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
            kept = kernels.read(floats + begin, end - begin);
        });
    });
    const double multiplying =
        best_seconds([&] { pool.run([&](unsigned) { kept = kernels.spin(kSpinRounds); }); });
    return DeviceSpeed{static_cast<double>(kReadFloats * sizeof(float)) / reading,
                       static_cast<double>(kSpinBytes * kSpinRounds) * pool.size() / multiplying};
}

}  // namespace tars
