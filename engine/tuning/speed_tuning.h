// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/problem.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace tars {

/// How a model is run on this machine.
struct SpeedSettings {
    unsigned threads = 0;       ///< 0: every processor
    std::uint32_t chunk = 512;  ///< prompt tokens per batch
    KvType kv_type = KvType::f16;

    bool operator==(const SpeedSettings&) const = default;
};

/// threads (1 to `processors`), chunk and kv_type, starting from `now`.
Result<SearchSpace> speed_space(const SpeedSettings& now, unsigned processors);
SpeedSettings speed_settings(const SearchSpace& space, const Genome& genome);

/// Times a request: seconds to read the prompt and to write the answer.
struct SpeedMeasurement {
    double prompt_seconds = 0, answer_seconds = 0;
};

/// Runs a model under one choice of settings. A seam, so that recorded timings can stand in for a machine.
class SpeedBench {
  public:
    virtual ~SpeedBench() = default;
    virtual Result<SpeedMeasurement> measure() = 0;
    /// The logits after the prompt: settings may only make a model faster, not another one.
    virtual Result<std::vector<float>> answer() = 0;
};
using SpeedBenchFactory = std::function<Result<std::unique_ptr<SpeedBench>>(const SpeedSettings&)>;

/// The real thing: a model of its own for each setting, on a CPU device of its own.
SpeedBenchFactory model_bench(std::filesystem::path model, std::uint32_t prompt_tokens,
                              std::uint32_t answer_tokens);

/// Prices settings by the time of a request against the untuned one: ln(time / time untuned), so that 0 is
/// as fast and −0.69 twice as fast. Measurements are paired and interleaved, one of each in turn, after one
/// of both to warm up. Settings that change the answer beyond rounding score infinity.
class SpeedEvaluator final : public Evaluator {
  public:
    struct Options {
        std::uint32_t pairs = 5;           ///< measurements of each, per evaluation
        double largest_divergence = 0.01;  ///< nats, untuned ‖ candidate, after the prompt
    };
    SpeedEvaluator(SearchSpace space, SpeedBenchFactory factory, Options options);
    SpeedEvaluator(SearchSpace space, SpeedBenchFactory factory)
        : SpeedEvaluator(std::move(space), std::move(factory), Options()) {}

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override;
    /// Times relative to the untuned ones, one for each repetition; none for the guard, whose part the
    /// divergence check plays.
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token stop) override;
    std::uint64_t tokens(const Sample&) const override { return 0; }

  private:
    /// ln(time / time untuned) of each pair; empty if the answers differ.
    Result<std::vector<double>> race(const SpeedSettings& settings, std::uint32_t pairs,
                                     std::stop_token stop);
    Result<void> open_base();

    SearchSpace space_;
    SpeedBenchFactory factory_;
    Options options_;
    std::unique_ptr<SpeedBench> base_;
    std::vector<float> base_answer_;
};

}  // namespace tars
