// SPDX-License-Identifier: Apache-2.0
#include "tuning/weight_space.h"

#include "compute/quants.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <regex>
#include <type_traits>

namespace tars {
namespace {

constexpr std::string_view kLogitScale = "logit scale", kTensorScales = "tensor scales",
                           kNormGains = "norm gains", kSteering = "steering ", kLora = "lora ";
constexpr std::uint64_t kDownFactors = 0x6c6f7261;  // names the fixed random factors of LoRA
constexpr std::uint32_t kFoldedRank = 16;           // of what a run of EGGROLL has come to
constexpr std::size_t kMostSteering = 1u << 16;     // coordinates; past them only every k-th layer is steered
constexpr std::uint32_t kMaxRank = 64;

void add_once(std::vector<WeightId>& ids, WeightId id) {
    if (id != kNoWeight && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

/// What a plan multiplies by, the head last.
std::vector<WeightId> matrices_of(const Plan& plan) {
    std::vector<WeightId> ids;
    for (const auto& step : plan.steps) {
        if (const auto* qkv = std::get_if<QkvStep>(&step))
            for (const auto* linear : {&qkv->q, &qkv->k, &qkv->v}) add_once(ids, linear->weight);
        else if (const auto* residual = std::get_if<ResidualStep>(&step))
            add_once(ids, residual->out.weight);
        else if (const auto* gate_up = std::get_if<GateUpStep>(&step))
            for (const auto* linear : {&gate_up->gate, &gate_up->up}) add_once(ids, linear->weight);
        else if (const auto* head = std::get_if<HeadStep>(&step))
            add_once(ids, head->out.weight);
    }
    return ids;
}

std::vector<WeightId> norms_of(const Plan& plan) {
    std::vector<WeightId> ids;
    for (const auto& step : plan.steps) {
        if (const auto* qkv = std::get_if<QkvStep>(&step))
            for (const auto id : {qkv->norm, qkv->q_norm, qkv->k_norm}) add_once(ids, id);
        else if (const auto* gate_up = std::get_if<GateUpStep>(&step))
            add_once(ids, gate_up->norm);
        else if (const auto* head = std::get_if<HeadStep>(&step))
            add_once(ids, head->norm);
    }
    return ids;
}

/// Per layer, the last step that writes the residual stream.
std::vector<std::uint32_t> layer_ends(const Plan& plan) {
    std::vector<std::uint32_t> ends;
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
        if (std::holds_alternative<ResidualStep>(plan.steps[i])) last = i;
        const bool begins = std::holds_alternative<QkvStep>(plan.steps[i]);
        if ((begins || std::holds_alternative<HeadStep>(plan.steps[i])) && last > 0) {
            ends.push_back(last);
            last = 0;
        }
    }
    return ends;
}

WeightId head_of(const Plan& plan) {
    for (const auto& step : plan.steps)
        if (const auto* head = std::get_if<HeadStep>(&step)) return head->out.weight;
    return kNoWeight;
}

/// Root mean square of a matrix's elements, from its first rows.
double typical_size(const Weight& weight) {
    const auto rows = std::min<std::uint64_t>(weight.rows, 64);
    const auto bytes = byte_size(weight.dtype, rows * weight.columns);
    if (!bytes || *bytes > weight.data.size()) return 0;
    std::vector<float> values(rows * weight.columns);
    dequantize(weight.dtype, weight.data.first(*bytes), values);
    double square = 0;
    for (const float v : values) square += double{v} * v;
    const double size = std::sqrt(square / static_cast<double>(values.size()));
    return std::isfinite(size) ? size : 0;
}

Result<std::vector<WeightId>> chosen_matrices(const Plan& plan, const std::string& pattern) {
    std::vector<WeightId> chosen;
    try {
        const std::regex wanted(pattern);
        for (const auto id : matrices_of(plan))
            if (std::regex_search(plan.weight(id).name, wanted)) chosen.push_back(id);
    } catch (const std::regex_error& error) {
        return invalid_input("matrices: '" + pattern + "' is no regular expression: " + error.what());
    }
    if (chosen.empty())
        return invalid_input("no matrix of the model has '" + pattern + "' in its name",
                             "tars inspect lists the tensors");
    return chosen;
}

std::uint32_t width32(std::uint64_t value) {
    return static_cast<std::uint32_t>(value);  // plans hold no matrix with 2^32 rows or columns
}

Result<std::uint32_t> parse_rank(std::string_view text, std::string_view part) {
    std::uint32_t rank = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), rank);
    if (failure != std::errc() || end != text.data() + text.size() || rank == 0 || rank > kMaxRank)
        return invalid_input("what to tune: '" + std::string(part) + "' needs a rank of 1 to " +
                             std::to_string(kMaxRank));
    return rank;
}

}  // namespace

