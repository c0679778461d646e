// SPDX-License-Identifier: Apache-2.0
#include "model/architecture.h"

#include "core/text_escape.h"
#include "model/plan/hyper_parameters.h"
#include "model/plan/keys.h"
#include "model/plan/plan_builder.h"
#include "model/plan/rope.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars {
namespace {

/// What sets one decoder apart from another; the steps themselves are shared.
struct Architecture {
    std::string_view name;
    bool interleaved_rope;  ///< of its GGUF files
    Presence qkv_bias;
    Presence output_bias;  ///< of the attention's output projection
    Presence hidden_bias;  ///< of gate, up and down
    Presence qk_norm;
    Activation activation;
};

constexpr auto kNone = Presence::none, kOptional = Presence::optional, kRequired = Presence::required;

constexpr std::array kArchitectures = {
    // name, interleaved rope, biases: qkv, output, hidden; q/k norm; activation
    Architecture{"llama", true, kOptional, kOptional, kOptional, kNone, Activation::silu},
    Architecture{"qwen2", false, kRequired, kOptional, kNone, kNone, Activation::silu},
    Architecture{"qwen3", false, kOptional, kOptional, kNone, kRequired, Activation::silu},
};

Result<const Architecture*> find_architecture(std::string_view name) {
    const auto found = std::ranges::find(kArchitectures, name, &Architecture::name);
    if (found != kArchitectures.end()) return &*found;
    std::string known;
    for (const auto& architecture : kArchitectures)
        known += (known.empty() ? "" : ", ") + std::string(architecture.name);
    return unsupported("architecture '" + escape_for_display(name) + "' is not supported",
                       "supported are " + known);
}

/// Keys that change what a model computes in ways these architectures have no step for. Converters write
/// some of them always, at the value that changes nothing.
struct RuledOut {
    std::string_view key;
    double neutral;
};
constexpr RuledOut kRuledOut[] = {
    {"expert_count", 0},        {"attn_logit_softcapping", 0},   {"final_logit_softcapping", 0},
    {"logit_scale", 1},         {"residual_scale", 1},           {"embedding_scale", 1},
    {"attention.clamp_kqv", 0}, {"attention.max_alibi_bias", 0},
};

Result<void> check_ruled_out(const Keys& keys) {
    for (const auto& [key, neutral] : kRuledOut) {
        TARS_TRY(const double value, keys.finite_or(key, neutral));
        if (value == neutral || value == 0) continue;
        const auto found = "metadata key '" + keys.full(key) + "' is " + number_text(value);
        if (key == "expert_count") return unsupported(found + ": models with experts are not supported yet");
        return unsupported(found + ", which architecture '" + keys.architecture() + "' does not support");
    }
    TARS_TRY(const bool causal, keys.boolean_or("attention.causal", true));
    if (causal) return {};
    return unsupported("metadata key '" + keys.full("attention.causal") +
                       "' is false: models that read in both directions are not supported");
}

/// The attention window of each layer, 0 for none. A pattern says with 1 and 0 which layers have it.
Result<std::vector<std::uint32_t>> read_windows(const Metadata& metadata, const Keys& keys,
                                                std::uint32_t layers) {
    TARS_TRY(const auto window, keys.count_or("attention.sliding_window", 0, {0, 0xffffffff}));
    std::vector<std::uint32_t> windows(layers, window);
    const auto key = keys.full("attention.sliding_window_pattern");
    if (window == 0 || !metadata.contains(key)) return windows;
    TARS_TRY(const auto* pattern, metadata.integers(key));
    if (pattern->size() != layers) {
        return bad_key(key, "an array of " + std::to_string(pattern->size()),
                       "one entry for each of the " + std::to_string(layers) + " layers");
    }
    for (std::uint32_t layer = 0; layer < layers; ++layer)
        if ((*pattern)[layer] == 0) windows[layer] = 0;
    return windows;
}

/// One layer: what all supported decoders do, in the order they do it.
struct LayerBuilder {
    PlanBuilder& builder;
    const Architecture& architecture;
    const HyperParameters& parameters;
    float scale;
    const std::vector<std::uint32_t>& windows;  ///< of each layer

    Result<void> add(std::uint32_t layer) const {
        const auto prefix = "blk." + std::to_string(layer) + ".";
        TARS_CHECK(add_attention(layer, prefix));
        return add_feed_forward(prefix);
    }

