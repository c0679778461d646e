// SPDX-License-Identifier: Apache-2.0
#include "model/plan/rope.h"

#include "core/text_escape.h"
#include "model/plan/keys.h"
#include "model/plan/vectors.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace tars {
namespace {

constexpr CountRange kContext{1, 1u << 30};

enum class Scaling { none, linear, yarn };

Result<Scaling> read_scaling(const Keys& keys) {
    TARS_TRY(const auto type, keys.string_or("rope.scaling.type", "linear"));
    if (type == "none") return Scaling::none;
    if (type == "linear") return Scaling::linear;
    if (type == "yarn") return Scaling::yarn;
    return unsupported("metadata key '" + keys.full("rope.scaling.type") + "' is '" +
                       escape_for_display(type) + "'; none, linear and yarn are supported");
}

Result<double> read_factor(const Keys& keys) {
    return keys.positive_or(keys.has("rope.scaling.factor") ? "rope.scaling.factor" : "rope.scale_linear",
                            1.0);
}

std::vector<double> plain_frequencies(double base, std::uint32_t dimensions) {
    std::vector<double> frequencies(dimensions / 2);
    for (std::size_t pair = 0; pair < frequencies.size(); ++pair)
        frequencies[pair] = std::pow(base, -2.0 * static_cast<double>(pair) / dimensions);
    return frequencies;
}

Result<std::vector<float>> read_divisors(const ModelFile& file, const HyperParameters& parameters,
                                         std::uint32_t dimensions) {
    const auto* tensor = file.find("rope_freqs.weight");
    if (!tensor) return llama3_divisors(file, parameters);
    TARS_CHECK(check_vector(*tensor, dimensions / 2));
    auto divisors = widen_vector(*tensor);
    const auto bad = std::ranges::find_if(divisors, [](float d) { return !std::isfinite(d) || d == 0; });
    if (bad == divisors.end()) return divisors;
    return invalid_input("tensor 'rope_freqs.weight' has " + number_text(*bad) + " at index " +
                         std::to_string(bad - divisors.begin()) + ", expected finite numbers other than 0");
}

/// YaRN (Peng et al. 2023, arXiv:2309.00071): fast pairs keep their frequency, slow ones are stretched by
/// the factor, those between are mixed.
class Yarn {
  public:
    static Result<Yarn> read(const Keys& keys, const HyperParameters& parameters, double base,
                             std::uint32_t dimensions, double factor);

    double frequency(double plain, std::size_t pair) const {
        const double position = (static_cast<double>(pair) - low_) / std::max(0.001, high_ - low_);
        const double kept = (1.0 - std::clamp(position, 0.0, 1.0)) * extrapolation_;
        return plain / factor_ * (1.0 - kept) + plain * kept;
    }
    double magnitude() const { return magnitude_; }

  private:
    double factor_ = 1, extrapolation_ = 1, magnitude_ = 1;
    double low_ = 0, high_ = 0;  ///< pairs between which frequencies go from kept to stretched
};

double yarn_magnitude(double factor, double weight) {
    return factor <= 1 ? 1.0 : 1.0 + 0.1 * weight * std::log(factor);
}

Result<Yarn> Yarn::read(const Keys& keys, const HyperParameters& parameters, double base,
                        std::uint32_t dimensions, double factor) {
    if (base <= 1)
        return bad_key(keys.full("rope.freq_base"), number_text(base), "a number above 1 with YaRN");
    TARS_TRY(const auto original,
             keys.count_or("rope.scaling.original_context_length", parameters.context_length, kContext));
    TARS_TRY(const double fast, keys.positive_or("rope.scaling.yarn_beta_fast", 32));
    TARS_TRY(const double slow, keys.positive_or("rope.scaling.yarn_beta_slow", 1));
    TARS_TRY(const double extrapolation, keys.finite_or("rope.scaling.yarn_ext_factor", 1));
    TARS_TRY(const double attention, keys.positive_or("rope.scaling.yarn_attn_factor", 1));
    TARS_TRY(const double log_multiplier, keys.finite_or("rope.scaling.yarn_log_multiplier", 0));

    // The pair that makes `turns` full turns over the original context.
    const auto pair_of = [&](double turns) {
        return dimensions * std::log(original / (turns * 2 * std::numbers::pi)) / (2 * std::log(base));
    };
    Yarn yarn;
    yarn.factor_ = factor;
    yarn.extrapolation_ = extrapolation < 0 ? 1 : extrapolation;  // negative: "the default" of ggml's files
    yarn.low_ = std::max(0.0, std::floor(pair_of(fast)));
    yarn.high_ = std::min(dimensions - 1.0, std::ceil(pair_of(slow)));
    yarn.magnitude_ = attention;
    if (yarn.extrapolation_ != 0)
        yarn.magnitude_ *= yarn_magnitude(factor, 1) / yarn_magnitude(factor, log_multiplier);
    return yarn;
}

}  // namespace

