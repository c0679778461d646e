// SPDX-License-Identifier: Apache-2.0
#include "tuning/search_space.h"

#include "tuning/json/fields.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars {
namespace {

constexpr std::array<std::string_view, 4> kKindNames = {"real", "integer", "categorical", "boolean"};
constexpr std::size_t kMaxCoordinates = 1u << 22;
constexpr std::uint32_t kMaxLevels = 1u << 30;

Result<std::uint32_t> count_levels(const Dimension& d) {
    const auto fault = [&](const std::string& why) {
        return invalid_input("dimension '" + d.name + "' " + why);
    };
    if (d.name.empty()) return invalid_input("a dimension has no name");
    if (d.count == 0) return fault("has no coordinates");
    if (d.start.size() > 1 && d.start.size() != d.count)
        return fault("needs one start value, or one for each coordinate");
    if (!(d.step > 0) || !std::isfinite(d.step)) return fault("needs a step above 0");
    if (!d.stretches.empty()) {
        if (d.kind != DimensionKind::real) return fault("has stretches, but is not real");
        std::uint64_t sum = 0;
        for (const auto length : d.stretches) sum += length;
        if (sum != d.count || std::ranges::find(d.stretches, 0u) != d.stretches.end())
            return fault("has " + std::to_string(d.count) + " coordinates, but stretches of " +
                         std::to_string(sum));
    }
    if (d.kind == DimensionKind::boolean) return 2;
    if (d.kind == DimensionKind::categorical) {
        if (d.choices.size() < 2 || d.choices.size() > kMaxLevels) return fault("needs two choices at least");
        return static_cast<std::uint32_t>(d.choices.size());
    }
    if (!std::isfinite(d.lower) || !std::isfinite(d.upper) || !(d.lower < d.upper))
        return fault("needs a lower bound below its upper one");
    if (d.kind == DimensionKind::real)
        return d.logarithmic && d.lower <= 0
                   ? Result<std::uint32_t>(fault("is logarithmic: its bounds must be above 0"))
                   : Result<std::uint32_t>(0u);
    if (d.lower != std::floor(d.lower) || d.upper != std::floor(d.upper) || d.upper - d.lower >= kMaxLevels)
        return fault("needs whole bounds less than 2^30 apart");
    return static_cast<std::uint32_t>(d.upper - d.lower) + 1;
}

Result<void> check_budget(const LevelBudget& budget, std::span<const std::uint32_t> levels) {
    if (budget.cost.size() != levels.size())
        return invalid_input("the level budget has costs for " + std::to_string(budget.cost.size()) +
                             " coordinates, the space has " + std::to_string(levels.size()));
    double least = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto& cost = budget.cost[i];
        const auto finite = [](double c) { return std::isfinite(c) && c >= 0; };
        if (cost.size() != levels[i] || !std::ranges::all_of(cost, finite))
            return invalid_input("the level budget needs a cost of 0 or more for each level of coordinate " +
                                 std::to_string(i));
        least += *std::ranges::min_element(cost);
    }
    if (least > budget.limit) return invalid_input("no choice of levels keeps the level budget");
    return {};
}

Result<void> check_directions(const FixedDirections& directions, std::span<const Dimension> dimensions) {
    const auto fault = [&](const char* what) {
        return invalid_input("the fixed directions of '" + directions.dimension + "' " + what);
    };
    const auto dimension = std::ranges::find(dimensions, directions.dimension, &Dimension::name);
    if (dimension == dimensions.end() || dimension->kind != DimensionKind::real)
        return fault("belong to no real dimension of that name");
    if (directions.rows.empty() || directions.up.size() != directions.rows.size() * dimension->count)
        return fault("need a number for each coordinate and row");
    if (directions.down.empty() || directions.down.size() % dimension->count != 0)
        return fault("need a number for each coordinate and column");
    const auto finite = [](float value) { return std::isfinite(value); };
    if (!std::ranges::all_of(directions.up, finite) || !std::ranges::all_of(directions.down, finite))
        return fault("hold a number that is not finite");
    return {};
}

double start_of(const Dimension& d, std::size_t member) {
    return d.start[d.start.size() > 1 ? member : 0];
}

}  // namespace

double fold_into_unit(double value) {
    if (!std::isfinite(value)) return 0.5;
    if (value >= 0 && value <= 1) return value;
    const double period = std::fabs(std::fmod(value, 2.0));
    return period > 1 ? 2 - period : period;
}

