// SPDX-License-Identifier: Apache-2.0
// What gradients bring for the same forward tokens, counting a pass forwards and back as three forwards.
//
//   gradient_reference MODEL EXAMPLES GUARD [EVALUATIONS] [MINIBATCH] [SEED] [RANK] [RATE]
//
// Adam on the gains of all norms (RANK 0), or on LoRA factors of that rank. One JSON line: what the gate sees
// of the best by held-out examples, drawn back from what is watched for harm as our own finds are, and as it
// is ("free"). First the reverse pass is checked, against the engine and against finite differences: exit
// code 2 if it is wrong.
#include "reverse_pass.h"

#include "core/rng.h"
#include "runtime/loaded_model.h"
#include "tuning/adam.h"
#include "tuning/example_tuning.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

using namespace tars;

namespace {

constexpr std::uint32_t kContext = 8192;
constexpr std::size_t kPassTokens = 3;   // forward tokens that a token forwards and back costs
constexpr std::size_t kCheckEvery = 10;  // steps
constexpr std::size_t kChecked = 24;     // numbers whose slopes are compared
constexpr double kSlopeError = 1e-5;     // of the largest slope compared
constexpr double kLossError = 2e-3;      // nats; the engine rounds activations

struct Order {
    ExampleTuning tuning;
    std::size_t evaluations = 400;
    std::uint32_t rank = 0;
    float rate = 0;
};

double mean_of(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The examples as make_example_problem() splits and encodes them.
Result<std::vector<TokenDocument>> training_documents(const LoadedModel& model, const ExampleTuning& tuning) {
    TARS_TRY(auto examples, read_examples(tuning.data));
    split_examples(examples, tuning.seed);
    TARS_TRY(auto documents, encode_examples(model, examples, std::size_t{model.kv_pages()} * kPageTokens));
    std::erase_if(documents, [](const TokenDocument& document) {
        return document.split != Split::training || document.scored_from >= document.tokens.size();
    });
    return documents;
}

/// Slopes in double precision beside central differences, away from where LoRA's ups are 0 and so most
/// slopes.
Result<void> check_slopes(const Plan& plan, const TokenDocument& document, std::uint32_t rank) {
    TARS_TRY(auto pass, bench::ReversePass<double>::make(plan, rank, 1));
    Rng rng(1, 2);
    for (auto& number : pass.numbers()) number += 0.05 * rng.normal();
    std::vector<double> slopes(pass.numbers().size());
    pass.loss_and_slopes(document, 1, slopes);
    double largest = 0, worst = 0;
    for (std::size_t i = 0; i < kChecked; ++i) {
        const auto n = rng.next_u32() % slopes.size();
        const double before = pass.numbers()[n], step = 1e-5;
        pass.numbers()[n] = before + step;
        const double above = pass.loss(document);
        pass.numbers()[n] = before - step;
        const double below = pass.loss(document);
        pass.numbers()[n] = before;
        largest = std::max(largest, std::fabs(slopes[n]));
        worst = std::max(worst, std::fabs((above - below) / (2 * step) - slopes[n]));
    }
    if (worst <= kSlopeError * largest) return {};
    return Error{ErrorCode::internal,
                 "slopes differ from finite differences by " + std::to_string(worst / largest) +
                     " of the largest, at rank " + std::to_string(rank),
                 {}};
}

/// The loss beside the engine's, untuned and with numbers moved, and the slopes of both kinds.
Result<void> check(LoadedModel& model, std::span<const TokenDocument> training) {
    const auto shortest = std::ranges::min_element(
        training, {}, [](const TokenDocument& document) { return document.tokens.size(); });
    for (const std::uint32_t rank : {0u, 4u}) {
        TARS_CHECK(check_slopes(model.plan(), *shortest, rank));
        TARS_TRY(auto pass, bench::ReversePass<float>::make(model.plan(), rank, 1));
        Rng rng(3, 4);
        for (auto& number : pass.numbers()) number += static_cast<float>(0.05 * rng.normal());
        const auto moved = pass.adapter(1);
        SharedBatches batches(model);
        const TokenDocument* only = &*shortest;
        TARS_TRY(const auto engine, population_losses(batches, members_of({&moved, 1}), {&only, 1}, {}));
        const double difference = std::fabs(double{pass.loss(*shortest)} - engine[0][0]);
        if (difference > kLossError)
            return Error{ErrorCode::internal,
                         "the loss differs from the engine's by " + std::to_string(difference),
                         {}};
    }
    return {};
}

/// As far as what is watched bears (trust_region.h), which knows no adapters.
Result<double> trusted_share(WeightEvaluator& evaluator, const bench::ReversePass<float>& pass) {
    double share = 1;
    for (int i = 0; i < 8; ++i) {
        TARS_TRY(const double drift, evaluator.drift_of(pass.adapter(share)));
        if (drift <= 1) return share;
        share *= drift < 1e3 ? std::clamp(std::sqrt(0.9 / drift), 0.25, 0.9) : 0.25;
    }
    return 0.0;
}

/// The best so far by held-out examples; at first the model as it is.
struct Best {
    Adapter adapter = {};
    double validation = std::numeric_limits<double>::infinity();

    Result<void> consider(WeightEvaluator& evaluator, Adapter candidate) {
        TARS_TRY(const auto losses, evaluator.losses_of(candidate, Split::validation));
        if (!(mean_of(losses) < validation)) return {};
        validation = mean_of(losses);
        adapter = std::move(candidate);
        return {};
    }
};

struct Finds {
    Best drawn_back, free;
    std::uint64_t tokens = 0;
};

Result<Finds> train(WeightEvaluator& evaluator, bench::ReversePass<float>& pass,
                    std::span<const TokenDocument> training, const Order& order) {
    const auto minibatch = std::min(order.tuning.tuning.minibatch, training.size());
    const auto steps = order.evaluations / kPassTokens;
    auto& numbers = pass.numbers();
    Adam<float> adam(numbers.size(), 0.9f, 0.99f, 1e-8f);
    Finds finds;
    for (auto* best : {&finds.drawn_back, &finds.free}) TARS_CHECK(best->consider(evaluator, {}));
    std::vector<std::size_t> waiting;
    Rng rng(order.tuning.seed, 0x6772616469656e74);
    std::vector<float> slopes(numbers.size());
    for (std::size_t step = 0; step < steps; ++step) {
        std::ranges::fill(slopes, 0.0f);
        for (std::size_t i = 0; i < minibatch; ++i) {
            if (waiting.empty()) {
                waiting.resize(training.size());
                std::iota(waiting.begin(), waiting.end(), std::size_t{0});
                for (auto left = waiting.size(); left-- > 1;)
                    std::swap(waiting[left], waiting[rng.next_u32() % (left + 1)]);
            }
            const auto& document = training[waiting.back()];
            waiting.pop_back();
            pass.loss_and_slopes(document, 1 / static_cast<float>(minibatch), slopes);
            finds.tokens += kPassTokens * (document.tokens.size() - 1);
        }
        adam.begin_step();
        const auto left = 1 - static_cast<double>(step) / static_cast<double>(steps);
        const auto rate = static_cast<float>(order.rate * left / adam.first_share());
        for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] -= adam.move(i, slopes[i], rate);
        if ((step + 1) % kCheckEvery != 0 && step + 1 != steps) continue;
        TARS_TRY(const double share, trusted_share(evaluator, pass));
        TARS_CHECK(finds.drawn_back.consider(evaluator, pass.adapter(share)));
        TARS_CHECK(finds.free.consider(evaluator, pass.adapter(1)));
    }
    return finds;
}

nlohmann::ordered_json to_json(const PairedBound& bound) {
    return {{"live", bound.live}, {"difference", bound.difference}, {"surely_below", bound.upper}};
}

Result<nlohmann::ordered_json> judged(LoadedModel& model, WeightEvaluator& evaluator, const Best& best) {
    TARS_TRY(const auto decision, run_gate(model, evaluator, {}, best.adapter, usual_canaries(), {}));
    return nlohmann::ordered_json{
        {"accepted", decision.accepted},       {"verdict", decision.reason},
        {"validation_after", best.validation}, {"target", to_json(decision.target)},
        {"guard", to_json(decision.guard)},    {"mean_divergence", decision.mean_divergence}};
}

Result<void> work(const std::string& path, const Order& order) {
    const auto begin = std::chrono::steady_clock::now();
    CpuOptions options;
    options.threads = 1;
    TARS_TRY(const auto device, make_cpu_device(options));
    TARS_TRY(const auto model, LoadedModel::open(path, *device, {.context = kContext, .max_rows = 512}));
    TARS_TRY(const auto training, training_documents(*model, order.tuning));
    if (training.empty()) return invalid_input("there are no examples to learn from");
    TARS_CHECK(check(*model, training));
    TARS_TRY(const auto made, make_example_problem(*model, order.tuning));
    TARS_TRY(auto pass, bench::ReversePass<float>::make(model->plan(), order.rank, order.tuning.seed));
    TARS_TRY(const auto untuned, made.evaluator->losses_of({}, Split::validation));
    TARS_TRY(const auto finds, train(*made.evaluator, pass, training, order));
    TARS_TRY(auto line, judged(*model, *made.evaluator, finds.drawn_back));
    TARS_TRY(line["free"], judged(*model, *made.evaluator, finds.free));
    line["numbers"] = pass.numbers().size();
    line["evaluations"] = order.evaluations;
    line["tokens"] = finds.tokens;
    line["validation_before"] = mean_of(untuned);
    line["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("%s\n", line.dump().c_str());
    return {};
}

}  // namespace

int main(int count, char** values) {
    if (count < 4) {
        std::fprintf(
            stderr,
            "gradient_reference MODEL EXAMPLES GUARD [EVALUATIONS] [MINIBATCH] [SEED] [RANK] [RATE]\n");
        return 1;
    }
    const auto given = [&](int i, const char* usual) { return std::string(i < count ? values[i] : usual); };
    Order order{.tuning = {.data = values[2], .guard = values[3]}};
    order.tuning.parts = *parse_weight_parts("norm-gains");
    order.evaluations = std::stoul(given(4, "400"));
    order.tuning.tuning.minibatch = std::stoul(given(5, "8"));
    order.tuning.seed = std::stoull(given(6, "1"));
    order.rank = static_cast<std::uint32_t>(std::stoul(given(7, "0")));
    order.rate = std::stof(given(8, order.rank == 0 ? "0.03" : "0.001"));
    const auto done = work(values[1], order);
    if (done) return 0;
    std::fprintf(stderr, "%s\n", done.error().text().c_str());
    return 2;
}
