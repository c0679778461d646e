// SPDX-License-Identifier: Apache-2.0
#include "cuda/cuda_program.h"

#include "compute/check_plan.h"
#include "cuda/memory_fit.h"
#include "cuda/working_memory.h"

#include <algorithm>
#include <cstring>

namespace tars::cuda {
namespace {

// As in the kernels' classes.
constexpr std::uint32_t kEmbedThreads = 128, kTurnThreads = 128, kHeadsThreads = 128, kAttentionThreads = 128,
                        kCopyThreads = 128, kSteerThreads = 256, kChangeThreads = 128, kScanThreads = 256,
                        kDrawThreads = 256;
constexpr std::uint32_t kHeadsWarps = kHeadsThreads / kWarp;

std::uint32_t ceiling(std::uint64_t a, std::uint64_t b) {
    return static_cast<std::uint32_t>((a + b - 1) / b);
}

std::string attention_kernel(KvType type, std::uint32_t dimension) {
    const char* width = dimension <= 64 ? "64" : dimension <= 128 ? "128" : dimension <= 256 ? "256" : "512";
    return std::string("attention_") + cuda::name(type) + "_" + width;
}

/// One run of bytes of several arrays, each aligned for any element.
class Bytes {
  public:
    /// Where the array begins.
    template <typename T>
    std::size_t add(const std::vector<T>& array) {
        const std::size_t start = (bytes_.size() + 15) / 16 * 16;
        bytes_.resize(start + array.size() * sizeof(T));
        if (!array.empty()) std::memcpy(bytes_.data() + start, array.data(), array.size() * sizeof(T));
        return start;
    }
    std::span<const std::byte> all() const { return bytes_; }

