// SPDX-License-Identifier: Apache-2.0
#include "cuda/cuda_weights.h"

#include "compute/quants.h"
#include "core/cpu_features.h"

#include <algorithm>
#include <limits>
#include <string>

namespace tars::cuda {
namespace {

/// Rows are packed and sent so many bytes at a time.
constexpr std::uint64_t kStagingBytes = 64 << 20;
/// Rows a thread packs at a time.
constexpr std::uint64_t kRowsPerTask = 16;
/// Drivers hand out memory in pieces of this size, and share one among small requests alone.
constexpr std::uint64_t kWholePiece = 2 << 20;
/// Not worth a thread's start.
constexpr std::uint64_t kFewBytes = 8 << 20;

/// What the steps of a plan do with each weight.
struct Roles {
    std::vector<bool> matrix, multiplied, vector;

    explicit Roles(const Plan& plan)
        : matrix(plan.weights.size()), multiplied(plan.weights.size()), vector(plan.weights.size()) {
        for (const auto& step : plan.steps) std::visit(*this, step);
    }

    void operator()(const EmbedStep& step) { matrix[static_cast<std::size_t>(step.table)] = true; }
    void operator()(const QkvStep& step) {
        norm(step.norm);
        norm(step.q_norm);
        norm(step.k_norm);
        linear(step.q);
        linear(step.k);
        linear(step.v);
    }
    void operator()(const AttentionStep&) {}
    void operator()(const ResidualStep& step) { linear(step.out); }
    void operator()(const GateUpStep& step) {
        norm(step.norm);
        linear(step.gate);
        linear(step.up);
    }
    void operator()(const HeadStep& step) {
        norm(step.norm);
        linear(step.out);
    }

  private:
    void norm(WeightId id) {
        if (id != kNoWeight) vector[static_cast<std::size_t>(id)] = true;
    }
    void linear(const Linear& linear) {
        matrix[static_cast<std::size_t>(linear.weight)] = true;
        multiplied[static_cast<std::size_t>(linear.weight)] = true;
        norm(linear.bias);
    }
};

/// f(the same plane of each) for every plane.
template <typename F, typename... P>
void for_each_plane(F&& f, P&... planes) {
    f(planes.codes...);
    f(planes.headers...);
    f(planes.scales...);
    f(planes.high_bits...);
    f(planes.sub_scales...);
    f(planes.high_words...);
}

std::uint64_t total(const Planes<std::uint64_t>& bytes) {
    std::uint64_t sum = 0;
    for_each_plane([&](std::uint64_t plane) { sum += plane; }, bytes);
    return sum;
}

Result<GpuBuffer> upload_vector(const std::shared_ptr<Gpu>& gpu, const Weight& weight) {
    std::vector<float> values(static_cast<std::size_t>(weight.columns));
    dequantize(weight.dtype, weight.data, values);
    const auto bytes = std::as_bytes(std::span(values));
    TARS_TRY(auto buffer, GpuBuffer::make(gpu, bytes.size(), "weight " + weight.name));
    TARS_CHECK(gpu->upload(buffer.as<void>(), bytes));
    return buffer;
}

}  // namespace

Result<void> CudaWeights::allocate(const std::shared_ptr<Gpu>& gpu, const Weight& weight, Packed& packed) {
    const std::string who = "weight " + weight.name;
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max() / 2;
    if (weight.rows > kMost || weight.columns > kMost)
        return unsupported(who + " has " + std::to_string(weight.rows) + " × " +
                           std::to_string(weight.columns) + " numbers, more than the GPU's kernels count");
    packed.format = format_of(weight.dtype);
    auto& matrix = packed.matrix;
    matrix.rows = static_cast<std::uint32_t>(weight.rows);
    matrix.chunks = chunks_of(weight.columns);
    const auto bytes = row_bytes(packed.format, matrix.chunks);
    const auto make = [&](GpuBuffer& plane, std::uint64_t row) -> Result<void> {
        TARS_TRY(plane, GpuBuffer::make(gpu, row * weight.rows, who));
        return {};
    };
    TARS_CHECK(make(packed.planes.codes, bytes.codes));
    TARS_CHECK(make(packed.planes.headers, bytes.headers));
    TARS_CHECK(make(packed.planes.scales, bytes.scales));
    TARS_CHECK(make(packed.planes.high_bits, bytes.high_bits));
    TARS_CHECK(make(packed.planes.sub_scales, bytes.sub_scales));
    TARS_CHECK(make(packed.planes.high_words, bytes.high_words));
    matrix.codes = {packed.planes.codes.as<const Unit>()};
    matrix.headers = {packed.planes.headers.as<const Unit>()};
    matrix.scales = {packed.planes.scales.as<const std::uint16_t>()};
    matrix.high_bits = {packed.planes.high_bits.as<const HalfUnit>()};
    matrix.sub_scales = {packed.planes.sub_scales.as<const std::uint16_t>()};
    matrix.high_words = {packed.planes.high_words.as<const std::uint32_t>()};
    return {};
}

/// Packs and sends the rows, some at a time.
Result<void> CudaWeights::fill(Gpu& gpu, const Weight& weight, const Packed& packed, ThreadPool& pool,
                               const std::stop_token& stop) {
    const auto bytes = row_bytes(packed.format, packed.matrix.chunks);
    const std::uint64_t at_once = std::clamp<std::uint64_t>(kStagingBytes / total(bytes), 1, weight.rows);
    const std::size_t row_size = weight.data.size() / static_cast<std::size_t>(weight.rows);
    Planes<std::vector<std::byte>> staging;
    for_each_plane(
        [&](auto& plane, std::uint64_t row) { plane.resize(static_cast<std::size_t>(row * at_once)); },
        staging, bytes);
    std::vector<std::vector<float>> scratch(pool.size());
    for (std::uint64_t first = 0; first < weight.rows; first += at_once) {
        if (stop.stop_requested()) return cancelled("loading was cancelled");
        const std::uint64_t count = std::min(at_once, weight.rows - first);
        pool.for_each_chunk(
            count, kRowsPerTask, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
                for (auto row = begin; row < end; ++row) {
                    Planes<std::byte*> to;
                    for_each_plane([&](std::byte*& plane, auto& from,
                                       std::uint64_t size) { plane = from.data() + row * size; },
                                   to, staging, bytes);
                    const auto source =
                        weight.data.subspan(static_cast<std::size_t>(first + row) * row_size, row_size);
                    pack_row(weight.dtype, source, weight.columns, to, scratch[worker]);
                }
            });
        Result<void> sent;
        for_each_plane(
            [&](const GpuBuffer& plane, auto& from, std::uint64_t size) {
                if (sent && size != 0)
                    sent = gpu.upload(plane.as<std::byte>() + first * size,
                                      std::span(from).first(static_cast<std::size_t>(count * size)));
            },
            packed.planes, staging, bytes);
        TARS_CHECK(std::move(sent));
    }
    return {};
}

