// SPDX-License-Identifier: Apache-2.0
#include "gpu_check.h"
#include "shapes.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace tars::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kSequences = 64;
constexpr std::uint32_t kPagesEach = 6;  // 192 positions
constexpr std::uint32_t kPrompt = 512;

/// Runs random rows through a program and times it.
class Runner {
  public:
    Runner(Program& program, std::uint32_t vocabulary)
        : program_(program), vocabulary_(vocabulary), logits_(std::size_t{vocabulary} * kSequences) {
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
                rows_.push_back({row_token(), position, i, 0, true});
            TARS_TRY(const double each, run(sequences_));
            seconds.push_back(each);
        }
        std::ranges::sort(seconds);
        return seconds[seconds.size() / 2];
    }

    /// Seconds to read a prompt of kPrompt tokens.
    Result<double> prefill() {
        rows_.clear();
        for (std::uint32_t position = 0; position < kPrompt; ++position)
            rows_.push_back({row_token(), position, 0, 0, position + 1 == kPrompt});
        return run(long_);
    }

  private:
    std::int32_t row_token() {
        return static_cast<std::int32_t>(next_token_ += 7919) % static_cast<std::int32_t>(vocabulary_);
    }

    Result<double> run(std::span<const SequencePages> sequences) {
        const auto wanted = static_cast<std::size_t>(std::ranges::count(rows_, true, &Row::wants_logits));
        const auto start = Clock::now();
        TARS_CHECK(program_.run({rows_, sequences}, std::span(logits_).first(wanted * vocabulary_)));
        return std::chrono::duration<double>(Clock::now() - start).count();
    }

    Program& program_;
    std::uint32_t vocabulary_;
    std::vector<float> logits_;
    std::vector<std::uint32_t> pages_;
    std::vector<SequencePages> sequences_, long_;
    std::vector<Row> rows_;
    std::uint32_t next_token_ = 0;
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
    TARS_TRY(const double together, runner.decode(kSequences, 64, 10));
    TARS_TRY(const double cold_prompt, runner.prefill());
    TARS_TRY(const double prompt, runner.prefill());
    const auto cost = program->row_cost();
    const double read = static_cast<double>(cost.weight_bytes) / single;
    std::printf("%-4s %-5s one %7.2f ms = %5.0f GB/s, %2.0f %% of the most; %u together %7.0f tok/s; "
                "prompt of %u %7.0f tok/s, %4.1f T multiply-adds/s; %5.1f GB, loaded in %.0f s\n",
                shape.c_str(), std::string(name(dtype)).c_str(), single * 1e3, read / 1e9,
                100 * read / ceiling.read_bytes, kSequences, kSequences / together, kPrompt, kPrompt / prompt,
                static_cast<double>(cost.multiply_adds) * kPrompt / prompt / 1e12,
                static_cast<double>(program->memory_bytes()) / 1e9, load_seconds);
    std::fflush(stdout);
    static_cast<void>(warm), static_cast<void>(cold_prompt);
    return {};
}

}  // namespace tars::test
