// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"
#include "text/tokenizer.h"
#include "tuning/problem.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace tars {

/// Tokens per window of text, and so the context that mixes are compared with, where nobody says otherwise.
inline constexpr std::uint32_t kWindowTokens = 128;

struct TextWindow {
    std::vector<TokenId> tokens;
    Split split = Split::training;
};

/// Cuts a text into whole windows, each with the vocabulary's first token in front where it has one; of more
/// than `most`, those that lie evenly over the text. Three fifths are for training, one each for validation
/// and test.
std::vector<TextWindow> windows_of(std::span<const TokenId> tokens, TokenId first, std::size_t length,
                                   std::size_t most);

/// What a model says by itself, at temperature 1, until it ends: for where there is no text. Uses the
/// program's whole cache of `kv_pages`.
Result<std::vector<TextWindow>> sample_windows(Program& program, std::uint32_t kv_pages, TokenId first,
                                               const std::function<bool(TokenId)>& ends, std::size_t length,
                                               std::size_t count, std::uint64_t seed, std::stop_token stop);

/// Feeds windows and hands over the logits after each token but the last, in order.
using VisitLogits =
    std::function<void(std::size_t window, std::size_t position, std::span<const float> logits)>;
Result<void> read_windows(Program& program, const LoadOptions& options,
                          std::span<const TextWindow* const> windows, const VisitLogits& visit,
                          std::stop_token stop);

/// How far from the original, over some windows.
struct TextComparison {
    double divergence = 0;  ///< KL(original ‖ mix), nats per token
    double agreement = 0;   ///< how often both think the same token likeliest
    double loss = 0;        ///< −ln p of the text, per token
    double original_loss = 0;
};

/// Text and what the original says to it. Of each next-token distribution its 512 likeliest tokens are kept,
/// the others as one: the divergence of what is kept is never above the whole one, and for vocabularies of
/// some thousands next to it. Takes 4 KB per token.
class ReferenceText {
  public:
    static Result<ReferenceText> make(Program& original, const LoadOptions& options,
                                      std::vector<TextWindow> windows, std::stop_token stop);

    /// Windows of a split, or the first `share` of them.
    std::vector<std::size_t> pick(Split split, double share = 1) const;
    std::uint64_t tokens(std::span<const std::size_t> windows) const;

    /// One for each window.
    Result<std::vector<TextComparison>> compare(Program& mix, const LoadOptions& options,
                                                std::span<const std::size_t> windows,
                                                std::stop_token stop) const;

  private:
    struct Position {
        std::vector<TokenId> tokens;  ///< likeliest first
        std::vector<float> probabilities;
        double negative_entropy = 0, mass = 0;  ///< Σ p ln p and Σ p over these tokens
        double rest = 0;                        ///< probability of all others
        double loss = 0;
    };
    static Position keep(std::span<const float> logits, TokenId next);
    static void add(const Position& original, std::span<const float> logits, TokenId next,
                    TextComparison& sum);

    std::vector<TextWindow> windows_;
    std::vector<std::vector<Position>> positions_;  ///< of each window
};

/// The mean of some.
TextComparison mean_of(std::span<const TextComparison> comparisons);

}  // namespace tars