Result<WeightParts> parse_weight_parts(std::string_view text) {
    WeightParts parts{.readout = false, .logit_scale = false, .steering = false};
    while (!text.empty()) {
        const auto part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        if (part == "readout") {
            parts.readout = true;
        } else if (part == "logit-scale") {
            parts.logit_scale = true;
        } else if (part == "steering") {
            parts.steering = true;
        } else if (part == "tensor-scales") {
            parts.tensor_scales = true;
        } else if (part == "norm-gains") {
            parts.norm_gains = true;
        } else if (part.starts_with("lora=")) {
            TARS_TRY(parts.lora_rank, parse_rank(part.substr(5), part));
        } else if (part.starts_with("eggroll=")) {
            TARS_TRY(parts.noise_rank, parse_rank(part.substr(8), part));
        } else {
            return invalid_input("what to tune: there is no '" + std::string(part) + "'",
                                 "choose of readout, logit-scale, steering, tensor-scales, norm-gains, "
                                 "lora=RANK, eggroll=RANK");
        }
    }
    return parts;
}

Result<SearchSpace> weight_space(const Plan& plan, const WeightParts& parts) {
    std::vector<Dimension> dimensions;
    std::vector<WeightMatrix> noisy;
    const auto scale = [](std::string_view name, std::size_t count) {
        return Dimension{.name = std::string(name),
                         .lower = 0.25,
                         .upper = 4,
                         .logarithmic = true,
                         .count = width32(count),
                         .start = {1}};
    };
    const auto offset = [](std::string name, std::uint64_t count, double size) {
        Dimension dimension{.name = std::move(name), .count = width32(count), .start = {0}};
        set_step_size(dimension, size > 0 ? size : 0.01);
        return dimension;
    };
    if (parts.logit_scale) dimensions.push_back(scale(kLogitScale, 1));
    if (parts.tensor_scales) dimensions.push_back(scale(kTensorScales, matrices_of(plan).size()));
    if (parts.norm_gains) {
        Dimension gains{.name = std::string(kNormGains), .lower = 0, .upper = 2, .count = 0, .start = {1}};
        for (const auto id : norms_of(plan)) {
            gains.stretches.push_back(width32(plan.weight(id).columns));
            gains.count += gains.stretches.back();
        }
        dimensions.push_back(std::move(gains));
    }
    if (parts.steering) {
        const auto* embed = std::get_if<EmbedStep>(&plan.steps.front());
        const double size = embed ? 0.1 * typical_size(plan.weight(embed->table)) : 0;
        const auto ends = layer_ends(plan);
        const auto every = (ends.size() * plan.width + kMostSteering - 1) / kMostSteering;
        for (std::size_t layer = every - 1; layer < ends.size(); layer += every)
            dimensions.push_back(offset(std::string(kSteering) + std::to_string(layer), plan.width, size));
    }
    if (parts.lora_rank > 0 || parts.noise_rank > 0) {
        TARS_TRY(const auto chosen, chosen_matrices(plan, parts.matrices));
        for (const auto id : chosen) {
            const auto& weight = plan.weight(id);
            const double size = typical_size(weight);
            if (parts.lora_rank > 0)
                dimensions.push_back(
                    offset(std::string(kLora) + weight.name, weight.rows * parts.lora_rank, size));
            if (parts.noise_rank > 0)
                noisy.push_back({weight.name, width32(weight.rows), width32(weight.columns), parts.noise_rank,
                                 size > 0 ? size : 0.01});
        }
    }
    return SearchSpace::make(std::move(dimensions), std::move(noisy));
}

bool needs_calibration(const Dimension& dimension) {
    return dimension.name.starts_with(kSteering) || dimension.name.starts_with(kLora);
}

void set_step_size(Dimension& dimension, double size) {
    dimension.upper = size / kWeightSigma / 2;
    dimension.lower = -dimension.upper;
}

