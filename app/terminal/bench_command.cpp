// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/bench_beside_tuning.h"
#include "app/terminal/bench_speculation.h"
#include "app/terminal/bench_tuning.h"
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "app/terminal/spread.h"
#include "core/cpu_features.h"
#include "core/rng.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>

namespace tars {
namespace {

struct BenchArguments {
    ModelArguments model;
    std::uint32_t prompt = 512;
    std::uint32_t decode = 64;
    std::uint32_t depth = 0;
    std::uint32_t sequences = 1;
    std::uint32_t repetitions = 5;
    bool json = false;
    bool speculate = false, beside_tuning = false;
    std::string text;
};

/// Runs random tokens through sequences and times it.
class Bench {
  public:
    Bench(LoadedModel& model, std::uint32_t sequences)
        : model_(model), logits_(std::size_t{model.vocabulary()} * sequences), rng_(1) {
        const std::uint32_t each = model.kv_pages() / sequences;
        for (std::uint32_t page = 0; page < each * sequences; ++page) pages_.push_back(page);
        for (std::uint32_t i = 0; i < sequences; ++i)
            sequences_.push_back({std::span(pages_).subspan(std::size_t{i} * each, each)});
    }

    /// Seconds to read `count` tokens of one sequence from its start, with the last one's logits.
    Result<double> prefill(std::uint32_t sequence, std::uint32_t count) {
        const auto start = Clock::now();
        for (std::uint32_t position = 0; position < count;) {
            rows_.clear();
            const auto stop = std::min(position + model_.max_rows(), count);
            for (; position < stop; ++position) add_row(sequence, position, position + 1 == count);
            TARS_CHECK(run());
        }
        return seconds_since(start);
    }

    /// Seconds in which every sequence says `count` tokens, at `position` and after, all of them together.
    Result<double> decode(std::uint32_t position, std::uint32_t count) {
        const auto start = Clock::now();
        for (const auto end = position + count; position < end; ++position) {
            rows_.clear();
            for (std::uint32_t i = 0; i < sequences_.size(); ++i) add_row(i, position, true);
            TARS_CHECK(run());
        }
        return seconds_since(start);
    }

  private:
    void add_row(std::uint32_t sequence, std::uint32_t position, bool wants_logits) {
        rows_.push_back({.token = static_cast<std::int32_t>(rng_.next_u32() % model_.vocabulary()),
                         .position = position,
                         .sequence = sequence,
                         .wants_logits = wants_logits});
    }

    Result<void> run() {
        const auto wanted = std::ranges::count(rows_, true, &Row::wants_logits);
        return model_.program().run(
            {rows_, sequences_},
            std::span(logits_).first(static_cast<std::size_t>(wanted) * model_.vocabulary()));
    }

