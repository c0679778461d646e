// SPDX-License-Identifier: Apache-2.0
#include "tuning/sampler_tuning.h"

#include "core/rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

namespace tars {
namespace {

constexpr double kUntruncated = 0.05;  // the share of draws that is not truncated

StoredPosition store(std::span<const float> logits, TokenId target) {
    StoredPosition position;
    position.target = target;
    position.target_logit = logits[static_cast<std::size_t>(target)];
    std::vector<TokenId> order(logits.size());
    std::iota(order.begin(), order.end(), TokenId{0});
    const auto kept = std::min(StoredLogits::kKept, order.size());
    const auto higher = [&](TokenId a, TokenId b) {
        return logits[static_cast<std::size_t>(a)] > logits[static_cast<std::size_t>(b)];
    };
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept), higher);
    for (std::size_t i = 0; i < kept; ++i) {
        position.tokens.push_back(order[i]);
        position.logits.push_back(logits[static_cast<std::size_t>(order[i])]);
    }
    position.rest = static_cast<std::uint32_t>(order.size() - kept);
    if (position.rest > 0) {
        const double top = position.logits[0];
        double mass = 0;
        for (std::size_t i = kept; i < order.size(); ++i)
            mass += std::exp(logits[static_cast<std::size_t>(order[i])] - top);
        position.rest_logit = top + std::log(std::max(mass, 1e-300) / position.rest);
    }
    return position;
}

/// The tokens that penalties count at `position`: the last repeat_last_n before it.
std::unordered_set<TokenId> recent_tokens(const std::vector<TokenId>& tokens, std::size_t position,
                                          std::int32_t last) {
    const auto count = last < 0 ? position : std::min<std::size_t>(position, static_cast<std::size_t>(last));
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(position);
    return {end - static_cast<std::ptrdiff_t>(count), end};
}

float penalized(float logit, TokenId token, const std::unordered_set<TokenId>& recent, float penalty) {
    if (penalty == 1 || !recent.contains(token)) return logit;
    return logit > 0 ? logit / penalty : logit * penalty;
}

/// The sampler's own truncation (see Sampler): how many of the falling probabilities stay, and whether the
/// `rest` of the vocabulary, with its mass, stays behind them.
struct Kept {
    std::size_t count;
    bool rest;
};

Kept kept_by(std::span<const double> probabilities, double rest_mass, const SamplingSettings& s) {
    Kept keep{probabilities.size(), true};
    if (s.top_k > 0 && static_cast<std::size_t>(s.top_k) <= keep.count)
        keep = {static_cast<std::size_t>(s.top_k), false};
    if (s.top_p < 1) {
        double sum = keep.rest ? rest_mass : 0;
        for (std::size_t i = 0; i < keep.count; ++i) sum += probabilities[i];
        double mass = 0;
        std::size_t i = 0;
        while (i < keep.count && mass < s.top_p * sum) mass += probabilities[i++];
        if (mass >= s.top_p * sum) keep = {std::max<std::size_t>(1, i), false};
    }
    if (s.min_p > 0) {
        keep.rest = keep.rest && probabilities.back() >= s.min_p * probabilities[0];
        while (keep.count > 1 && probabilities[keep.count - 1] < s.min_p * probabilities[0]) --keep.count;
    }
    return keep;
}

