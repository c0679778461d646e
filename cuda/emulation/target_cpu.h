// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/half.h"
#include "cuda/emulation/scheduler.h"
#include "cuda/kernels/arguments.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <numbers>
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>

// The same as kernels/target_gpu.h for the emulation, which checks what it can: that threads meet at one
// place, that nothing is read or written out of bounds, that shared memory is written before it is read, that
// two threads use one element of it only with a meeting in between, unless both only read, and that nobody
// uses what an asynchronous copy has not yet brought.

#define TARS_DEVICE inline
#define TARS_UNROLL
#define TARS_UNROLL_BY(count)

namespace tars::cuda {

using Where = std::source_location;

class Thread {
  public:
    unsigned index() const { return scheduler_.now().thread; }
    unsigned lane() const { return scheduler_.now().thread % kWarp; }
    unsigned warp() const { return scheduler_.now().warp; }
    unsigned block_x() const { return scheduler_.block_x(); }
    unsigned block_y() const { return scheduler_.block_y(); }
    unsigned blocks_x() const { return scheduler_.launch().blocks_x; }
    unsigned blocks_y() const { return scheduler_.launch().blocks_y; }

    void sync(const Where& where = Where::current()) const { scheduler_.sync(where); }
    void sync_warp(const Where& where = Where::current()) const { scheduler_.sync_warp(where); }

    /// In the GPU's order: lanes 16 apart, then 8, …
    float sum(float value, const Where& where = Where::current()) const {
        return reduce(value, where, [](float a, float b) { return a + b; });
    }
    float maximum(float value, const Where& where = Where::current()) const {
        return reduce(value, where, [](float a, float b) { return std::fmax(a, b); });
    }
    std::uint32_t votes(bool yes, const Where& where = Where::current()) const {
        const auto& words = scheduler_.exchange({yes ? 1u : 0u}, where).words;
        std::uint32_t votes = 0;
        for (unsigned i = 0; i < kWarp; ++i) votes |= words[i][0] << i;
        return votes;
    }
    template <typename T>
    T from_lane(const T& value, unsigned lane, const Where& where = Where::current()) const {
        if constexpr (std::is_empty_v<T>) {
            return value;
        } else {
            static_assert(sizeof(T) <= sizeof(Scheduler::Words) && sizeof(T) % 4 == 0);
            if (lane >= kWarp) scheduler_.fault("asks for lane " + std::to_string(lane), where);
            Scheduler::Words words{};
            std::memcpy(words.data(), &value, sizeof(T));
            const auto& theirs = scheduler_.exchange(words, where).words[lane];
            T brought;
            std::memcpy(static_cast<void*>(&brought), theirs.data(), sizeof(T));
            return brought;
        }
    }

    void multiply_bfloats(float (&sums)[4], const std::uint32_t (&a)[4], const HalfUnit& b,
                          const Where& where = Where::current()) const {
        multiply_fragments(sums, {a[0], a[1], a[2], a[3], b.x, b.y}, bf16_to_f32, where);
    }
    void multiply_halves(float (&sums)[4], const std::uint32_t (&a)[4], const HalfUnit& b,
                         const Where& where = Where::current()) const {
        multiply_fragments(sums, {a[0], a[1], a[2], a[3], b.x, b.y}, f16_to_f32, where);
    }

    void end_copy_group() const { scheduler_.copies().end_group(); }
    template <unsigned kGroups>
    void wait_for_copies() const {
        scheduler_.copies().wait(kGroups);
    }

  private:
    template <typename Operation>
    float reduce(float value, const Where& where, Operation&& operation) const {
        const auto& words = scheduler_.exchange({std::bit_cast<std::uint32_t>(value)}, where).words;
        std::array<float, kWarp> values;
        for (unsigned i = 0; i < kWarp; ++i) values[i] = std::bit_cast<float>(words[i][0]);
        for (unsigned distance = kWarp / 2; distance > 0; distance /= 2)
            for (unsigned i = 0; i < distance; ++i) values[i] = operation(values[i], values[i + distance]);
        return values[0];
    }

