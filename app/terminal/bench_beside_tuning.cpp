// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/bench_beside_tuning.h"

#include "app/terminal/spread.h"
#include "core/rng.h"
#include "core/thread_priority.h"
#include "tuning/mean.h"
#include "tuning/optimizer.h"
#include "tuning/run.h"
#include "tuning/weight_tuning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <future>
#include <iostream>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPopulation = 16;
constexpr std::uint32_t kTokens = 64;  // that each member reads, and of the chat's prompt
constexpr double kTurnSeconds = 1;     // of chat, at least, before it is another mode's turn
constexpr double kMostIdle = 0.02;     // that an idle run may add to the p95 of a chat alone, as a share

std::vector<TokenId> random_tokens(std::uint32_t vocabulary, std::uint32_t count) {
    std::vector<TokenId> tokens;
    Rng rng(1);
    for (std::uint32_t i = 0; i < count; ++i)
        tokens.push_back(static_cast<TokenId>(rng.next_u32() % vocabulary));
    return tokens;
}

/// Generations without end on a thread of its own, with a model and a device of its own, as a run of the
/// window has them; at work only between start() and stop().
class Tuner {
  public:
    Tuner(const ModelArguments& model, bool idle)
        : idle_(idle), thread_([this, model](std::stop_token stop) { work(model, stop); }) {}

    /// An error if the model could not be opened.
    Result<void> ready() { return ready_.get_future().get(); }
    void start() {
        const std::lock_guard lock(mutex_);
        slice_ = std::stop_source();
        wanted_ = true;
        changed_.notify_all();
    }
    /// Gives up the slice at work, and returns when nothing is.
    void stop() {
        std::unique_lock lock(mutex_);
        wanted_ = false;
        slice_.request_stop();
        changed_.wait(lock, [this] { return !at_work_; });
    }
    /// Seconds of the longest slice so far.
    double longest_slice() const {
        const std::lock_guard lock(mutex_);
        return longest_;
    }
    std::uint64_t slices() const {
        const std::lock_guard lock(mutex_);
        return slices_;
    }

  private:
    struct Bench {
        std::unique_ptr<Device> device;
        std::unique_ptr<LoadedModel> model;
        std::unique_ptr<WeightEvaluator> evaluator;
        std::unique_ptr<Optimizer> optimizer;
    };

    static Result<Bench> make(const ModelArguments& arguments) {
        Bench bench;
        TARS_TRY(const auto path, arguments.path());
        TARS_TRY(bench.device, arguments.make_device());
        TARS_TRY(auto options, arguments.model_options());
        options.context = 2 * kTokens * static_cast<std::uint32_t>(kPopulation);
        TARS_TRY(bench.model, LoadedModel::open(path, *bench.device, options));
        WeightParts parts;
        parts.readout = false;  // needs examples; costs little
        TARS_TRY(auto space, weight_space(bench.model->plan(), parts));
        TARS_TRY(
            bench.optimizer,
            make_optimizer(space, {.algorithm = "es", .population = kPopulation, .sigma = kWeightSigma}));
        TokenDocument document;
        document.tokens = random_tokens(bench.model->vocabulary(), kTokens + 1);
        TARS_TRY(bench.evaluator, WeightEvaluator::make(*bench.model, std::move(space), {document}, {}));
        return bench;
    }

    void work(const ModelArguments& arguments, std::stop_token stop) {
        if (idle_ && !work_when_idle())
            return ready_.set_value(
                Error{ErrorCode::unsupported, "this system has no priority below all others", {}});
        auto bench = make(arguments);
        if (!bench) return ready_.set_value(bench.error());
        ready_.set_value({});
        std::optional<Proposal> proposal;  // whose slice may have been given up
        while (wait_for_work(stop)) {
            const auto begin = Clock::now();
            if (!proposal) proposal = bench->optimizer->ask(RunSettings().slice);
            const auto scores = bench->evaluator->evaluate(proposal->genomes, {}, slice_token());
            if (!scores) continue;
            (void)bench->optimizer->tell(*scores);
            proposal.reset();
            const std::lock_guard lock(mutex_);
            longest_ = std::max(longest_, seconds_since(begin));
            ++slices_;
        }
    }

    std::stop_token slice_token() {
        const std::lock_guard lock(mutex_);
        return slice_.get_token();
    }

    bool wait_for_work(std::stop_token stop) {
        std::unique_lock lock(mutex_);
        at_work_ = false;
        changed_.notify_all();
        changed_.wait(lock, stop, [this] { return wanted_; });
        at_work_ = !stop.stop_requested();
        return at_work_;
    }

    bool idle_;
    std::promise<Result<void>> ready_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::stop_source slice_;
    bool wanted_ = false, at_work_ = false;
    double longest_ = 0;
    std::uint64_t slices_ = 0;
    std::jthread thread_;  ///< last: it uses all of the above
};

