// SPDX-License-Identifier: Apache-2.0
#include "runtime/benchmark.h"

#include "core/rng.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

namespace tars {
namespace {

/// The end of one request, awaited.
class Ending {
  public:
    GenerationSink sink() {
        return [this](const GenerationEvent& event) {
            const std::scoped_lock lock(mutex_);
            if (const auto* finished = std::get_if<Finished>(&event)) outcome_ = *finished;
            if (const auto* failed = std::get_if<Failed>(&event)) outcome_ = failed->error;
            if (outcome_) over_.notify_all();
        };
    }
    Result<Finished> wait() {
        std::unique_lock lock(mutex_);
        over_.wait(lock, [this] { return outcome_.has_value(); });
        return *outcome_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable over_;
    std::optional<Result<Finished>> outcome_;
};

/// Tokens nobody has asked before, so that none of them is in the cache.
std::vector<TokenId> fresh_prompt(std::uint32_t tokens, std::uint32_t vocabulary, std::uint32_t run) {
    std::vector<TokenId> prompt;
    Rng rng(run + 1);
    for (std::uint32_t i = 0; i < tokens; ++i)
        prompt.push_back(static_cast<TokenId>(rng.next_u32() % vocabulary));
    return prompt;
}

Result<GenerationStats> run_once(Runtime& runtime, ModelId model, std::vector<TokenId> prompt,
                                 std::uint32_t answer, const std::stop_token& stop) {
    GenerateRequest request;
    request.prompt = std::move(prompt);
    request.sampling.temperature = 0;
    request.max_tokens = static_cast<std::int32_t>(answer);
    request.ignore_end = true;
    Ending ending;
    const auto id = runtime.submit(model, std::move(request), ending.sink());
    const std::stop_callback cancel(stop, [&] { runtime.cancel(id); });
    TARS_TRY(const auto finished, ending.wait());
    if (finished.reason == StopReason::cancelled) return cancelled("the measurement was stopped");
    return finished.stats;
}

Throughput summary(const std::vector<double>& speeds) {
    double sum = 0;
    for (const double speed : speeds) sum += speed;
    const auto [least, most] = std::ranges::minmax(speeds);
    return {sum / static_cast<double>(speeds.size()), (most - least) / 2};
}

}  // namespace

Result<BenchmarkResult> measure_speed(Runtime& runtime, ModelId model, const BenchmarkOptions& options) {
    const auto loaded = runtime.find(model);
    if (!loaded) return not_found("the model to be measured is not loaded");
    const std::uint32_t context = loaded->info().context;
    const auto answer = std::clamp(options.answer, 2u, std::max(2u, context / 2));
    const auto length = std::clamp(options.prompt, 1u, std::max(1u, context - std::min(context, answer + 1)));
    const auto runs = std::max(options.runs, 1u);
    std::vector<double> prompt, writing;
    for (std::uint32_t run = 0; run <= runs; ++run) {
        if (options.stop.stop_requested()) return cancelled("the measurement was stopped");
        TARS_TRY(const auto stats, run_once(runtime, model, fresh_prompt(length, loaded->vocabulary(), run),
                                            answer, options.stop));
        if (options.progress) options.progress(static_cast<double>(run + 1) / (runs + 1));
        if (run == 0) continue;
        const std::chrono::duration<double> seconds = stats.prompt_time;
        prompt.push_back((stats.prompt_tokens - stats.reused_tokens) / std::max(seconds.count(), 1e-9));
        writing.push_back(stats.tokens_per_second());
    }
    return BenchmarkResult{summary(prompt), summary(writing)};
}

}  // namespace tars
