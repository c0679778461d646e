// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_names.h"

#include <algorithm>

namespace tars {
namespace {

struct NamePair {
    std::string_view hf;
    std::string_view gguf;
};

// Both sides without ".weight" and ".bias".
constexpr NamePair kModelNames[] = {
    {"embed_tokens", "token_embd"},
    {"norm", "output_norm"},
    {"lm_head", "output"},
};

constexpr NamePair kLayerNames[] = {
    {"input_layernorm", "attn_norm"},    {"post_attention_layernorm", "ffn_norm"},
    {"self_attn.q_proj", "attn_q"},      {"self_attn.k_proj", "attn_k"},
    {"self_attn.v_proj", "attn_v"},      {"self_attn.o_proj", "attn_output"},
    {"self_attn.q_norm", "attn_q_norm"}, {"self_attn.k_norm", "attn_k_norm"},
    {"mlp.gate_proj", "ffn_gate"},       {"mlp.up_proj", "ffn_up"},
    {"mlp.down_proj", "ffn_down"},
};

// Longest first: multimodal models nest the text model in one of two ways.
constexpr std::string_view kPrefixes[] = {"model.language_model.", "language_model.model.", "language_model.",
                                          "model."};

// Parts of multimodal models that have nothing to do with text.
constexpr std::string_view kOtherParts[] = {"vision_tower.",          "vision_model.", "visual.",
                                            "multi_modal_projector.", "audio_tower.",  "image_newline"};

std::string_view without_prefix(std::string_view name) {
    for (const auto prefix : kPrefixes)
        if (name.starts_with(prefix)) return name.substr(prefix.size());
    return name;
}

template <std::size_t count>
std::optional<std::string_view> look_up(const NamePair (&pairs)[count], std::string_view name) {
    const auto* pair = std::ranges::find(pairs, name, &NamePair::hf);
    if (pair == std::end(pairs)) return {};
    return pair->gguf;
}

/// "12" of "12.mlp.up_proj": digits as a number is written, so that no two names mean one layer.
std::string_view layer_number(std::string_view name) {
    const auto digits = name.substr(0, std::min(name.find('.'), name.size()));
    const bool number = !digits.empty() && digits.size() <= 5 &&
                        std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return number && (digits == "0" || digits[0] != '0') ? digits : std::string_view();
}

}  // namespace

std::optional<std::string> gguf_tensor_name(std::string_view hf_name) {
    auto name = without_prefix(hf_name);
    std::string_view kind = ".weight";
    if (name.ends_with(".bias")) kind = ".bias";
    if (!name.ends_with(kind)) return {};
    name.remove_suffix(kind.size());

    if (!name.starts_with("layers.")) {
        const auto found = look_up(kModelNames, name);
        if (!found) return {};
        return std::string(*found) + std::string(kind);
    }
    name.remove_prefix(std::string_view("layers.").size());
    const auto number = layer_number(name);
    if (number.empty() || number.size() == name.size()) return {};
    const auto found = look_up(kLayerNames, name.substr(number.size() + 1));
    if (!found) return {};
    return "blk." + std::string(number) + "." + std::string(*found) + std::string(kind);
}

bool is_harmless_tensor(std::string_view hf_name, bool multimodal) {
    if (hf_name.ends_with("rotary_emb.inv_freq") || hf_name.ends_with("rotary_emb.cos_cached") ||
        hf_name.ends_with("rotary_emb.sin_cached"))
        return true;
    if (!multimodal) return false;
    if (hf_name.starts_with("model.")) hf_name.remove_prefix(std::string_view("model.").size());
    return std::ranges::any_of(kOtherParts, [&](std::string_view part) { return hf_name.starts_with(part); });
}

}  // namespace tars
