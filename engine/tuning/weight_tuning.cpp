// SPDX-License-Identifier: Apache-2.0
#include "tuning/weight_tuning.h"

#include "core/rng.h"
#include "tuning/gate.h"
#include "tuning/mean.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tars {
namespace {

constexpr std::size_t kCalibrationExamples = 8, kCalibrationPairs = 2;
constexpr int kCalibrationRounds = 4;
constexpr double kCalibrationTarget = 0.02;  // of the loss, by one step of all groups together
constexpr std::size_t kTemperatures = 25;
constexpr double kErrors = 2.5;      // standard errors, of what is watched and of what the gate sees together
constexpr double kOfTheGates = 0.5;  // of what the gate allows, that a find may use

std::vector<const TokenDocument*> of_split(std::span<const TokenDocument> documents, Split split) {
    std::vector<const TokenDocument*> picked;
    for (const auto& document : documents)
        if (document.split == split) picked.push_back(&document);
    return picked;
}

/// The mean, and the spread of the differences to the first member: what both see alike cancels out.
Score score_of(std::span<const double> losses, std::span<const double> first, bool sampled) {
    const auto n = static_cast<double>(losses.size());
    const double average = mean(losses);
    if (!sampled || losses.size() < 2 || !std::isfinite(average)) return {average, 0};
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const double difference = losses[i] - first[i];
        sum += difference;
        squares += difference * difference;
    }
    const double variance = std::max(0.0, squares - sum * sum / n) / (n - 1);
    return {average, std::isfinite(variance) ? std::sqrt(variance / n) : 0};
}

/// The group's coordinates moved by ±size from the start, all others as they are.
Genome probe(const SearchSpace& space, std::size_t first, std::size_t count, double size, std::uint64_t seed,
             std::uint64_t pair, double sign) {
    auto genome = space.start();
    Rng rng(seed, pair);
    for (std::size_t i = 0; i < count; ++i) genome.reals[first + i] = sign * size * rng.normal();
    return genome;
}

}  // namespace

WeightEvaluator::WeightEvaluator(LoadedModel& model, SearchSpace space, AdapterMaker maker,
                                 std::vector<TokenDocument> documents, WeightTuning settings,
                                 std::optional<AnswerJudge> judge)
    : model_(model),
      space_(std::move(space)),
      maker_(std::move(maker)),
      documents_(std::move(documents)),
      settings_(std::move(settings)),
      judge_(std::move(judge)),
      batches_(model) {}

Result<std::unique_ptr<WeightEvaluator>> WeightEvaluator::make(LoadedModel& model, SearchSpace space,
                                                               std::vector<TokenDocument> documents,
                                                               WeightTuning settings) {
    TARS_TRY(auto maker, AdapterMaker::make(model.plan(), space));
    std::erase_if(documents, [](const TokenDocument& document) {
        return document.scored_from == 0 || document.scored_from >= document.tokens.size();
    });
    if (of_split(documents, Split::training).empty())
        return invalid_input("there are no training examples that fit into the context");
    const auto& fitness = settings.fitness;
    if (!(fitness.likelihood >= 0) || !(fitness.preference >= 0) || !(fitness.judgement >= 0) ||
        fitness.likelihood + fitness.preference + fitness.judgement <= 0)
        return invalid_input("what better means needs a weight above 0");
    std::optional<AnswerJudge> judge;
    if (fitness.judgement > 0) {
        TARS_TRY(judge, AnswerJudge::make(fitness.checks));
    }
    return std::unique_ptr<WeightEvaluator>(new WeightEvaluator(model, std::move(space), std::move(maker),
                                                                std::move(documents), std::move(settings),
                                                                std::move(judge)));
}

