// SPDX-License-Identifier: Apache-2.0
#include "gpu_check.h"
#include "shapes.h"

#include "core/rng.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <vector>

namespace tars::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kSequences = 64;
constexpr std::uint32_t kPagesEach = 6;  // 192 positions
constexpr std::uint32_t kPrompt = 512;
constexpr std::uint32_t kRank = 4;  // of a population's adapters

/// What a model of a size should reach on an H200, in whatever type: milliseconds per token of one answer,
/// and tokens per second of kSequences together.
struct Goal {
    std::string_view shape;
    double milliseconds, tokens;
};
constexpr Goal kGoals[] = {{"1B", 2.5, 12000}, {"3B", 5, 8000},   {"7B", 10, 6000}, {"8B", 10, 6000},
                           {"13B", 15, 4000},  {"32B", 25, 2500}, {"70B", 40, 1500}};

/// A change of rank kRank beside the weights q and v of every layer.
Adapter low_ranks(const Plan& plan) {
    Adapter adapter;
    Rng rng(2);
    const auto add = [&](WeightId id) {
        const auto& weight = plan.weight(id);
        WeightChange change{id, 1.0f, {kRank, {}, {}}};
        change.low_rank.down.resize(static_cast<std::size_t>(kRank * weight.columns));
        change.low_rank.up.resize(static_cast<std::size_t>(weight.rows * kRank));
        for (auto& value : change.low_rank.down) value = static_cast<float>(rng.normal()) * 1e-2f;
        adapter.weights.push_back(std::move(change));
    };
    for (const auto& step : plan.steps)
        if (const auto* qkv = std::get_if<QkvStep>(&step)) add(qkv->q.weight), add(qkv->v.weight);
    return adapter;
}

/// Runs random rows through a program and times it. Tokens are drawn on the GPU, as in answers.
class Runner {
  public:
    Runner(Program& program, std::uint32_t vocabulary) : program_(program), vocabulary_(vocabulary) {
        for (std::uint32_t page = 0; page < kSequences * kPagesEach; ++page) pages_.push_back(page);
        for (std::uint32_t i = 0; i < kSequences; ++i)
            sequences_.push_back({std::span(pages_).subspan(std::size_t{i} * kPagesEach, kPagesEach)});
        long_.push_back({pages_});
    }

    /// Seconds per step of `sequences` sequences that go on from `position`, the median of `steps`.
    Result<double> decode(std::uint32_t sequences, std::uint32_t position, std::uint32_t steps) {
        std::vector<double> seconds;
        for (std::uint32_t step = 0; step < steps; ++step, ++position) {
            rows_.clear();
            for (std::uint32_t i = 0; i < sequences; ++i)
                rows_.push_back({.token = row_token(),
                                 .position = position,
                                 .sequence = i,
                                 .adapter = adapted_ ? i + 1 : 0,
                                 .wants_token = true});
            TARS_TRY(const double each, run(sequences_));
            seconds.push_back(each);
        }
        std::ranges::sort(seconds);
        return seconds[seconds.size() / 2];
    }

    /// From now on each sequence decodes through an adapter of its own, as the members of a population do.
    Result<void> set_adapters() {
        const auto adapter = low_ranks(program_.plan());  // as fast as all different ones
        for (std::uint32_t id = 1; id <= kSequences; ++id) TARS_CHECK(program_.set_adapter(id, adapter));
        adapted_ = true;
        return {};
    }

    /// Seconds to read a prompt of kPrompt tokens.
    Result<double> prefill() {
        rows_.clear();
        for (std::uint32_t position = 0; position < kPrompt; ++position)
            rows_.push_back(
                {.token = row_token(), .position = position, .wants_token = position + 1 == kPrompt});
        return run(long_);
    }

  private:
    std::int32_t row_token() {
        return static_cast<std::int32_t>(next_token_ += 7919) % static_cast<std::int32_t>(vocabulary_);
    }

