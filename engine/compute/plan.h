// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace tars {

/// Index into Plan::weights.
using WeightId = std::int32_t;
inline constexpr WeightId kNoWeight = -1;

/// A matrix of `rows` outputs × `columns` inputs, row-major, or a vector (rows = 1). `data` belongs to the
/// model file and must stay valid while the plan is loaded onto a device.
struct Weight {
    std::string name;
    DType dtype = DType::F32;
    std::uint64_t rows = 1;
    std::uint64_t columns = 0;
    std::span<const std::byte> data;
};

/// y = W·x + b.
struct Linear {
    WeightId weight = kNoWeight;
    WeightId bias = kNoWeight;  ///< F32 vector of W's rows, or none
};

/// Rotary position embedding. All scaling rules (linear, llama3, YaRN, …) are already in the numbers:
/// pair i of a head at position p turns by p · inverse_frequency[i], and is scaled by `magnitude`.
/// Dimensions past 2 · inverse_frequency.size() pass through.
struct Rotary {
    bool interleaved = false;  ///< pairs (2i, 2i+1); otherwise (i, i + d/2)
    std::vector<double> inverse_frequency;
    double magnitude = 1.0;
};

/// Attention heads of one layer. Query head h reads KV head h · kv / query.
struct Heads {
    std::uint32_t query = 0;
    std::uint32_t kv = 0;
    std::uint32_t dimension = 0;  ///< of each head
};

enum class Activation { silu, gelu_tanh };

// The steps. `x` is the residual stream [rows][width]; norms are RMS norms with Plan::norm_epsilon.

/// x = table[token].
struct EmbedStep {
    WeightId table = kNoWeight;
};

/// n = norm(x); q, k, v = projections of n; q and k normed per head where weights are given, then rotated;
/// k and v go to the KV cache of `layer` at each row's position; q waits for the attention step.
struct QkvStep {
    std::uint32_t layer = 0;
    Heads heads;
    WeightId norm = kNoWeight;
    Linear q, k, v;
    WeightId q_norm = kNoWeight, k_norm = kNoWeight;  ///< vectors of heads.dimension
    std::int32_t rotary = -1;                         ///< index into Plan::rotaries; -1: no rotation
};

/// a = softmax(scale · q·Kᵀ)·V over the row's own sequence, positions ≤ the row's.
struct AttentionStep {
    std::uint32_t layer = 0;
    Heads heads;
    float scale = 1.0f;
    std::uint32_t window = 0;  ///< positions visible counting the row's own; 0: all
};

/// Which waiting activation a residual projection reads.
enum class Source { attention, hidden };

/// x += W·source + b.
struct ResidualStep {
    Source source = Source::attention;
    Linear out;
};

/// n = norm(x); h = activation(gate·n) ⊙ (up·n).
struct GateUpStep {
    WeightId norm = kNoWeight;
    Linear gate, up;
    Activation activation = Activation::silu;
};

/// logits = W·norm(x), for the rows that want them.
struct HeadStep {
    WeightId norm = kNoWeight;
    Linear out;
};

using Step = std::variant<EmbedStep, QkvStep, AttentionStep, ResidualStep, GateUpStep, HeadStep>;

/// A model as a list of fused steps: what a Device runs. The embedding comes first and the head last, where
/// there are any. Made by model/, which has checked every shape against every other, so a device may rely on
/// them.
struct Plan {
    std::uint32_t width = 0;           ///< of the residual stream
    std::uint32_t vocabulary = 0;      ///< rows of the head and of the embedding
    std::uint32_t context_length = 0;  ///< the longest the model was made for, in tokens
    float norm_epsilon = 1e-5f;
    std::vector<Heads> layers;  ///< KV cache shape of each layer
    std::vector<Rotary> rotaries;
    std::vector<Weight> weights;
    /// Vectors the file holds in another type or unaligned: `weights` views them here, as F32. Every vector
    /// of a plan (norms and biases) is aligned F32.
    std::vector<std::shared_ptr<const std::vector<float>>> widened;
    std::vector<Step> steps;

    const Weight& weight(WeightId id) const { return weights[static_cast<std::size_t>(id)]; }
    /// False for the parts of a model that find the residual stream made, or leave it to others.
    bool has_embedding() const { return !steps.empty() && std::holds_alternative<EmbedStep>(steps.front()); }
    bool has_head() const { return !steps.empty() && std::holds_alternative<HeadStep>(steps.back()); }
};

}  // namespace tars
