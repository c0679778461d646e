// SPDX-License-Identifier: Apache-2.0
#include "cuda/cuda_adapters.h"

#include "compute/quants.h"

#include <algorithm>
#include <utility>

namespace tars::cuda {
namespace {

constexpr const char* kWhat = "an adapter";

/// Numbers on their way to the GPU, each vector on a multiple of 16 bytes.
class Numbers {
  public:
    /// Where a vector begins.
    std::size_t add(std::span<const float> vector) {
        const std::size_t start = (values_.size() + 3) / 4 * 4;
        values_.resize(start);
        values_.insert(values_.end(), vector.begin(), vector.end());
        return start;
    }
    std::span<const std::byte> bytes() const { return std::as_bytes(std::span(values_)); }

  private:
    std::vector<float> values_;
};

/// [rank][rows] of [rows][rank].
std::vector<float> turned(const std::vector<float>& up, std::size_t rank) {
    const std::size_t rows = up.size() / rank;
    std::vector<float> turned(up.size());
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t k = 0; k < rank; ++k) turned[k * rows + row] = up[row * rank + k];
    return turned;
}

std::vector<float> with_gain(const Weight& norm, const std::vector<float>& gain) {
    std::vector<float> values(gain.size());
    dequantize(norm.dtype, norm.data, values);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] *= gain[i];
    return values;
}

/// Sends a table, unless there is nothing in it.
template <typename T>
Result<Global<const T>> send(const std::shared_ptr<Gpu>& gpu, const std::vector<T>& table, bool used,
                             GpuBuffer& buffer) {
    if (!used) return Global<const T>{};
    const auto bytes = std::as_bytes(std::span(table));
    TARS_TRY(buffer, GpuBuffer::make(gpu, bytes.size(), kWhat));
    TARS_CHECK(gpu->upload(buffer.as<void>(), bytes));
    return Global<const T>{buffer.as<const T>()};
}

}  // namespace

Result<CudaAdapter> CudaAdapter::make(const std::shared_ptr<Gpu>& gpu, const Adapter& adapter,
                                      const Plan& plan) {
    CudaAdapter made(plan);
    Numbers numbers;
    std::vector<std::size_t> places;
    for (const auto& [weight, scale, low_rank] : adapter.weights) {
        if (low_rank.rank == 0) continue;
        places.push_back(numbers.add(low_rank.down));
        places.push_back(numbers.add(turned(low_rank.up, low_rank.rank)));
    }
    for (const auto& [norm, gain] : adapter.gains)
        places.push_back(numbers.add(with_gain(plan.weight(norm), gain)));
    for (const auto& [step, direction] : adapter.steering) places.push_back(numbers.add(direction));
    TARS_TRY(made.numbers_, GpuBuffer::make(gpu, numbers.bytes().size(), kWhat));
    if (!places.empty()) TARS_CHECK(gpu->upload(made.numbers_.as<void>(), numbers.bytes()));

    auto place = places.begin();
    const auto next = [&] { return Global<const float>{made.numbers_.as<const float>() + *place++}; };
    std::vector<WeightView> weights(plan.weights.size());
    for (const auto& [id, scale, low_rank] : adapter.weights) {
        auto& view = weights[static_cast<std::size_t>(id)];
        view.scale = scale;
        view.rank = low_rank.rank;
        made.changed_[static_cast<std::size_t>(id)] = true;
        if (view.rank == 0) continue;
        view.down = next();
        view.up = next();
        made.low_rank_[static_cast<std::size_t>(id)] = true;
        made.largest_rank_ = std::max(made.largest_rank_, view.rank);
    }
    std::vector<Global<const float>> norms(plan.weights.size()), directions(plan.steps.size());
    for (const auto& change : adapter.gains) {
        norms[static_cast<std::size_t>(change.norm)] = next();
        made.changed_[static_cast<std::size_t>(change.norm)] = true;
    }
    for (const auto& steering : adapter.steering) {
        directions[steering.step] = next();
        made.steered_[steering.step] = true;
    }
    TARS_TRY(made.view_.weights, send(gpu, weights, !adapter.weights.empty(), made.weights_));
    TARS_TRY(made.view_.norms, send(gpu, norms, !adapter.gains.empty(), made.norms_));
    TARS_TRY(made.view_.directions, send(gpu, directions, !adapter.steering.empty(), made.directions_));
    return made;
}

bool RowAdapters::change(WeightId id) const {
    return id != kNoWeight && std::ranges::any_of(present, [id](const auto* a) { return a->changes(id); });
}

bool RowAdapters::have_low_rank(WeightId id) const {
    return std::ranges::any_of(present, [id](const auto* a) { return a->has_low_rank(id); });
}

bool RowAdapters::steer(std::size_t step) const {
    return std::ranges::any_of(present, [step](const auto* a) { return a->steers(step); });
}

Result<void> CudaAdapters::set(const std::shared_ptr<Gpu>& gpu, std::uint32_t id, const Adapter& adapter,
                               const Plan& plan) {
    TARS_TRY(auto made, CudaAdapter::make(gpu, adapter, plan));
    if (id >= slots_.size()) slots_.resize(std::size_t{id} + 1);
    slots_[id] = std::make_unique<CudaAdapter>(std::move(made));
    return {};
}

void CudaAdapters::clear(std::uint32_t id) {
    if (id < slots_.size()) slots_[id].reset();
}

RowAdapters CudaAdapters::of(std::span<const Row> rows, std::vector<AdapterView>& views) const {
    RowAdapters adapters;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto* adapter = find(rows[i].adapter);
        if (!adapter) continue;
        views.resize(rows.size());
        views[i] = adapter->view();
        if (std::ranges::find(adapters.present, adapter) == adapters.present.end())
            adapters.present.push_back(adapter);
    }
    return adapters;
}

std::uint64_t CudaAdapters::memory_bytes() const {
    std::uint64_t bytes = 0;
    for (const auto& adapter : slots_)
        if (adapter) bytes += adapter->memory_bytes();
    return bytes;
}

}  // namespace tars::cuda
