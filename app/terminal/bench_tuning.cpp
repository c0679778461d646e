// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/bench_tuning.h"

#include "app/terminal/options.h"
#include "app/terminal/spread.h"
#include "core/cpu_features.h"
#include "core/rng.h"
#include "tuning/optimizer.h"
#include "tuning/population.h"
#include "tuning/readout.h"
#include "tuning/tuning_order.h"
#include "tuning/weight_tuning.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <numeric>

namespace tars {
namespace {

constexpr int kMemoryRounds = 2;  // of each phase before its peak is read; the second has nothing to grow

struct TuningBenchArguments {
    ModelArguments model;
    std::string parts = TuningOrder().parts, matrices = TuningOrder().matrices;
    std::size_t population = 16;
    std::uint32_t tokens = 128;
    std::uint32_t cycles = 9;
    bool json = false;
};

/// Lets the peak of resident memory begin anew; false where the system (any but Linux) cannot.
bool forget_peak() {
    std::ofstream file("/proc/self/clear_refs");
    file << "5" << std::flush;
    return file.good();
}

TokenDocument random_document(std::uint32_t vocabulary, std::uint32_t rows) {
    TokenDocument document;
    Rng rng(1);
    for (std::uint32_t i = 0; i <= rows; ++i)  // the last token is only predicted
        document.tokens.push_back(static_cast<TokenId>(rng.next_u32() % vocabulary));
    return document;
}

/// Directions of the head that nothing was fitted to: they cost what fitted ones cost.
FixedDirections random_directions(const Weight& head) {
    FixedDirections directions{std::string(kReadout), head.name, {}, {}, {}};
    directions.rows.resize(std::min<std::uint64_t>(head.rows, 256));
    std::iota(directions.rows.begin(), directions.rows.end(), 0u);
    directions.up.resize(kReadoutRank * directions.rows.size());
    directions.down.resize(kReadoutRank * head.columns);
    Rng rng(2);
    for (auto* factors : {&directions.up, &directions.down})
        for (float& value : *factors) value = static_cast<float>(0.01 * rng.normal());
    return directions;
}

/// What `tars tune` would vary.
Result<SearchSpace> usual_space(const Plan& plan, const WeightParts& parts) {
    TARS_TRY(auto space, weight_space(plan, parts));
    const auto* head = std::get_if<HeadStep>(&plan.steps.back());
    if (!parts.readout || !head) return space;
    auto dimensions = space.dimensions();
    dimensions.push_back(
        {.name = std::string(kReadout), .lower = -4, .upper = 4, .count = kReadoutRank, .start = {0}});
    return SearchSpace::make(std::move(dimensions), space.matrices(), {},
                             {random_directions(plan.weight(head->out.weight))});
}

/// Seconds of a generation, and of pricing its population alone.
struct Generation {
    double all = 0, pricing = 0;
};

/// A population on a model, every member with the same text.
class TuningBench {
  public:
    static Result<std::unique_ptr<TuningBench>>
    make(LoadedModel& model, const TuningBenchArguments& arguments, const TokenDocument& document) {
        TARS_TRY(auto parts, parse_weight_parts(arguments.parts));
        parts.matrices = arguments.matrices;
        TARS_TRY(auto space, usual_space(model.plan(), parts));
        const OptimizerSettings settings{
            .algorithm = usual_algorithm(space), .population = arguments.population, .sigma = kWeightSigma};
        TARS_TRY(auto optimizer, make_optimizer(space, settings));
        TARS_TRY(auto evaluator, WeightEvaluator::make(model, space, {document}, {}));
        return std::unique_ptr<TuningBench>(
            new TuningBench(space.coordinates(), std::move(optimizer), std::move(evaluator)));
    }

    /// Asks, prices and tells as a run does.
    Result<Generation> generation() {
        Generation seconds;
        const auto start = Clock::now();
        members_ = 0;
        for (const auto number = optimizer_->generation(); optimizer_->generation() == number;) {
            const auto proposal = optimizer_->ask(RunSettings().slice);
            members_ += proposal.genomes.size();
            const auto pricing = Clock::now();
            TARS_TRY(const auto scores,
                     evaluator_->evaluate(proposal.genomes, {Split::training, proposal.minibatch, 0}, {}));
            seconds.pricing += seconds_since(pricing);
            TARS_CHECK(optimizer_->tell(scores));
        }
        seconds.all = seconds_since(start);
        return seconds;
    }

    /// The next members, as many as a slice of a run takes.
    std::vector<Adapter> adapters() {
        std::vector<Adapter> members;
        for (const auto& genome : optimizer_->ask(RunSettings().slice).genomes)
            members.push_back(evaluator_->adapter(genome));
        return members;
    }