/// −ln of the probability that the position's own token is drawn.
double position_loss(const StoredPosition& position, const SamplingSettings& s,
                     const std::unordered_set<TokenId>& recent) {
    struct Candidate {
        float logit;
        bool is_target;
    };
    thread_local std::vector<Candidate> candidates;
    thread_local std::vector<double> probabilities;
    candidates.clear();
    probabilities.clear();
    for (std::size_t i = 0; i < position.tokens.size(); ++i)
        candidates.push_back({penalized(position.logits[i], position.tokens[i], recent, s.repeat_penalty),
                              position.tokens[i] == position.target});
    if (s.repeat_penalty != 1)
        std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::logit);
    const double top = candidates[0].logit;
    for (const auto& c : candidates) probabilities.push_back(std::exp(c.logit - top));
    const auto keep = kept_by(probabilities, position.rest * std::exp(position.rest_logit - top), s);

    const double temperature = std::max<double>(s.temperature, 0.01);
    const double rest = position.rest * std::exp((position.rest_logit - top) / temperature);
    double kept = keep.rest ? rest : 0, all = rest, target_weight = 0;
    bool target_kept = keep.rest, target_stored = false;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double weight = std::exp((candidates[i].logit - top) / temperature);
        all += weight;
        if (i < keep.count) kept += weight;
        if (candidates[i].is_target)
            target_weight = weight, target_kept = i < keep.count, target_stored = true;
    }
    if (!target_stored)
        target_weight =
            std::exp((penalized(position.target_logit, position.target, recent, s.repeat_penalty) - top) /
                     temperature);
    const double drawn = target_kept ? target_weight / kept : 0;
    const double probability = (1 - kUntruncated) * drawn + kUntruncated * target_weight / all;
    return -std::log(std::max(probability, 1e-30));
}

}  // namespace

Result<StoredLogits> StoredLogits::collect(LoadedModel& model, std::span<const TokenDocument> documents,
                                           std::stop_token stop) {
    StoredLogits stored;
    for (const auto& document : documents) {
        if (document.scored_from == 0 || document.scored_from >= document.tokens.size())
            continue;  // nothing to score
        Document kept{document.tokens, document.scored_from, document.split, {}};
        const auto& tokens = document.tokens;
        TARS_CHECK(score(
            model, std::span(tokens).first(tokens.size() - 1),
            [&](std::size_t position, std::span<const float> logits) {
                if (position + 1 >= document.scored_from)
                    kept.positions.push_back(store(logits, tokens[position + 1]));
            },
            stop));
        stored.documents_.push_back(std::move(kept));
    }
    return stored;
}

Result<SearchSpace> sampler_space(const SamplingSettings& now) {
    const auto clamped = [](double value, double low, double high) {
        return std::vector{std::clamp(value, low, high)};
    };
    const auto whole = [](double value) { return value < 1 || value > 200 ? 200 : value; };
    std::vector<Dimension> dimensions;
    dimensions.push_back({.name = "temperature",
                          .lower = 0.05,
                          .upper = 2,
                          .logarithmic = true,
                          .start = clamped(now.temperature, 0.05, 2)});
    dimensions.push_back({.name = "top_k",
                          .kind = DimensionKind::integer,
                          .lower = 1,
                          .upper = 200,
                          .start = {whole(now.top_k)}});
    dimensions.push_back({.name = "top_p", .lower = 0.1, .upper = 1, .start = clamped(now.top_p, 0.1, 1)});
    dimensions.push_back({.name = "min_p", .lower = 0, .upper = 0.5, .start = clamped(now.min_p, 0, 0.5)});
    dimensions.push_back({.name = "repeat_penalty",
                          .lower = 0.9,
                          .upper = 1.5,
                          .start = clamped(now.repeat_penalty, 0.9, 1.5)});
    return SearchSpace::make(std::move(dimensions));
}

SamplingSettings sampler_settings(const SearchSpace& space, const Genome& genome,
                                  const SamplingSettings& now) {
    auto settings = now;
    const auto read = [&](const char* name, auto& into) {
        if (const auto at = space.find(name))
            into = static_cast<std::remove_reference_t<decltype(into)>>(space.value(genome, *at));
    };
    read("temperature", settings.temperature);
    read("top_k", settings.top_k);
    read("top_p", settings.top_p);
    read("min_p", settings.min_p);
    read("repeat_penalty", settings.repeat_penalty);
    return settings;
}