    /// mma.m16n8k16, whose fragments the PTX manual lays out so: with g = lane / 4 and t = lane % 4, register
    /// r of A holds row g + 8 · (r % 2), columns 2t and 2t + 1 (+ 8 from the third register on), register r
    /// of B rows 2t + 8r and 2t + 8r + 1 of column g, and the sum i stands at row g + 8 · (i / 2), column 2t
    /// + i % 2. It is rounded to single precision once.
    template <typename ToFloat>
    void multiply_fragments(float (&sums)[4], const Scheduler::Words& words, ToFloat&& to_float,
                            const Where& where) const {
        auto& exchange = scheduler_.exchange(words, where);
        if (!exchange.has_product) {  // the first to wake does it for all
            float a[16][16], b[8][16];
            for (unsigned lane = 0; lane < kWarp; ++lane) {
                const auto& brought = exchange.words[lane];
                const auto number = [&](unsigned word, unsigned i) {
                    return to_float(static_cast<std::uint16_t>(brought[word] >> 16 * i));
                };
                for (unsigned half = 0; half < 2; ++half)
                    for (unsigned i = 0; i < 2; ++i) {
                        const unsigned column = lane % 4 * 2 + i + 8 * half;
                        a[lane / 4][column] = number(2 * half, i);
                        a[lane / 4 + 8][column] = number(2 * half + 1, i);
                        b[lane / 4][column] = number(4 + half, i);
                    }
            }
            for (unsigned row = 0; row < 16; ++row)
                for (unsigned column = 0; column < 8; ++column) {
                    double sum = 0;
                    for (unsigned k = 0; k < 16; ++k) sum += double{a[row][k]} * double{b[column][k]};
                    exchange.product[row * 8 + column] = sum;
                }
            exchange.has_product = true;
        }
        for (unsigned i = 0; i < 4; ++i) {
            const double product = exchange.product[(lane() / 4 + 8 * (i / 2)) * 8 + lane() % 4 * 2 + i % 2];
            sums[i] = static_cast<float>(double{sums[i]} + product);
        }
    }

    Scheduler& scheduler_ = Scheduler::current();
};

/// Who has used an element of shared memory last, and when.
class Footprint {
  public:
    void write(const Where& where) {
        const auto& now = Scheduler::current().now();
        if (on_its_way_) still_copied("writes", where);
        if (writer_ != kNobody && !ordered(writer_, written_, now)) clash("writes", "written", where);
        const bool read_since = reader_ != kNobody && read_.block == now.block_time && reader_ != now.thread;
        if (read_since && !(readers_warp_ == now.warp && read_.warp < now.warp_time))
            clash("writes", "read", where);
        writer_ = now.thread;
        written_ = {now.block_time, now.warp_time};
        reader_ = kNobody;
    }

    void read(const Where& where) {
        const auto& now = Scheduler::current().now();
        if (on_its_way_) still_copied("reads", where);
        if (writer_ == kNobody)
            Scheduler::current().fault("reads shared memory that nobody has written", where);
        if (!ordered(writer_, written_, now)) clash("reads", "written", where);
        const bool alone = reader_ == kNobody || reader_ == now.thread || read_.block != now.block_time;
        readers_warp_ = alone || readers_warp_ == now.warp ? now.warp : kMany;
        reader_ = alone ? now.thread : kMany;
        read_ = {now.block_time, now.warp_time};
    }

    /// From now on an asynchronous copy may write at any time.
    void begin_copy(const Where& where) {
        write(where);
        on_its_way_ = true;
    }
    /// The thread that runs has waited for it: as if it wrote now.
    void end_copy(const Where& where) {
        on_its_way_ = false;
        write(where);
    }

  private:
    static constexpr std::uint16_t kNobody = 0xffff, kMany = 0xfffe;

    struct Time {
        std::uint32_t block = 0, warp = 0;
    };

    /// Whether what `thread` did then comes before what happens now: it is the same, or they have met since.
    static bool ordered(std::uint16_t thread, const Time& then, const Scheduler::Moment& now) {
        return thread == now.thread || then.block < now.block_time ||
               (thread / kWarp == now.warp && then.warp < now.warp_time);
    }
    [[noreturn]] static void clash(const char* now, const char* before, const Where& where) {
        Scheduler::current().fault(std::string(now) + " an element that another thread has just " + before +
                                       ", without meeting it",
                                   where);
    }

    [[noreturn]] static void still_copied(const char* what, const Where& where) {
        Scheduler::current().fault(
            std::string(what) + " shared memory that an asynchronous copy has yet to write", where);
    }

    std::uint16_t writer_ = kNobody, reader_ = kNobody, readers_warp_ = kNobody;
    bool on_its_way_ = false;
    Time written_, read_;
};

template <typename T, unsigned kCount>
class SharedArray {
  public:
    T get(unsigned i, const Where& where) const {
        check(i, where);
        footprints_[i].read(where);
        return values_[i];
    }
    void set(unsigned i, T value, const Where& where) {
        check(i, where);
        footprints_[i].write(where);
        values_[i] = value;
    }
    void set_later(unsigned i, const T& value, const Where& where) {
        check(i, where);
        footprints_[i].begin_copy(where);
        Scheduler::current().copies().begin([this, i, value, where] {
            footprints_[i].end_copy(where);
            values_[i] = value;
        });
    }

  private:
    static void check(unsigned i, const Where& where) {
        if (i >= kCount)
            Scheduler::current().fault(
                "element " + std::to_string(i) + " of a shared array of " + std::to_string(kCount), where);
    }