double step_size(const Dimension& dimension) {
    return kWeightSigma * (dimension.upper - dimension.lower);
}

Result<AdapterMaker> AdapterMaker::make(const Plan& plan, const SearchSpace& space) {
    AdapterMaker maker;
    maker.matrices_ = matrices_of(plan);
    maker.norms_ = norms_of(plan);
    for (const auto& weight : plan.weights)
        maker.shapes_.push_back({width32(weight.rows), width32(weight.columns)});
    std::size_t first = 0;
    for (const auto& dimension : space.dimensions()) {
        TARS_TRY(auto part, maker.part_for(plan, space, dimension));
        part.first = first, part.count = dimension.count;
        maker.parts_.push_back(std::move(part));
        first += dimension.count;
    }
    for (std::size_t m = 0; m < space.matrices().size(); ++m) {
        const auto& matrix = space.matrices()[m];
        const auto found = std::ranges::find_if(
            maker.matrices_, [&](WeightId id) { return plan.weight(id).name == matrix.name; });
        if (found == maker.matrices_.end() || plan.weight(*found).rows != matrix.rows ||
            plan.weight(*found).columns != matrix.columns)
            return invalid_input("the search space has a matrix '" + matrix.name + "' of " +
                                 std::to_string(matrix.rows) + " x " + std::to_string(matrix.columns) +
                                 ", the model has none");
        maker.noisy_.push_back(matrix);
        maker.noisy_ids_.push_back(*found);
        maker.sums_.emplace_back(m, matrix);
    }
    return maker;
}

Result<AdapterMaker::Part> AdapterMaker::readout_part(const Plan& plan, const FixedDirections& directions,
                                                      const Dimension& dimension) const {
    const auto other = [&] {
        return invalid_input("the search space has directions of a matrix '" + directions.matrix +
                                 "' that is not one of this model",
                             "it was made for another model");
    };
    Part part{.kind = Kind::readout};
    for (const auto id : matrices_)
        if (plan.weight(id).name == directions.matrix) part.weight = id;
    if (part.weight == kNoWeight) return other();
    const auto& shape = shapes_[static_cast<std::size_t>(part.weight)];
    const auto count = directions.rows.size();
    if (directions.down.size() != std::size_t{shape.columns} * dimension.count) return other();
    part.fixed = {dimension.count, directions.down,
                  std::vector<float>(std::size_t{shape.rows} * dimension.count)};
    for (std::size_t r = 0; r < count; ++r) {
        if (directions.rows[r] >= shape.rows) return other();
        for (std::size_t k = 0; k < dimension.count; ++k)
            part.fixed.up[std::size_t{directions.rows[r]} * dimension.count + k] =
                directions.up[k * count + r];
    }
    return part;
}

Result<AdapterMaker::Part> AdapterMaker::part_for(const Plan& plan, const SearchSpace& space,
                                                  const Dimension& dimension) const {
    const auto& name = dimension.name;
    const auto other = [&] {
        return invalid_input("the search space's dimension '" + name + "' of " +
                                 std::to_string(dimension.count) + " is not one of this model",
                             "it was made for another model");
    };
    Part part{.kind = Kind::logit_scale};
    if (dimension.kind != DimensionKind::real) return other();
    const auto fixed = std::ranges::find(space.directions(), name, &FixedDirections::dimension);
    if (fixed != space.directions().end()) return readout_part(plan, *fixed, dimension);
    if (name == kLogitScale) {
        part.weight = head_of(plan);
        return part.weight != kNoWeight && dimension.count == 1 ? Result<Part>(part) : other();
    }
    if (name == kTensorScales) {
        part.kind = Kind::tensor_scales;
        return dimension.count == matrices_.size() ? Result<Part>(part) : other();
    }
    if (name == kNormGains) {
        part.kind = Kind::norm_gains;
        std::size_t count = 0;
        for (const auto id : norms_) count += shapes_[static_cast<std::size_t>(id)].columns;
        return dimension.count == count ? Result<Part>(part) : other();
    }
    if (name.starts_with(kSteering)) {
        part.kind = Kind::steering;
        const auto ends = layer_ends(plan);
        const auto digits = std::string_view(name).substr(kSteering.size());
        std::size_t layer = 0;
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), layer);
        if (failure != std::errc() || layer >= ends.size() || dimension.count != plan.width) return other();
        part.step = ends[layer];
        return part;
    }
    if (name.starts_with(kLora)) {
        part.kind = Kind::lora;
        for (const auto id : matrices_)
            if (plan.weight(id).name == name.substr(kLora.size())) part.weight = id;
        if (part.weight == kNoWeight) return other();
        const auto rows = shapes_[static_cast<std::size_t>(part.weight)].rows;
        if (dimension.count % rows != 0 || dimension.count / rows > kMaxRank) return other();
        part.rank = width32(dimension.count / rows);
        return part;
    }
    return other();
}