  private:
    std::vector<std::byte> bytes_;
};

}  // namespace

// Loading.

Result<std::unique_ptr<Program>> CudaProgram::make(std::shared_ptr<Gpu> gpu, Plan plan,
                                                   const LoadOptions& options) {
    TARS_CHECK(check_plan(plan));
    if (options.max_rows == 0) return invalid_input("a batch must be allowed at least one row, not 0");
    std::unique_ptr<CudaProgram> program(new CudaProgram(std::move(gpu), std::move(plan), options));
    TARS_CHECK(program->load(options));
    return std::unique_ptr<Program>(std::move(program));
}

Result<void> CudaProgram::load(const LoadOptions& options) {
    TARS_CHECK(check_fit(*gpu_, plan_, options));
    shapes_ = attention_shapes(plan_);
    TARS_CHECK(make_scratch());
    TARS_CHECK(make_turns());
    TARS_TRY(cache_, KvCache::make(gpu_, plan_.layers, options.kv_type, options.kv_pages));
    TARS_TRY(weights_, CudaWeights::upload(gpu_, plan_, options));
    return gpu_->wait();
}

std::size_t CudaProgram::shape_of(const AttentionStep& step) const {
    const AttentionShape shape{step.heads, step.window};
    return static_cast<std::size_t>(std::ranges::find(shapes_, shape) - shapes_.begin());
}

Result<void> CudaProgram::make_scratch() {
    const auto memory = working_memory(plan_, max_rows_, gpu_->multiprocessors());
    const auto make = [&](std::uint64_t bytes) {
        return GpuBuffer::make(gpu_, bytes, "the working memory of a batch");
    };
    TARS_TRY(scratch_.x, make(memory.x));
    TARS_TRY(scratch_.q, make(memory.q));
    TARS_TRY(scratch_.k, make(memory.kv));
    TARS_TRY(scratch_.v, make(memory.kv));
    TARS_TRY(scratch_.attended, make(memory.q));
    TARS_TRY(scratch_.gate, make(memory.hidden));
    TARS_TRY(scratch_.hidden, make(memory.hidden));
    TARS_TRY(scratch_.partials, make(memory.partials));
    TARS_TRY(scratch_.logits, make(memory.logits));
    TARS_TRY(scratch_.logit_maxima, make(memory.logit_maxima));
    TARS_TRY(scratch_.logit_sums, make(memory.logit_sums));
    TARS_TRY(scratch_.drawn, make(memory.drawn));
    return products_.make_scratch(max_rows_, memory);
}

Result<void> CudaProgram::make_turns() {
    constexpr const char* kWhat = "the rotary tables";
    for (const auto& rotary : plan_.rotaries) {
        Turns turns;
        const auto frequencies = std::as_bytes(std::span(rotary.inverse_frequency));
        const std::uint64_t floats = std::uint64_t{max_rows_} * rotary.inverse_frequency.size();
        TARS_TRY(turns.inverse_frequency, GpuBuffer::make(gpu_, frequencies.size(), kWhat));
        TARS_TRY(turns.cosine, GpuBuffer::make(gpu_, floats * sizeof(float), kWhat));
        TARS_TRY(turns.sine, GpuBuffer::make(gpu_, floats * sizeof(float), kWhat));
        if (!frequencies.empty()) TARS_CHECK(gpu_->upload(turns.inverse_frequency.as<void>(), frequencies));
        turns_.push_back(std::move(turns));
    }
    return {};
}

Result<void> CudaProgram::set_adapter(std::uint32_t id, const Adapter& adapter) {
    if (id == 0 || id > kMaxAdapters)
        return invalid_input("an adapter cannot have the id " + std::to_string(id),
                             "ids go from 1 to " + std::to_string(kMaxAdapters));
    TARS_CHECK(check_adapter(plan_, adapter));
    std::uint32_t rank = 0;
    for (const auto& change : adapter.weights) rank = std::max(rank, change.low_rank.rank);
    TARS_CHECK(products_.make_room(rank));
    return adapters_.set(gpu_, id, adapter, plan_);
}

ProgramMemory CudaProgram::parts() const {
    ProgramMemory memory;
    memory.weights = weights_.memory_bytes() + adapters_.memory_bytes();
    memory.cache = cache_.memory_bytes();
    memory.scratch = tables_.bytes() + products_.memory_bytes();
    const auto& s = scratch_;
    for (const auto* buffer : {&s.x, &s.q, &s.k, &s.v, &s.attended, &s.gate, &s.hidden, &s.partials,
                               &s.logits, &s.logit_maxima, &s.logit_sums, &s.drawn})
        memory.scratch += buffer->bytes();
    for (const auto& turns : turns_)
        memory.scratch += turns.inverse_frequency.bytes() + turns.cosine.bytes() + turns.sine.bytes();
    return memory;
}

// Running.

Result<void> CudaProgram::run(const Batch& batch, std::span<float> logits) {
    const auto has_adapter = [this](std::uint32_t id) { return adapters_.find(id) != nullptr; };
    const auto draws = [this](const TokenDraw& draw) { return can_draw(draw); };
    TARS_TRY(const auto places, check_batch(batch,
                                            {plan_.vocabulary, max_rows_, cache_.pages(), plan_.width,
                                             plan_.has_embedding(), plan_.has_head(), has_adapter, draws},
                                            logits.size()));
    if (batch.rows.empty()) return {};
    launcher_.clear();  // a batch that failed may have left something
    TARS_TRY(auto running, send(batch, places));
    running.logits = logits;
    running.hidden = batch.hidden;
    TARS_CHECK(turn(running));
    if (!plan_.has_embedding())
        TARS_CHECK(gpu_->upload(scratch_.x.as<void>(), std::as_bytes(batch.residual_in)));
    for (const auto& step : plan_.steps) {
        TARS_CHECK(std::visit([&](const auto& s) { return run_step(s, running); }, step));
        ++running.step;
    }
    TARS_CHECK(launcher_.start());
    if (!plan_.has_head())
        return gpu_->download(std::as_writable_bytes(batch.residual_out), scratch_.x.as<void>());
    return batch.drawn.empty() ? gpu_->wait() : fetch_drawn(batch);
}

/// Sends what the kernels must know of a batch, in one piece.
Result<CudaProgram::Running> CudaProgram::send(const Batch& batch, std::span<const Place> places) {
    const auto rows = row_tables(batch, places);
    Bytes bytes;
    const std::size_t tokens = bytes.add(rows.tokens), positions = bytes.add(rows.positions),
                      pages = bytes.add(rows.pages), offsets = bytes.add(rows.offsets),
                      head_rows = bytes.add(rows.head_rows), hidden_rows = bytes.add(rows.hidden_rows),
                      draws = bytes.add(rows.draws), changes = bytes.add(rows.changes);
    struct Places {
        std::size_t work, merges;
    };
    std::vector<Places> attention;
    Running running;
    std::vector<AdapterView> views;
    running.adapters = adapters_.of(batch.rows, views);
    const std::size_t adapters = bytes.add(views);
    // What grows with the sequences comes last: so as little as can be of a graph changes with every token.
    const std::size_t page_tables = bytes.add(rows.page_tables);
    for (const auto& shape : shapes_) {
        const auto tables =
            attention_tables(shape, batch, gpu_->multiprocessors() * kBlocksPerMultiprocessor);
        attention.push_back({bytes.add(tables.work), bytes.add(tables.merges)});
        running.attention.push_back({{},
                                     {},
                                     static_cast<std::uint32_t>(tables.work.size()),
                                     static_cast<std::uint32_t>(tables.merges.size())});
    }
    if (tables_.bytes() < bytes.all().size()) {
        tables_ = {};
        TARS_TRY(tables_, GpuBuffer::make(gpu_, 2 * bytes.all().size(), "the tables of a batch"));
    }
    TARS_CHECK(gpu_->upload(tables_.as<void>(), bytes.all()));

    const auto* base = tables_.as<const std::byte>();
    const auto numbers = [&](std::size_t at) {
        return Global<const std::uint32_t>{reinterpret_cast<const std::uint32_t*>(base + at)};
    };
    running.rows = static_cast<std::uint32_t>(batch.rows.size());
    if (!views.empty()) running.adapters.rows = {reinterpret_cast<const AdapterView*>(base + adapters)};
    running.tokens = {reinterpret_cast<const std::int32_t*>(base + tokens)};
    running.positions = numbers(positions);
    running.pages = numbers(pages);
    running.offsets = numbers(offsets);
    running.page_tables = numbers(page_tables);
    running.head_rows = numbers(head_rows);
    running.hidden_rows = numbers(hidden_rows);
    running.draws = {reinterpret_cast<const DrawWork*>(base + draws)};
    if (!rows.changes.empty()) running.changes = {reinterpret_cast<const DrawChange*>(base + changes)};
    running.draw_count = static_cast<std::uint32_t>(rows.draws.size());
    running.logit_count = static_cast<std::uint32_t>(rows.head_rows.size() - rows.draws.size());
    running.hidden_count = static_cast<std::uint32_t>(rows.hidden_rows.size());
    for (std::size_t i = 0; i < attention.size(); ++i) {
        running.attention[i].work = {reinterpret_cast<const AttentionWork*>(base + attention[i].work)};
        running.attention[i].merges = {reinterpret_cast<const MergeWork*>(base + attention[i].merges)};
    }
    return running;
}

/// Cosines and sines of the rows' positions, once for all layers.
Result<void> CudaProgram::turn(const Running& running) {
    for (std::size_t i = 0; i < turns_.size(); ++i) {
        const auto pairs = static_cast<std::uint32_t>(plan_.rotaries[i].inverse_frequency.size());
        if (pairs == 0) continue;
        const TurnArguments arguments{running.positions,
                                      {turns_[i].inverse_frequency.as<const double>()},
                                      {turns_[i].cosine.as<float>()},
                                      {turns_[i].sine.as<float>()},
                                      plan_.rotaries[i].magnitude,
                                      running.rows,
                                      pairs};
        TARS_CHECK(launcher_.launch(
            "turn", {ceiling(std::uint64_t{running.rows} * pairs, kTurnThreads), 1, kTurnThreads},
            arguments));
    }
    return {};
}

Result<void> CudaProgram::run_step(const EmbedStep& step, const Running& running) {
    const EmbedArguments arguments{
        weights_.matrix(step.table), running.tokens, {scratch_.x.as<float>()}, plan_.width};
    TARS_CHECK(launcher_.launch(std::string("embed_") + cuda::name(weights_.format(step.table)),
                                {running.rows, 1, kEmbedThreads}, arguments));
    return steer(running);
}

/// What the rows' adapters add to the residual stream after the step that runs.
Result<void> CudaProgram::steer(const Running& running) {
    if (!running.adapters.steer(running.step)) return {};
    const SteerArguments arguments{
        {scratch_.x.as<float>()}, running.adapters.rows, running.step, plan_.width};
    return launcher_.launch("steer", {running.rows, ceiling(plan_.width, kSteerThreads), kSteerThreads},
                            arguments);
}

Result<void> CudaProgram::run_step(const QkvStep& step, const Running& running) {
    const ProductInput input{running.adapters, {scratch_.x.as<const float>()}, running.rows, plan_.width, {},
                             step.norm};
    const ProductOutput outputs[] = {
        {step.q, scratch_.q.as<float>()}, {step.k, scratch_.k.as<float>()}, {step.v, scratch_.v.as<float>()}};
    TARS_CHECK(products_.multiply(input, outputs, ProductMode::store));

    HeadsArguments arguments;
    arguments.q = {scratch_.q.as<float>()};
    arguments.k = {scratch_.k.as<const float>()};
    arguments.v = {scratch_.v.as<const float>()};
    arguments.q_norm = adapted_norm(weights_, step.q_norm, running.adapters);
    arguments.k_norm = adapted_norm(weights_, step.k_norm, running.adapters);
    if (step.rotary >= 0) {
        const auto index = static_cast<std::size_t>(step.rotary);
        arguments.cosine = {turns_[index].cosine.as<const float>()};
        arguments.sine = {turns_[index].sine.as<const float>()};
        arguments.pairs = static_cast<std::uint32_t>(plan_.rotaries[index].inverse_frequency.size());
        arguments.interleaved = plan_.rotaries[index].interleaved ? 1 : 0;
    }
    arguments.pages = running.pages;
    arguments.offsets = running.offsets;
    arguments.kv = cache_.layer(step.layer);
    arguments.query_heads = step.heads.query;
    arguments.epsilon = plan_.norm_epsilon;
    const Grid grid{running.rows, ceiling(step.heads.query + 2 * std::uint64_t{step.heads.kv}, kHeadsWarps),
                    kHeadsThreads};
    return launcher_.launch(std::string("heads_") + cuda::name(cache_.type()), grid, arguments);
}

Result<void> CudaProgram::run_step(const AttentionStep& step, const Running& running) {
    const std::size_t index = shape_of(step);
    const auto& shape = shapes_[index];
    const auto& tables = running.attention[index];
    AttentionArguments arguments;
    arguments.work = tables.work;
    arguments.positions = running.positions;
    arguments.tables = running.page_tables;
    arguments.q = {scratch_.q.as<const float>()};
    arguments.out = {scratch_.attended.as<float>()};
    arguments.partials = {scratch_.partials.as<float>()};
    arguments.kv = cache_.layer(step.layer);
    arguments.query_heads = step.heads.query;
    arguments.window = step.window;
    arguments.scale = step.scale;
    TARS_CHECK(launcher_.launch(attention_kernel(cache_.type(), step.heads.dimension),
                                {tables.works, shape.blocks(), kAttentionThreads}, arguments));
    if (tables.merge_count == 0) return {};
    const MergeArguments merge{tables.merges,  {scratch_.partials.as<const float>()},
                               arguments.out,  step.heads.query,
                               step.heads.kv,  step.heads.dimension,
                               shape.queries()};
    return launcher_.launch("merge_attention", {tables.merge_count, shape.blocks(), kAttentionThreads},
                            merge);
}

Result<void> CudaProgram::run_step(const ResidualStep& step, const Running& running) {
    const auto& source = step.source == Source::attention ? scratch_.attended : scratch_.hidden;
    const auto columns = static_cast<std::uint32_t>(plan_.weight(step.out.weight).columns);
    const ProductOutput output{step.out, scratch_.x.as<float>()};
    TARS_CHECK(products_.multiply(
        {running.adapters, {source.as<const float>()}, running.rows, columns, {}, kNoWeight}, {&output, 1},
        ProductMode::add));
    return steer(running);
}

Result<void> CudaProgram::run_step(const GateUpStep& step, const Running& running) {
    const ProductInput input{running.adapters, {scratch_.x.as<const float>()}, running.rows, plan_.width, {},
                             step.norm};
    const ProductOutput outputs[] = {{step.gate, scratch_.gate.as<float>()},
                                     {step.up, scratch_.hidden.as<float>()}};
    return products_.multiply(input, outputs, ProductMode::activate,
                              step.activation == Activation::gelu_tanh);
}

Result<void> CudaProgram::run_step(const HeadStep& step, const Running& running) {
    const Global<const float> x{scratch_.x.as<const float>()};
    if (running.hidden_count > 0) {
        TARS_CHECK(products_.norm(
            {running.adapters, x, running.hidden_count, plan_.width, running.hidden_rows, step.norm},
            products_.normed()));
        TARS_CHECK(launcher_.start());
        TARS_CHECK(gpu_->download(std::as_writable_bytes(running.hidden), products_.normed()));
    }
    const std::uint32_t all = running.logit_count + running.draw_count;
    for (std::uint32_t first = 0; first < all; first += kHeadRows) {
        const HeadRows rows{first, std::min(kHeadRows, all - first)};
        const ProductOutput output{step.out, scratch_.logits.as<float>()};
        TARS_CHECK(products_.multiply(
            {running.adapters, x, rows.count, plan_.width, {running.head_rows.data + first}, step.norm},
            {&output, 1}, ProductMode::store));
        if (first < running.logit_count) TARS_CHECK(fetch_logits(rows, running));
        if (first + rows.count > running.logit_count) TARS_CHECK(draw_tokens(rows, running));
    }
    return {};
}

/// Of the first of these rows, which want logits.
Result<void> CudaProgram::fetch_logits(const HeadRows& rows, const Running& running) {
    const std::size_t wanted = std::min(rows.count, running.logit_count - rows.first);
    const auto to =
        running.logits.subspan(std::size_t{rows.first} * plan_.vocabulary, wanted * plan_.vocabulary);
    TARS_CHECK(launcher_.start());
    return gpu_->download(std::as_writable_bytes(to), scratch_.logits.as<void>());
}

/// For the others of these rows, which want tokens.
Result<void> CudaProgram::draw_tokens(const HeadRows& rows, const Running& running) {
    const std::uint32_t skipped = running.logit_count - std::min(rows.first, running.logit_count);
    const std::uint32_t first = rows.first + skipped - running.logit_count, count = rows.count - skipped;
    float* logits = scratch_.logits.as<float>() + std::size_t{skipped} * plan_.vocabulary;
    const Global<const DrawWork> work{running.draws.data + first};
    const std::uint32_t groups = groups_of(plan_.vocabulary), parts = parts_of(plan_.vocabulary);
    if (running.changes.data)
        TARS_CHECK(
            launcher_.launch("change_logits", {count, 1, kChangeThreads},
                             ChangeLogitsArguments{{logits}, work, running.changes, plan_.vocabulary}));
    TARS_CHECK(launcher_.launch("scan_logits", {ceiling(parts, kScanThreads / kWarp), count, kScanThreads},
                                ScanLogitsArguments{{logits},
                                                    work,
                                                    {scratch_.logit_maxima.as<float>()},
                                                    {scratch_.logit_sums.as<LogitSums>()},
                                                    plan_.vocabulary,
                                                    groups,
                                                    parts}));
    return launcher_.launch("draw_tokens", {count, 1, kDrawThreads},
                            DrawTokensArguments{{logits},
                                                work,
                                                {scratch_.logit_maxima.as<const float>()},
                                                {scratch_.logit_sums.as<const LogitSums>()},
                                                {scratch_.drawn.as<Drawn>() + first},
                                                plan_.vocabulary,
                                                groups,
                                                parts});
}

Result<void> CudaProgram::fetch_drawn(const Batch& batch) {
    std::vector<Drawn> drawn(batch.drawn.size());
    TARS_CHECK(gpu_->download(std::as_writable_bytes(std::span(drawn)), scratch_.drawn.as<void>()));
    std::ranges::transform(drawn, batch.drawn.begin(), [](const Drawn& each) {
        return DrawnToken{each.token, each.logprob};
    });
    return {};
}

Result<void> CudaProgram::copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) {
    if (from >= cache_.pages() || to >= cache_.pages() || tokens > kPageTokens)
        return invalid_input("cannot copy " + std::to_string(tokens) + " positions of page " +
                             std::to_string(from) + " to page " + std::to_string(to) + " in a cache of " +
                             std::to_string(cache_.pages()) + " pages of " + std::to_string(kPageTokens));
    if (from == to || tokens == 0) return {};
    launcher_.clear();
    for (const auto& plane : cache_.planes()) {
        const CopyPageArguments arguments{
            {plane.words}, from, to, plane.heads, plane.part_words, plane.part_words / kPageTokens * tokens};
        TARS_CHECK(launcher_.launch("copy_page", {plane.heads, 1, kCopyThreads}, arguments));
    }
    TARS_CHECK(launcher_.start());
    return gpu_->wait();
}

}  // namespace tars::cuda
