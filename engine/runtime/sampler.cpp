// SPDX-License-Identifier: Apache-2.0
#include "runtime/sampler.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace tars {
namespace {

constexpr std::uint64_t kDrawPurpose = 1;  ///< Rng stream of token draws
constexpr std::size_t kLeastGroups = 64;
constexpr std::size_t kScanned = 16;  ///< logits looked at together
constexpr float kBanned = -std::numeric_limits<float>::infinity();

/// Most likely first; equal logits by token, so that the order never depends on the library's sort. An
/// object, as a sort calls a function through its address, which takes a third of its time.
constexpr auto before = [](const auto& a, const auto& b) {
    return a.logit != b.logit ? a.logit > b.logit : a.token < b.token;
};

template <typename Candidate>
void softmax(std::vector<Candidate>& candidates) {
    float highest = kBanned;
    for (const auto& c : candidates) highest = std::max(highest, c.logit);
    double total = 0;
    for (auto& c : candidates) {
        // A vocabulary of nothing but -inf leaves all equally likely rather than undefined.
        c.probability = highest == kBanned ? 1.0f : std::exp(c.logit - highest);
        total += c.probability;
    }
    for (auto& c : candidates) c.probability = static_cast<float>(c.probability / total);
}

/// A bound that at least `k` logits reach, and few others do: the k-th of the maxima of 4 k groups. Groups
/// lie across the vocabulary, so that compilers make vectors of the comparisons.
float bound_of_best(std::span<const float> logits, std::size_t k) {
    const auto groups = std::max(4 * k, kLeastGroups);
    if (groups > logits.size() / 2) return kBanned;
    std::vector<float> highest(logits.begin(), logits.begin() + static_cast<std::ptrdiff_t>(groups));
    for (auto rest = logits.subspan(groups); !rest.empty();) {
        const auto count = std::min(groups, rest.size());
        for (std::size_t i = 0; i < count; ++i) highest[i] = rest[i] > highest[i] ? rest[i] : highest[i];
        rest = rest.subspan(count);
    }
    const auto kth = highest.begin() + static_cast<std::ptrdiff_t>(k - 1);
    std::nth_element(highest.begin(), kth, highest.end(), std::greater<>());
    return *kth;
}

/// The `k` most likely, most likely first; all where k ≤ 0.
template <typename Candidate>
std::vector<Candidate> most_likely(std::span<const float> logits, std::int64_t k) {
    const bool all = k <= 0 || static_cast<std::uint64_t>(k) >= logits.size();
    const float least = all ? kBanned : bound_of_best(logits, static_cast<std::size_t>(k));
    std::vector<Candidate> candidates;
    for (std::size_t begin = 0; begin < logits.size(); begin += kScanned) {
        const auto some = logits.subspan(begin, std::min(kScanned, logits.size() - begin));
        std::uint32_t reached = 0;  // most stretches have none, and are over without a branch for each
        for (const float logit : some) reached |= logit >= least ? 1u : 0u;
        for (std::size_t i = 0; reached != 0 && i < some.size(); ++i)
            if (some[i] >= least) candidates.push_back({static_cast<TokenId>(begin + i), some[i], 0.0f});
    }
    std::sort(candidates.begin(), candidates.end(), before);
    if (!all) candidates.resize(static_cast<std::size_t>(k));
    return candidates;
}

/// Locally typical sampling (Meister et al. 2022): nearest to the distribution's entropy first, until more
/// than `p` is covered.
template <typename Candidate>
void keep_typical(std::vector<Candidate>& candidates, float p) {
    if (p >= 1.0f) return;
    softmax(candidates);
    double entropy = 0;
    for (const auto& c : candidates)
        if (c.probability > 0) entropy -= c.probability * std::log(c.probability);
    const auto distance = [&](const Candidate& c) { return std::abs(-std::log(c.probability) - entropy); };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Candidate& a, const Candidate& b) { return distance(a) < distance(b); });
    double covered = 0;
    std::size_t keep = 0;
    while (keep < candidates.size() && covered <= p) covered += candidates[keep++].probability;
    candidates.resize(std::max<std::size_t>(keep, 1));
    std::sort(candidates.begin(), candidates.end(), before);
}

/// Nucleus sampling: the fewest most likely that cover `p`. Expects most likely first.
template <typename Candidate>
void keep_top_p(std::vector<Candidate>& candidates, float p) {
    if (p >= 1.0f) return;
    softmax(candidates);
    double covered = 0;
    std::size_t keep = 0;
    do covered += candidates[keep++].probability;
    while (keep < candidates.size() && covered < p);
    candidates.resize(keep);
}

/// At least `p` times as likely as the best. Expects most likely first.
template <typename Candidate>
void keep_min_p(std::vector<Candidate>& candidates, float p) {
    if (p <= 0.0f) return;
    const float least = candidates.front().logit + std::log(p);
    const auto end = std::find_if(candidates.begin() + 1, candidates.end(),
                                  [&](const Candidate& c) { return c.logit < least; });
    candidates.erase(end, candidates.end());
}

}  // namespace

Sampler::Sampler(const SamplingSettings& settings, std::uint64_t seed)
    : settings_(settings),
      rng_(settings.seed.value_or(seed), kDrawPurpose),
      mirostat_mu_(2.0f * settings.mirostat_tau) {}

void Sampler::accept(TokenId token) {
    if (settings_.repeat_last_n == 0) return;
    recent_.push_back(token);
    if (settings_.repeat_last_n > 0 && recent_.size() > static_cast<std::size_t>(settings_.repeat_last_n))
        recent_.pop_front();
}

