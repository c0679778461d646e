// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/cpu_features.h"
#include "core/rng.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>

namespace tars {
namespace {

struct BenchArguments {
    ModelArguments model;
    std::uint32_t prompt = 512;
    std::uint32_t decode = 64;
    std::uint32_t repetitions = 5;
    bool json = false;
};

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Spread {
    double minimum = 0, median = 0, maximum = 0;
};

Spread spread(std::vector<double> values) {
    std::ranges::sort(values);
    return {values.front(), values[values.size() / 2], values.back()};
}

nlohmann::ordered_json to_json(const Spread& s) {
    return {{"min", s.minimum}, {"median", s.median}, {"max", s.maximum}};
}

/// Runs random tokens through one sequence and times it.
class Bench {
  public:
    explicit Bench(LoadedModel& model) : model_(model), logits_(model.vocabulary()), rng_(1) {
        for (std::uint32_t page = 0; page < model.kv_pages(); ++page) pages_.push_back(page);
    }

    /// Seconds to read `count` tokens from `position` on, `chunk` at a time, with the last one's logits.
    Result<double> read(std::uint32_t position, std::uint32_t count, std::uint32_t chunk) {
        const SequencePages sequence{pages_};
        const auto start = Clock::now();
        for (const auto end = position + count; position < end;) {
            rows_.clear();
            const auto stop = std::min(position + chunk, end);
            for (; position < stop; ++position)
                rows_.push_back({.token = static_cast<std::int32_t>(rng_.next_u32() % model_.vocabulary()),
                                 .position = position,
                                 .wants_logits = position + 1 == end || chunk == 1});
            const auto wanted = rows_.back().wants_logits ? logits_.size() : 0;
            TARS_CHECK(model_.program().run({rows_, {&sequence, 1}}, std::span(logits_).first(wanted)));
        }
        return seconds_since(start);
    }

  private:
    LoadedModel& model_;
    std::vector<float> logits_;
    Rng rng_;
    std::vector<std::uint32_t> pages_;
    std::vector<Row> rows_;
};

Result<void> bench(const BenchArguments& arguments) {
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    options.context = std::max(options.context, arguments.prompt + arguments.decode);
    const auto load_start = Clock::now();
    TARS_TRY(const auto model, LoadedModel::open(path, *device, options));
    const double load_seconds = seconds_since(load_start);

    Bench run(*model);
    TARS_CHECK(run.read(0, std::min(arguments.prompt, 32u), model->max_rows()));  // warms caches and threads
    std::vector<double> prefill, decode, first;
    for (std::uint32_t i = 0; i < arguments.repetitions; ++i) {
        TARS_TRY(const double prompt_seconds, run.read(0, arguments.prompt, model->max_rows()));
        TARS_TRY(const double decode_seconds, run.read(arguments.prompt, arguments.decode, 1));
        prefill.push_back(arguments.prompt / prompt_seconds);
        decode.push_back(arguments.decode / decode_seconds);
        first.push_back(prompt_seconds * 1000);
    }
    const auto& info = model->info();
    const auto p = spread(prefill), d = spread(decode), f = spread(first);
    if (arguments.json) {
        std::cout << nlohmann::ordered_json{{"model", info.name},
                                            {"type", info.type},
                                            {"device", info.device},
                                            {"prompt", arguments.prompt},
                                            {"decode", arguments.decode},
                                            {"repetitions", arguments.repetitions},
                                            {"prefill_tokens_per_second", to_json(p)},
                                            {"decode_tokens_per_second", to_json(d)},
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
    std::printf("prefill %4u tok/s %9.1f %8.1f %8.1f\n", arguments.prompt, p.minimum, p.median, p.maximum);
    std::printf("decode  %4u tok/s %9.1f %8.1f %8.1f\n", arguments.decode, d.minimum, d.median, d.maximum);
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
    command->add_option("--prompt", arguments->prompt, "Prompt tokens")
        ->capture_default_str()
        ->check(CLI::Range(1, 1 << 20));
    command->add_option("--decode", arguments->decode, "Answer tokens")
        ->capture_default_str()
        ->check(CLI::Range(1, 1 << 20));
    command->add_option("--repetitions", arguments->repetitions, "Runs")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command->add_flag("--json", arguments->json);
    command->callback([arguments, &chosen] { chosen = [arguments] { return bench(*arguments); }; });
}

}  // namespace tars