/// Training goes through the examples in one random order after the other, so that each comes up as often.
std::vector<const TokenDocument*> WeightEvaluator::pick(const Sample& sample) const {
    auto all = of_split(documents_, sample.split);
    const auto count = settings_.minibatch;
    if (sample.split != Split::training || count == 0 || count >= all.size()) return all;
    std::vector<const TokenDocument*> picked;
    std::vector<std::size_t> order(all.size());
    std::uint64_t epoch = ~0ull;
    for (std::uint64_t i = sample.minibatch * count; picked.size() < count; ++i) {
        if (i / all.size() != epoch) {
            epoch = i / all.size();
            std::iota(order.begin(), order.end(), std::size_t{0});
            Rng rng(epoch, 0x65706f6368);
            for (auto left = order.size(); left-- > 1;)
                std::swap(order[left], order[rng.next_u32() % (left + 1)]);
        }
        picked.push_back(all[order[i % all.size()]]);
    }
    return picked;
}

std::string WeightEvaluator::wanted_answer(const TokenDocument& document) const {
    auto tokens = std::span(document.tokens).subspan(document.scored_from);
    if (!tokens.empty() && model_.tokenizer().ends_generation(tokens.back()))
        tokens = tokens.first(tokens.size() - 1);
    return model_.tokenizer().decode(tokens);
}

/// What the wanted answers cost, and what preferring them to the rejected ones still lacks, in one pass over
/// both.
Result<std::vector<std::vector<double>>>
WeightEvaluator::likelihoods(const Members& members, Documents documents, std::stop_token stop) {
    const auto& fitness = settings_.fitness;
    std::vector<const TokenDocument*> all(documents.begin(), documents.end());
    if (fitness.preference > 0)
        for (const auto* document : documents)
            for (const auto& rejected : document->rejected) all.push_back(&rejected);
    TARS_TRY(auto losses, population_losses(batches_, members, all, stop));
    for (auto& member : losses) {
        auto other = documents.size();
        for (std::size_t d = 0; d < documents.size(); ++d) {
            // the model's own answer shall stay as likely as it is; more is worth nothing
            const double wanted = std::max(member[d], documents[d]->untuned);
            const auto count = fitness.preference > 0 ? documents[d]->rejected.size() : 0;
            double lacking = 0;
            for (std::size_t i = 0; i < count; ++i, ++other) {
                const double gap = std::max(0.0, documents[d]->rejected[i].untuned - documents[d]->untuned);
                lacking += std::max(0.0, kPreferenceMargin + gap - (member[other] - wanted)) /
                           static_cast<double>(count);
            }
            member[d] = fitness.likelihood * wanted + fitness.preference * lacking;
        }
        member.resize(documents.size());
    }
    return losses;
}

Result<std::vector<std::vector<double>>>
WeightEvaluator::price_guard(const Members& members, Documents documents, std::stop_token stop) {
    if (!documents.front()->entropy) return population_losses(batches_, members, documents, stop);
    std::vector<std::vector<double>> losses(members.count);
    for (std::size_t m = 0; m < members.count; ++m) {
        TARS_TRY(const auto each, departures(model_, Adapter(), members.adapter(m), documents, stop));
        for (std::size_t d = 0; d < documents.size(); ++d)
            losses[m].push_back(*documents[d]->entropy + each[d].divergence);
    }
    return losses;
}

Result<std::vector<std::vector<double>>> WeightEvaluator::price(const Members& members, Documents documents,
                                                                Split split, std::stop_token stop) {
    const auto& fitness = settings_.fitness;
    if (split == Split::guard || split == Split::watched) return price_guard(members, documents, stop);
    std::vector<std::vector<double>> losses(members.count, std::vector<double>(documents.size()));
    const bool rejects =
        std::ranges::any_of(documents, [](const auto* document) { return !document->rejected.empty(); });
    if (!judge_ || fitness.likelihood > 0 || (fitness.preference > 0 && rejects)) {
        TARS_TRY(losses, likelihoods(members, documents, stop));
        if (!judge_) return losses;
    }
    TARS_TRY(const auto answers,
             population_answers(batches_, members, documents, fitness.longest_answer, stop));
    for (std::size_t d = 0; d < documents.size(); ++d) {
        const auto wanted = wanted_answer(*documents[d]);
        for (std::size_t m = 0; m < members.count; ++m) {
            const auto& answer = answers[m][d];
            const double good =
                answer.ended ? judge_->judge(model_.tokenizer().decode(answer.tokens), wanted) : 0;
            losses[m][d] += fitness.judgement * (1 - good);
        }
    }
    return losses;
}