    Result<double> run(std::span<const SequencePages> sequences) {
        const auto wanted = static_cast<std::size_t>(std::ranges::count(rows_, true, &Row::wants_token));
        draws_.assign(wanted, {.top_k = 40, .top_p = 0.9f, .temperature = 0.8f, .uniform = 0.5});
        drawn_.resize(wanted);
        const auto start = Clock::now();
        TARS_CHECK(
            program_.run({.rows = rows_, .sequences = sequences, .draws = draws_, .drawn = drawn_}, {}));
        return std::chrono::duration<double>(Clock::now() - start).count();
    }

    Program& program_;
    std::uint32_t vocabulary_;
    std::vector<TokenDraw> draws_;
    std::vector<DrawnToken> drawn_;
    std::vector<std::uint32_t> pages_;
    std::vector<SequencePages> sequences_, long_;
    std::vector<Row> rows_;
    std::uint32_t next_token_ = 0;
    bool adapted_ = false;
};

}  // namespace

Result<void> measure(Device& device, const DeviceSpeed& ceiling, const std::string& shape, DType dtype) {
    const auto names = shape_names();
    if (std::ranges::find(names, shape) == names.end()) return invalid_input("there is no shape " + shape);
    const auto made = shaped_plan(shape, dtype);
    LoadOptions options;
    options.kv_pages = kSequences * kPagesEach;
    options.max_rows = kPrompt;
    const auto start = Clock::now();
    TARS_TRY(const auto program, device.load(made.plan, options));
    const double load_seconds = std::chrono::duration<double>(Clock::now() - start).count();
    Runner runner(*program, made.plan.vocabulary);
    TARS_TRY(const double warm, runner.decode(1, 0, 3));
    TARS_TRY(const double single, runner.decode(1, 3, 40));
    TARS_TRY(const double some, runner.decode(8, 48, 10));
    TARS_TRY(const double together, runner.decode(kSequences, 64, 10));
    TARS_TRY(const double cold_prompt, runner.prefill());
    TARS_TRY(const double prompt, runner.prefill());
    TARS_CHECK(runner.set_adapters());
    TARS_TRY(const double warm_population, runner.decode(kSequences, 80, 3));
    TARS_TRY(const double population, runner.decode(kSequences, 83, 10));
    const auto cost = program->row_cost();
    const double read = static_cast<double>(cost.weight_bytes) / single;
    const auto* goal = std::ranges::find(kGoals, shape, &Goal::shape);
    const bool has_goal = goal != std::end(kGoals);
    const bool met = has_goal && single * 1e3 <= goal->milliseconds && kSequences / together >= goal->tokens;
    std::printf("%-4s %-5s %8.2f %7.0f %6.0f %4.0f | %8.0f %8.0f %8.0f | %9.0f %6.1f | %6.1f %5.0f | ",
                shape.c_str(), std::string(name(dtype)).c_str(), single * 1e3, 1 / single, read / 1e9,
                100 * read / ceiling.read_bytes, 8 / some, kSequences / together, kSequences / population,
                kPrompt / prompt, static_cast<double>(cost.multiply_adds) * kPrompt / prompt / 1e12,
                static_cast<double>(program->memory_bytes()) / 1e9, load_seconds);
    if (has_goal) std::printf("%4.1f ms %6.0f %s", goal->milliseconds, goal->tokens, met ? "met" : "MISSED");
    std::printf("\n");
    std::fflush(stdout);
    static_cast<void>(warm), static_cast<void>(cold_prompt), static_cast<void>(warm_population);
    return {};
}

void print_speed_header() {
    std::printf("%-10s %-29s| tokens/s of %-14s | prompt of %-6u | %-12s | goal: 1 answer,\n"
                "%-10s %8s %7s %6s %4s | %8u %8u %8s | %9s %6s | %6s %5s | tok/s of %u\n",
                "", " 1 answer", "answers", kPrompt, "memory", "model type", "ms", "tok/s", "GB/s", "%", 8u,
                kSequences, "adapted", "tok/s", "TMAC/s", "GB", "s", kSequences);
}

}  // namespace tars::test
