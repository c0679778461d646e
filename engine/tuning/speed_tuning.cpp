// SPDX-License-Identifier: Apache-2.0
#include "tuning/speed_tuning.h"

#include "core/rng.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<std::uint32_t, 6> kChunks = {16, 32, 64, 128, 256, 512};
constexpr std::array<KvType, 3> kKvTypes = {KvType::f16, KvType::q8_0, KvType::f32};
constexpr std::uint32_t kHeldOutPairs = 12;

std::vector<double> log_probabilities(std::span<const float> logits) {
    const double top = *std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits) sum += std::exp(logit - top);
    std::vector<double> values;
    for (const float logit : logits) values.push_back(logit - top - std::log(sum));
    return values;
}

/// KL(p ‖ q) in nats.
double divergence(std::span<const float> p_logits, std::span<const float> q_logits) {
    if (p_logits.size() != q_logits.size() || p_logits.empty())
        return std::numeric_limits<double>::infinity();
    const auto p = log_probabilities(p_logits), q = log_probabilities(q_logits);
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) sum += std::exp(p[i]) * (p[i] - q[i]);
    return sum;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The standard error of a median, from the middle half of the values (of a normal: 0.93 · range / √n).
double median_error(std::vector<double> values) {
    std::ranges::sort(values);
    const auto n = values.size();
    if (n < 3) return 0;
    return 0.93 * (values[3 * n / 4] - values[n / 4]) / std::sqrt(static_cast<double>(n));
}

class ModelBench final : public SpeedBench {
  public:
    ModelBench(std::unique_ptr<Device> device, std::unique_ptr<LoadedModel> model, std::uint32_t chunk,
               std::uint32_t prompt, std::uint32_t answer)
        : device_(std::move(device)),
          model_(std::move(model)),
          chunk_(chunk),
          prompt_(prompt),
          answer_(answer),
          logits_(model_->vocabulary()) {
        for (std::uint32_t page = 0; page < model_->kv_pages(); ++page) pages_.push_back(page);
    }

    Result<SpeedMeasurement> measure() override {
        SpeedMeasurement measured;
        const auto start = Clock::now();
        TARS_CHECK(read(0, prompt_, chunk_));
        const auto middle = Clock::now();
        TARS_CHECK(read(prompt_, prompt_ + answer_, 1));
        measured.prompt_seconds = std::chrono::duration<double>(middle - start).count();
        measured.answer_seconds = std::chrono::duration<double>(Clock::now() - middle).count();
        return measured;
    }

    Result<std::vector<float>> answer() override {
        TARS_CHECK(read(0, prompt_, chunk_));
        return logits_;
    }

  private:
    /// Runs the same made-up tokens for every setting, `chunk` at a time; the last one's logits stay.
    Result<void> read(std::uint32_t begin, std::uint32_t end, std::uint32_t chunk) {
        const SequencePages sequence{pages_};
        for (auto position = begin; position < end;) {
            rows_.clear();
            for (const auto stop = std::min(position + chunk, end); position < stop; ++position)
                rows_.push_back(
                    {.token = static_cast<std::int32_t>(philox(1, position)[0] % model_->vocabulary()),
                     .position = position,
                     .wants_logits = position + 1 == end || chunk == 1});
            const auto wanted = rows_.back().wants_logits ? logits_.size() : 0;
            TARS_CHECK(model_->program().run({rows_, {&sequence, 1}}, std::span(logits_).first(wanted)));
        }
        return {};
    }

    std::unique_ptr<Device> device_;
    std::unique_ptr<LoadedModel> model_;  ///< before device_ goes
    std::uint32_t chunk_, prompt_, answer_;
    std::vector<float> logits_;
    std::vector<std::uint32_t> pages_;
    std::vector<Row> rows_;
};

}  // namespace

Result<SearchSpace> speed_space(const SpeedSettings& now, unsigned processors) {
    const auto threads = now.threads == 0 ? processors : std::min(now.threads, processors);
    const auto chunk = std::ranges::lower_bound(kChunks, now.chunk) - kChunks.begin();
    const auto kv = std::ranges::find(kKvTypes, now.kv_type) - kKvTypes.begin();
    std::vector<std::string> chunks;
    for (const auto c : kChunks) chunks.push_back(std::to_string(c));
    std::vector<Dimension> dimensions;
    if (processors > 1)
        dimensions.push_back({.name = "threads",
                              .kind = DimensionKind::integer,
                              .lower = 1,
                              .upper = static_cast<double>(processors),
                              .start = {static_cast<double>(threads)}});
    dimensions.push_back(
        {.name = "chunk",
         .kind = DimensionKind::categorical,
         .choices = chunks,
         .start = {static_cast<double>(std::min<std::ptrdiff_t>(chunk, kChunks.size() - 1))}});
    dimensions.push_back({.name = "kv_type",
                          .kind = DimensionKind::categorical,
                          .choices = {"f16", "q8_0", "f32"},
                          .start = {static_cast<double>(kv)}});
    return SearchSpace::make(std::move(dimensions));
}

