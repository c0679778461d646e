// SPDX-License-Identifier: Apache-2.0
#include "model/export/output_type.h"

#include "model/plan/hyper_parameters.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string_view>

namespace tars {
namespace {

/// Tables, gates and norms that are small and sensitive: never quantized. (By llama.cpp's rule.)
constexpr std::array<std::string_view, 6> kKeptSuffixes = {"_norm.weight",         "ffn_gate_inp.weight",
                                                           "position_embd.weight", "token_types.weight",
                                                           "ssm_conv1d.weight",    "rope_freqs.weight"};

bool is_float(DType dtype) {
    return dtype == DType::F16 || dtype == DType::BF16 || dtype == DType::F64 || dtype == DType::F32;
}

bool is_integer(DType dtype) {
    return dtype == DType::I8 || dtype == DType::I16 || dtype == DType::I32 || dtype == DType::I64;
}

bool is_vector(const TensorInfo& tensor) {
    return tensor.shape[0] == tensor.elements();
}

/// N of "blk.N.…"; 0 for a name without one.
std::uint32_t layer_of(std::string_view name) {
    std::uint32_t layer = 0;
    if (name.starts_with("blk.")) std::from_chars(name.data() + 4, name.data() + name.size(), layer);
    return layer;
}

/// The layers llama.cpp's _M mixes give more bits: the first and last eighth, and every third between.
bool gets_more_bits(std::uint32_t layer, std::uint32_t layers) {
    return layer < layers / 8 || layer >= 7 * layers / 8 || (layer - layers / 8) % 3 == 2;
}

DType mixed_type(std::string_view name, const QuantizationRecipe& recipe, const ModelOutline& outline) {
    const auto base = recipe.base;
    if (info(base).block_elements == 1 || base == DType::Q8_0) return base;
    const bool is_head = name == "output.weight" || (outline.tied && name == "token_embd.weight");
    if (is_head) return DType::Q6_K;
    if (!recipe.mix) return base;
    const bool more = gets_more_bits(layer_of(name), outline.layers);
    if (name.ends_with(".attn_v.weight")) {
        if (more) return DType::Q6_K;
        return outline.shares_values && base == DType::Q4_K ? DType::Q5_K : base;
    }
    if (name.ends_with(".ffn_down.weight") && more) return DType::Q6_K;
    return base;
}

}  // namespace

ModelOutline outline_of(const ModelFile& file) {
    ModelOutline outline;
    outline.tied = file.find("output.weight") == nullptr;
    if (const auto parameters = hyper_parameters_of(file)) {
        outline.layers = parameters->layers;
        // llama.cpp's "70B": 80 layers and grouped queries, whatever the family.
        outline.shares_values = parameters->layers == 80 && parameters->heads.kv < parameters->heads.query;
        return outline;
    }
    for (const auto& tensor : file.tensors())
        if (tensor.name.starts_with("blk."))
            outline.layers = std::max(outline.layers, layer_of(tensor.name) + 1);
    return outline;
}

DType fitting_type(DType wanted, std::uint64_t columns) {
    const auto fits = [&](DType type) { return columns % info(type).block_elements == 0; };
    if (fits(wanted)) return wanted;
    auto smaller = DType::F16;
    if (wanted == DType::Q2_K || wanted == DType::Q3_K) smaller = DType::IQ4_NL;
    if (wanted == DType::Q4_K) smaller = DType::Q5_0;
    if (wanted == DType::Q5_K) smaller = DType::Q5_1;
    if (wanted == DType::Q6_K) smaller = DType::Q8_0;
    return fits(smaller) ? smaller : DType::F16;
}

DType wanted_type(const TensorInfo& tensor, const QuantizationRecipe* recipe, const ModelOutline& outline) {
    if (is_vector(tensor)) return is_float(tensor.dtype) ? DType::F32 : tensor.dtype;
    if (!recipe || !may_be_quantized(tensor)) return tensor.dtype;
    return mixed_type(tensor.name, *recipe, outline);
}

bool may_be_quantized(const TensorInfo& tensor) {
    const std::string_view name = tensor.name;
    return !is_vector(tensor) && name.ends_with(".weight") && !is_integer(tensor.dtype) &&
           std::ranges::none_of(kKeptSuffixes, [&](auto suffix) { return name.ends_with(suffix); });
}

const std::vector<QuantizationRecipe>& quantization_recipes() {
    static const std::vector<QuantizationRecipe> kRecipes = {
        {"F32", DType::F32, 0, false},    {"F16", DType::F16, 1, false},
        {"BF16", DType::BF16, 32, false}, {"Q8_0", DType::Q8_0, 7, false},
        {"Q6_K", DType::Q6_K, 18, false}, {"Q5_K_M", DType::Q5_K, 17, true},
        {"Q5_K", DType::Q5_K, 16, false}, {"Q4_K_M", DType::Q4_K, 15, true},
        {"Q4_K", DType::Q4_K, 14, false}, {"IQ4_NL", DType::IQ4_NL, 25, false},
        {"Q4_0", DType::Q4_0, 2, false},  {"Q3_K", DType::Q3_K, 11, false},
        {"Q2_K", DType::Q2_K, 10, false},
    };
    return kRecipes;
}

const QuantizationRecipe* find_recipe(std::string_view name) {
    const auto same = [](unsigned char a, unsigned char b) { return std::toupper(a) == std::toupper(b); };
    for (const auto& recipe : quantization_recipes())
        if (std::ranges::equal(recipe.name, name, same)) return &recipe;
    return nullptr;
}

}  // namespace tars
