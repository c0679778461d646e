// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/commands.h"
#include "app/terminal/options.h"
#include "core/atomic_file.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>

namespace tars {
namespace {

struct PerplexityArguments {
    ModelArguments model;
    std::string file;
    std::uint32_t window = 512;
    bool json = false;
};

struct Tally {
    double sum = 0, squares = 0;
    std::uint64_t count = 0;

    void add(double nll) {
        sum += nll;
        squares += nll * nll;
        ++count;
    }
    double mean() const { return sum / static_cast<double>(count); }
    /// Standard error of the mean.
    double error() const {
        if (count < 2) return 0;
        const double variance = squares / static_cast<double>(count) - mean() * mean();
        return std::sqrt(std::max(variance, 0.0) / static_cast<double>(count - 1));
    }
};

/// The usual measure: the text in windows, each scored on its second half, so that every scored token has at
/// least half a window of context. A text shorter than two halves is scored whole.
Result<Tally> measure(LoadedModel& model, const std::vector<TokenId>& tokens, std::uint32_t window) {
    const auto& special = model.tokenizer().special();
    const bool bos = special.add_bos && special.bos != kNoToken;
    Tally tally;
    ProgressLine progress("scoring");
    const bool single = tokens.size() < window;
    const std::size_t length = single ? tokens.size() : window;
    for (std::size_t begin = 0; begin + length <= tokens.size(); begin += length) {
        std::vector<TokenId> chunk(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                   tokens.begin() + static_cast<std::ptrdiff_t>(begin + length));
        if (bos) chunk.front() = special.bos;
        const std::size_t first = single ? 0 : length / 2;
        TARS_CHECK(score(model, chunk, [&](std::size_t position, std::span<const float> logits) {
            if (position >= first && position + 1 < chunk.size())
                tally.add(negative_log_likelihood(logits, chunk[position + 1]));
        }));
        progress.show(static_cast<double>(begin + length) / static_cast<double>(tokens.size()));
    }
    return tally;
}

Result<void> perplexity(const PerplexityArguments& arguments) {
    TARS_TRY(const auto text, read_text_file(arguments.file, 1ull << 30));
    TARS_TRY(const auto path, arguments.model.path());
    TARS_TRY(auto device, arguments.model.make_device());
    TARS_TRY(auto options, arguments.model.model_options());
    options.context = std::max(options.context, arguments.window);
    TARS_TRY(const auto model, LoadedModel::open(path, *device, options));
    const auto tokens = model->tokenizer().encode(text);
    if (tokens.size() < 2) return invalid_input(arguments.file + " has too little text to score");
    TARS_TRY(const auto tally, measure(*model, tokens, arguments.window));
    if (tally.count == 0) return invalid_input(arguments.file + " has too little text to score");
    const double value = std::exp(tally.mean());
    if (arguments.json) {
        std::cout << nlohmann::ordered_json{{"perplexity", value},
                                            {"error", value * tally.error()},
                                            {"nll", tally.mean()},
                                            {"tokens", tally.count},
                                            {"window", arguments.window}}
                         .dump()
                  << "\n";
        return {};
    }
    std::printf("perplexity %.4f ± %.4f over %llu tokens, windows of %u\n", value, value * tally.error(),
                static_cast<unsigned long long>(tally.count), arguments.window);
    return {};
}

}  // namespace

void add_perplexity_command(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("perplexity", "How well a model predicts a text (lower is better)");
    const auto arguments = std::make_shared<PerplexityArguments>();
    arguments->model.add_to(*command);
    command->add_option("FILE", arguments->file, "A text file")->required();
    command->add_option("--window", arguments->window, "Tokens per window; the second half is scored")
        ->capture_default_str()
        ->check(CLI::Range(8, 1 << 20));
    command->add_flag("--json", arguments->json, "Print one JSON value, for scripts");
    command->callback([arguments, &chosen] { chosen = [arguments] { return perplexity(*arguments); }; });
}

}  // namespace tars
