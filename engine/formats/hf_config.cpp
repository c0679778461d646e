// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_config.h"

#include "formats/hf_rope.h"
#include "formats/json_text.h"
#include "formats/messages.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace tars {
namespace {

using nlohmann::json;

struct Family {
    std::string_view class_name;  ///< in config.json's `architectures`
    std::string_view model_type;
    std::string_view architecture;  ///< GGUF's name
    bool interleaves;               ///< GGUF's form permutes q and k rows
};

constexpr Family kFamilies[] = {
    {"LlamaForCausalLM", "llama", "llama", true},
    {"MistralForCausalLM", "mistral", "llama", true},
    {"Qwen2ForCausalLM", "qwen2", "qwen2", false},
    {"Qwen3ForCausalLM", "qwen3", "qwen3", false},
};

const Family* find_family(std::string_view class_name, std::string_view model_type) {
    for (const auto& family : kFamilies)
        if (family.class_name == class_name) return &family;
    // Text parts of larger models often have no class of their own.
    if (class_name.empty())
        for (const auto& family : kFamilies)
            if (family.model_type == model_type) return &family;
    return nullptr;
}

std::string class_name_of(const json& config) {
    const auto* classes = json_member(config, "architectures");
    if (!classes || !classes->is_array() || classes->empty() || !classes->front().is_string()) return {};
    return classes->front().get<std::string>();
}

Result<const Family*> family_of(const json& config, const json& text) {
    TARS_TRY(const auto type, json_string(text, "model_type"));
    const auto outer = class_name_of(config), inner = class_name_of(text);
    if (const auto* family = find_family(outer, type.value_or(""))) return family;
    if (&text != &config)
        if (const auto* family = find_family(inner, type.value_or(""))) return family;
    std::string known;
    for (const auto& family : kFamilies)
        known += (known.empty() ? "" : ", ") + std::string(family.class_name);
    const auto found =
        outer.empty() ? "'model_type' is " + quote(type.value_or("")) : "'architectures' is " + quote(outer);
    return unsupported("field " + found + ", which is not supported; supported are " + known,
                       "a GGUF file of this model may still work");
}

Result<std::uint32_t> positive(const json& config, std::string_view field,
                               std::optional<std::uint32_t> fallback = {}) {
    TARS_TRY(const auto found, json_u32(config, field));
    if (!found && !fallback) return invalid_input("field " + quote(field) + " is missing");
    const auto value = found ? *found : *fallback;
    if (value == 0) return invalid_input("field " + quote(field) + " is 0, expected at least 1");
    return value;
}

/// What would change the result and is not computed here is refused, not passed over.
Result<void> check_supported(const json& config, const json& text) {
    for (const auto* owner : {&config, &text}) {
        const auto* quantization = json_member(*owner, "quantization_config");
        if (!quantization) continue;
        TARS_TRY(const auto method, json_string(*quantization, "quant_method"));
        return unsupported("field 'quantization_config' says that the weights are quantized by " +
                               quote(method.value_or("an unnamed method")) + ", which is not supported yet",
                           "get the model unquantized, or as GGUF");
    }
    TARS_TRY(const auto activation, json_string(text, "hidden_act"));
    if (activation && *activation != "silu")
        return unsupported("field 'hidden_act' is " + quote(*activation) + "; only 'silu' is supported");
    return {};
}

Result<std::uint32_t> head_dimension(const json& text, std::uint32_t width, std::uint32_t heads) {
    if (json_member(text, "head_dim")) return positive(text, "head_dim");
    if (width % heads == 0) return width / heads;
    return invalid_input("field 'head_dim' is missing, and 'hidden_size' " + std::to_string(width) +
                         " is no multiple of 'num_attention_heads' " + std::to_string(heads));
}

/// True per layer that slides; transformers 4.4x wrote `max_window_layers`, later ones `layer_types`.
Result<std::vector<std::int64_t>> sliding_layers(const json& text, std::uint32_t layers,
                                                 const Family& family) {
    std::vector<std::int64_t> sliding(layers, 1);
    if (const auto* types = json_member(text, "layer_types")) {
        if (!types->is_array() || types->size() != layers)
            return invalid_input("field 'layer_types' is " + show_json(*types) + " of " +
                                 std::to_string(types->size()) +
                                 ", expected an array of 'num_hidden_layers' " + std::to_string(layers));
        for (std::size_t i = 0; i < layers; ++i) sliding[i] = (*types)[i] == "sliding_attention";
        return sliding;
    }
    if (family.class_name == "MistralForCausalLM") return sliding;
    TARS_TRY(const auto full, json_u32(text, "max_window_layers"));
    for (std::uint32_t i = 0; i < layers && i < full.value_or(28); ++i) sliding[i] = 0;
    return sliding;
}

Result<void> read_sliding_window(const json& text, const Family& family, std::uint32_t layers,
                                 Metadata& metadata) {
    if (family.class_name == "LlamaForCausalLM") return {};  // has none, whatever its config says
    TARS_TRY(const auto window, json_u32(text, "sliding_window"));
    TARS_TRY(const auto use, json_bool(text, "use_sliding_window"));
    const bool by_default = family.class_name == "MistralForCausalLM";
    if (window.value_or(0) == 0 || !use.value_or(by_default)) return {};
    TARS_TRY(auto sliding, sliding_layers(text, layers, family));
    const auto count = std::ranges::count(sliding, 1);
    if (count == 0) return {};
    const auto prefix = std::string(family.architecture) + ".attention.";
    metadata.set_u32(prefix + "sliding_window", *window);
    if (count < std::int64_t{layers})
        metadata.set_array(prefix + "sliding_window_pattern", {MetaType::boolean, std::move(sliding)});
    return {};
}

}  // namespace

