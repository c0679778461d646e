// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

// What the host hands to kernels: plain data, the same bytes for nvcc, for the emulation and for the host.

namespace tars::cuda {

/// Threads that run in step; every GPU of NVIDIA has this many.
inline constexpr unsigned kWarp = 32;
/// Columns of a weight that one thread works on: the smallest piece of a packed row (see formats.h).
inline constexpr unsigned kChunk = 32;
/// Positions per page of the cache; the host checks that it is the engine's kPageTokens.
inline constexpr unsigned kPagePositions = 32;
/// The widest head that attention knows.
inline constexpr unsigned kMaxDimension = 512;

/// Elements in the memory of the GPU, or null for none. Kernels go through load() and store(), which the
/// emulation checks.
template <typename T>
struct Global {
    T* data = nullptr;
};

/// What one load of a thread moves at best.
struct alignas(16) Unit {
    std::uint32_t x, y, z, w;
};
struct alignas(8) HalfUnit {
    std::uint32_t x, y;
};

/// A packed weight; which planes there are follows from its format (see formats.h).
struct Matrix {
    Global<const Unit> codes;
    Global<const Unit> headers;              ///< per row and 8 chunks
    Global<const std::uint16_t> scales;      ///< halves, per row and chunk or 8 chunks
    Global<const HalfUnit> high_bits;        ///< per row and chunk
    Global<const std::uint16_t> sub_scales;  ///< two signed bytes or a half, per row and chunk
    Global<const std::uint32_t> high_words;  ///< per row and chunk
    std::uint32_t rows = 0;
    std::uint32_t chunks = 0;  ///< of a row; columns beyond the weight's own are zero
};

/// What an adapter does to one weight: y = scale · W·x + up · (down · x).
struct WeightView {
    Global<const float> down;  ///< [rank][columns]
    Global<const float> up;    ///< [rank][rows of the weight]
    float scale = 1;
    std::uint32_t rank = 0;
};

/// What the adapter of a row changes: tables over the plan's weights and steps. A table may be none, and so
/// may a vector in it, where nothing is changed.
struct AdapterView {
    Global<const WeightView> weights;              ///< of each weight
    Global<const Global<const float>> norms;       ///< of each weight: the norm's vector with its gain
    Global<const Global<const float>> directions;  ///< of each step: what is added after it
};

/// The vector of a norm, which rows' adapters may replace.
struct AdaptedNorm {
    Global<const float> vector;          ///< or none, for no norm
    Global<const AdapterView> adapters;  ///< of the rows of the batch; none if none changes this norm
    std::uint32_t weight = 0;            ///< the norm's place in their tables
};

struct EmbedArguments {
    Matrix table;
    Global<const std::int32_t> tokens;
    Global<float> out;
    std::uint32_t width = 0;
};

/// Cosines and sines [row][pair] of each row's position.
struct TurnArguments {
    Global<const std::uint32_t> positions;
    Global<const double> inverse_frequency;
    Global<float> cosine, sine;
    double magnitude = 1;
    std::uint32_t rows = 0, pairs = 0;
};

/// RMS norm of `rows` rows; row i of the output is that of row source_rows[i], or i without a list.
struct NormArguments {
    Global<const float> x;
    Global<const std::uint32_t> source_rows;
    AdaptedNorm norm;
    Global<float> out;
    std::uint32_t width = 0;
    float epsilon = 0;
};

enum class ProductMode : std::uint32_t {
    store,  ///< out = W·x + b
    add,    ///< out += W·x + b
    activate,  ///< out = activation(W₀·x + b₀) ⊙ (W₁·x + b₁), of two parts of one shape; the second's out
};

inline constexpr unsigned kMaxParts = 3;

struct ProductPart {
    Matrix matrix;
    Global<const float> bias;  ///< or none
    Global<float> out;         ///< [row][matrix.rows]
    std::uint32_t end_tile = 0;
};

/// Products of up to three weights of one format with the same input, in single precision.
struct ProductArguments {
    ProductPart parts[kMaxParts];
    std::uint32_t tiles = 0;  ///< of all parts
    ProductMode mode = ProductMode::store;
    std::uint32_t gelu = 0;  ///< activation: 0 for silu