void Sampler::penalize(std::span<float> logits) const {
    if (settings_.repeat_penalty == 1.0f && settings_.presence_penalty == 0.0f &&
        settings_.frequency_penalty == 0.0f)
        return;
    std::unordered_map<TokenId, int> counts;
    for (const auto token : recent_) ++counts[token];
    for (const auto& [token, count] : counts) {
        if (token < 0 || static_cast<std::size_t>(token) >= logits.size()) continue;
        float& logit = logits[static_cast<std::size_t>(token)];
        logit = logit <= 0 ? logit * settings_.repeat_penalty : logit / settings_.repeat_penalty;
        logit -= static_cast<float>(count) * settings_.frequency_penalty + settings_.presence_penalty;
    }
}

TokenId Sampler::sample(std::span<float> logits, const Constraint* constraint) {
    for (const auto& [token, bias] : settings_.logit_bias)
        if (token >= 0 && static_cast<std::size_t>(token) < logits.size())
            logits[static_cast<std::size_t>(token)] += bias;
    if (settings_.mirostat == 0) penalize(logits);
    for (float& logit : logits) logit = std::isnan(logit) ? kBanned : logit;

    const float mu = mirostat_mu_;
    auto token = choose(logits);
    if (constraint && !constraint->accepts(token)) {
        mirostat_mu_ = mu;
        token = choose_allowed(logits, *constraint);
    }
    if (token != kNoToken) accept(token);
    return token;
}

/// The mask costs a walk over the vocabulary, so it is made only once a draw was refused. Where nothing is
/// cut off, refusing and drawing again gives the same probabilities as masking at once.
TokenId Sampler::choose_allowed(std::span<float> logits, const Constraint& constraint) {
    std::vector<std::uint8_t> mask(logits.size());
    if (constraint.fill_mask(mask) == 0) return kNoToken;
    for (std::size_t i = 0; i < logits.size(); ++i)
        if (mask[i] == 0) logits[i] = kBanned;
    const auto token = choose(logits);
    if (mask[static_cast<std::size_t>(token)] != 0) return token;
    // A bias bans everything that is allowed; the grammar stands above it.
    return static_cast<TokenId>(std::ranges::find(mask, 1) - mask.begin());
}

TokenId Sampler::choose(std::span<const float> logits) {
    const bool greedy = settings_.temperature <= 0;
    if (greedy && settings_.mirostat == 0 && settings_.typical_p >= 1.0f)
        return static_cast<TokenId>(std::ranges::max_element(logits) - logits.begin());

    auto candidates = most_likely<Candidate>(logits, settings_.mirostat != 0 ? 0 : settings_.top_k);
    if (settings_.mirostat != 0) return sample_mirostat(candidates);
    keep_typical(candidates, settings_.typical_p);
    keep_top_p(candidates, settings_.top_p);
    keep_min_p(candidates, settings_.min_p);
    if (greedy) return candidates.front().token;
    for (auto& c : candidates) c.logit /= settings_.temperature;
    softmax(candidates);
    return draw(candidates);
}

/// Basu et al., "Mirostat: a neural text decoding algorithm that directly controls perplexity", 2021. Expects
/// most likely first.
TokenId Sampler::sample_mirostat(std::vector<Candidate>& candidates) {
    const auto vocabulary = static_cast<double>(candidates.size());
    if (settings_.temperature > 0)
        for (auto& c : candidates) c.logit /= settings_.temperature;
    softmax(candidates);
    if (settings_.temperature <= 0) return candidates.front().token;

    if (settings_.mirostat == 1) {
        constexpr std::size_t kSlopeTokens = 100;  // of the ranks that the Zipf exponent is estimated from
        double weighted = 0, squared = 0;
        for (std::size_t i = 0; i + 1 < std::min(kSlopeTokens, candidates.size()); ++i) {
            if (candidates[i + 1].probability <= 0) break;
            const double t = std::log(static_cast<double>(i + 2) / static_cast<double>(i + 1));
            const double b = std::log(candidates[i].probability / candidates[i + 1].probability);
            weighted += t * b;
            squared += t * t;
        }
        const double exponent = squared > 0 ? weighted / squared : 1.0;
        const double epsilon = exponent - 1.0;
        const double k = std::pow(epsilon * std::exp2(mirostat_mu_) / (1.0 - std::pow(vocabulary, -epsilon)),
                                  1.0 / exponent);
        const double bounded = std::isfinite(k) ? std::clamp(k, 1.0, vocabulary) : 1.0;
        candidates.resize(static_cast<std::size_t>(bounded));
    } else {
        const auto end = std::find_if(candidates.begin() + 1, candidates.end(), [&](const Candidate& c) {
            return -std::log2(c.probability) > mirostat_mu_;
        });
        candidates.erase(end, candidates.end());
    }
    softmax(candidates);
    const auto token = draw(candidates);
    const auto chosen = std::find_if(candidates.begin(), candidates.end(),
                                     [&](const Candidate& c) { return c.token == token; });
    const float surprise = -std::log2(chosen->probability);
    mirostat_mu_ -= settings_.mirostat_eta * (surprise - settings_.mirostat_tau);
    return token;
}

TokenId Sampler::draw(std::span<const Candidate> candidates) {
    double left = rng_.uniform();
    for (const auto& c : candidates) {
        left -= c.probability;
        if (left < 0) return c.token;
    }
    return candidates.front().token;  // rounding left a sliver: the likeliest takes it
}

}  // namespace tars