Result<HfConfig> read_hf_config(const json& config, Metadata& metadata) {
    const auto* inner = json_member(config, "text_config");
    const auto& text = inner ? *inner : config;
    TARS_TRY(const auto* family, family_of(config, text));
    TARS_CHECK(check_supported(config, text));
    const auto prefix = std::string(family->architecture) + ".";

    TARS_TRY(const auto context, positive(text, "max_position_embeddings"));
    TARS_TRY(const auto width, positive(text, "hidden_size"));
    TARS_TRY(const auto layers, positive(text, "num_hidden_layers"));
    TARS_TRY(const auto hidden, positive(text, "intermediate_size"));
    TARS_TRY(const auto heads, positive(text, "num_attention_heads"));
    TARS_TRY(const auto kv_heads, positive(text, "num_key_value_heads", heads));
    TARS_TRY(const auto dimension, head_dimension(text, width, heads));
    TARS_TRY(const auto given_epsilon, json_number(text, "rms_norm_eps"));
    const double epsilon = given_epsilon.value_or(1e-6);
    if (!(epsilon > 0 && epsilon < 1))
        return invalid_input("field 'rms_norm_eps' is " + json(epsilon).dump() +
                             ", expected a number between 0 and 1");
    TARS_TRY(const auto vocabulary, positive(text, "vocab_size"));
    if (layers > 4096)
        return invalid_input("field 'num_hidden_layers' is " + std::to_string(layers) +
                             ", expected at most 4096");

    metadata.set_string("general.architecture", std::string(family->architecture));
    metadata.set_u32(prefix + "context_length", context);
    metadata.set_u32(prefix + "embedding_length", width);
    metadata.set_u32(prefix + "block_count", layers);
    metadata.set_u32(prefix + "feed_forward_length", hidden);
    metadata.set_u32(prefix + "attention.head_count", heads);
    metadata.set_u32(prefix + "attention.head_count_kv", kv_heads);
    metadata.set_u32(prefix + "attention.key_length", dimension);
    metadata.set_u32(prefix + "attention.value_length", dimension);
    metadata.set_f32(prefix + "attention.layer_norm_rms_epsilon", static_cast<float>(epsilon));
    metadata.set_u32(prefix + "vocab_size", vocabulary);
    TARS_CHECK(read_hf_rope(text, family->architecture, dimension, context, metadata));
    if (family->interleaves) metadata.set_bool("tars.rope.half_split", true);
    TARS_CHECK(read_sliding_window(text, *family, layers, metadata));

    TARS_TRY(const auto tied_inside, json_bool(text, "tie_word_embeddings"));
    TARS_TRY(const auto tied_outside, json_bool(config, "tie_word_embeddings"));
    return HfConfig{std::string(family->architecture), vocabulary,
                    tied_inside.value_or(tied_outside.value_or(false)), inner != nullptr};
}

}  // namespace tars