Result<SearchSpace> SearchSpace::make(std::vector<Dimension> dimensions, std::vector<WeightMatrix> matrices,
                                      std::optional<LevelBudget> budget,
                                      std::vector<FixedDirections> directions) {
    SearchSpace space;
    std::uint32_t discretes = 0;
    std::vector<std::uint32_t> levels;
    for (std::size_t d = 0; d < dimensions.size(); ++d) {
        TARS_TRY(const auto count, count_levels(dimensions[d]));
        if (space.slots_.size() + dimensions[d].count > kMaxCoordinates)
            return invalid_input("the search space has more than " + std::to_string(kMaxCoordinates) +
                                 " coordinates");
        for (std::uint32_t i = 0; i < dimensions[d].count; ++i) {
            if (count > 0) {
                space.discrete_.push_back(static_cast<std::uint32_t>(space.slots_.size()));
                levels.push_back(count);
            }
            const auto index = count > 0 ? discretes++ : static_cast<std::uint32_t>(space.reals_++);
            space.slots_.push_back({static_cast<std::uint32_t>(d), count, index, i});
        }
    }
    for (const auto& matrix : matrices)
        if (matrix.rows == 0 || matrix.columns == 0 || matrix.rank == 0 || !(matrix.step > 0))
            return invalid_input("matrix '" + matrix.name +
                                 "' needs rows, columns, a rank and a step above 0");
    if (space.slots_.empty() && matrices.empty()) return invalid_input("the search space is empty");
    if (budget) TARS_CHECK(check_budget(*budget, levels));
    for (const auto& fixed : directions) TARS_CHECK(check_directions(fixed, dimensions));
    space.dimensions_ = std::move(dimensions);
    space.matrices_ = std::move(matrices);
    space.budget_ = std::move(budget);
    space.directions_ = std::move(directions);
    if (!space.contains(space.start())) return invalid_input("the start point lies outside the search space");
    return space;
}

Genome SearchSpace::start() const {
    Genome genome;
    genome.reals.resize(reals_);
    genome.levels.resize(discretes());
    for (const auto& slot : slots_) {
        const auto& d = dimensions_[slot.dimension];
        if (slot.levels == 0) {
            genome.reals[slot.index] = d.start.empty() ? unit_to_real(d, 0.5) : start_of(d, slot.member);
            continue;
        }
        const double middle = (slot.levels - 1) / 2;
        const double base = d.kind == DimensionKind::integer ? d.lower : 0;
        const double level = d.start.empty() ? middle : start_of(d, slot.member) - base;
        genome.levels[slot.index] = level >= 0 && level < slot.levels ? static_cast<std::int32_t>(level) : -1;
    }
    genome.origin = "start";
    return genome;
}

SearchSpace SearchSpace::starting_at(const Genome& genome) const {
    auto space = *this;
    std::size_t coordinate = 0;
    for (auto& dimension : space.dimensions_) {
        dimension.start.resize(dimension.count);
        for (auto& start : dimension.start) start = value(genome, coordinate++);
    }
    return space;
}

double SearchSpace::value(const Genome& genome, std::size_t coordinate) const {
    const auto& slot = slots_[coordinate];
    if (slot.levels == 0) return genome.reals[slot.index];
    const auto& d = dimensions_[slot.dimension];
    return genome.levels[slot.index] + (d.kind == DimensionKind::integer ? d.lower : 0);
}

std::optional<std::size_t> SearchSpace::find(std::string_view name) const {
    std::size_t coordinate = 0;
    for (const auto& d : dimensions_) {
        if (d.name == name) return coordinate;
        coordinate += d.count;
    }
    return {};
}

double SearchSpace::unit_to_real(const Dimension& d, double unit) const {
    const double value =
        d.logarithmic ? d.lower * std::pow(d.upper / d.lower, unit) : d.lower + (d.upper - d.lower) * unit;
    return std::clamp(value, d.lower, d.upper);
}

std::vector<double> SearchSpace::to_unit(const Genome& genome) const {
    std::vector<double> unit(slots_.size());
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const auto& slot = slots_[i];
        const auto& d = dimensions_[slot.dimension];
        if (slot.levels > 0) {
            unit[i] = (genome.levels[slot.index] + 0.5) / slot.levels;
        } else {
            const double real = genome.reals[slot.index];
            unit[i] = d.logarithmic ? std::log(real / d.lower) / std::log(d.upper / d.lower)
                                    : (real - d.lower) / (d.upper - d.lower);
        }
    }
    return unit;
}

Genome SearchSpace::from_unit(std::span<const double> unit) const {
    Genome genome;
    genome.reals.resize(reals_);
    genome.levels.resize(discretes());
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const auto& slot = slots_[i];
        const double u = fold_into_unit(unit[i]);
        if (slot.levels == 0)
            genome.reals[slot.index] = unit_to_real(dimensions_[slot.dimension], u);
        else
            genome.levels[slot.index] =
                static_cast<std::int32_t>(std::min<double>(slot.levels - 1, std::floor(u * slot.levels)));
    }
    keep_budget(genome);
    return genome;
}

bool SearchSpace::contains(const Genome& genome) const {
    if (genome.reals.size() != reals_ || genome.levels.size() != discretes()) return false;
    for (const auto& slot : slots_) {
        const auto& d = dimensions_[slot.dimension];
        if (slot.levels == 0) {
            const double real = genome.reals[slot.index];
            if (!(real >= d.lower && real <= d.upper)) return false;
        } else if (const auto level = genome.levels[slot.index];
                   level < 0 || static_cast<std::uint32_t>(level) >= slot.levels) {
            return false;
        }
    }
    return true;
}

