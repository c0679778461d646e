// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_rope.h"

#include "formats/json_text.h"
#include "formats/messages.h"

#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace tars {
namespace {

using nlohmann::json;

/// The object that says how positions are scaled; `rope_parameters` may hold one per kind of layer.
Result<json> scaling_of(const json& config) {
    for (const auto* field : {"rope_parameters", "rope_scaling"}) {
        const auto* found = json_member(config, field);
        if (!found) continue;
        if (!found->is_object()) {
            return invalid_input("field " + quote(field) + " is " + show_json(*found) +
                                 ", expected an object");
        }
        const auto* full = json_member(*found, "full_attention");
        const auto* sliding = json_member(*found, "sliding_attention");
        if (full && sliding && *full != *sliding) {
            return unsupported("field " + quote(field) +
                               " differs between full and sliding attention, which is not supported here");
        }
        if (full || sliding) return full ? *full : *sliding;
        return *found;
    }
    return json::object();
}

Result<float> positive(const json& object, std::string_view field, std::optional<double> fallback) {
    TARS_TRY(const auto found, json_number(object, field));
    if (!found && !fallback)
        return invalid_input("field " + quote(field) + " of the RoPE scaling is missing");
    const double value = found ? *found : *fallback;
    if (value > 0 && value <= std::numeric_limits<float>::max()) return static_cast<float>(value);
    return invalid_input("field " + quote(field) + " is " + json(value).dump() +
                         ", expected a number above 0");
}

/// YaRN's multiplier of cos and sin: 1 + 0.1 · weight · ln(factor).
double yarn_magnitude(double factor, double weight) {
    return factor <= 1 ? 1 : 1 + 0.1 * weight * std::log(factor);
}

class RopeReader {
  public:
    RopeReader(const json& scaling, std::string_view architecture, std::uint32_t context_length,
               Metadata& metadata)
        : scaling_(scaling),
          prefix_(std::string(architecture) + ".rope.scaling."),
          context_length_(context_length),
          metadata_(metadata) {}

    Result<void> read() {
        TARS_TRY(const auto newer, json_string(scaling_, "rope_type"));
        TARS_TRY(const auto older, json_string(scaling_, "type"));
        const auto type = newer ? *newer : older.value_or("default");
        if (type == "default") return {};
        if (type == "linear") return linear();
        if (type == "yarn") return yarn();
        if (type == "llama3") return llama3();
        return unsupported("field 'rope_type' is " + quote(type) +
                           "; default, linear, llama3 and yarn are supported");
    }

  private:
    Result<void> linear() {
        TARS_TRY(const auto factor, positive(scaling_, "factor", {}));
        metadata_.set_string(prefix_ + "type", "linear");
        metadata_.set_f32(prefix_ + "factor", factor);
        return {};
    }

    Result<void> yarn() {
        TARS_TRY(const auto original, original_length());
        TARS_TRY(const auto factor,
                 positive(scaling_, "factor", static_cast<double>(context_length_) / original));
        TARS_TRY(const auto fast, positive(scaling_, "beta_fast", 32));
        TARS_TRY(const auto slow, positive(scaling_, "beta_slow", 1));
        TARS_TRY(const auto magnitude, yarn_magnitude_of(factor));
        metadata_.set_string(prefix_ + "type", "yarn");
        metadata_.set_f32(prefix_ + "factor", factor);
        metadata_.set_u32(prefix_ + "original_context_length", original);
        metadata_.set_f32(prefix_ + "yarn_beta_fast", fast);
        metadata_.set_f32(prefix_ + "yarn_beta_slow", slow);
        // GGUF's factor stands on top of YaRN's own magnitude, transformers' in its place.
        const double own = yarn_magnitude(factor, 1);
        if (magnitude != own) metadata_.set_f32(prefix_ + "attn_factor", static_cast<float>(magnitude / own));
        return {};
    }

    /// As transformers computes it: given, or from the two `mscale`s (DeepSeek), or YaRN's own.
    Result<double> yarn_magnitude_of(double factor) {
        TARS_TRY(const auto given, json_number(scaling_, "attention_factor"));
        if (given) {
            TARS_TRY(const auto checked, positive(scaling_, "attention_factor", {}));
            return double{checked};
        }
        TARS_TRY(const auto scale, json_number(scaling_, "mscale"));
        TARS_TRY(const auto all_dimensions, json_number(scaling_, "mscale_all_dim"));
        const bool both = scale.value_or(0) != 0 && all_dimensions.value_or(0) != 0;
        if (!both) return yarn_magnitude(factor, 1);
        const double magnitude = yarn_magnitude(factor, *scale) / yarn_magnitude(factor, *all_dimensions);
        if (magnitude > 0 && magnitude <= std::numeric_limits<float>::max()) return magnitude;
        return invalid_input("fields 'mscale' and 'mscale_all_dim' give no usable attention factor");
    }

    Result<void> llama3() {
        TARS_TRY(const auto factor, positive(scaling_, "factor", {}));
        TARS_TRY(const auto low, positive(scaling_, "low_freq_factor", {}));
        TARS_TRY(const auto high, positive(scaling_, "high_freq_factor", {}));
        TARS_TRY(const auto original, original_length());
        metadata_.set_f32("tars.rope.llama3.factor", factor);
        metadata_.set_f32("tars.rope.llama3.low_freq_factor", low);
        metadata_.set_f32("tars.rope.llama3.high_freq_factor", high);
        metadata_.set_u32("tars.rope.llama3.original_context_length", original);
        return {};
    }

    Result<std::uint32_t> original_length() {
        TARS_TRY(const auto found, json_u32(scaling_, "original_max_position_embeddings"));
        if (found && *found == 0)
            return invalid_input("field 'original_max_position_embeddings' is 0, expected at least 1");
        return found.value_or(context_length_);
    }

    const json& scaling_;
    std::string prefix_;
    std::uint32_t context_length_;
    Metadata& metadata_;
};

}  // namespace

Result<void> read_hf_rope(const json& config, std::string_view architecture, std::uint32_t head_dimension,
                          std::uint32_t context_length, Metadata& metadata) {
    TARS_TRY(const auto scaling, scaling_of(config));
    const auto prefix = std::string(architecture) + ".rope.";
    const bool has_base = json_member(scaling, "rope_theta") != nullptr;
    TARS_TRY(const auto base, positive(has_base ? scaling : config, "rope_theta", 10000));
    const bool has_part = json_member(scaling, "partial_rotary_factor") != nullptr;
    TARS_TRY(const auto part, positive(has_part ? scaling : config, "partial_rotary_factor", 1));
    if (part > 1) return invalid_input("field 'partial_rotary_factor' is above 1");
    metadata.set_f32(prefix + "freq_base", base);
    metadata.set_u32(prefix + "dimension_count", static_cast<std::uint32_t>(head_dimension * double{part}));
    return RopeReader(scaling, architecture, context_length, metadata).read();
}

}  // namespace tars