namespace {

WeightChange& change_of(Adapter& adapter, WeightId id) {
    const auto found = std::ranges::find(adapter.weights, id, &WeightChange::weight);
    if (found != adapter.weights.end()) return *found;
    adapter.weights.push_back({id, 1.0f, {}});
    return adapter.weights.back();
}

std::vector<float> floats(std::span<const double> values) {
    return {values.begin(), values.end()};
}

/// The factors with each direction at its own strength, which goes into the shorter ones: a head has far more
/// rows than columns.
LowRank strengthened(LowRank factors, std::span<const double> strengths) {
    const auto columns = factors.down.size() / factors.rank;
    for (std::size_t i = 0; i < factors.down.size(); ++i)
        factors.down[i] *= static_cast<float>(strengths[i / columns]);
    return factors;
}

bool all(std::span<const double> values, double what) {
    return std::ranges::all_of(values, [&](double value) { return value == what; });
}

}  // namespace

Adapter AdapterMaker::adapter(const Genome& genome) {
    Adapter adapter;
    for (const auto& part : parts_) {
        const auto values = std::span(genome.reals).subspan(part.first, part.count);
        switch (part.kind) {
        case Kind::readout:
            if (!all(values, 0)) change_of(adapter, part.weight).low_rank = strengthened(part.fixed, values);
            break;
        case Kind::logit_scale:
            if (values[0] != 1) change_of(adapter, part.weight).scale *= static_cast<float>(values[0]);
            break;
        case Kind::tensor_scales:
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i] != 1) change_of(adapter, matrices_[i]).scale *= static_cast<float>(values[i]);
            break;
        case Kind::norm_gains: {
            std::size_t at = 0;
            for (const auto id : norms_) {
                const auto own = values.subspan(at, shapes_[static_cast<std::size_t>(id)].columns);
                if (!all(own, 1)) adapter.gains.push_back({id, floats(own)});
                at += own.size();
            }
            break;
        }
        case Kind::steering:
            if (!all(values, 0)) adapter.steering.push_back({part.step, floats(values)});
            break;
        case Kind::lora: {
            if (all(values, 0)) break;
            const auto& shape = shapes_[static_cast<std::size_t>(part.weight)];
            const WeightMatrix whole{"", shape.rows, shape.columns, part.rank};
            auto factors = direction_factors({kDownFactors, 1}, static_cast<std::size_t>(part.weight), whole);
            const auto size = static_cast<float>(1 / std::sqrt(static_cast<double>(shape.columns)));
            for (float& value : factors.down) value *= size;
            factors.up = floats(values);
            auto& change = change_of(adapter, part.weight).low_rank;
            change =
                change.rank > 0 ? joined(change, factors, shape.rows, shape.columns) : std::move(factors);
            break;
        }
        }
    }
    add_low_rank_noise(genome, adapter);
    return adapter;
}

void AdapterMaker::add_low_rank_noise(const Genome& genome, Adapter& adapter) {
    static const std::vector<Direction> kNone;
    const auto& trail = genome.trail ? *genome.trail : kNone;
    for (std::size_t m = 0; m < noisy_.size(); ++m) {
        const auto& shape = noisy_[m];
        auto factors = trail.empty() ? LowRank() : sums_[m].factors(trail, genome.trail_scale, kFoldedRank);
        if (genome.own)
            factors = joined(factors, direction_factors(*genome.own, m, shape), shape.rows, shape.columns);
        if (factors.rank == 0) continue;
        auto& change = change_of(adapter, noisy_ids_[m]).low_rank;
        change = joined(change, factors, shape.rows, shape.columns);
    }
}

}  // namespace tars
