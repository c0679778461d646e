// SPDX-License-Identifier: Apache-2.0
#include "runtime/sampler.h"

#include "runtime/sampling/candidates.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

constexpr std::uint64_t kDrawPurpose = 1;  ///< Rng stream of token draws

/// Zipf's exponent, estimated from the ranks of the likeliest tokens, as Basu et al. 2021 do.
double zipf_exponent(std::span<const float> logits, float temperature) {
    constexpr std::size_t kSlopeTokens = 100;
    const auto best = most_likely(logits, kSlopeTokens + 1);
    double weighted = 0, squared = 0;
    for (std::size_t i = 0; i + 1 < best.size() && best[i + 1].logit != kBanned; ++i) {
        const double t = std::log(static_cast<double>(i + 2) / static_cast<double>(i + 1));
        const double b = (best[i].logit - best[i + 1].logit) / temperature;
        weighted += t * b;
        squared += t * t;
    }
    return squared > 0 ? weighted / squared : 1.0;
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

bool Sampler::penalizes() const {
    return settings_.repeat_penalty != 1.0f || settings_.presence_penalty != 0.0f ||
           settings_.frequency_penalty != 0.0f;
}

std::unordered_map<TokenId, int> Sampler::recent_counts() const {
    std::unordered_map<TokenId, int> counts;
    for (const auto token : recent_) ++counts[token];
    return counts;
}

void Sampler::penalize(std::span<float> logits) const {
    if (!penalizes()) return;
    for (const auto& [token, count] : recent_counts()) {
        if (token < 0 || static_cast<std::size_t>(token) >= logits.size()) continue;
        float& logit = logits[static_cast<std::size_t>(token)];
        logit = logit <= 0 ? logit * settings_.repeat_penalty : logit / settings_.repeat_penalty;
        logit -= static_cast<float>(count) * settings_.frequency_penalty + settings_.presence_penalty;
    }
}

std::optional<TokenDraw> Sampler::plan(std::uint32_t vocabulary, std::vector<LogitChange>& changes) const {
    const auto& is = settings_;
    if (is.mirostat != 0 || is.typical_p < 1.0f) return {};
    std::unordered_map<TokenId, LogitChange> changed;
    for (const auto& [token, bias] : is.logit_bias) changed[token].bias = bias;
    if (penalizes())
        for (const auto& [token, count] : recent_counts()) {
            changed[token].penalty = is.repeat_penalty;
            changed[token].subtrahend =
                static_cast<float>(count) * is.frequency_penalty + is.presence_penalty;
        }
    changes.clear();
    for (auto& [token, change] : changed) {
        if (token < 0 || static_cast<std::uint32_t>(token) >= vocabulary) continue;
        change.token = token;
        changes.push_back(change);
    }
    TokenDraw draw{.changes = changes};
    if (is.temperature <= 0) {
        draw.top_k = 1;
        return draw;
    }
    draw.top_k = is.top_k > 0 ? static_cast<std::uint32_t>(is.top_k) : 0;
    draw.top_p = is.top_p;
    draw.min_p = is.min_p;
    draw.temperature = is.temperature;
    draw.uniform = Rng(rng_).uniform();
    return draw;
}

void Sampler::take(TokenId token) {
    if (settings_.temperature > 0) rng_.uniform();
    accept(token);
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
    const auto& is = settings_;
    const bool greedy = is.temperature <= 0;
    if (greedy && (is.mirostat != 0 || is.typical_p >= 1.0f)) return likeliest(logits);
    if (is.mirostat != 0) return sample_mirostat(logits);

    Candidates candidates;
    if (is.top_k > 0 || is.typical_p < 1.0f) {
        candidates = most_likely(logits, is.top_k);
        keep_typical(candidates, is.typical_p);
        keep_top_p(candidates, is.top_p);
        keep_min_p(candidates, is.min_p);
        if (greedy) return candidates.front().token;
    } else if (is.top_p < 1.0f || is.min_p > 0.0f) {
        candidates = likely_enough(logits, is.top_p, is.min_p);
    } else {
        return draw(TokenWeights(logits, is.temperature), rng_.uniform());
    }
    for (auto& c : candidates) c.logit /= is.temperature;
    softmax(candidates);
    return draw(candidates, rng_.uniform());
}

/// Basu et al., "Mirostat: a neural text decoding algorithm that directly controls perplexity", 2021.
TokenId Sampler::sample_mirostat(std::span<const float> logits) {
    Candidates candidates;
    if (settings_.mirostat == 1) {
        const auto vocabulary = static_cast<double>(logits.size());
        const double exponent = zipf_exponent(logits, settings_.temperature), epsilon = exponent - 1.0;
        const double k = std::pow(epsilon * std::exp2(mirostat_mu_) / (1.0 - std::pow(vocabulary, -epsilon)),
                                  1.0 / exponent);
        const double bounded = std::isfinite(k) ? std::clamp(k, 1.0, vocabulary) : 1.0;
        candidates = most_likely(logits, static_cast<std::int64_t>(bounded));
    } else {
        const TokenWeights weights(logits, settings_.temperature);
        candidates = at_least(logits, weights, std::exp2(-mirostat_mu_));
    }
    for (auto& c : candidates) c.logit /= settings_.temperature;
    softmax(candidates);
    const auto token = draw(candidates, rng_.uniform());
    const auto chosen = std::ranges::find(candidates, token, &Candidate::token);
    const float surprise = -std::log2(chosen->probability);
    mirostat_mu_ -= settings_.mirostat_eta * (surprise - settings_.mirostat_tau);
    return token;
}

}  // namespace tars