Result<std::vector<Score>> WeightEvaluator::evaluate(std::span<const Genome> genomes, const Sample& sample,
                                                     std::stop_token stop) {
    const auto documents = pick(sample);
    if (documents.empty()) return invalid_input("there are no examples to tune on");
    const Members members{genomes.size(),
                          [&](std::size_t member) { return maker_.adapter(genomes[member]); }};
    TARS_TRY(const auto losses, price(members, documents, sample.split, stop));
    const bool sampled = sample.split == Split::training && settings_.minibatch > 0;
    std::vector<Score> scores;
    for (const auto& member : losses) scores.push_back(score_of(member, losses.front(), sampled));
    return scores;
}

Result<std::vector<double>> WeightEvaluator::losses(const Genome& genome, Split split, std::stop_token stop) {
    return losses_of(maker_.adapter(genome), split, stop);
}

Result<std::vector<double>> WeightEvaluator::losses_of(const Adapter& adapter, Split split,
                                                       std::stop_token stop) {
    const auto documents = of_split(documents_, split);
    if (documents.empty()) return std::vector<double>();
    TARS_TRY(auto losses, price(members_of({&adapter, 1}), documents, split, stop));
    return std::move(losses.front());
}

std::uint64_t WeightEvaluator::tokens(const Sample& sample) const {
    std::uint64_t sum = 0;
    for (const auto* document : pick(sample)) {
        sum += document->tokens.size() - 1;
        if (settings_.fitness.preference > 0)
            for (const auto& rejected : document->rejected) sum += rejected.tokens.size() - 1;
    }
    return sum;
}

Result<std::vector<double>> WeightEvaluator::guard_divergence(const Adapter& live, const Adapter& candidate,
                                                              std::stop_token stop) {
    TARS_TRY(const auto each, departures(model_, live, candidate, of_split(documents_, Split::guard), stop));
    std::vector<double> divergence;
    for (const auto& departure : each) divergence.push_back(departure.divergence);
    return divergence;
}

Result<double> WeightEvaluator::drift(const Genome& genome, std::stop_token stop) {
    return genome.same_point(space_.start()) ? 0.0 : drift_of(maker_.adapter(genome), stop);
}

Result<double> WeightEvaluator::drift_of(const Adapter& adapter, std::stop_token stop) {
    auto watched = of_split(documents_, Split::watched);
    for (std::size_t i = 0; 2 * i + 1 < watched.size(); ++i) watched[i] = watched[2 * i + 1];
    watched.resize(watched.size() / 2);  // the others are what the readout was fitted to leave alone
    if (watched.empty()) return 0.0;
    TARS_TRY(const auto each, departures(model_, Adapter(), adapter, watched, stop));
    const GateSettings gate;
    const auto n = static_cast<double>(each.size());
    double divergence = 0, largest = 0, live = 0, harm = 0, squares = 0;
    for (std::size_t d = 0; d < each.size(); ++d) {
        const auto& departure = each[d];
        const auto entropy = watched[d]->entropy;
        divergence += departure.divergence / n;
        squares += departure.divergence * departure.divergence / n;
        largest = std::max(largest, departure.divergence);
        live += entropy.value_or(departure.live_loss) / n;
        harm += (entropy ? departure.divergence : departure.candidate_loss - departure.live_loss) / n;
    }
    live = std::max(live, 1e-9);
    const double share = std::max({divergence / gate.most_divergence, largest / gate.most_document_divergence,
                                   harm / live / gate.most_harm}) /
                         kOfTheGates;
    if (!watched.front()->entropy || n < 2) return share;
    // a model that is sure of its words loses little there, and some documents much more than others: what
    // the gate's own may surely not exceed counts, too
    const double spread = std::sqrt(std::max(0.0, squares - divergence * divergence) / (n - 1));
    return std::max(share, (divergence + kErrors * spread) / live / gate.most_harm);
}