SpeedSettings speed_settings(const SearchSpace& space, const Genome& genome) {
    SpeedSettings settings;
    const auto value = [&](const char* name) { return space.find(name); };
    if (const auto at = value("threads"))
        settings.threads = static_cast<unsigned>(space.value(genome, *at));
    else
        settings.threads = 1;
    if (const auto at = value("chunk"))
        settings.chunk = kChunks[static_cast<std::size_t>(space.value(genome, *at))];
    if (const auto at = value("kv_type"))
        settings.kv_type = kKvTypes[static_cast<std::size_t>(space.value(genome, *at))];
    return settings;
}

SpeedBenchFactory model_bench(std::filesystem::path model, std::uint32_t prompt_tokens,
                              std::uint32_t answer_tokens) {
    return [=](const SpeedSettings& settings) -> Result<std::unique_ptr<SpeedBench>> {
        CpuOptions options;
        options.threads = settings.threads;
        TARS_TRY(auto device, make_cpu_device(options));
        TARS_TRY(auto loaded, LoadedModel::open(model, *device,
                                                {.context = prompt_tokens + answer_tokens,
                                                 .max_rows = settings.chunk,
                                                 .kv_type = settings.kv_type}));
        return std::unique_ptr<SpeedBench>(std::make_unique<ModelBench>(
            std::move(device), std::move(loaded), settings.chunk, prompt_tokens, answer_tokens));
    };
}

SpeedEvaluator::SpeedEvaluator(SearchSpace space, SpeedBenchFactory factory, Options options)
    : space_(std::move(space)), factory_(std::move(factory)), options_(options) {}

Result<void> SpeedEvaluator::open_base() {
    if (base_) return {};
    TARS_TRY(auto base, factory_(speed_settings(space_, space_.start())));
    TARS_TRY(base_answer_, base->answer());
    base_ = std::move(base);
    return {};
}

Result<std::vector<double>> SpeedEvaluator::race(const SpeedSettings& settings, std::uint32_t pairs,
                                                 std::stop_token stop) {
    TARS_CHECK(open_base());
    TARS_TRY(const auto candidate, factory_(settings));
    TARS_TRY(const auto answer, candidate->answer());  // warms it up, too
    if (!(divergence(base_answer_, answer) <= options_.largest_divergence)) return std::vector<double>();
    TARS_TRY([[maybe_unused]] const auto warm, base_->measure());
    std::vector<double> ratios;
    for (std::uint32_t i = 0; i < pairs; ++i) {
        if (stop.stop_requested()) return cancelled();
        // who goes first alternates: a clock that falls would favour the first
        SpeedMeasurement base, tried;
        for (const bool second : {false, true}) {
            const bool is_base = (i % 2 == 0) != second;
            TARS_TRY(const auto measured, is_base ? base_->measure() : candidate->measure());
            (is_base ? base : tried) = measured;
        }
        ratios.push_back(std::log((tried.prompt_seconds + tried.answer_seconds) /
                                  (base.prompt_seconds + base.answer_seconds)));
    }
    return ratios;
}

Result<std::vector<Score>> SpeedEvaluator::evaluate(std::span<const Genome> genomes, const Sample&,
                                                    std::stop_token stop) {
    std::vector<Score> scores;
    for (const auto& genome : genomes) {
        if (stop.stop_requested()) return cancelled();
        auto ratios = race(speed_settings(space_, genome), options_.pairs, stop);
        if (!ratios) {
            if (ratios.error().code != ErrorCode::out_of_memory) return std::move(ratios).error();
            scores.push_back({});  // too large for this machine is a property of the setting
            continue;
        }
        if (ratios->empty())
            scores.push_back({});
        else
            scores.push_back({median(*ratios), median_error(*ratios)});
    }
    return scores;
}

Result<std::vector<double>> SpeedEvaluator::losses(const Genome& genome, Split split, std::stop_token stop) {
    if (split == Split::guard) return std::vector<double>();
    TARS_TRY(auto ratios, race(speed_settings(space_, genome), kHeldOutPairs, stop));
    if (ratios.empty()) ratios.assign(kHeldOutPairs, std::numeric_limits<double>::infinity());
    // the gate's gains are relative to the live loss: a time, not its logarithm
    for (auto& ratio : ratios) ratio = std::exp(ratio);
    return ratios;
}

}  // namespace tars