    std::size_t members() const { return members_; }  ///< of a generation, once there was one
    std::size_t coordinates() const { return coordinates_; }

  private:
    TuningBench(std::size_t coordinates, std::unique_ptr<Optimizer> optimizer,
                std::unique_ptr<WeightEvaluator> evaluator)
        : coordinates_(coordinates), optimizer_(std::move(optimizer)), evaluator_(std::move(evaluator)) {}

    std::size_t coordinates_, members_ = 0;
    std::unique_ptr<Optimizer> optimizer_;
    std::unique_ptr<WeightEvaluator> evaluator_;
};

/// Seconds in which the text's rows go through the model once per adapter (0: as it is), with all logits, in
/// the same batches as a population.
Result<double> forward(LoadedModel& model, SharedBatches& batches, const TokenDocument& document,
                       std::span<const std::uint32_t> adapters) {
    const auto rows = std::span(document.tokens).first(document.tokens.size() - 1);
    batches.clear();
    std::vector<Sequence> sequences;
    for (const auto adapter : adapters) {
        auto& sequence = sequences.emplace_back();
        sequence.adapter = adapter;
        sequence.tokens.assign(rows.begin(), rows.end());
        if (!batches.seat(sequence, rows.size()))
            return invalid_input("the population does not fit into a context of " +
                                     std::to_string(model.kv_pages() * kPageTokens) + " tokens",
                                 "leave out --context");
    }
    const auto start = Clock::now();
    TARS_CHECK(batches.feed(
        sequences, [](std::size_t) { return std::size_t{0}; },
        [](std::size_t, std::size_t, std::span<const float>) {}, {}));
    return seconds_since(start);
}

struct Measured {
    std::size_t coordinates = 0, members = 0;
    /// Milliseconds, one per cycle. `adapted`: the rows of a slice through their adapters, without pricing.
    std::vector<double> generation, pricing, plain, adapted;
    std::vector<double> share;  ///< plain / pricing, each cycle's own
    std::uint64_t inference_peak = 0, tuning_peak = 0;
    bool peaks_are_separate = false;
};

Result<Measured> measure(LoadedModel& model, const TuningBenchArguments& arguments) {
    const auto document = random_document(model.vocabulary(), arguments.tokens);
    std::vector<std::uint32_t> plain(arguments.population, 0);
    Measured measured;
    measured.peaks_are_separate = forget_peak();
    {
        SharedBatches batches(model);
        for (int i = 0; i < kMemoryRounds; ++i) TARS_CHECK(forward(model, batches, document, plain));
        measured.inference_peak = peak_resident_memory();
    }
    forget_peak();
    TARS_TRY(const auto bench, TuningBench::make(model, arguments, document));
    for (int i = 0; i < kMemoryRounds; ++i) TARS_CHECK(bench->generation());
    measured.tuning_peak = peak_resident_memory();
    measured.coordinates = bench->coordinates();
    measured.members = bench->members();

    plain.resize(bench->members());
    SharedBatches batches(model);
    TARS_CHECK(forward(model, batches, document, plain));
    for (std::uint32_t cycle = 0; cycle < arguments.cycles; ++cycle) {
        double as_it_is = 0;
        Generation generation;
        for (const bool first : {true, false}) {  // in pairs that begin with either by turns
            if (first == (cycle % 2 == 0)) {
                TARS_TRY(as_it_is, forward(model, batches, document, plain));
            } else {
                TARS_TRY(generation, bench->generation());
            }
        }
        const auto members = bench->adapters();
        std::vector<SeatedAdapters> seats;
        std::vector<std::uint32_t> slots;
        for (const auto& member : members) {
            TARS_TRY(auto seat, SeatedAdapters::seat(model, members_of({&member, 1})));
            slots.push_back(seat.slot(0));
            seats.push_back(std::move(seat));
        }
        TARS_TRY(const double adapted, forward(model, batches, document, slots));
        measured.plain.push_back(1000 * as_it_is);
        measured.generation.push_back(1000 * generation.all);
        measured.pricing.push_back(1000 * generation.pricing);
        measured.adapted.push_back(1000 * adapted * static_cast<double>(bench->members()) /
                                   static_cast<double>(members.size()));
        measured.share.push_back(as_it_is / generation.pricing);
    }
    return measured;
}

void print_json(const ModelInfo& info, const TuningBenchArguments& arguments, const Measured& measured,
                double tokens_per_second, double extra) {
    std::cout << nlohmann::ordered_json{{"model", info.name},
                                        {"type", info.type},
                                        {"device", info.device},
                                        {"parts", arguments.parts},
                                        {"coordinates", measured.coordinates},
                                        {"population", measured.members},
                                        {"tokens", arguments.tokens},
                                        {"cycles", arguments.cycles},
                                        {"generation_ms", to_json(spread(measured.generation))},
                                        {"population_ms", to_json(spread(measured.pricing))},
                                        {"adapted_ms", to_json(spread(measured.adapted))},
                                        {"plain_ms", to_json(spread(measured.plain))},
                                        {"share_of_plain", to_json(spread(measured.share))},
                                        {"population_tokens_per_second", tokens_per_second},
                                        {"inference_peak_bytes", measured.inference_peak},
                                        {"tuning_peak_bytes", measured.tuning_peak},
                                        {"extra_memory_share", extra},
                                        {"peaks_are_separate", measured.peaks_are_separate}}
                     .dump()
              << "\n";
}

void print_row(const char* what, const std::vector<double>& values, const char* meaning) {
    const auto s = spread(values);
    std::printf("%-22s %9.2f %9.2f %9.2f  %s\n", what, s.minimum, s.median, s.maximum, meaning);
}

void print_table(const ModelInfo& info, const TuningBenchArguments& arguments, const Measured& measured,
                 double tokens_per_second, double extra) {
    std::printf("%s (%s %s, %s) on %s\n", info.name.c_str(), info.architecture.c_str(), info.type.c_str(),
                readable_bytes(info.file_bytes).c_str(), info.device.c_str());
    std::printf("%zu members x %u tokens, all scored; %zu numbers to vary (%s)\n", measured.members,
                arguments.tokens, measured.coordinates, arguments.parts.c_str());
    std::printf("                             min    median       max  over %u cycles\n", arguments.cycles);
    print_row("generation          ms", measured.generation, "ask, price, tell");
    print_row("population          ms", measured.pricing, "adapters made, all rows, losses");
    print_row("rows with adapters  ms", measured.adapted, "the same rows through adapters that are there");
    print_row("rows without        ms", measured.plain, "plain inference, beside each generation by turns");
    auto percent = measured.share;
    for (double& share : percent) share *= 100;
    print_row("share of plain       %", percent, "of plain speed that pricing a population has");
    std::printf("%-32s %9.0f            tokens per second\n", "", tokens_per_second);
    std::printf("peak memory: %s inferring, %s tuning, %+.1f %% (resident in this process, weights and a "
                "cache for all members in both%s)\n",
                readable_bytes(measured.inference_peak).c_str(), readable_bytes(measured.tuning_peak).c_str(),
                100 * extra,
                measured.peaks_are_separate ? "" : "; this system keeps one peak, and loading may hide it");
}

Result<void> bench_tuning(const TuningBenchArguments& arguments) {
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(const auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    const auto pages = (arguments.tokens + kPageTokens - 1) / kPageTokens;
    if (options.context == 0)
        options.context = pages * kPageTokens * static_cast<std::uint32_t>(arguments.population);
    TARS_TRY(const auto model, LoadedModel::open(path, *device, options));
    TARS_TRY(const auto measured, measure(*model, arguments));
    const double rows = static_cast<double>(measured.members) * arguments.tokens;
    const double tokens_per_second = 1000 * rows / spread(measured.pricing).median;
    const double extra =
        measured.inference_peak == 0
            ? 0
            : static_cast<double>(measured.tuning_peak) / static_cast<double>(measured.inference_peak) - 1;
    (arguments.json ? print_json : print_table)(model->info(), arguments, measured, tokens_per_second, extra);
    return {};
}

}  // namespace

CLI::App* add_bench_tuning_command(CLI::App& bench, Command& chosen) {
    auto* command = bench.add_subcommand("tune", "What a generation of tuning costs beside inference");
    const auto arguments = std::make_shared<TuningBenchArguments>();
    arguments->model.add_to(*command);
    command->add_option("--parts", arguments->parts, "What to vary, as for tars tune")->capture_default_str();
    command->add_option("--matrices", arguments->matrices, "Tensors for lora and eggroll")
        ->capture_default_str();
    command->add_option("--population", arguments->population, "Members of a generation, an even number")
        ->capture_default_str()
        ->check(CLI::Range(4, 256));
    command->add_option("--tokens", arguments->tokens, "Tokens that each member reads")
        ->capture_default_str()
        ->check(CLI::Range(1, 1 << 15));
    command->add_option("--cycles", arguments->cycles, "Generations to time")
        ->capture_default_str()
        ->check(CLI::Range(1, 10000));
    command->add_flag("--json", arguments->json, "Print one JSON value, for scripts");
    command->callback([arguments, &chosen] { chosen = [arguments] { return bench_tuning(*arguments); }; });
    return command;
}

}  // namespace tars