Result<std::uint32_t> rotated_dimensions(const ModelFile& file, const HyperParameters& parameters) {
    const Keys keys(file.metadata(), parameters.architecture);
    const auto most = parameters.heads.dimension;
    TARS_TRY(const auto dimensions, keys.count_or("rope.dimension_count", most, {2, most}));
    if (dimensions % 2 == 0) return dimensions;
    return bad_key(keys.full("rope.dimension_count"), std::to_string(dimensions), "an even number");
}

Result<std::vector<float>> llama3_divisors(const ModelFile& file, const HyperParameters& parameters) {
    const Keys own(file.metadata(), "tars.rope.llama3");
    if (!own.has("factor")) return std::vector<float>{};
    const Keys keys(file.metadata(), parameters.architecture);
    TARS_TRY(const double base, keys.positive_or("rope.freq_base", 10000));
    TARS_TRY(const auto dimensions, rotated_dimensions(file, parameters));
    TARS_TRY(const double factor, own.positive("factor"));
    TARS_TRY(const double low, own.positive_or("low_freq_factor", 1));
    TARS_TRY(const double high, own.positive_or("high_freq_factor", 4));
    TARS_TRY(const double original, own.positive("original_context_length"));
    if (high <= low) {
        return bad_key(own.full("high_freq_factor"), number_text(high),
                       "a number above low_freq_factor, which is " + number_text(low));
    }
    std::vector<float> divisors;
    for (const double frequency : plain_frequencies(base, dimensions)) {
        const double turns = original * frequency / (2 * std::numbers::pi);  // over the original context
        const double smooth = std::clamp((turns - low) / (high - low), 0.0, 1.0);
        divisors.push_back(static_cast<float>(1.0 / ((1.0 - smooth) / factor + smooth)));
    }
    return divisors;
}

Result<Rotary> read_rotary(const ModelFile& file, const HyperParameters& parameters, bool interleaved) {
    const Keys keys(file.metadata(), parameters.architecture);
    TARS_TRY(const auto half_split, file.metadata().boolean_or("tars.rope.half_split", false));
    TARS_TRY(const auto dimensions, rotated_dimensions(file, parameters));
    TARS_TRY(const double base, keys.positive_or("rope.freq_base", 10000));
    TARS_TRY(const auto scaling, read_scaling(keys));
    TARS_TRY(const double factor, read_factor(keys));
    TARS_TRY(const auto divisors, read_divisors(file, parameters, dimensions));

    Rotary rotary;
    rotary.interleaved = interleaved && !half_split;
    TARS_TRY(rotary.magnitude, keys.positive_or("rope.scaling.attn_factor", 1));
    rotary.inverse_frequency = plain_frequencies(base, dimensions);
    for (std::size_t pair = 0; pair < divisors.size(); ++pair)
        rotary.inverse_frequency[pair] /= divisors[pair];
    if (scaling == Scaling::linear)
        for (double& frequency : rotary.inverse_frequency) frequency /= factor;
    if (scaling == Scaling::yarn) {
        TARS_TRY(const auto yarn, Yarn::read(keys, parameters, base, dimensions, factor));
        for (std::size_t pair = 0; pair < rotary.inverse_frequency.size(); ++pair)
            rotary.inverse_frequency[pair] = yarn.frequency(rotary.inverse_frequency[pair], pair);
        rotary.magnitude *= yarn.magnitude();
    }
    const bool sound =
        std::ranges::all_of(rotary.inverse_frequency, [](double f) { return std::isfinite(f); });
    if (!sound || !std::isfinite(static_cast<float>(rotary.magnitude)) || rotary.magnitude <= 0) {
        return invalid_input(
            "the rope.* keys of '" + parameters.architecture +
            "' give rotation frequencies or a magnitude that are not finite numbers above 0");
    }
    return rotary;
}

}  // namespace tars