std::vector<std::uint64_t> CudaWeights::sizes(const Plan& plan) {
    const Roles roles(plan);
    const auto handed_out = [](std::uint64_t bytes) {
        return bytes < kWholePiece / 2 ? bytes : (bytes + kWholePiece - 1) / kWholePiece * kWholePiece;
    };
    std::vector<std::uint64_t> sizes(plan.weights.size());
    for (std::size_t id = 0; id < sizes.size(); ++id) {
        const auto& weight = plan.weights[id];
        if (roles.vector[id]) sizes[id] += handed_out(weight.columns * sizeof(float));
        if (!roles.matrix[id]) continue;
        const auto rows = row_bytes(format_of(weight.dtype), chunks_of(weight.columns));
        for_each_plane([&](std::uint64_t row) { sizes[id] += handed_out(row * weight.rows); }, rows);
    }
    return sizes;
}

Result<CudaWeights> CudaWeights::upload(const std::shared_ptr<Gpu>& gpu, const Plan& plan,
                                        const LoadOptions& options) {
    CudaWeights weights;
    const Roles roles(plan);
    weights.matrices_.resize(plan.weights.size());
    weights.vectors_.resize(plan.weights.size());
    std::uint64_t bytes = 0, done = 0;
    for (const auto& weight : plan.weights) bytes += weight.data.size();
    ThreadPool pool(bytes < kFewBytes ? 1 : available_cpus());
    for (std::size_t id = 0; id < plan.weights.size(); ++id) {
        if (options.stop.stop_requested()) return cancelled("loading was cancelled");
        const auto& weight = plan.weights[id];
        if (roles.vector[id]) {
            TARS_TRY(weights.vectors_[id], upload_vector(gpu, weight));
        }
        if (roles.matrix[id]) {
            TARS_CHECK(allocate(gpu, weight, weights.matrices_[id]));
            TARS_CHECK(fill(*gpu, weight, weights.matrices_[id], pool, options.stop));
        }
        if (options.copied) options.copied(weight.data);
        done += weight.data.size();
        if (options.progress) options.progress(static_cast<double>(done) / static_cast<double>(bytes));
        if (!roles.multiplied[id]) continue;
        const auto row = total(row_bytes(weights.matrices_[id].format, weights.matrices_[id].matrix.chunks));
        weights.row_cost_.weight_bytes += row * weight.rows;
        weights.row_cost_.multiply_adds += weight.rows * weight.columns;
    }
    for (const auto& step : plan.steps)
        if (const auto* head = std::get_if<HeadStep>(&step))
            weights.row_cost_.multiply_adds -=
                plan.weight(head->out.weight).rows * plan.weight(head->out.weight).columns;
    return weights;
}

std::uint64_t CudaWeights::memory_bytes() const {
    std::uint64_t bytes = 0;
    for (const auto& packed : matrices_)
        for_each_plane([&](const GpuBuffer& plane) { bytes += plane.bytes(); }, packed.planes);
    for (const auto& vector : vectors_) bytes += vector.bytes();
    return bytes;
}

}  // namespace tars::cuda
