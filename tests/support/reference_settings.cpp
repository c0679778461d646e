// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_settings.h"

#include <cmath>
#include <set>
#include <stdexcept>

namespace tars::test {

namespace {

using Json = nlohmann::json;
using Scaling = ReferenceRope::Scaling;

void require_known(const std::string& architecture) {
    static const std::set<std::string> known = {"llama", "qwen2", "qwen3"};
    if (!known.contains(architecture))
        throw std::runtime_error("the reference does not know " + architecture);
}

/// A number that some files repeat for every layer.
int per_layer_integer(const Json& value) {
    if (!value.is_array()) return value.get<int>();
    for (const Json& entry : value) {
        if (entry != value.front()) throw std::runtime_error("the reference needs equal layers");
    }
    return value.at(0).get<int>();
}

/// GGUF's metadata, with the architecture's prefix put before each key.
class GgufKeys {
  public:
    GgufKeys(const Json& settings, const std::string& architecture)
        : settings_(settings), prefix_(architecture + ".") {}

    int integer(const std::string& key) const { return per_layer_integer(settings_.at(prefix_ + key)); }
    int integer(const std::string& key, int fallback) const { return has(key) ? integer(key) : fallback; }
    double number(const std::string& key) const { return settings_.at(prefix_ + key).get<double>(); }
    double number(const std::string& key, double fallback) const { return has(key) ? number(key) : fallback; }
    std::string text(const std::string& key, const std::string& fallback) const {
        return settings_.value(prefix_ + key, fallback);
    }
    bool has(const std::string& key) const { return settings_.contains(prefix_ + key); }