    Global<const float> x;                    ///< [row][columns]
    Global<const std::uint32_t> source_rows;  ///< as in NormArguments; matvec alone
    std::uint32_t rows = 0, columns = 0, chunks = 0;
    AdaptedNorm norm;  ///< matvec alone: norm the input first
    float epsilon = 0;
};

/// What a block of Gemm computes, and how many chunks it takes at a time.
inline constexpr unsigned kGemmOutputs = 64, kGemmRows = 64, kGemmStageChunks = 2;

/// The same by tensor cores. With splits, store: the results of split s are s · rows · matrix.rows further.
struct GemmArguments {
    ProductPart parts[kMaxParts];
    ProductMode mode = ProductMode::store;  ///< store or add
    Global<const Unit> x;                   ///< [row][chunk][32 numbers of 16 bits]
    Global<const float> row_scales;         ///< of halves: what a row's results are to be multiplied with
    std::uint32_t rows = 0, chunks = 0, splits = 1;
};

/// Makes the input of Gemm. Rows and norm as in NormArguments; the norm may be none.
struct PrepareArguments {
    Global<const float> x;
    Global<const std::uint32_t> source_rows;
    AdaptedNorm norm;
    Global<std::uint32_t> out;  ///< GemmArguments::x, two numbers at a time
    Global<float> row_scales;   ///< of halves
    std::uint32_t width = 0, chunks = 0;
    float epsilon = 0;
};

/// Products that are not yet where they belong.
struct FinishArguments {
    struct Part {
        Global<const float> products;  ///< [split][row][output]
        Global<const float> bias;      ///< or none
        Global<float> out;             ///< [row][output]; may be `products` of a single split
        std::uint32_t outputs = 0, splits = 0;
        std::uint32_t end_tile = 0;
        std::uint32_t weight = 0;     ///< its place in the tables of adapters
        Global<const float> reduced;  ///< [row][room]: down · x
    };

