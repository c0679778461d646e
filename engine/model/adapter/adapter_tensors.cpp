// SPDX-License-Identifier: Apache-2.0
#include "model/adapter/adapter_tensors.h"

#include "core/text_escape.h"
#include "model/adapter/adapter_builder.h"
#include "model/adapter/adapter_places.h"
#include "model/adapter/row_order.h"
#include "model/architecture.h"
#include "model/plan/hyper_parameters.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace tars {
namespace {

constexpr std::string_view kDirection = "direction.";

using AddTensor = Result<void> (AdapterBuilder::*)(const std::string&, const TensorInfo&);
struct Ending {
    std::string_view text;
    AddTensor add;
};
constexpr Ending kEndings[] = {
    {".lora_a", &AdapterBuilder::add_down},       {".lora_b", &AdapterBuilder::add_up},
    {".scale", &AdapterBuilder::add_scale},       {".gain", &AdapterBuilder::add_gain},
    {".steering", &AdapterBuilder::add_steering},
};

Error unknown_tensor(const TensorInfo& tensor) {
    return unsupported("tensor '" + escape_for_display(tensor.name) +
                           "' is none of the changes this program can make",
                       "leaving it out would make another adapter of it, so the file is refused");
}

Result<void> add_tensor(AdapterBuilder& builder, const TensorInfo& tensor) {
    for (const auto& [ending, add] : kEndings) {
        if (!tensor.name.ends_with(ending)) continue;
        const auto target = tensor.name.substr(0, tensor.name.size() - ending.size());
        if (target == "token_embd.weight" && ending != ".steering")
            return unsupported("tensor '" + escape_for_display(tensor.name) +
                               "' changes how tokens are looked up, which this program does not do");
        return (builder.*add)(target, tensor);
    }
    return unknown_tensor(tensor);
}

GgufTensor tensor_of(std::string name, std::vector<std::uint64_t> shape, std::span<const float> values) {
    return {std::move(name), DType::F32, std::move(shape),
            [values](const auto& sink) { return sink(std::as_bytes(values)); }};
}

/// The layer whose last step this is, counted from 0; empty for steps inside layers.
std::optional<std::size_t> layer_of(const AdapterPlaces& places, std::uint32_t step) {
    const auto& ends = places.layer_ends();
    const auto end = std::ranges::find(ends, step);
    return end == ends.end() ? std::nullopt : std::optional(static_cast<std::size_t>(end - ends.begin()));
}

}  // namespace

bool is_control_vector(const ModelFile& file) {
    const auto is = [&](const char* key) {
        const auto value = file.metadata().string_or(key, "");
        return value && *value == "controlvector";
    };
    return is("general.architecture") || is("general.type");
}

Result<Adapter> read_control_vector(const ModelFile& file, const Plan& plan) {
    AdapterBuilder builder(plan, false);
    for (const auto& tensor : file.tensors()) {
        const std::string_view name = tensor.name;
        if (!name.starts_with(kDirection)) return unknown_tensor(tensor);
        const auto number = name.substr(kDirection.size());
        std::uint32_t layer = 0;
        const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), layer);
        if (failure != std::errc() || end != number.data() + number.size() || layer == 0)
            return invalid_input("tensor '" + escape_for_display(name) +
                                 "' of a control vector names no layer from 1 up");
        TARS_CHECK(builder.add_direction(layer, tensor));
    }
    return builder.finish([](auto, const auto&) { return 1.0; });
}

Result<Adapter> read_gguf_adapter(const ModelFile& file, const Plan& plan) {
    const auto& metadata = file.metadata();
    TARS_TRY(const auto type, metadata.string("adapter.type"));
    if (type != "lora")
        return unsupported("metadata key 'adapter.type' is '" + escape_for_display(type) +
                           "', only 'lora' is supported");
    if (metadata.contains("adapter.alora.invocation_tokens"))
        return unsupported("the adapter begins to work at certain tokens (aLoRA), which is not supported");
    TARS_TRY(const auto architecture, architecture_name(metadata));
    TARS_TRY(const bool interleaved, interleaves_rows(architecture));
    // Without alpha the product counts as it is.
    TARS_TRY(const double alpha, metadata.number_or("adapter.lora.alpha", 0));
    AdapterBuilder builder(plan, interleaved);
    for (const auto& tensor : file.tensors()) TARS_CHECK(add_tensor(builder, tensor));
    return builder.finish(
        [alpha](std::uint32_t rank, const auto&) { return alpha == 0 ? 1.0 : alpha / rank; });
}

std::vector<GgufTensor> adapter_tensors(const Plan& plan, const Adapter& adapter, bool interleaved) {
    const AdapterPlaces places(plan);
    std::vector<GgufTensor> tensors;
    for (const auto& [id, scale, low_rank] : adapter.weights) {
        const auto& name = places.weight_name(id);
        const auto& weight = plan.weight(id);
        if (scale != 1.0f || low_rank.rank == 0)
            tensors.push_back(tensor_of(name + ".scale", {1}, {&scale, 1}));
        if (low_rank.rank == 0) continue;
        tensors.push_back(tensor_of(name + ".lora_a", {weight.columns, low_rank.rank}, low_rank.down));
        tensors.push_back(tensor_of(name + ".lora_b", {low_rank.rank, weight.rows}, low_rank.up));
        const auto* rotated = places.rotated(id);
        if (!rotated || rotated->interleaved == interleaved) continue;
        auto up = std::make_shared<const std::vector<float>>(
            reorder_rows(low_rank.up, low_rank.rank, rotated->order, interleaved));
        tensors.back().produce = [up](const auto& sink) { return sink(std::as_bytes(std::span(*up))); };
    }
    for (const auto& [norm, gain] : adapter.gains)
        tensors.push_back(tensor_of(places.weight_name(norm) + ".gain", {gain.size()}, gain));
    for (const auto& [step, direction] : adapter.steering)
        tensors.push_back(tensor_of(places.step_name(step) + ".steering", {direction.size()}, direction));
    return tensors;
}

std::vector<GgufTensor> control_vector_tensors(const Plan& plan, const Adapter& adapter) {
    if (!adapter.weights.empty() || !adapter.gains.empty()) return {};
    const AdapterPlaces places(plan);
    std::vector<GgufTensor> tensors;
    for (const auto& [step, direction] : adapter.steering) {
        const auto layer = layer_of(places, step);
        if (!layer || *layer == 0) return {};
        tensors.push_back(
            tensor_of(std::string(kDirection) + std::to_string(*layer), {plan.width}, direction));
    }
    return tensors;
}

}  // namespace tars
