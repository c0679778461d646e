// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/bench_speculation.h"

#include "app/terminal/spread.h"
#include "core/mapped_file.h"

#include <algorithm>
#include <cstdio>
#include <future>
#include <iostream>
#include <vector>

namespace tars {
namespace {

/// As when a model is asked to change one thing in what it was given.
constexpr std::string_view kRepetitive =
    "Here is the story. Lily and Ben went to the park to play with the red ball. They saw a big dog under "
    "the "
    "tree. The dog wanted to play with the red ball too. Lily was not afraid of the big dog. She gave the "
    "red "
    "ball to the dog, and the dog ran to Ben. They played with the red ball under the tree until it was time "
    "to go home.\n"
    "Here is the story with a cat. Lily and Ben went to the park to play with the red ball. They saw a big "
    "cat "
    "under the tree. The cat wanted to play with the red ball too. Lily was not afraid of the big cat. She "
    "gave "
    "the red ball to the cat, and the cat ran to Ben. They played with the red ball under the tree until it "
    "was "
    "time to go home.\n"
    "Here is the story once more. Lily and Ben went to the park to play with";

struct Answers {
    std::vector<std::vector<TokenId>> tokens;
    double tokens_per_second = 0;  ///< of all
    std::uint64_t output = 0, drafted = 0, accepted = 0;
};

/// All sequences at once; waits for the last.
Result<Answers> answer(Runtime& runtime, ModelId model, const GenerateRequest& request,
                       std::uint32_t sequences) {
    struct Sequence {
        std::vector<TokenId> tokens;
        std::promise<Result<GenerationStats>> done;
    };
    std::vector<Sequence> all(sequences);
    for (auto& one : all)
        runtime.submit(model, request, [&one](const GenerationEvent& event) {
            if (const auto* piece = std::get_if<Piece>(&event))
                one.tokens.insert(one.tokens.end(), piece->tokens.begin(), piece->tokens.end());
            else if (const auto* finished = std::get_if<Finished>(&event))
                one.done.set_value(finished->stats);
            else if (const auto* failed = std::get_if<Failed>(&event))
                one.done.set_value(failed->error);
        });
    Answers answers;
    std::optional<Error> error;
    for (auto& one : all) {
        const auto stats = one.done.get_future().get();  // of each: their sinks must not outlive them
        if (!stats) {
            error = stats.error();
            continue;
        }
        answers.tokens_per_second += stats->tokens_per_second();
        answers.output += stats->output_tokens;
        answers.drafted += stats->drafted_tokens;
        answers.accepted += stats->accepted_tokens;
        answers.tokens.push_back(std::move(one.tokens));
    }
    if (error) return *error;
    return answers;
}

struct Measured {
    std::vector<double> with, without, gain;  ///< tokens per second, the same, one by the other
    std::uint64_t output = 0, drafted = 0, accepted = 0;
    bool same = true;
};

Result<Measured> measure(Runtime& runtime, ModelId model, GenerateRequest request,
                         const SpeculationBenchArguments& arguments) {
    // Reads the prompt, which is in the cache from then on, and tries what drafts cost.
    TARS_TRY([[maybe_unused]] const auto warm, answer(runtime, model, request, arguments.sequences));
    Measured measured;
    for (std::uint32_t i = 0; i < arguments.repetitions; ++i) {
        Answers with, without;
        for (const bool second : {false, true}) {  // either begins by turns
            request.speculate = (i % 2 == 0) == second;
            auto& answers = request.speculate ? with : without;
            TARS_TRY(answers, answer(runtime, model, request, arguments.sequences));
        }
        measured.with.push_back(with.tokens_per_second);
        measured.without.push_back(without.tokens_per_second);
        measured.gain.push_back(with.tokens_per_second / without.tokens_per_second);
        measured.output += with.output;
        measured.drafted += with.drafted;
        measured.accepted += with.accepted;
        measured.same = measured.same && with.tokens == without.tokens;
    }
    return measured;
}

Result<std::string> read_text(const std::filesystem::path& path) {
    if (path.empty()) return std::string(kRepetitive);
    TARS_TRY(const auto file, MappedFile::open(path));
    const auto bytes = file.bytes();
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void print(const ModelInfo& info, const Measured& measured, const SpeculationBenchArguments& arguments) {
    const auto with = spread(measured.with), without = spread(measured.without), gain = spread(measured.gain);
    const auto steps = static_cast<double>(measured.output - measured.accepted);
    const double per_step = static_cast<double>(measured.output) / std::max(steps, 1.0);
    if (arguments.json) {
        std::cout << nlohmann::ordered_json{{"model", info.name},
                                            {"type", info.type},
                                            {"device", info.device},
                                            {"decode", arguments.decode},
                                            {"sequences", arguments.sequences},
                                            {"repetitions", arguments.repetitions},
                                            {"tokens_per_second", to_json(with)},
                                            {"tokens_per_second_without", to_json(without)},
                                            {"gain", to_json(gain)},
                                            {"drafted_tokens", measured.drafted},
                                            {"accepted_tokens", measured.accepted},
                                            {"tokens_per_step", per_step},
                                            {"same_answers", measured.same}}
                         .dump()
                  << "\n";
        return;
    }
    std::printf("%s (%s %s, %s) on %s\n", info.name.c_str(), info.architecture.c_str(), info.type.c_str(),
                readable_bytes(info.file_bytes).c_str(), info.device.c_str());
    std::printf("                          min   median      max   over %u pairs\n", arguments.repetitions);
    std::printf("without drafts tok/s %8.1f %8.1f %8.1f\n", without.minimum, without.median, without.maximum);
    std::printf("with drafts    tok/s %8.1f %8.1f %8.1f\n", with.minimum, with.median, with.maximum);
    std::printf("gain                 %8.2f %8.2f %8.2f\n", gain.minimum, gain.median, gain.maximum);
    std::printf("%llu of %llu drafted tokens were right: %.2f tokens per step; %s answers\n",
                static_cast<unsigned long long>(measured.accepted),
                static_cast<unsigned long long>(measured.drafted), per_step,
                measured.same ? "the same" : "different");
}

}  // namespace

Result<void> bench_speculation(const ModelArguments& model, const SpeculationBenchArguments& arguments) {
    TARS_TRY(const auto path, model.path());
    TARS_TRY(auto text, read_text(arguments.text));
    TARS_TRY(auto device, model.make_device());
    TARS_TRY(auto options, model.model_options());
    if (options.context == 0)  // a token is a byte at least, and one more begins the text
        options.context =
            (static_cast<std::uint32_t>(text.size()) + 1 + arguments.decode) * arguments.sequences;
    Runtime runtime(std::move(device));
    TARS_TRY(const auto id, runtime.load(path, options));
    GenerateRequest request;
    request.prompt = std::move(text);
    request.sampling.temperature = 0;
    request.max_tokens = static_cast<std::int32_t>(arguments.decode);
    request.ignore_end = true;
    TARS_TRY(const auto measured, measure(runtime, id, std::move(request), arguments));
    TARS_TRY(const auto info, runtime.info(id));
    print(info, measured, arguments);
    return {};
}

}  // namespace tars
