// SPDX-License-Identifier: Apache-2.0
#include "cuda/products.h"

#include "core/checked.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <string>
#include <string_view>

namespace tars::cuda {
namespace {

/// Up to so many rows go through matvec. Beyond four, its multiply-adds take longer than reading the weights;
/// floats have no tensor cores to go to.
constexpr std::uint32_t kFewRows = 4, kFewFloatRows = 8;
/// The shortest run of stages that is worth a split of its own.
constexpr std::uint32_t kLeastSplitStages = 4;
/// The blocks' y go so far on every GPU.
constexpr std::uint32_t kMaxBlocksY = 65535;
/// The first GPUs whose tensor cores know bfloats.
constexpr unsigned kBfloatArchitecture = 80;

// As in the kernels' classes.
constexpr std::uint32_t kNormThreads = 256, kPrepareThreads = 256, kFinishThreads = 256, kMatvecThreads = 256,
                        kMatmulThreads = 256, kGemmThreads = 128, kLowRankThreads = 256;
constexpr std::uint32_t kMatvecWarps = kMatvecThreads / kWarp, kMatvecStageChunks = 256, kMatmulTile = 64;

std::uint32_t ceiling(std::uint64_t a, std::uint64_t b) {
    return static_cast<std::uint32_t>((a + b - 1) / b);
}

Result<void> too_many(std::uint32_t rows) {
    return unsupported("a batch of " + std::to_string(rows) + " rows is too long for the GPU",
                       "allow fewer rows per batch");
}

}  // namespace

std::uint64_t product_partial_bytes(std::uint32_t multiprocessors) {
    // What splits_of() may ask for, for each group.
    return std::uint64_t{kMaxParts} * multiprocessors * kBlocksPerMultiprocessor * kGemmOutputs * kGemmRows *
           sizeof(float);
}

Result<void> Products::make_scratch(std::uint32_t max_rows, const WorkingMemory& memory) {
    max_rows_ = max_rows;
    const auto make = [&](std::uint64_t bytes) {
        return GpuBuffer::make(launcher_->shared_gpu(), bytes, "the working memory of a batch");
    };
    TARS_TRY(normed_, make(memory.normed));
    TARS_TRY(prepared_, make(memory.prepared));
    TARS_TRY(row_scales_, make(memory.row_scales));
    TARS_TRY(partials_, make(memory.product_partials));
    return {};
}

Result<void> Products::make_room(std::uint32_t rank) {
    if (rank <= room_) return {};
    const auto floats = checked_multiply(std::uint64_t{kMaxParts} * max_rows_, rank);
    const auto bytes = floats ? checked_multiply(*floats, sizeof(float)) : std::nullopt;
    TARS_TRY(reduced_, GpuBuffer::make(launcher_->shared_gpu(),
                                       bytes.value_or(std::numeric_limits<std::int64_t>::max()),
                                       "the working memory of adapters"));
    room_ = rank;
    return {};
}

bool Products::is_few(std::uint32_t rows, Format format) const {
    return rows <= (format == Format::f32 ? kFewFloatRows : kFewRows);
}

/// Into how many parts the columns of a product are divided: more while its tiles are too few for the GPU.
std::uint32_t Products::splits_of(std::uint64_t tiles, std::uint32_t chunks) const {
    const std::uint32_t most = ceiling(chunks, kGemmStageChunks) / kLeastSplitStages;
    const auto wanted = static_cast<std::uint32_t>(std::min<std::uint64_t>(target() / tiles, kMaxBlocksY));
    return std::max(1u, std::min(wanted, most));
}

Result<void> Products::multiply(const ProductInput& input, std::span<const ProductOutput> outputs,
                                ProductMode mode, bool gelu) {
    Job job{input, outputs, mode, gelu, {}, 0, false, false, nullptr};
    for (const auto& output : outputs)
        job.adapted = job.adapted || input.adapters.change(output.linear.weight);
    if (job.adapted) TARS_CHECK(reduce(job));
    std::array<bool, kMaxParts> done{};
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (done[i]) continue;
        Group group;
        group.format = weights_->format(outputs[i].linear.weight);
        for (std::size_t j = i; j < outputs.size(); ++j) {
            if (weights_->format(outputs[j].linear.weight) != group.format) continue;
            group.outputs[group.count++] = j;
            done[j] = true;
        }
        TARS_CHECK(multiply_group(job, group));
    }
    return finish(job);
}

