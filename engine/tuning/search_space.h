// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/genome.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tars {

enum class DimensionKind { real, integer, categorical, boolean };

/// A named block of `count` equal coordinates: one temperature, or the 832 gains of a model.
struct Dimension {
    std::string name = {};
    DimensionKind kind = DimensionKind::real;
    double lower = 0, upper = 1;            ///< real, integer: both ends belong to it
    bool logarithmic = false;               ///< real: equal ratios are equally far apart; lower > 0
    std::vector<std::string> choices = {};  ///< categorical
    std::uint32_t count = 1;
    /// The untuned value (categorical, boolean: the choice's number): one for all coordinates, or one for
    /// each; empty: the middle.
    std::vector<double> start = {};
    double step = 1;  ///< how far optimizers step here, relative to other dimensions
    /// real: lengths of the runs of coordinates that may well move as one, such as the gains of each norm;
    /// together all. Empty: no such runs are known.
    std::vector<std::uint32_t> stretches = {};

    bool operator==(const Dimension&) const = default;
};

/// A frozen matrix whose weights are searched by low-rank noise (see low_rank.h).
struct WeightMatrix {
    std::string name;
    std::uint32_t rows = 0, columns = 0;
    std::uint32_t rank = 1;  ///< of one direction; their sum may have any
    double step = 1;         ///< what a coefficient of 1 adds: of the size of a typical weight

    bool operator==(const WeightMatrix&) const = default;
};

/// Changes of a frozen matrix that were found beforehand and whose strengths are searched: coordinate k of
/// the dimension adds strength · up_k ⊗ down_k.
struct FixedDirections {
    std::string dimension, matrix;
    std::vector<std::uint32_t> rows;  ///< of the matrix; all others stay as they are
    std::vector<float> up;            ///< [coordinates][rows]
    std::vector<float> down;          ///< [coordinates][columns of the matrix]

    bool operator==(const FixedDirections&) const = default;
};

/// What the levels of the discrete coordinates cost together may not exceed a limit: bytes of a
/// quantization mix, for instance.
struct LevelBudget {
    std::vector<std::vector<double>> cost;  ///< per discrete coordinate, per level
    double limit = 0;

    bool operator==(const LevelBudget&) const = default;
};

/// What may be varied. Optimizers see it as a unit cube with one edge per coordinate. Immutable.
class SearchSpace {
  public:
    /// An error names the dimension that makes no sense.
    static Result<SearchSpace> make(std::vector<Dimension> dimensions,
                                    std::vector<WeightMatrix> matrices = {},
                                    std::optional<LevelBudget> budget = {},
                                    std::vector<FixedDirections> directions = {});

    const std::vector<Dimension>& dimensions() const { return dimensions_; }
    const std::vector<WeightMatrix>& matrices() const { return matrices_; }
    const std::optional<LevelBudget>& budget() const { return budget_; }
    const std::vector<FixedDirections>& directions() const { return directions_; }
    std::size_t coordinates() const { return slots_.size(); }
    std::size_t reals() const { return reals_; }
    std::size_t discretes() const { return slots_.size() - reals_; }
    const Dimension& dimension_of(std::size_t coordinate) const {
        return dimensions_[slots_[coordinate].dimension];
    }
    bool is_real(std::size_t coordinate) const { return slots_[coordinate].levels == 0; }
    /// How many values a discrete coordinate has; 0 for a real one.
    std::uint32_t levels(std::size_t coordinate) const { return slots_[coordinate].levels; }
    /// Where the coordinate's value stands in Genome::reals or Genome::levels.
    std::size_t index(std::size_t coordinate) const { return slots_[coordinate].index; }

    /// The untuned point.
    Genome start() const;
    /// The same space for an optimizer that is to begin elsewhere.
    SearchSpace starting_at(const Genome& genome) const;
    /// A coordinate's value in its own units; the number of the choice for a categorical one.
    double value(const Genome& genome, std::size_t coordinate) const;
    /// The first coordinate of the dimension with this name.
    std::optional<std::size_t> find(std::string_view name) const;

    /// Coordinates in [0, 1]; a discrete level is the middle of its share of the edge.
    std::vector<double> to_unit(const Genome& genome) const;
    /// Anything is folded into [0, 1] by reflection first, so that the result is always a point.
    Genome from_unit(std::span<const double> unit) const;
    bool contains(const Genome& genome) const;
    /// Lowers levels, the largest saving first, until the budget is kept; does nothing without one.
    void keep_budget(Genome& genome) const;
    double cost(const Genome& genome) const;

    nlohmann::json to_json() const;
    static Result<SearchSpace> from_json(const nlohmann::json& json);
    bool operator==(const SearchSpace&) const = default;

  private:
    struct Slot {
        std::uint32_t dimension = 0;
        std::uint32_t levels = 0;
        std::uint32_t index = 0;   ///< in Genome::reals or Genome::levels
        std::uint32_t member = 0;  ///< in the dimension's block

        bool operator==(const Slot&) const = default;
    };
    double unit_to_real(const Dimension& dimension, double unit) const;

    std::vector<Dimension> dimensions_;
    std::vector<WeightMatrix> matrices_;
    std::optional<LevelBudget> budget_;
    std::vector<FixedDirections> directions_;
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> discrete_;  ///< coordinates of the discrete ones
    std::size_t reals_ = 0;
};

/// Reflects a number into [0, 1]; 0.5 for one that is not finite.
double fold_into_unit(double value);

}  // namespace tars
