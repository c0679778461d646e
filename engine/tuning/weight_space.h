// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "core/result.h"
#include "tuning/low_rank.h"
#include "tuning/search_space.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tars {

/// Which parts of a frozen model may be varied. Few and well-chosen ones hold most of what can be gained;
/// one steering vector per layer costs nothing when the model answers and is the default.
struct WeightParts {
    bool readout = true;           ///< a few directions of the head, fitted to the examples (readout.h)
    bool logit_scale = true;       ///< one number: a temperature that stays with the model
    bool steering = true;          ///< a vector added to the residual stream at the end of each layer
    bool tensor_scales = false;    ///< one number per matrix
    bool norm_gains = false;       ///< each norm's vector
    std::uint32_t lora_rank = 0;   ///< beside each matrix of `matrices`: up-factors over fixed random downs
    std::uint32_t noise_rank = 0;  ///< EGGROLL: low-rank noise over the whole of each matrix of `matrices`
    std::string matrices = "attn_output|ffn_down";  ///< regular expression that tensor names must hold
};

/// The names that WeightParts go by: "readout", "logit-scale", "steering", "tensor-scales", "norm-gains",
/// "lora=RANK", "eggroll=RANK", separated by commas.
Result<WeightParts> parse_weight_parts(std::string_view text);

/// The dimension whose coordinates are the strengths of the readout's directions.
inline constexpr std::string_view kReadout = "readout";

/// The untuned model is the start. The readout is not in it: it needs examples (readout.h). Steering and LoRA
/// come in sizes that calibrate() (weight_tuning.h) should correct: how much of either matters depends on the
/// model's inside.
Result<SearchSpace> weight_space(const Plan& plan, const WeightParts& parts);

/// The first step of every optimizer over weights, as a share of a dimension's range.
inline constexpr double kWeightSigma = 0.02;

/// The dimensions whose sizes depend on the model's inside.
bool needs_calibration(const Dimension& dimension);
/// Ranges so that the first step has this size in each coordinate.
void set_step_size(Dimension& dimension, double size);
double step_size(const Dimension& dimension);

/// Turns points of a weight space into adapters of one model. The start becomes the empty adapter.
class AdapterMaker {
  public:
    /// An error names the dimension or matrix that is not the model's.
    static Result<AdapterMaker> make(const Plan& plan, const SearchSpace& space);

    /// Not const: it remembers the sum of the trail that a generation shares.
    Adapter adapter(const Genome& genome);

  private:
    enum class Kind { readout, logit_scale, tensor_scales, norm_gains, steering, lora };
    struct Part {
        Kind kind;
        std::size_t first = 0, count = 0;  ///< coordinates
        std::uint32_t step = 0;            ///< steering
        WeightId weight = kNoWeight;       ///< readout, logit scale, lora
        std::uint32_t rank = 0;            ///< lora
        LowRank fixed = {};                ///< readout, at strength 1
    };
    struct Shape {
        std::uint32_t rows = 0, columns = 0;
    };

    AdapterMaker() = default;
    Result<Part> part_for(const Plan& plan, const SearchSpace& space, const Dimension& dimension) const;
    Result<Part> readout_part(const Plan& plan, const FixedDirections& directions,
                              const Dimension& dimension) const;
    void add_low_rank_noise(const Genome& genome, Adapter& adapter);

    std::vector<Part> parts_;
    std::vector<WeightId> matrices_;  ///< of the tensor scales
    std::vector<WeightId> norms_;
    std::vector<Shape> shapes_;  ///< per weight of the plan
    std::vector<WeightMatrix> noisy_;
    std::vector<WeightId> noisy_ids_;
    std::vector<TrailSum> sums_;  ///< per noisy matrix
};

}  // namespace tars