Result<std::optional<Ablation>> WeightEvaluator::temperature_only(std::stop_token stop) {
    const auto at = space_.find("logit scale");
    if (!at) return std::optional<Ablation>();
    std::vector<double> scales(kTemperatures);
    for (std::size_t i = 0; i < scales.size(); ++i)
        scales[i] =
            std::clamp(0.25 * std::pow(16.0, static_cast<double>(i) / (kTemperatures - 1)), 0.25, 4.0);
    TARS_TRY(const auto losses, scaled_losses(model_, of_split(documents_, Split::training), scales, stop));
    const auto best = std::ranges::min_element(losses) - losses.begin();
    auto genome = space_.start();
    genome.reals[space_.index(*at)] = scales[static_cast<std::size_t>(best)];
    genome.origin = "temperature only";
    return std::optional(Ablation{"temperature only", std::move(genome)});
}

Result<SearchSpace> calibrate(LoadedModel& model, const SearchSpace& space,
                              std::span<const TokenDocument> documents, std::uint64_t seed,
                              std::stop_token stop) {
    auto dimensions = space.dimensions();
    const auto groups = static_cast<std::size_t>(std::ranges::count_if(dimensions, needs_calibration));
    auto examples = of_split(documents, Split::training);
    if (groups == 0 || examples.empty()) return space;
    examples.resize(std::min(examples.size(), kCalibrationExamples));
    SharedBatches batches(model);
    const double target = kCalibrationTarget / std::sqrt(static_cast<double>(groups));
    for (int round = 0; round < kCalibrationRounds; ++round) {
        TARS_TRY(const auto now, SearchSpace::make(dimensions, space.matrices(), space.budget()));
        TARS_TRY(auto maker, AdapterMaker::make(model.plan(), now));
        std::vector<Adapter> members(1);  // the first is the model as it is
        std::size_t first = 0;
        for (const auto& dimension : dimensions) {
            for (std::size_t pair = 0; needs_calibration(dimension) && pair < kCalibrationPairs; ++pair)
                for (const double sign : {1.0, -1.0})
                    members.push_back(maker.adapter(
                        probe(now, first, dimension.count, step_size(dimension), seed, pair, sign)));
            first += dimension.count;
        }
        TARS_TRY(const auto losses, population_losses(batches, members_of(members), examples, stop));
        const double base = mean(losses[0]);
        std::size_t next = 1;
        for (auto& dimension : dimensions) {
            if (!needs_calibration(dimension)) continue;
            double slope = 0, bend = 0;
            for (std::size_t pair = 0; pair < kCalibrationPairs; ++pair, next += 2) {
                const double plus = mean(losses[next]), minus = mean(losses[next + 1]);
                slope += std::fabs(plus - minus) / 2 / kCalibrationPairs;
                bend += std::fabs((plus + minus) / 2 - base) / kCalibrationPairs;
            }
            const double change = std::max(slope, bend) / std::max(base, 1e-9);
            const double factor = std::isfinite(change) ? target / std::max(change, 1e-12) : 1.0 / 16;
            set_step_size(dimension, step_size(dimension) * std::clamp(factor, 1.0 / 16, 16.0));
        }
    }
    return SearchSpace::make(std::move(dimensions), space.matrices(), space.budget());
}

Result<std::vector<PlainAnswer>> plain_answers(LoadedModel& model, const Adapter& adapter,
                                               std::span<const std::string> prompts, std::size_t longest,
                                               std::stop_token stop) {
    std::vector<TokenDocument> documents;
    for (const auto& prompt : prompts) {
        const ChatMessage message{"user", prompt};
        TARS_TRY(auto tokens, model.encode_chat({&message, 1}));
        const auto length = tokens.size();
        if (length == 0) return invalid_input("a prompt is empty");
        documents.push_back({std::move(tokens), length});
    }
    std::vector<const TokenDocument*> pointers;
    for (const auto& document : documents) pointers.push_back(&document);
    SharedBatches batches(model);
    TARS_TRY(const auto answers,
             population_answers(batches, members_of({&adapter, 1}), pointers, longest, stop));
    std::vector<PlainAnswer> plain;
    for (const auto& answer : answers.front())
        plain.push_back({model.tokenizer().decode(answer.tokens), answer.ended});
    return plain;
}

}  // namespace tars
