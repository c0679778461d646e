// SPDX-License-Identifier: Apache-2.0
#include "model/adapter_file.h"

#include "core/atomic_file.h"
#include "core/text_escape.h"
#include "formats/gguf_writer.h"
#include "model/adapter/adapter_tensors.h"
#include "model/adapter/peft.h"
#include "model/architecture.h"
#include "model/plan/hyper_parameters.h"

#include <algorithm>
#include <string_view>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPeftTensors = "adapter_model.safetensors";
constexpr const char* kPeftConfig = "adapter_config.json";
constexpr std::uint64_t kMaxConfig = 16u << 20;
constexpr const char* kProvenance = "tars.adapter.provenance";

Result<Adapter> read_any(const ModelFile& file, const Plan& plan) {
    if (file.format() == "safetensors") {
        TARS_TRY(const auto config, read_text_file(file.path().parent_path() / kPeftConfig, kMaxConfig));
        return read_peft(file, config, plan);
    }
    if (is_control_vector(file)) return read_control_vector(file, plan);
    TARS_TRY(const auto type, file.metadata().string_or("general.type", "model"));
    if (type == "adapter") return read_gguf_adapter(file, plan);
    return invalid_input("this is no adapter but a " + escape_for_display(type));
}

void set_if_given(Metadata& metadata, const char* key, const std::string& value) {
    if (!value.empty()) metadata.set_string(key, value);
}

Metadata common_metadata(const AdapterFacts& facts, std::string architecture) {
    Metadata metadata;
    metadata.set_string("general.architecture", std::move(architecture));
    metadata.set_string("general.type", "adapter");
    set_if_given(metadata, "general.name", facts.name);
    set_if_given(metadata, "general.description", facts.description);
    if (!facts.base.empty()) {
        metadata.set_u32("general.base_model.count", 1);
        metadata.set_string("general.base_model.0.name", facts.base);
    }
    set_if_given(metadata, kProvenance, facts.provenance);
    return metadata;
}

/// Readers multiply up by alpha / rank, so alpha is the rank. Where ranks differ it is 0, which stands for
/// "as it is", as does none at all.
float alpha_of(const Adapter& adapter) {
    std::uint32_t rank = 0;
    for (const auto& change : adapter.weights) {
        const auto own = change.low_rank.rank;
        if (own != 0 && rank != 0 && own != rank) return 0;
        rank = std::max(rank, own);
    }
    return static_cast<float>(rank);
}

}  // namespace

Result<Adapter> read_adapter(const ModelFile& file, const Plan& plan) {
    auto adapter = read_any(file, plan);
    if (!adapter) return adapter.error().in(path_text(file));
    return adapter;
}

Result<Adapter> open_adapter(const fs::path& path, const Plan& plan) {
    std::error_code ignored;
    const bool folder = fs::is_directory(path, ignored);
    TARS_TRY(const auto file, open_model_file(folder ? path / kPeftTensors : path));
    return read_adapter(file, plan);
}

AdapterFacts read_adapter_facts(const ModelFile& file) {
    const auto text = [&](const char* key) {
        auto value = file.metadata().string_or(key, "");
        return value ? std::move(*value) : std::string();
    };
    const bool vector = is_control_vector(file);
    return {text("general.name"), text("general.description"),
            text(vector ? "controlvector.model_hint" : "general.architecture"),
            text("general.base_model.0.name"), text(kProvenance)};
}

Result<void> write_adapter(const Plan& plan, const Adapter& adapter, const AdapterFacts& facts,
                           const fs::path& path) {
    TARS_CHECK(check_adapter(plan, adapter));
    TARS_TRY(const bool interleaved, interleaves_rows(facts.architecture));
    if (const auto directions = control_vector_tensors(plan, adapter); !directions.empty()) {
        auto metadata = common_metadata(facts, "controlvector");
        metadata.set_string("controlvector.model_hint", facts.architecture);
        metadata.set_u32("controlvector.layer_count", static_cast<std::uint32_t>(directions.size()));
        return write_gguf(path, metadata, directions);
    }
    auto metadata = common_metadata(facts, facts.architecture);
    metadata.set_string("adapter.type", "lora");
    metadata.set_f32("adapter.lora.alpha", alpha_of(adapter));
    return write_gguf(path, metadata, adapter_tensors(plan, adapter, interleaved));
}

Result<void> convert_adapter(const fs::path& adapter, const fs::path& base, const fs::path& gguf) {
    TARS_TRY(const auto model, open_model_file(base));
    TARS_TRY(const auto plan, build_plan(model));
    TARS_TRY(const auto opened, open_adapter(adapter, plan));
    AdapterFacts facts;
    TARS_TRY(facts.architecture, model.metadata().string_or("general.architecture", ""));
    TARS_TRY(facts.base, model.metadata().string_or("general.name", ""));
    return write_adapter(plan, opened, facts, gguf);
}

}  // namespace tars