Result<void> Products::multiply_group(Job& job, const Group& group) {
    if (is_few(job.input.rows, group.format)) return matvec(job, group);
    if (group.format == Format::f32) return matmul(job, group);
    return gemm(job, group);
}

/// Fills in what the kernels must know of the weights, and notes what is left to do unless the results go
/// straight to where they belong. The number of tiles.
std::uint32_t Products::make_parts(Job& job, const Group& group, std::uint32_t outputs_per_tile, bool direct,
                                   std::uint32_t splits, ProductPart* parts) const {
    std::uint32_t tiles = 0;
    for (std::size_t i = 0; i < group.count; ++i) {
        const std::size_t index = group.outputs[i];
        const auto& output = job.outputs[index];
        auto& part = parts[i];
        part.matrix = weights_->matrix(output.linear.weight);
        tiles += ceiling(part.matrix.rows, outputs_per_tile);
        part.end_tile = tiles;
        part.out = {output.out};
        if (direct) {
            part.bias = weights_->vector(output.linear.bias);
            continue;
        }
        if (splits > 1) {
            part.out = {partials_.as<float>() + job.partials};
            job.partials += std::uint64_t{splits} * job.input.rows * part.matrix.rows;
        } else if (job.mode == ProductMode::add) {
            part.out = {normed_.as<float>()};  // free: what is added to the residual stream is not normed
        }
        auto& rest = job.rest[index];
        rest.products = {part.out.data};
        rest.bias = weights_->vector(output.linear.bias);
        rest.out = {output.out};
        rest.outputs = part.matrix.rows;
        rest.splits = splits;
        rest.weight = static_cast<std::uint32_t>(output.linear.weight);
        rest.reduced = {reduced_.as<const float>() + index * job.input.rows * room_};
    }
    return tiles;
}

Result<void> Products::matvec(Job& job, const Group& group) {
    const auto& input = job.input;
    const bool pairs = job.mode == ProductMode::activate && group.count == job.outputs.size() && !job.adapted;
    const bool direct = !job.adapted && (job.mode != ProductMode::activate || pairs);
    ProductArguments arguments;
    arguments.tiles =
        make_parts(job, group, kMatvecWarps * (pairs ? 1 : 2), direct, 1, arguments.parts) / (pairs ? 2 : 1);
    arguments.mode = direct ? job.mode : ProductMode::store;
    arguments.gelu = job.gelu ? 1 : 0;
    arguments.x = input.x;
    arguments.source_rows = input.source_rows;
    arguments.rows = input.rows;
    arguments.columns = input.columns;
    arguments.chunks = arguments.parts[0].matrix.chunks;
    arguments.norm = adapted_norm(*weights_, input.norm, input.adapters);
    arguments.epsilon = plan_->norm_epsilon;
    const std::uint32_t room = std::bit_ceil(input.rows);
    // A block that holds its whole input takes several tiles with it.
    const bool whole = arguments.chunks <= kMatvecStageChunks / room;
    return launcher_->launch(
        std::string("matvec_") + name(group.format) + "_" + std::to_string(room),
        {whole ? std::min(arguments.tiles, target()) : arguments.tiles, 1, kMatvecThreads}, arguments);
}

Result<void> Products::matmul(Job& job, const Group& group) {
    const bool normed = job.input.norm != kNoWeight;
    if (normed && !job.normed) TARS_CHECK(norm(job.input, normed_.as<float>()));
    job.normed = true;
    ProductArguments arguments;
    const bool direct = job.mode != ProductMode::activate && !job.adapted;
    arguments.tiles = make_parts(job, group, kMatmulTile, direct, 1, arguments.parts);
    arguments.mode = direct ? job.mode : ProductMode::store;
    arguments.x = normed ? Global<const float>{normed_.as<const float>()} : job.input.x;
    arguments.rows = job.input.rows;
    arguments.columns = job.input.columns;
    arguments.chunks = arguments.parts[0].matrix.chunks;
    const std::uint32_t row_tiles = ceiling(arguments.rows, kMatmulTile);
    if (row_tiles > kMaxBlocksY) return too_many(arguments.rows);
    return launcher_->launch("matmul_f32", {arguments.tiles, row_tiles, kMatmulThreads}, arguments);
}