SamplerEvaluator::SamplerEvaluator(SearchSpace space, SamplingSettings now,
                                   std::shared_ptr<const StoredLogits> logits,
                                   std::size_t minibatch_documents)
    : space_(std::move(space)),
      now_(std::move(now)),
      logits_(std::move(logits)),
      minibatch_(minibatch_documents) {}

double SamplerEvaluator::document_loss(const StoredLogits::Document& document,
                                       const SamplingSettings& settings) const {
    double sum = 0;
    for (std::size_t i = 0; i < document.positions.size(); ++i) {
        std::unordered_set<TokenId> recent;
        if (settings.repeat_penalty != 1)
            recent = recent_tokens(document.tokens, document.scored_from + i, settings.repeat_last_n);
        sum += position_loss(document.positions[i], settings, recent);
    }
    return sum / static_cast<double>(document.positions.size());
}

std::vector<const StoredLogits::Document*> SamplerEvaluator::pick(const Sample& sample) const {
    std::vector<const StoredLogits::Document*> picked;
    for (const auto& document : logits_->documents())
        if (document.split == sample.split) picked.push_back(&document);
    if (sample.split != Split::training || minibatch_ == 0 || picked.size() <= minibatch_) return picked;
    Rng rng(sample.minibatch, 0x73616d70);
    for (std::size_t i = 0; i < minibatch_; ++i)
        std::swap(picked[i], picked[i + rng.next_u32() % (picked.size() - i)]);
    picked.resize(minibatch_);
    return picked;
}

Result<std::vector<Score>> SamplerEvaluator::evaluate(std::span<const Genome> genomes, const Sample& sample,
                                                      std::stop_token stop) {
    const auto documents = pick(sample);
    if (documents.empty()) return invalid_input("there are no examples to tune the sampler on");
    std::vector<Score> scores;
    std::vector<double> first;
    for (const auto& genome : genomes) {
        const auto settings = sampler_settings(space_, genome, now_);
        std::vector<double> losses;
        for (const auto* document : documents) {
            if (stop.stop_requested()) return cancelled();
            losses.push_back(document_loss(*document, settings));
        }
        if (first.empty()) first = losses;
        double sum = 0, difference = 0, squares = 0;
        for (std::size_t i = 0; i < losses.size(); ++i) {
            sum += losses[i];
            difference += losses[i] - first[i];
            squares += (losses[i] - first[i]) * (losses[i] - first[i]);
        }
        const auto n = static_cast<double>(losses.size());
        const double variance = n > 1 ? std::max(0.0, squares - difference * difference / n) / (n - 1) : 0;
        // with every document priced nothing is left to chance
        scores.push_back({sum / n, minibatch_ > 0 ? std::sqrt(variance / n) : 0});
    }
    return scores;
}

Result<std::vector<double>> SamplerEvaluator::losses(const Genome& genome, Split split,
                                                     std::stop_token stop) {
    const auto settings = sampler_settings(space_, genome, now_);
    std::vector<double> losses;
    for (const auto* document : pick({split, 0, 0})) {
        if (stop.stop_requested()) return cancelled();
        losses.push_back(document_loss(*document, settings));
    }
    return losses;
}

Result<Ablation> SamplerEvaluator::temperature_only(std::stop_token stop) {
    const auto at = space_.find("temperature");
    if (!at) return invalid_input("the search space has no temperature");
    std::vector<Genome> grid;
    for (int step = 0; step < 60; ++step) {
        grid.push_back(space_.start());
        grid.back().reals[space_.index(*at)] = 0.05 * std::pow(40.0, step / 59.0);
        grid.back().origin = "temperature only";
    }
    for (auto& genome : grid)
        genome.reals[space_.index(*at)] = std::clamp(genome.reals[space_.index(*at)], 0.05, 2.0);
    TARS_TRY(const auto scores, evaluate(grid, {}, stop));
    const auto best = std::ranges::min_element(scores, {}, &Score::loss) - scores.begin();
    return Ablation{"temperature only", std::move(grid[static_cast<std::size_t>(best)])};
}

}  // namespace tars
