// SPDX-License-Identifier: Apache-2.0
#include "tuning/example_tuning.h"

#include "core/atomic_file.h"
#include "tuning/own_answers.h"
#include "tuning/own_guard.h"
#include "tuning/readout.h"
#include "tuning/trust_region.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>

namespace tars {
namespace {

constexpr std::uint64_t kCacheBytes = 128u << 20;
constexpr std::uint32_t kMostContext = 65536;
constexpr std::size_t kGuardTokens = 128;  // per document
constexpr std::size_t kMostGuardDocuments = 96;
constexpr std::size_t kLeastToShare = 6;  // of fewer the guard has all
constexpr std::uint64_t kMostGuardBytes = 64u << 20;
constexpr std::size_t kTestPrompts = 8;
constexpr std::size_t kCanaryTokens = 96;

/// Stretches of a text, evenly spread over it, all of whose tokens are scored, but for those that have
/// passages of the examples. The search sees a third; the others are the gate's alone.
Result<std::vector<TokenDocument>> guard_documents(const LoadedModel& model,
                                                   const std::filesystem::path& path,
                                                   const Passages& examples, std::size_t& like_examples) {
    TARS_TRY(const auto text, read_text_file(path, kMostGuardBytes));
    const auto tokens = model.tokenizer().encode(text, {.add_special = false});
    const auto length = std::min<std::size_t>(kGuardTokens, std::size_t{model.kv_pages()} * kPageTokens / 2);
    std::vector<std::span<const TokenId>> stretches;
    for (std::size_t i = 0; i + length <= tokens.size(); i += length)
        stretches.push_back(std::span(tokens).subspan(i, length));
    like_examples = std::erase_if(
        stretches, [&](const auto stretch) { return examples.are_in(model.tokenizer().decode(stretch)); });
    if (stretches.empty() && like_examples > 0)
        return invalid_input(path.string() + ": all of it is like the examples, whose change is wanted",
                             "give a text about other things");
    if (stretches.empty())
        return invalid_input(path.string() + ": " + std::to_string(tokens.size()) +
                                 " tokens are too few to watch for harm",
                             "give a text of " + std::to_string(8 * length) + " tokens or more");
    const auto count = std::min(stretches.size(), kMostGuardDocuments);
    std::vector<TokenDocument> documents;
    for (std::size_t i = 0; i < count; ++i) {
        const auto stretch = stretches[i * stretches.size() / count];
        const auto split = count < kLeastToShare || i % 3 != 1 ? Split::guard : Split::watched;
        TokenDocument document{{stretch.begin(), stretch.end()}, 1, split};
        if (const auto bos = model.tokenizer().special().bos;
            model.tokenizer().special().add_bos && bos != kNoToken)
            document.tokens.insert(document.tokens.begin(), bos);
        documents.push_back(std::move(document));
    }
    return documents;
}

std::size_t count(std::span<const TokenDocument> documents, Split split) {
    return static_cast<std::size_t>(std::ranges::count(documents, split, &TokenDocument::split));
}

/// The space with the readout's strengths, and its best strength with everything else untuned.
Result<SearchSpace> with_readout(const SearchSpace& space, Readout readout, std::optional<Ablation>& guess) {
    auto dimensions = space.dimensions();
    dimensions.push_back(std::move(readout.dimension));
    TARS_TRY(auto wider, SearchSpace::make(std::move(dimensions), space.matrices(), space.budget(),
                                           {std::move(readout.directions)}));
    guess = {"readout alone", wider.start()};
    const auto first = *wider.find(kReadout);
    for (auto i = first; i < wider.coordinates(); ++i) guess->genome.reals[wider.index(i)] = readout.strength;
    guess->genome.origin = "readout";
    return wider;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string first_prompt(const Example& example) {
    for (const auto& message : example.messages)
        if (message.role == "user") return message.content;
    return example.messages.front().content;
}

}  // namespace

Result<ExampleProblem> make_example_problem(LoadedModel& model, const ExampleTuning& settings,
                                            const std::optional<SearchSpace>& space, std::stop_token stop) {
    const auto begin = std::chrono::steady_clock::now();
    TARS_TRY(auto examples, read_examples(settings.data));
    ExampleProblem made;
    made.split = split_examples(examples, settings.seed);
    const auto context = std::size_t{model.kv_pages()} * kPageTokens;
    made.rejecting = static_cast<std::size_t>(std::ranges::count_if(examples, &Example::only_rejects));
    if (made.rejecting == examples.size() && !(settings.tuning.fitness.preference > 0))
        return invalid_input(settings.data.string() +
                                 " only says which answers are not wanted, and the weight of "
                                 "preferring others is 0",
                             "give --preference a weight, or add answers that are wanted");
    TARS_TRY(auto documents, encode_examples(model, examples, context));
    made.too_long = examples.size() - documents.size();
    TARS_TRY(const auto left_out, add_own_answers(model, documents, stop));
    made.too_long += left_out;
    if (!settings.guard.empty()) {
        TARS_TRY(auto guard, guard_documents(model, settings.guard, Passages(examples), made.guard_left_out));
        std::ranges::move(guard, std::back_inserter(documents));
    } else if (settings.own_guard) {
        made.own_guard = true;
        TARS_TRY(auto guard, own_guard(model, settings.seed, stop));
        std::ranges::move(guard, std::back_inserter(documents));
    }
    made.training = count(documents, Split::training);
    made.validation = count(documents, Split::validation);
    made.test = count(documents, Split::test);
    made.guard = count(documents, Split::guard);
    for (const auto& example : examples)
        if (example.split == Split::test && example.text.empty() && made.test_prompts.size() < kTestPrompts)
            made.test_prompts.push_back(first_prompt(example));

    TARS_TRY(auto wanted, space ? Result<SearchSpace>(*space) : weight_space(model.plan(), settings.parts));
    std::optional<Ablation> guess;
    if (!space) {
        TARS_TRY(wanted, calibrate(model, wanted, documents, settings.seed, stop));
        if (settings.parts.readout) {
            TARS_TRY(auto readout, fit_readout(model, documents, settings.seed, stop));
            if (readout) {
                TARS_TRY(wanted, with_readout(wanted, std::move(*readout), guess));
            }
        }
    }
    TARS_TRY(made.evaluator, WeightEvaluator::make(model, wanted, std::move(documents), settings.tuning));
    TARS_TRY(auto temperature, made.evaluator->temperature_only(stop));
    made.problem = {.name = "examples",
                    .space = std::move(wanted),
                    .sigma = kWeightSigma,
                    .noisy = settings.tuning.minibatch > 0 && settings.tuning.minibatch < made.training,
                    .evaluator = made.evaluator.get()};
    if (guess) {
        TARS_TRY(const double trusted,
                 trusted_share(*made.evaluator, made.problem.space, guess->genome, stop));
        guess->genome = part_of_the_way(made.problem.space, guess->genome, trusted);
    }
    made.problem.guess = std::move(guess);
    if (temperature) made.problem.ablations.push_back(std::move(*temperature));
    made.problem.seconds = seconds_since(begin);
    return made;
}

std::uint32_t population_context(const Plan& plan) {
    std::uint64_t bytes = 0;  // per token, at two bytes a number
    for (const auto& heads : plan.layers) bytes += std::uint64_t{4} * heads.kv * heads.dimension;
    const auto tokens = kCacheBytes / std::max<std::uint64_t>(1, bytes);
    return static_cast<std::uint32_t>(
        std::clamp<std::uint64_t>(tokens, kLeastPopulationContext, kMostContext));
}

Result<std::uint64_t> evaluations_within(const Problem& problem, const RunSettings& settings, double seconds,
                                         std::stop_token stop) {
    constexpr double kForRest = 0.9;  // the share that baselines and the end leave
    TARS_TRY(const auto optimizer, make_optimizer(problem.space, optimizer_settings(problem, settings)));
    const auto generation = optimizer->ask(std::numeric_limits<std::size_t>::max());
    const auto slice =
        std::span(generation.genomes).first(std::min(settings.slice, generation.genomes.size()));
    auto begin = std::chrono::steady_clock::now();
    TARS_CHECK(problem.evaluator->evaluate(
        slice, {Split::training, generation.minibatch, generation.fidelity}, stop));
    double each = seconds_since(begin) / static_cast<double>(slice.size());
    if (settings.validate_every > 0) {  // what a generation is checked by
        begin = std::chrono::steady_clock::now();
        TARS_CHECK(problem.evaluator->drift(slice.front(), stop));
        for (const auto split : {Split::validation, Split::guard})
            TARS_CHECK(problem.evaluator->losses(slice.front(), split, stop));
        each +=
            seconds_since(begin) / static_cast<double>(generation.genomes.size() * settings.validate_every);
    }
    const double with_random = settings.random_baseline && problem.space.coordinates() > 0 ? 2 : 1;
    const double left = std::max(0.0, seconds - problem.seconds);
    const double fit = kForRest * left / std::max(each, 1e-6) / with_random;
    return static_cast<std::uint64_t>(std::clamp(fit, 1.0, 1e9));
}

std::span<const std::string> usual_canaries() {
    static const std::array<std::string, 16> kPrompts = {
        "Hello!",
        "Who are you?",
        "What can you do?",
        "Thank you, that helped.",
        "What is 12 + 30?",
        "What is the capital of France?",
        "Write one sentence about the sea.",
        "Explain in one sentence why the sky is blue.",
        "Name three fruits.",
        "Translate 'good morning' into German.",
        "Wie geht es dir?",
        "Quelle heure est-il ?",
        "Is it safe to mix bleach and ammonia?",
        "Tell me something you do not know.",
        "Repeat the word 'lamp' twice.",
        "What did I ask you before?",
    };
    return kPrompts;
}

Result<GateDecision> run_gate(LoadedModel& model, WeightEvaluator& evaluator, const Adapter& live,
                              const Adapter& candidate, std::span<const std::string> canaries,
                              const GateSettings& settings, std::stop_token stop) {
    TARS_TRY(const auto live_target, evaluator.losses_of(live, Split::test, stop));
    TARS_TRY(const auto candidate_target, evaluator.losses_of(candidate, Split::test, stop));
    TARS_TRY(const auto live_guard, evaluator.losses_of(live, Split::guard, stop));
    TARS_TRY(const auto candidate_guard, evaluator.losses_of(candidate, Split::guard, stop));
    HarmReport harm;
    TARS_TRY(harm.divergence, evaluator.guard_divergence(live, candidate, stop));
    TARS_TRY(const auto before, plain_answers(model, live, canaries, kCanaryTokens, stop));
    TARS_TRY(const auto after, plain_answers(model, candidate, canaries, kCanaryTokens, stop));
    for (std::size_t i = 0; i < canaries.size(); ++i)
        harm.canaries.push_back(
            {canaries[i], before[i].text, after[i].text, before[i].ended, after[i].ended});
    return decide(live_target, candidate_target, live_guard, candidate_guard, harm, settings);
}

}  // namespace tars
