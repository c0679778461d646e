// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/cpu_weights.h"

#include "compute/cpu/packed/pack.h"

#include <algorithm>

namespace tars {
namespace {

/// Groups of rows a thread packs at a time.
constexpr std::uint64_t kGroupsPerTask = 8;
/// Bytes of the file that lie in memory beside their packed form. After so many they are given back.
constexpr std::uint64_t kFileBytesAtOnce = 16 << 20;

/// Floats of a vector, rounded up to a whole cache line.
std::uint64_t padded_floats(const Weight& weight) {
    return (weight.columns + 15) / 16 * 16;
}

std::uint64_t groups_of(const PackedMatrix& matrix) {
    return (matrix.rows + kPackedRows - 1) / kPackedRows;
}

/// The weights that are multiplied with, rather than looked up.
std::vector<bool> multiplied(const Plan& plan) {
    std::vector<bool> is(plan.weights.size(), false);
    struct Visitor {
        std::vector<bool>& is;
        void mark(const Linear& linear) { is[static_cast<std::size_t>(linear.weight)] = true; }
        void operator()(const EmbedStep&) {}
        void operator()(const AttentionStep&) {}
        void operator()(const QkvStep& step) {
            mark(step.q);
            mark(step.k);
            mark(step.v);
        }
        void operator()(const ResidualStep& step) { mark(step.out); }
        void operator()(const GateUpStep& step) {
            mark(step.gate);
            mark(step.up);
        }
        void operator()(const HeadStep& step) { mark(step.out); }
    };
    for (const auto& step : plan.steps) std::visit(Visitor{is}, step);
    return is;
}

/// The packed form of a weight, not filled yet; one without groups where it has none.
PackedMatrix packed_shape(const Weight& weight, bool is_multiplied) {
    PackedMatrix matrix{weight.dtype, nullptr, static_cast<std::size_t>(weight.rows),
                        static_cast<std::size_t>(weight.columns), 0};
    if (is_multiplied && is_packable(weight.dtype, weight.columns))
        matrix.group_bytes = static_cast<std::size_t>(packed_group_bytes(weight.dtype, weight.columns));
    return matrix;
}

std::uint64_t vector_bytes(const Plan& plan) {
    std::uint64_t floats = 0;
    for (const auto& weight : plan.weights)
        if (weight.rows == 1) floats += padded_floats(weight);
    return floats * sizeof(float);
}

}  // namespace

CpuWeights::Bytes CpuWeights::bytes_of(const Plan& plan, bool exact) {
    Bytes bytes{vector_bytes(plan), 0};
    const auto is_multiplied = multiplied(plan);
    for (std::size_t id = 0; id < plan.weights.size(); ++id) {
        const auto& weight = plan.weights[id];
        const auto packed = packed_shape(weight, is_multiplied[id] && !exact);
        bytes.held += packed.group_bytes * groups_of(packed);
        if (weight.rows != 1 && packed.group_bytes == 0) bytes.mapped += weight.data.size();
    }
    return bytes;
}

Result<CpuWeights> CpuWeights::pack(const Plan& plan, const Kernels& kernels, const LoadOptions& options,
                                    ThreadPool& pool, bool exact) {
    CpuWeights weights;
    for (const auto& weight : plan.weights) {
        const auto rows = static_cast<std::size_t>(weight.rows);
        weights.matrices_.push_back({weight.dtype, weight.data.data(), rows,
                                     static_cast<std::size_t>(weight.columns), weight.data.size() / rows});
    }
    TARS_CHECK(weights.unpack_vectors(plan, kernels));
    weights.packed_.resize(plan.weights.size());
    if (!exact) TARS_CHECK(weights.pack_matrices(plan, options, pool));
    weights.count_cost(plan);
    if (options.progress) options.progress(1.0);
    return weights;
}

Result<void> CpuWeights::unpack_vectors(const Plan& plan, const Kernels& kernels) {
    TARS_TRY(unpacked_, AlignedBuffer::make(vector_bytes(plan), "the unpacked vectors of a model"));
    auto* next = reinterpret_cast<float*>(unpacked_.data());
    for (const auto& weight : plan.weights) {
        vectors_.push_back(weight.rows == 1 ? next : nullptr);
        if (weight.rows != 1) continue;
        kernels.unpack(weight.dtype, weight.data.data(), static_cast<std::size_t>(weight.columns), next);
        next += padded_floats(weight);
    }
    return {};
}

Result<void> CpuWeights::pack_matrices(const Plan& plan, const LoadOptions& options, ThreadPool& pool) {
    const auto is_multiplied = multiplied(plan);
    std::uint64_t bytes = 0;
    for (std::size_t id = 0; id < matrices_.size(); ++id) {
        packed_[id] = packed_shape(plan.weights[id], is_multiplied[id]);
        bytes += packed_[id].group_bytes * groups_of(packed_[id]);
    }
    TARS_TRY(groups_,
             AlignedBuffer::make(bytes, "the packed weights of a model", AlignedBuffer::Pages::large));

    std::byte* next = groups_.data();
    for (std::size_t id = 0; id < matrices_.size(); ++id) {
        if (options.stop.stop_requested()) return cancelled("loading was cancelled");
        const auto& from = matrices_[id];
        auto& to = packed_[id];
        if (to.group_bytes == 0) continue;
        const auto file = plan.weights[id].data;
        const std::uint64_t file_bytes = kPackedRows * from.row_bytes, groups = groups_of(to);
        const std::uint64_t at_once = std::max<std::uint64_t>(kFileBytesAtOnce / file_bytes, kGroupsPerTask);
        for (std::uint64_t first = 0; first < groups; first += at_once) {
            if (options.stop.stop_requested()) return cancelled("loading was cancelled");
            const std::uint64_t count = std::min(at_once, groups - first);
            pool.for_each_chunk(count, kGroupsPerTask, [&](auto begin, auto end, unsigned) {
                for (auto group = first + begin; group < first + end; ++group)
                    pack_group(to, from.data, from.row_bytes, static_cast<std::size_t>(group),
                               next + group * to.group_bytes);
            });
            const auto begin = static_cast<std::size_t>(first * file_bytes);
            const auto end = std::min(begin + static_cast<std::size_t>(count * file_bytes), file.size());
            if (options.copied) options.copied(file.subspan(begin, end - begin));
            const auto done =
                static_cast<std::uint64_t>(next - groups_.data()) + (first + count) * to.group_bytes;
            if (options.progress) options.progress(static_cast<double>(done) / static_cast<double>(bytes));
        }
        to.data = next;
        next += to.group_bytes * groups;
    }
    return {};
}

void CpuWeights::count_cost(const Plan& plan) {
    const auto is_multiplied = multiplied(plan);
    for (std::size_t id = 0; id < matrices_.size(); ++id) {
        if (!is_multiplied[id]) continue;
        const auto& packed = packed_[id];
        row_cost_.weight_bytes +=
            packed.data ? packed.group_bytes * groups_of(packed) : plan.weights[id].data.size();
        row_cost_.multiply_adds += std::uint64_t{matrices_[id].rows} * matrices_[id].columns;
    }
    for (const auto& step : plan.steps)
        if (const auto* head = std::get_if<HeadStep>(&step)) {
            const auto& matrix = matrices_[static_cast<std::size_t>(head->out.weight)];
            row_cost_.multiply_adds -= std::uint64_t{matrix.rows} * matrix.columns;
        }
}

}  // namespace tars