  private:
    const Json& settings_;
    std::string prefix_;
};

ReferenceRope gguf_rope(const ReferenceFile& file, const GgufKeys& keys, const ReferenceSettings& model) {
    ReferenceRope rope;
    rope.interleaved = model.architecture == "llama";
    rope.dimensions = keys.integer("rope.dimension_count", model.head_dimension);
    rope.base = keys.number("rope.freq_base", 10000.0);
    if (const auto tensor = file.tensors.find("rope_freqs.weight"); tensor != file.tensors.end()) {
        rope.divisors = reference_dequantize(tensor->second.format, tensor->second.bytes);
    }

    const std::string type = keys.text("rope.scaling.type", "linear");
    rope.factor = keys.number("rope.scaling.factor", keys.number("rope.scale_linear", 1.0));
    rope.magnitude = keys.number("rope.scaling.attn_factor", 1.0);
    if (type == "linear") {
        rope.scaling = Scaling::linear;
    } else if (type == "yarn") {
        rope.scaling = Scaling::yarn;
        rope.original_context =
            keys.number("rope.scaling.original_context_length", keys.number("context_length", 0.0));
        rope.beta_fast = keys.number("rope.scaling.yarn_beta_fast", 32.0);
        rope.beta_slow = keys.number("rope.scaling.yarn_beta_slow", 1.0);
        rope.extrapolation = keys.number("rope.scaling.yarn_ext_factor", 1.0);
        if (rope.extrapolation != 0.0) rope.magnitude *= 1.0 + 0.1 * std::log(rope.factor);
    } else if (type != "none") {
        throw std::runtime_error("the reference does not know RoPE scaling " + type);
    }
    return rope;
}

/// `sliding_window` holds for every layer unless `sliding_window_pattern` says for each whether it slides.
std::vector<int> gguf_window(const ReferenceFile& file, const GgufKeys& keys,
                             const ReferenceSettings& model) {
    std::vector<int> window(static_cast<std::size_t>(model.layers),
                            keys.integer("attention.sliding_window", 0));
    const std::string pattern = model.architecture + ".attention.sliding_window_pattern";
    if (!file.settings.contains(pattern)) return window;
    const auto slides = file.settings.at(pattern).get<std::vector<bool>>();
    for (std::size_t i = 0; i < window.size(); ++i) {
        if (!slides.at(i)) window[i] = 0;
    }
    return window;
}

ReferenceSettings gguf_settings(const ReferenceFile& file) {
    ReferenceSettings model;
    model.architecture = file.settings.at("general.architecture").get<std::string>();
    require_known(model.architecture);
    const GgufKeys keys(file.settings, model.architecture);
    model.layers = keys.integer("block_count");
    model.width = keys.integer("embedding_length");
    model.heads = keys.integer("attention.head_count");
    model.kv_heads = keys.integer("attention.head_count_kv", model.heads);
    model.head_dimension = keys.integer("attention.key_length", model.width / model.heads);
    model.norm_epsilon = keys.number("attention.layer_norm_rms_epsilon");
    model.tied = !file.tensors.contains("output.weight");
    model.window = gguf_window(file, keys, model);
    model.rope = gguf_rope(file, keys, model);
    return model;
}

/// A member that may be missing or null.
template <typename Value>
Value get_or(const Json& object, const char* key, Value fallback) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? fallback : found->get<Value>();
}

/// attention_factor if given, else the ratio of the two mscales if given, else 1 + 0.1 ln(factor).
double huggingface_yarn_magnitude(const Json& scaling, double factor) {
    const auto mscale = [&](double weight) {
        return factor <= 1.0 ? 1.0 : 1.0 + 0.1 * weight * std::log(factor);
    };
    const double one = get_or(scaling, "mscale", 0.0), all = get_or(scaling, "mscale_all_dim", 0.0);
    const double fallback = one != 0.0 && all != 0.0 ? mscale(one) / mscale(all) : mscale(1.0);
    return get_or(scaling, "attention_factor", fallback);
}

ReferenceRope huggingface_rope(const Json& config, const ReferenceSettings& model) {
    ReferenceRope rope;
    // Newer configurations keep everything about RoPE in `rope_parameters`.
    const Json parameters = get_or(config, "rope_parameters", Json::object());
    const Json scaling = parameters.empty() ? get_or(config, "rope_scaling", Json::object()) : parameters;
    const double partial =
        get_or(scaling, "partial_rotary_factor", get_or(config, "partial_rotary_factor", 1.0));
    rope.dimensions = static_cast<int>(model.head_dimension * partial);
    rope.base = get_or(scaling, "rope_theta", get_or(config, "rope_theta", 10000.0));

    const auto type = get_or(scaling, "rope_type", get_or(scaling, "type", std::string("default")));
    if (type == "default") return rope;
    rope.factor = scaling.at("factor").get<double>();
    rope.original_context =
        get_or(scaling, "original_max_position_embeddings", get_or(config, "max_position_embeddings", 0.0));
    if (type == "linear") {
        rope.scaling = Scaling::linear;
    } else if (type == "llama3") {
        rope.scaling = Scaling::llama3;
        rope.low_frequency_factor = scaling.at("low_freq_factor").get<double>();
        rope.high_frequency_factor = scaling.at("high_freq_factor").get<double>();
    } else if (type == "yarn") {
        rope.scaling = Scaling::yarn;
        rope.beta_fast = get_or(scaling, "beta_fast", 32.0);
        rope.beta_slow = get_or(scaling, "beta_slow", 1.0);
        rope.truncate = get_or(scaling, "truncate", true);
        rope.magnitude = huggingface_yarn_magnitude(scaling, rope.factor);
    } else {
        throw std::runtime_error("the reference does not know RoPE scaling " + type);
    }
    return rope;
}

/// Mistral slides wherever a window is given; Qwen only if told to, from layer `max_window_layers` on.
std::vector<int> huggingface_window(const Json& config, int layers) {
    std::vector<int> window(static_cast<std::size_t>(layers), 0);
    const auto type = config.at("model_type").get<std::string>();
    const bool slides = type == "mistral" || (type != "llama" && get_or(config, "use_sliding_window", false));
    if (!slides) return window;
    const int first = type == "mistral" ? 0 : get_or(config, "max_window_layers", 28);
    for (int i = first; i < layers; ++i)
        window.at(static_cast<std::size_t>(i)) = get_or(config, "sliding_window", 0);
    return window;
}

ReferenceSettings huggingface_settings(const ReferenceFile& file) {
    const Json& config = file.settings;
    ReferenceSettings model;
    model.architecture = config.at("model_type").get<std::string>();
    if (model.architecture == "mistral") model.architecture = "llama";
    require_known(model.architecture);
    model.layers = config.at("num_hidden_layers").get<int>();
    model.width = config.at("hidden_size").get<int>();
    model.heads = config.at("num_attention_heads").get<int>();
    model.kv_heads = get_or(config, "num_key_value_heads", model.heads);
    model.head_dimension = get_or(config, "head_dim", model.width / model.heads);
    model.norm_epsilon = config.at("rms_norm_eps").get<double>();
    model.tied = get_or(config, "tie_word_embeddings", false);
    model.window = huggingface_window(config, model.layers);
    model.rope = huggingface_rope(config, model);
    return model;
}

}  // namespace

ReferenceSettings read_settings(const ReferenceFile& file) {
    return file.huggingface ? huggingface_settings(file) : gguf_settings(file);
}

}  // namespace tars::test
