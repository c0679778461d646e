// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/token_draw.h"
#include "core/rng.h"
#include "runtime/constraint.h"
#include "text/tokenizer.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tars {

/// How the next token is chosen. Names, order and meaning are llama.cpp's:
/// logit bias, penalties, top-k, typical, top-p, min-p, temperature, draw; mirostat replaces the list.
/// The values here are Ollama's, and the usual ones everywhere: what a window, a terminal or a client of the
/// server gets where nobody says anything.
struct SamplingSettings {
    float temperature = 0.8f;  ///< ≤ 0: greedy
    std::int32_t top_k = 40;   ///< ≤ 0: off
    float top_p = 0.9f;        ///< ≥ 1: off
    float min_p = 0.0f;        ///< 0: off
    float typical_p = 1.0f;    ///< ≥ 1: off
    float repeat_penalty = 1.0f;
    std::int32_t repeat_last_n = 64;  ///< 0: off; -1: the whole context
    float presence_penalty = 0.0f;
    float frequency_penalty = 0.0f;
    std::int32_t mirostat = 0;  ///< 0 off, 1, 2
    float mirostat_tau = 5.0f;
    float mirostat_eta = 0.1f;
    std::optional<std::uint64_t> seed;              ///< empty: a fresh one for each answer
    std::unordered_map<TokenId, float> logit_bias;  ///< added; -infinity bans

    bool operator==(const SamplingSettings&) const = default;
};

/// Draws tokens for one sequence. Deterministic: same settings, seed and logits, same tokens.
class Sampler {
  public:
    /// `seed` is used where the settings give none.
    Sampler(const SamplingSettings& settings, std::uint64_t seed);

    /// Chooses from `logits` (one per token of the vocabulary; changed in the process) and remembers the
    /// choice. Not-a-number logits are never chosen while any other is left. With a constraint only a token
    /// that it accepts; kNoToken where there is none.
    TokenId sample(std::span<float> logits, const Constraint* constraint = nullptr);
    /// Tells of a token that was not drawn here (the prompt), for the penalties.
    void accept(TokenId token);

    /// What a device must know to choose in place of sample(): the same token, but where rounding decides.
    /// Empty where the settings ask for more than that. `changes` is where the draw's are kept.
    std::optional<TokenDraw> plan(std::uint32_t vocabulary, std::vector<LogitChange>& changes) const;
    /// Takes the token that a device has chosen by that plan.
    void take(TokenId token);

  private:
    bool penalizes() const;
    std::unordered_map<TokenId, int> recent_counts() const;
    void penalize(std::span<float> logits) const;
    TokenId choose(std::span<const float> logits);
    TokenId choose_allowed(std::span<float> logits, const Constraint& constraint);
    TokenId sample_mirostat(std::span<const float> logits);

    SamplingSettings settings_;
    Rng rng_;
    std::deque<TokenId> recent_;  ///< the last repeat_last_n tokens
    float mirostat_mu_;
};

}  // namespace tars