/// Milliseconds between the tokens of one answer, one number for each: tokens that are shown together, such
/// as the bytes of one letter, have taken equal shares.
Result<std::vector<double>> gaps_of_an_answer(Runtime& runtime, ModelId model,
                                              const GenerateRequest& request) {
    std::vector<double> gaps;
    std::optional<Clock::time_point> last;
    std::promise<Result<void>> done;
    runtime.submit(model, request, [&](const GenerationEvent& event) {
        if (const auto* piece = std::get_if<Piece>(&event); piece && !piece->tokens.empty()) {
            const auto now = Clock::now();
            const auto count = piece->tokens.size();
            if (last)
                gaps.insert(gaps.end(), count,
                            std::chrono::duration<double, std::milli>(now - *last).count() /
                                static_cast<double>(count));
            last = now;
        } else if (const auto* failed = std::get_if<Failed>(&event)) {
            done.set_value(failed->error);
        } else if (std::holds_alternative<Finished>(event)) {
            done.set_value({});
        }
    });
    TARS_CHECK(done.get_future().get());
    return gaps;
}

double share_below(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

/// Twice alone: how far the machine's other work makes equal things differ.
constexpr std::array kModes = {"alone", "alone again", "beside an idle run", "beside a sharing run"};
using Gaps = std::array<std::vector<double>, kModes.size()>;

void print(const ModelInfo& info, const Gaps& gaps, double slice_ms, std::uint64_t idle_slices, bool json) {
    std::array<double, kModes.size()> p95{};
    auto rows = Json::array();
    for (std::size_t mode = 0; mode < kModes.size(); ++mode) {
        p95[mode] = share_below(gaps[mode], 0.95);
        rows.push_back({{"mode", kModes[mode]},
                        {"mean_ms", mean(gaps[mode])},
                        {"p50_ms", share_below(gaps[mode], 0.5)},
                        {"p95_ms", p95[mode]},
                        {"max_ms", share_below(gaps[mode], 1)}});
    }
    const double alone = (p95[0] + p95[1]) / 2, noise = std::fabs(p95[1] - p95[0]) / alone;
    const double idle = p95[2] / alone - 1, share = p95[3] - alone;
    const bool idle_known = noise <= kMostIdle, idle_holds = idle <= kMostIdle,
               share_holds = share <= slice_ms;
    if (json) {
        std::cout << Json{{"model", info.name},
                          {"device", info.device},
                          {"gaps", rows},
                          {"noise", noise},
                          {"slice_ms", slice_ms},
                          {"idle_slices", idle_slices},
                          {"idle_holds", idle_known ? Json(idle_holds) : Json()},
                          {"share_holds", share_holds}}
                         .dump()
                  << "\n";
        return;
    }
    std::printf("%s (%s) on %s: ms between the tokens of a chat\n%-22s %8s %8s %8s %8s\n", info.name.c_str(),
                info.type.c_str(), info.device.c_str(), "", "mean", "p50", "p95", "max");
    for (const auto& row : rows)
        std::printf("%-22s %8.3f %8.3f %8.3f %8.2f\n", row.at("mode").get<std::string>().c_str(),
                    row.at("mean_ms").get<double>(), row.at("p50_ms").get<double>(),
                    row.at("p95_ms").get<double>(), row.at("max_ms").get<double>());
    std::printf("alone twice: p95 differs by %.1f %%\n", 100 * noise);
    std::printf("idle: p95 %+.1f %%, asked at most +%.0f %%: %s (%llu slices done)\n", 100 * idle,
                100 * kMostIdle,
                !idle_known  ? "not known on so busy a machine"
                : idle_holds ? "holds"
                             : "does not hold",
                static_cast<unsigned long long>(idle_slices));
    std::printf("share: p95 %+.2f ms, asked at most one slice of %.2f ms: %s\n", share, slice_ms,
                share_holds ? "holds" : "does not hold");
}

}  // namespace

Result<void> bench_beside_tuning(const ModelArguments& arguments, const BesideTuningArguments& bench) {
    TARS_TRY(const auto path, arguments.path());
    TARS_TRY(auto device, arguments.make_device());
    TARS_TRY(auto options, arguments.model_options());
    if (options.context == 0) options.context = kTokens + bench.decode + 1;
    Runtime runtime(std::move(device));
    TARS_TRY(const auto id, runtime.load(path, options));
    TARS_TRY(const auto info, runtime.info(id));
    GenerateRequest request;
    request.prompt = random_tokens(runtime.find(id)->vocabulary(), kTokens);
    request.sampling.temperature = 0;
    request.max_tokens = static_cast<std::int32_t>(bench.decode);
    request.ignore_end = true;
    request.speculate = false;
    Tuner idle(arguments, true), sharing(arguments, false);
    TARS_CHECK(idle.ready());
    TARS_CHECK(sharing.ready());
    const std::array<Tuner*, kModes.size()> tuners = {nullptr, nullptr, &idle, &sharing};
    Gaps gaps;
    TARS_TRY([[maybe_unused]] const auto warm, gaps_of_an_answer(runtime, id, request));
    for (std::uint32_t round = 0; round < bench.repetitions; ++round) {
        for (std::size_t turn = 0; turn < kModes.size(); ++turn) {  // each begins by turns
            const auto mode = (round + turn) % kModes.size();
            if (tuners[mode]) tuners[mode]->start();
            for (const auto begin = Clock::now(); seconds_since(begin) < kTurnSeconds;) {
                TARS_TRY(const auto more, gaps_of_an_answer(runtime, id, request));
                gaps[mode].insert(gaps[mode].end(), more.begin(), more.end());
            }
            if (tuners[mode]) tuners[mode]->stop();
        }
    }
    print(info, gaps, 1000 * sharing.longest_slice(), idle.slices(), bench.json);
    return {};
}

}  // namespace tars