    LoadedModel& model_;
    std::vector<float> logits_;
    Rng rng_;
    std::vector<std::uint32_t> pages_;
    std::vector<SequencePages> sequences_;
    std::vector<Row> rows_;
};

/// What a run measures, one number per repetition.
struct Measured {
    std::vector<double> prefill, decode, first;  ///< tokens per second, the same, milliseconds
};

Result<Measured> measure(LoadedModel& model, const BenchArguments& arguments) {
    Bench bench(model, arguments.sequences);
    TARS_CHECK(bench.prefill(0, std::min(arguments.prompt, 32u)));  // warms caches and threads
    Measured measured;
    for (std::uint32_t i = 0; i < arguments.repetitions; ++i) {
        TARS_TRY(const double prompt_seconds, bench.prefill(0, arguments.prompt));
        for (std::uint32_t sequence = 0; sequence < arguments.sequences; ++sequence)
            TARS_CHECK(bench.prefill(sequence, arguments.depth));
        TARS_TRY(const double decode_seconds, bench.decode(arguments.depth, arguments.decode));
        measured.prefill.push_back(arguments.prompt / prompt_seconds);
        measured.decode.push_back(arguments.decode * arguments.sequences / decode_seconds);
        measured.first.push_back(prompt_seconds * 1000);
    }
    return measured;
}

Result<void> bench(const BenchArguments& arguments) {
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    const auto length = std::max(arguments.prompt, arguments.depth + arguments.decode);
    options.context = (length + kPageTokens - 1) / kPageTokens * kPageTokens * arguments.sequences;
    TARS_TRY(const auto ceiling, device->measure_speed());
    const auto load_start = Clock::now();
    TARS_TRY(const auto model, LoadedModel::open(path, *device, options));
    const double load_seconds = seconds_since(load_start);
    TARS_TRY(const auto measured, measure(*model, arguments));
    const auto& info = model->info();
    const auto p = spread(measured.prefill), d = spread(measured.decode), f = spread(measured.first);
    const auto cost = model->program().row_cost();
    const double multiplied = static_cast<double>(cost.multiply_adds) * p.median;
    const double read = static_cast<double>(cost.weight_bytes) * d.median / arguments.sequences;
    if (arguments.json) {
        std::cout << nlohmann::ordered_json{{"model", info.name},
                                            {"type", info.type},
                                            {"device", info.device},
                                            {"prompt", arguments.prompt},
                                            {"decode", arguments.decode},
                                            {"depth", arguments.depth},
                                            {"sequences", arguments.sequences},
                                            {"repetitions", arguments.repetitions},
                                            {"prefill_tokens_per_second", to_json(p)},
                                            {"decode_tokens_per_second", to_json(d)},
                                            {"prefill_multiply_adds_per_second", multiplied},
                                            {"peak_multiply_adds_per_second", ceiling.multiply_adds},
                                            {"decode_bytes_per_second", read},
                                            {"peak_bytes_per_second", ceiling.read_bytes},
                                            {"first_token_ms", to_json(f)},
                                            {"load_ms", load_seconds * 1000},
                                            {"device_bytes", info.device_bytes},
                                            {"peak_resident_bytes", peak_resident_memory()}}
                         .dump()
                  << "\n";
        return {};
    }
    std::printf("%s (%s %s, %s) on %s\n", info.name.c_str(), info.architecture.c_str(), info.type.c_str(),
                readable_bytes(info.file_bytes).c_str(), info.device.c_str());
    std::printf("                        min   median      max   over %u runs\n", arguments.repetitions);
    std::printf("prefill %4u tok/s %9.1f %8.1f %8.1f  %.2f T multiply-adds/s, %.0f %% of the peak\n",
                arguments.prompt, p.minimum, p.median, p.maximum, multiplied / 1e12,
                100 * multiplied / ceiling.multiply_adds);
    std::printf("decode  %4u tok/s %9.1f %8.1f %8.1f  %.1f GB/s of weights, %.0f %% of the peak\n",
                arguments.decode, d.minimum, d.median, d.maximum, read / 1e9,
                100 * read / ceiling.read_bytes);
    std::printf("first token    ms %9.1f %8.1f %8.1f\n", f.minimum, f.median, f.maximum);
    std::printf("load           ms %9.1f\n", load_seconds * 1000);
    std::printf("memory            %9s on the device, %s resident at the peak\n",
                readable_bytes(info.device_bytes).c_str(), readable_bytes(peak_resident_memory()).c_str());
    return {};
}

}  // namespace

void add_bench_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("bench", "Measure speed and memory");
    const auto arguments = std::make_shared<BenchArguments>();
    arguments->model.add_to(*command);
    const auto* tuning = add_bench_tuning_command(*command, chosen);
    auto* model = command->get_option("MODEL")->required(false);  // `tune` has its own
    command->add_option("--prompt", arguments->prompt, "Prompt tokens")
        ->capture_default_str()
        ->check(CLI::Range(1, 1 << 20));
    command->add_option("--decode", arguments->decode, "Answer tokens")
        ->capture_default_str()
        ->check(CLI::Range(1, 1 << 20));
    command->add_option("--depth", arguments->depth, "Tokens that stand before the answer")
        ->capture_default_str()
        ->check(CLI::Range(0, 1 << 20));
    command->add_option("--sequences", arguments->sequences, "Answers decoded together")
        ->capture_default_str()
        ->check(CLI::Range(1, 512));
    command->add_option("--repetitions", arguments->repetitions, "Runs")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command->add_flag("--json", arguments->json, "Print one JSON value, for scripts");
    auto* speculate = command->add_flag("--speculate", arguments->speculate,
                                        "What answers that repeat earlier text gain by drafts, beside none");
    command->add_option("--text", arguments->text, "File to continue with --speculate, instead of a story")
        ->needs(speculate)
        ->check(CLI::ExistingFile);
    command
        ->add_flag(
            "--beside-tuning", arguments->beside_tuning,
            "Times between the tokens of an answer while a model is tuned on the same machine, beside none")
        ->excludes(speculate);
    command->callback([=, &chosen] {
        if (command->got_subcommand(tuning)) return;
        if (model->count() == 0) throw CLI::RequiredError("MODEL");
        chosen = [arguments] {
            if (arguments->beside_tuning)
                return bench_beside_tuning(arguments->model, {.decode = arguments->decode,
                                                              .repetitions = arguments->repetitions,
                                                              .json = arguments->json});
            if (!arguments->speculate) return bench(*arguments);
            return bench_speculation(arguments->model, {.text = arguments->text,
                                                        .decode = arguments->decode,
                                                        .sequences = arguments->sequences,
                                                        .repetitions = arguments->repetitions,
                                                        .json = arguments->json});
        };
    });
}

}  // namespace tars