    std::array<T, kCount> values_{};
    mutable std::array<Footprint, kCount> footprints_{};
};

template <typename T, unsigned kCount>
T load(const SharedArray<T, kCount>& array, unsigned i, const Where& where = Where::current()) {
    return array.get(i, where);
}
template <typename T, unsigned kCount>
void store(SharedArray<T, kCount>& array, unsigned i, std::type_identity_t<T> value,
           const Where& where = Where::current()) {
    array.set(i, value, where);
}

struct Float4 {
    float x, y, z, w;
};

inline void check_four(std::size_t i, const Where& where) {
    if (i % 4 != 0) Scheduler::current().fault("four elements from " + std::to_string(i) + " on", where);
}

template <unsigned kCount>
Float4 load4(const SharedArray<float, kCount>& array, unsigned i, const Where& where = Where::current()) {
    check_four(i, where);
    return {array.get(i, where), array.get(i + 1, where), array.get(i + 2, where), array.get(i + 3, where)};
}
template <unsigned kCount>
void store4(SharedArray<float, kCount>& array, unsigned i, const Float4& v,
            const Where& where = Where::current()) {
    check_four(i, where);
    array.set(i, v.x, where);
    array.set(i + 1, v.y, where);
    array.set(i + 2, v.z, where);
    array.set(i + 3, v.w, where);
}

template <typename T>
T* checked(T* data, std::size_t i, std::size_t count, const Where& where) {
    auto& scheduler = Scheduler::current();
    const auto address = reinterpret_cast<std::uintptr_t>(data) + i * sizeof(T);
    if (address % (count == 1 ? alignof(T) : count * sizeof(T)) != 0)
        scheduler.fault("element " + std::to_string(i) + " is not aligned as its access must be", where);
    if (!scheduler.launch().memory.holds(reinterpret_cast<const void*>(address), count * sizeof(T)))
        scheduler.fault("element " + std::to_string(i) + " lies outside of what was allocated", where);
    return data + i;
}

template <typename T>
std::remove_const_t<T> load(const Global<T>& array, std::size_t i, const Where& where = Where::current()) {
    return *checked(array.data, i, 1, where);
}
template <typename T>
void store(const Global<T>& array, std::size_t i, std::type_identity_t<T> value,
           const Where& where = Where::current()) {
    *checked(array.data, i, 1, where) = value;
}
inline Float4 load4(const Global<const float>& array, std::size_t i, const Where& where = Where::current()) {
    const float* four = checked(array.data, i, 4, where);
    return {four[0], four[1], four[2], four[3]};
}

template <unsigned kCount>
HalfUnit load_half(const SharedArray<Unit, kCount>& array, unsigned i,
                   const Where& where = Where::current()) {
    const Unit unit = array.get(i / 2, where);
    return i % 2 == 0 ? HalfUnit{unit.x, unit.y} : HalfUnit{unit.z, unit.w};
}
template <unsigned kCount>
std::uint32_t load_word(const SharedArray<Unit, kCount>& array, unsigned i,
                        const Where& where = Where::current()) {
    const HalfUnit half = load_half(array, i / 2, where);
    return i % 2 == 0 ? half.x : half.y;
}

/// What is copied is what stands there now; it arrives as late as it may.
template <unsigned kCount>
void copy_async(SharedArray<Unit, kCount>& to, unsigned i, const Global<const Unit>& from, std::size_t j,
                const Where& where = Where::current()) {
    to.set_later(i, load(from, j, where), where);
}

inline float from_bits(std::uint32_t bits) {
    return std::bit_cast<float>(bits);
}
inline std::uint32_t bits_of(float value) {
    return std::bit_cast<std::uint32_t>(value);
}
inline unsigned count_bits(std::uint32_t bits) {
    return static_cast<unsigned>(std::popcount(bits));
}
inline unsigned lowest_bit(std::uint32_t bits) {
    return static_cast<unsigned>(std::countr_zero(bits));
}
inline float half_to_float(std::uint16_t bits) {
    return f16_to_f32(bits);
}
inline std::uint16_t float_to_half(float value) {
    return f32_to_f16(value);
}

inline std::uint32_t pack_halves(float low, float high) {
    return f32_to_f16(low) | std::uint32_t{f32_to_f16(high)} << 16;
}
inline std::uint32_t pack_bfloats(float low, float high) {
    return f32_to_bf16(low) | std::uint32_t{f32_to_bf16(high)} << 16;
}

inline void sine_cosine_pi(double x, double& sine, double& cosine) {
    const double turn = std::remainder(x, 2.0) * std::numbers::pi;  // as exact as the GPU's function
    sine = std::sin(turn);
    cosine = std::cos(turn);
}

}  // namespace tars::cuda