double SearchSpace::cost(const Genome& genome) const {
    double sum = 0;
    if (budget_)
        for (std::size_t i = 0; i < genome.levels.size(); ++i)
            sum += budget_->cost[i][static_cast<std::size_t>(genome.levels[i])];
    return sum;
}

void SearchSpace::keep_budget(Genome& genome) const {
    if (!budget_) return;
    for (double total = cost(genome); total > budget_->limit * (1 + 1e-12); total = cost(genome)) {
        std::size_t where = 0;
        std::int32_t level = -1;
        double saved = 0;
        for (std::size_t i = 0; i < genome.levels.size(); ++i) {
            const auto& costs = budget_->cost[i];
            const double now = costs[static_cast<std::size_t>(genome.levels[i])];
            // the next cheaper level: the gentlest step down of this coordinate
            double next = -1;
            std::int32_t candidate = -1;
            for (std::size_t l = 0; l < costs.size(); ++l)
                if (costs[l] < now && costs[l] > next)
                    next = costs[l], candidate = static_cast<std::int32_t>(l);
            if (candidate >= 0 && now - next > saved) saved = now - next, where = i, level = candidate;
        }
        if (level < 0) return;  // make() refused spaces in which even the cheapest levels cost too much
        genome.levels[where] = level;
    }
}

nlohmann::json SearchSpace::to_json() const {
    auto json = nlohmann::json{{"dimensions", nlohmann::json::array()}};
    for (const auto& d : dimensions_) {
        nlohmann::json item = {{"name", d.name},
                               {"kind", kKindNames[static_cast<std::size_t>(d.kind)]},
                               {"count", d.count},
                               {"step", d.step}};
        if (d.kind == DimensionKind::real || d.kind == DimensionKind::integer)
            item["lower"] = d.lower, item["upper"] = d.upper;
        if (d.logarithmic) item["logarithmic"] = true;
        if (!d.choices.empty()) item["choices"] = d.choices;
        if (!d.start.empty()) item["start"] = d.start;
        if (!d.stretches.empty()) item["stretches"] = d.stretches;
        json["dimensions"].push_back(std::move(item));
    }
    for (const auto& m : matrices_)
        json["matrices"].push_back(
            {{"name", m.name}, {"rows", m.rows}, {"columns", m.columns}, {"rank", m.rank}, {"step", m.step}});
    if (budget_) json["budget"] = {{"cost", budget_->cost}, {"limit", budget_->limit}};
    for (const auto& d : directions_)
        json["directions"].push_back({{"dimension", d.dimension},
                                      {"matrix", d.matrix},
                                      {"rows", d.rows},
                                      {"up", d.up},
                                      {"down", d.down}});
    return json;
}

Result<SearchSpace> SearchSpace::from_json(const nlohmann::json& json) {
    return read_json<SearchSpace>("search space", [&]() -> Result<SearchSpace> {
        std::vector<Dimension> dimensions;
        for (const auto& item : json.at("dimensions")) {
            Dimension d;
            d.name = item.at("name").get<std::string>();
            const auto kind = std::ranges::find(kKindNames, item.at("kind").get<std::string>());
            if (kind == kKindNames.end())
                return invalid_input("dimension '" + d.name + "' is of an unknown kind");
            d.kind = static_cast<DimensionKind>(kind - kKindNames.begin());
            d.lower = item.value("lower", 0.0);
            d.upper = item.value("upper", 1.0);
            d.logarithmic = item.value("logarithmic", false);
            d.choices = item.value("choices", std::vector<std::string>());
            d.count = item.value("count", 1u);
            d.step = item.value("step", 1.0);
            d.start = item.value("start", std::vector<double>());
            d.stretches = item.value("stretches", std::vector<std::uint32_t>());
            dimensions.push_back(std::move(d));
        }
        std::vector<WeightMatrix> matrices;
        if (json.contains("matrices"))
            for (const auto& m : json.at("matrices"))
                matrices.push_back({m.at("name").get<std::string>(), m.at("rows").get<std::uint32_t>(),
                                    m.at("columns").get<std::uint32_t>(), m.at("rank").get<std::uint32_t>(),
                                    m.at("step").get<double>()});
        std::optional<LevelBudget> budget;
        if (json.contains("budget"))
            budget = {json.at("budget").at("cost").get<std::vector<std::vector<double>>>(),
                      json.at("budget").at("limit").get<double>()};
        std::vector<FixedDirections> directions;
        if (json.contains("directions"))
            for (const auto& d : json.at("directions"))
                directions.push_back({d.at("dimension").get<std::string>(), d.at("matrix").get<std::string>(),
                                      d.at("rows").get<std::vector<std::uint32_t>>(),
                                      d.at("up").get<std::vector<float>>(),
                                      d.at("down").get<std::vector<float>>()});
        return make(std::move(dimensions), std::move(matrices), std::move(budget), std::move(directions));
    });
}

}  // namespace tars
