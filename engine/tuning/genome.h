// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tars {

class SearchSpace;

/// A step along one random direction of the weights. The direction is never stored: `id` regenerates it
/// (see low_rank.h).
struct Direction {
    std::uint64_t id = 0;
    double coefficient = 0;

    bool operator==(const Direction&) const = default;
};

/// One point of a search space, and where it came from. A plain value.
struct Genome {
    std::vector<double> reals;         ///< one per real coordinate, in the units of its dimension
    std::vector<std::int32_t> levels;  ///< one per discrete coordinate, counted from 0
    /// Weight spaces: the steps taken so far, shared by a whole generation, then this member's own.
    std::shared_ptr<const std::vector<Direction>> trail;
    double trail_scale = 1;  ///< of every step of the trail: what decay toward the start has left of them
    std::optional<Direction> own;

    std::uint64_t id = 0;  ///< counted by the optimizer from 1
    std::array<std::uint64_t, 2> parents{};
    std::string origin;  ///< the operator that made it: "start", "sobol", "crossover", …

    /// The same point, whatever its history.
    bool same_point(const Genome& other) const;
};

nlohmann::json to_json(const Genome& genome);
/// An error if it is not a point of `space`.
Result<Genome> genome_from_json(const nlohmann::json& json, const SearchSpace& space);

}  // namespace tars
