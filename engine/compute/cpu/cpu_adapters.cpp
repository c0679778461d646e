// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/cpu_adapters.h"

#include <algorithm>
#include <utility>

namespace tars {
namespace {

/// Floats of a vector, rounded up to a whole cache line.
std::size_t padded(std::uint64_t floats) {
    return static_cast<std::size_t>((floats + 15) / 16 * 16);
}

std::uint64_t floats_of(const Adapter& adapter, const Plan& plan) {
    std::uint64_t floats = 0;
    for (const auto& change : adapter.weights) {
        const auto& weight = plan.weight(change.weight);
        floats += padded(change.low_rank.down.size()) + change.low_rank.rank * padded(weight.rows);
    }
    for (const auto& change : adapter.gains) floats += padded(change.gain.size());
    for (const auto& steering : adapter.steering) floats += padded(steering.direction.size());
    return floats;
}

template <typename T>
std::uint64_t bytes_of(const std::vector<T>& list) {
    return list.capacity() * sizeof(T);
}

}  // namespace

Result<CpuAdapter> CpuAdapter::make(const Adapter& adapter, const Plan& plan, const CpuWeights& weights) {
    CpuAdapter made;
    TARS_TRY(made.numbers_, AlignedBuffer::make(floats_of(adapter, plan) * sizeof(float), "an adapter"));
    made.lay_out(adapter, plan, weights);
    return made;
}

void CpuAdapter::lay_out(const Adapter& adapter, const Plan& plan, const CpuWeights& weights) {
    auto* next = reinterpret_cast<float*>(numbers_.data());
    const auto take = [&next](std::size_t floats) { return std::exchange(next, next + padded(floats)); };

    change_of_.assign(plan.weights.size(), -1);
    for (const auto& [weight, scale, low_rank] : adapter.weights) {
        const auto rows = static_cast<std::size_t>(plan.weight(weight).rows);
        Change change{scale, low_rank.rank, nullptr, nullptr, padded(rows)};
        if (change.rank > 0) {
            float* down = take(low_rank.down.size());
            std::ranges::copy(low_rank.down, down);
            float* up = take(change.rank * change.up_stride);
            for (std::size_t row = 0; row < rows; ++row)
                for (std::size_t r = 0; r < change.rank; ++r)
                    up[r * change.up_stride + row] = low_rank.up[row * change.rank + r];
            change.down = down;
            change.up = up;
            largest_rank_ = std::max(largest_rank_, change.rank);
        }
        change_of_[static_cast<std::size_t>(weight)] = static_cast<std::int32_t>(changes_.size());
        changes_.push_back(change);
    }
    norms_.assign(plan.weights.size(), nullptr);
    for (const auto& [norm, gain] : adapter.gains) {
        const float* vector = weights.vector(norm);
        float* changed = take(gain.size());
        for (std::size_t i = 0; i < gain.size(); ++i) changed[i] = vector[i] * gain[i];
        norms_[static_cast<std::size_t>(norm)] = changed;
    }
    steering_.assign(plan.steps.size(), nullptr);
    for (const auto& [step, direction] : adapter.steering) {
        float* copy = take(direction.size());
        std::ranges::copy(direction, copy);
        steering_[step] = copy;
    }
}

std::uint64_t CpuAdapter::memory_bytes() const {
    return sizeof(*this) + numbers_.size() + bytes_of(changes_) + bytes_of(change_of_) + bytes_of(norms_) +
           bytes_of(steering_);
}

Result<void> CpuAdapters::set(std::uint32_t id, const Adapter& adapter, const Plan& plan,
                              const CpuWeights& weights) {
    TARS_TRY(auto made, CpuAdapter::make(adapter, plan, weights));
    TARS_CHECK(make_room(made.largest_rank()));
    if (id >= slots_.size()) slots_.resize(std::size_t{id} + 1);
    slots_[id] = std::make_unique<CpuAdapter>(std::move(made));
    return {};
}

void CpuAdapters::clear(std::uint32_t id) {
    if (id < slots_.size()) slots_[id].reset();
}

Result<void> CpuAdapters::make_room(std::size_t rank) {
    const std::size_t stride = padded(rank);
    if (stride <= reduced_[0].stride) return {};
    const std::uint64_t floats = std::uint64_t{max_rows_} * stride;
    TARS_TRY(reduced_numbers_,
             AlignedBuffer::make(kMaxProducts * floats * sizeof(float), "the working memory of adapters"));
    for (std::size_t product = 0; product < kMaxProducts; ++product)
        reduced_[product] = {reinterpret_cast<float*>(reduced_numbers_.data()) + product * floats, stride};
    return {};
}

std::uint64_t CpuAdapters::memory_bytes() const {
    std::uint64_t bytes = reduced_numbers_.size();
    for (const auto& adapter : slots_)
        if (adapter) bytes += adapter->memory_bytes();
    return bytes;
}

}  // namespace tars