    Part parts[kMaxParts];
    ProductMode mode = ProductMode::store;
    std::uint32_t gelu = 0;
    std::uint32_t rows = 0;
    Global<const AdapterView> adapters;  ///< of the rows of the batch; none if none changes these weights
    Global<const std::uint32_t> source_rows;  ///< as in NormArguments; for the adapters
    std::uint32_t room = 0;                   ///< of reduced, per row
};

/// down · x of the rows' own low-rank changes. Rows and norm as in NormArguments; the norm may be none.
struct LowRankArguments {
    Global<const float> x;  ///< [row][columns]
    Global<const std::uint32_t> source_rows;
    Global<const AdapterView> adapters;
    AdaptedNorm norm;
    Global<float> reduced;  ///< [weight][row][room]
    std::uint32_t weights[kMaxParts] = {};
    std::uint32_t rows = 0, columns = 0, room = 0;
    float epsilon = 0;
};

struct SteerArguments {
    Global<float> x;  ///< [row][width]
    Global<const AdapterView> adapters;
    std::uint32_t step = 0, width = 0;
};

/// Keys and values of one layer: [page][kv head][position in page][stride]. `stride` is the dimension rounded
/// up to four; the rest is zeros. The type q8_0 has signed bytes, and per 32 of them a half as scale.
struct KvLayer {
    Global<std::uint8_t> keys, values;
    Global<std::uint16_t> key_scales, value_scales;
    std::uint32_t heads = 0, dimension = 0, stride = 0;
};

/// Norms and turns the heads of q and k, and writes k and v to the cache.
struct HeadsArguments {
    Global<float> q;  ///< [row][query heads][dimension], in place
    Global<const float> k, v;
    AdaptedNorm q_norm, k_norm;
    Global<const float> cosine, sine;            ///< [row][pair], or none
    Global<const std::uint32_t> pages, offsets;  ///< where each row's key and value go
    KvLayer kv;
    std::uint32_t query_heads = 0, pairs = 0, interleaved = 0;
    float epsilon = 0;
};

/// Queries that attend together: so many fit with their page into shared memory.
constexpr unsigned attention_queries(unsigned dimension) {
    return dimension <= 128 ? 16 : dimension <= 256 ? 8 : 4;
}

/// A run of pages that some neighbouring rows of one sequence attend to.
struct AttentionWork {
    std::uint32_t first_row = 0, rows = 0;
    std::uint32_t first_page = 0, last_page = 0;  ///< of the sequence's table
    std::uint32_t table = 0;                      ///< where the sequence's pages begin in the list of tables
    std::uint32_t partial = 0;  ///< where the result goes if these are not all pages: 1 + its place
};

/// The partial results of the same rows.
struct MergeWork {
    std::uint32_t first_row = 0, rows = 0;
    std::uint32_t first_partial = 0, partials = 0;
};

struct AttentionArguments {
    Global<const AttentionWork> work;
    Global<const std::uint32_t> positions;  ///< of each row
    Global<const std::uint32_t> tables;
    Global<const float> q;
    Global<float> out;       ///< [row][query heads][dimension]
    Global<float> partials;  ///< [partial][kv head, head group][query][maximum, sum, dimension]
    KvLayer kv;
    std::uint32_t query_heads = 0, window = 0;
    float scale = 1;
};

struct MergeArguments {
    Global<const MergeWork> work;
    Global<const float> partials;
    Global<float> out;
    std::uint32_t query_heads = 0, kv_heads = 0, dimension = 0;
    std::uint32_t queries = 0;  ///< attention_queries(dimension)
};

/// Copies the first `words` of each of `parts` parts of a page that are `part_words` apart.
struct CopyPageArguments {
    Global<std::uint16_t> plane;
    std::uint32_t from = 0, to = 0;
    std::uint32_t parts = 0, part_words = 0, words = 0;
};

/// Logits that kernels skip together where none of them can be drawn, and those that one warp scans.
inline constexpr unsigned kLogitGroup = 64, kLogitPart = 512;

constexpr std::uint32_t groups_of(std::uint32_t vocabulary) {
    return (vocabulary + kLogitGroup - 1) / kLogitGroup;
}
constexpr std::uint32_t parts_of(std::uint32_t vocabulary) {
    return (vocabulary + kLogitPart - 1) / kLogitPart;
}

/// How the token after a row is drawn (see TokenDraw).
struct DrawWork {
    double uniform = 0;
    float temperature = 1, top_p = 1;
    float log_min_p = 0;  ///< -infinity: off
    std::uint32_t top_k = 0;
    std::uint32_t first_change = 0, changes = 0;  ///< of the batch's
};
struct DrawChange {
    std::int32_t token = 0;
    float bias = 0, penalty = 1, subtrahend = 0;
};
struct Drawn {
    std::int32_t token = -1;
    float logprob = 0;
};

/// What a part of a row's logits comes to.
struct LogitSums {
    float highest = 0;
    float sum = 0;       ///< of e^(logit - highest); not a number where a logit is not finite
    float tempered = 0;  ///< of e^((logit - highest) / temperature)
};

/// Logits [row][vocabulary] of rows with `work`; `changes` are the batch's.
struct ChangeLogitsArguments {
    Global<float> logits;
    Global<const DrawWork> work;
    Global<const DrawChange> changes;
    std::uint32_t vocabulary = 0;
};

struct ScanLogitsArguments {
    Global<const float> logits;
    Global<const DrawWork> work;
    Global<float> maxima;    ///< [row][group]
    Global<LogitSums> sums;  ///< [row][part]
    std::uint32_t vocabulary = 0, groups = 0, parts = 0;
};

struct DrawTokensArguments {
    Global<const float> logits;
    Global<const DrawWork> work;
    Global<const float> maxima;
    Global<const LogitSums> sums;
    Global<Drawn> drawn;  ///< [row]
    std::uint32_t vocabulary = 0, groups = 0, parts = 0;
};

/// Reads everything, for measuring.
struct ReadArguments {
    Global<const Unit> data;
    Global<std::uint32_t> out;  ///< one number per block, made of all it read
    std::uint64_t units = 0;
};

/// Multiplies and adds in registers, for measuring.
struct SpinArguments {
    Global<float> out;  ///< one number per block
    std::uint32_t rounds = 0;
    float factor = 0;
};

}  // namespace tars::cuda
