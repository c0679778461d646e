// SPDX-License-Identifier: Apache-2.0
#include "model/adapter/peft.h"

#include "core/text_escape.h"
#include "formats/hf_names.h"
#include "formats/json_text.h"
#include "model/adapter/adapter_builder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace tars {
namespace {

using nlohmann::json;

constexpr std::string_view kPrefix = "base_model.model.";
constexpr std::string_view kDown = ".lora_A.weight", kUp = ".lora_B.weight";

/// Fields that must be absent, null, false or empty, for what they ask for is not plain LoRA.
struct RuledOut {
    const char* field;
    const char* what;
};
constexpr RuledOut kRuledOut[] = {
    {"use_dora", "DoRA adapters, which also rescale the weights' columns,"},
    {"modules_to_save", "adapters that bring whole layers of their own"},
    {"lora_bias", "adapters with biases of their own"},
    {"fan_in_fan_out", "adapters of transposed weights"},
    {"layer_replication", "adapters that repeat layers"},
    {"trainable_token_indices", "adapters that change how tokens are looked up"},
    {"target_parameters", "adapters of single parameters, as experts have,"},
    {"alora_invocation_tokens", "adapters that begin to work at certain tokens (aLoRA)"},
};

bool says_nothing(const json& value) {
    return value.is_null() || value == false || ((value.is_array() || value.is_object()) && value.empty());
}

/// How PEFT scales the products.
class Scaling {
  public:
    static Result<Scaling> read(const json& config) {
        Scaling scaling;
        TARS_TRY(const auto alpha, json_number(config, "lora_alpha"));
        if (!alpha) return invalid_input("field 'lora_alpha' is missing");
        scaling.alpha_ = *alpha;
        TARS_TRY(const auto root, json_bool(config, "use_rslora"));
        scaling.by_root_ = root.value_or(false);
        TARS_CHECK(scaling.read_pattern(config));
        return scaling;
    }

    /// Of a module such as "model.layers.0.self_attn.q_proj".
    Result<double> of(std::uint32_t rank, const std::string& module) const {
        TARS_TRY(const double alpha, alpha_of(module));
        return alpha / (by_root_ ? std::sqrt(static_cast<double>(rank)) : static_cast<double>(rank));
    }

  private:
    /// Names of modules, or the ends of such names, that have an alpha of their own. PEFT takes regular
    /// expressions; written by it are plain names.
    Result<void> read_pattern(const json& config) {
        const auto* pattern = json_member(config, "alpha_pattern");
        if (!pattern) return {};
        if (!pattern->is_object()) return invalid_input("field 'alpha_pattern' is no object");
        const auto is_plain = [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '.'; };
        for (const auto& [name, alpha] : pattern->items()) {
            if (!alpha.is_number() || !std::ranges::all_of(name, is_plain))
                return unsupported("field 'alpha_pattern' has '" + escape_for_display(name) + "': " +
                                   show_json(alpha) + ", only numbers under plain names are supported");
            alphas_.emplace(name, alpha.get<double>());
        }
        return {};
    }

    Result<double> alpha_of(const std::string& module) const {
        std::optional<double> found;
        for (std::size_t at = 0; !alphas_.empty(); ++at) {
            const auto it = alphas_.find(module.substr(at));
            if (it != alphas_.end() && found.value_or(it->second) != it->second)
                return unsupported("field 'alpha_pattern' has two values for '" + escape_for_display(module) +
                                   "'");
            if (it != alphas_.end()) found = it->second;
            at = module.find('.', at);
            if (at == module.npos) break;
        }
        return found.value_or(alpha_);
    }

    double alpha_ = 0;
    bool by_root_ = false;
    std::unordered_map<std::string, double> alphas_;
};

Result<void> check_config(const json& config) {
    TARS_TRY(const auto type, json_string(config, "peft_type"));
    if (type.value_or("") != "LORA")
        return unsupported("field 'peft_type' is '" + escape_for_display(type.value_or("")) +
                           "', only 'LORA' is supported");
    for (const auto& [field, what] : kRuledOut) {
        const auto* value = json_member(config, field);
        if (value && !says_nothing(*value))
            return unsupported(std::string("field '") + field + "' is " + show_json(*value) + ": " + what +
                               " are not supported");
    }
    TARS_TRY(const auto bias, json_string(config, "bias"));
    if (bias.value_or("none") != "none")
        return unsupported("field 'bias' is '" + escape_for_display(*bias) +
                           "': adapters with biases of their own are not supported");
    // These begin by moving a part of the base model's weights into the adapter.
    const auto* start = json_member(config, "init_lora_weights");
    const auto start_name = start && start->is_string() ? start->get<std::string>() : std::string();
    for (const char* moved : {"pissa", "olora", "corda"})
        if (start_name.starts_with(moved))
            return unsupported("field 'init_lora_weights' is '" + escape_for_display(start_name) +
                                   "': the adapter belongs to a changed base model",
                               "save it converted to plain LoRA (path_initial_model_for_weight_conversion)");
    return {};
}

Result<void> add_tensor(AdapterBuilder& builder, const TensorInfo& tensor,
                        std::unordered_map<std::string, std::string>& modules) {
    const std::string_view name = tensor.name;
    const bool down = name.ends_with(kDown);
    const auto where = "tensor '" + escape_for_display(name) + "'";
    if (!name.starts_with(kPrefix) || (!down && !name.ends_with(kUp)))
        return unsupported(where + " is no low-rank part of a projection",
                           "leaving it out would make another adapter of it, so the file is refused");
    const auto module = name.substr(kPrefix.size(), name.size() - kPrefix.size() - kDown.size());
    auto target = gguf_tensor_name(std::string(module) + ".weight");
    if (!target) return unsupported(where + " changes a module this program does not know");
    if (*target == "token_embd.weight")
        return unsupported(where + " changes how tokens are looked up, which this program does not do");
    modules.insert_or_assign(*target, std::string(module));
    return down ? builder.add_down(*target, tensor) : builder.add_up(*target, tensor);
}

}  // namespace

Result<Adapter> read_peft(const ModelFile& file, std::string_view text, const Plan& plan) {
    TARS_TRY(const auto config, parse_json_object(text));
    TARS_CHECK(check_config(config));
    TARS_TRY(const auto scaling, Scaling::read(config));
    AdapterBuilder builder(plan, false);
    std::unordered_map<std::string, std::string> modules;  ///< PEFT's name of each changed tensor
    for (const auto& tensor : file.tensors()) TARS_CHECK(add_tensor(builder, tensor, modules));
    return builder.finish(
        [&](std::uint32_t rank, const std::string& target) { return scaling.of(rank, modules.at(target)); });
}

}  // namespace tars