Result<void> Products::gemm(Job& job, const Group& group) {
    GemmArguments arguments;
    arguments.rows = job.input.rows;
    arguments.chunks = weights_->matrix(job.outputs[group.outputs[0]].linear.weight).chunks;
    const char* const operand = operand_of(group.format);
    TARS_CHECK(prepare(job, operand, arguments.chunks));
    std::uint32_t tiles = 0;
    for (std::size_t i = 0; i < group.count; ++i)
        tiles += ceiling(weights_->matrix(job.outputs[group.outputs[i]].linear.weight).rows, kGemmOutputs);
    const std::uint32_t row_tiles = ceiling(arguments.rows, kGemmRows);
    if (row_tiles > kMaxBlocksY) return too_many(arguments.rows);
    arguments.splits = splits_of(std::uint64_t{tiles} * row_tiles, arguments.chunks);
    const bool direct = job.mode != ProductMode::activate && arguments.splits == 1 && !job.adapted;
    make_parts(job, group, kGemmOutputs, direct, arguments.splits, arguments.parts);
    arguments.mode = direct ? job.mode : ProductMode::store;
    arguments.x = {prepared_.as<const Unit>()};
    arguments.row_scales = {row_scales_.as<const float>()};
    return launcher_->launch(std::string("gemm_") + name(group.format) + "_" + operand,
                             {tiles, row_tiles * arguments.splits, kGemmThreads}, arguments);
}

/// As in the names of kernels.
const char* Products::operand_of(Format format) const {
    const bool bfloats = format == Format::bf16 && launcher_->gpu().architecture() >= kBfloatArchitecture;
    return bfloats ? "bfloats" : "halves";
}

Result<void> Products::prepare(Job& job, const char* operand, std::uint32_t chunks) {
    if (job.prepared && std::string_view(job.prepared) == operand) return {};
    job.prepared = operand;
    const auto& input = job.input;
    const PrepareArguments arguments{input.x,
                                     input.source_rows,
                                     adapted_norm(*weights_, input.norm, input.adapters),
                                     {prepared_.as<std::uint32_t>()},
                                     {row_scales_.as<float>()},
                                     input.columns,
                                     chunks,
                                     plan_->norm_epsilon};
    return launcher_->launch(std::string("prepare_") + operand, {input.rows, 1, kPrepareThreads}, arguments);
}

/// down · x of the low-rank changes of all weights, unless there are none.
Result<void> Products::reduce(const Job& job) {
    const auto& input = job.input;
    const bool any = std::ranges::any_of(
        job.outputs, [&](const auto& output) { return input.adapters.have_low_rank(output.linear.weight); });
    if (!any) return {};
    LowRankArguments arguments;
    arguments.x = input.x;
    arguments.source_rows = input.source_rows;
    arguments.adapters = input.adapters.rows;
    arguments.norm = adapted_norm(*weights_, input.norm, input.adapters);
    arguments.reduced = {reduced_.as<float>()};
    for (std::size_t i = 0; i < job.outputs.size(); ++i)
        arguments.weights[i] = static_cast<std::uint32_t>(job.outputs[i].linear.weight);
    arguments.rows = input.rows;
    arguments.columns = input.columns;
    arguments.room = room_;
    arguments.epsilon = plan_->norm_epsilon;
    return launcher_->launch("low_rank_down",
                             {input.rows, static_cast<std::uint32_t>(job.outputs.size()), kLowRankThreads},
                             arguments);
}

Result<void> Products::finish(const Job& job) {
    FinishArguments arguments;
    arguments.mode = job.mode;
    arguments.gelu = job.gelu ? 1 : 0;
    arguments.rows = job.input.rows;
    if (job.adapted) arguments.adapters = job.input.adapters.rows;
    arguments.source_rows = job.input.source_rows;
    arguments.room = room_;
    std::uint32_t tiles = 0;
    std::size_t count = 0;
    for (const auto& rest : job.rest) {
        if (rest.splits == 0) continue;
        // In the mode `activate` the first part's tiles are those of the results.
        if (count == 0 || job.mode != ProductMode::activate) tiles += ceiling(rest.outputs, kFinishThreads);
        arguments.parts[count] = rest;
        arguments.parts[count++].end_tile = tiles;
    }
    if (count == 0) return {};
    return launcher_->launch("finish", {job.input.rows, tiles, kFinishThreads}, arguments);
}

Result<void> Products::norm(const ProductInput& input, float* out) {
    const NormArguments arguments{
        input.x, input.source_rows, adapted_norm(*weights_, input.norm, input.adapters),
        {out},   input.columns,     plan_->norm_epsilon};
    return launcher_->launch("norm", {input.rows, 1, kNormThreads}, arguments);
}

}  // namespace tars::cuda