    Result<void> add_attention(std::uint32_t layer, const std::string& prefix) const {
        const auto& heads = parameters.heads;
        const auto width = parameters.width;
        const auto queries = heads.query * heads.dimension, keys = heads.kv * heads.dimension;
        QkvStep qkv{.layer = layer, .heads = heads, .q = {}, .k = {}, .v = {}, .rotary = 0};
        TARS_TRY(qkv.norm, builder.vector(prefix + "attn_norm.weight", width));
        TARS_TRY(qkv.q, builder.linear(prefix + "attn_q", queries, width, architecture.qkv_bias));
        TARS_TRY(qkv.k, builder.linear(prefix + "attn_k", keys, width, architecture.qkv_bias));
        TARS_TRY(qkv.v, builder.linear(prefix + "attn_v", keys, width, architecture.qkv_bias));
        TARS_TRY(qkv.q_norm,
                 builder.vector(prefix + "attn_q_norm.weight", heads.dimension, architecture.qk_norm));
        TARS_TRY(qkv.k_norm,
                 builder.vector(prefix + "attn_k_norm.weight", heads.dimension, architecture.qk_norm));
        builder.add(qkv);
        builder.add(AttentionStep{.layer = layer, .heads = heads, .scale = scale, .window = windows[layer]});

        ResidualStep out{.source = Source::attention, .out = {}};
        TARS_TRY(out.out, builder.linear(prefix + "attn_output", width, queries, architecture.output_bias));
        builder.add(out);
        return {};
    }

    Result<void> add_feed_forward(const std::string& prefix) const {
        const auto width = parameters.width, hidden = parameters.hidden;
        GateUpStep gate_up{.gate = {}, .up = {}, .activation = architecture.activation};
        TARS_TRY(gate_up.norm, builder.vector(prefix + "ffn_norm.weight", width));
        TARS_TRY(gate_up.gate, builder.linear(prefix + "ffn_gate", hidden, width, architecture.hidden_bias));
        TARS_TRY(gate_up.up, builder.linear(prefix + "ffn_up", hidden, width, architecture.hidden_bias));
        builder.add(gate_up);

        ResidualStep down{.source = Source::hidden, .out = {}};
        TARS_TRY(down.out, builder.linear(prefix + "ffn_down", width, hidden, architecture.hidden_bias));
        builder.add(down);
        return {};
    }
};

Result<void> add_head(PlanBuilder& builder, const HyperParameters& parameters, WeightId embedding) {
    HeadStep head;
    TARS_TRY(head.norm, builder.vector("output_norm.weight", parameters.width));
    head.out.weight = embedding;  // tied
    if (builder.has("output.weight")) {
        TARS_TRY(head.out.weight, builder.matrix("output.weight", parameters.vocabulary, parameters.width));
    }
    builder.add(head);
    return {};
}

Result<Plan> plan_of(const ModelFile& file) {
    TARS_TRY(const auto name, architecture_name(file.metadata()));
    TARS_TRY(const auto* architecture, find_architecture(name));
    TARS_TRY(const auto parameters, hyper_parameters_of(file));
    const Keys keys(file.metadata(), parameters.architecture);
    TARS_CHECK(check_ruled_out(keys));
    TARS_TRY(const auto windows, read_windows(file.metadata(), keys, parameters.layers));
    const double head_scale = 1 / std::sqrt(static_cast<double>(parameters.heads.dimension));
    TARS_TRY(const double scale, keys.positive_or("attention.scale", head_scale));

    PlanBuilder builder(file);
    builder.plan.width = parameters.width;
    builder.plan.vocabulary = parameters.vocabulary;
    builder.plan.context_length = parameters.context_length;
    builder.plan.norm_epsilon = parameters.norm_epsilon;
    builder.plan.layers.assign(parameters.layers, parameters.heads);
    TARS_TRY(auto rotary, read_rotary(file, parameters, architecture->interleaved_rope));
    builder.plan.rotaries.push_back(std::move(rotary));

    EmbedStep embed;
    TARS_TRY(embed.table, builder.matrix("token_embd.weight", parameters.vocabulary, parameters.width));
    builder.add(embed);
    const LayerBuilder layers{builder, *architecture, parameters, static_cast<float>(scale), windows};
    for (std::uint32_t layer = 0; layer < parameters.layers; ++layer) TARS_CHECK(layers.add(layer));
    TARS_CHECK(add_head(builder, parameters, embed.table));
    TARS_CHECK(builder.check_all_used());
    return std::move(builder.plan);
}

}  // namespace

Result<Plan> build_plan(const ModelFile& file) {
    auto plan = plan_of(file);
    if (!plan) return plan.error().in(path_text(file));
    return plan;
}

Result<bool> interleaves_rows(std::string_view architecture) {
    TARS_TRY(const auto* found, find_architecture(architecture));
    return found->interleaved_rope;
}

std::vector<std::string_view> architectures() {
    std::vector<std::string_view> names;
    for (const auto& architecture : kArchitectures) names.push_back(architecture.name);
    return names;
}

}  // namespace tars
