// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/moves.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

constexpr std::size_t kJointFrom = 100;  // coordinates
constexpr double kGain = 0.3;            // ensmallen's

}  // namespace

double acceptance(double difference, double standard_error, double temperature) {
    if (std::isnan(difference)) return 0;  // both infinite
    if (temperature <= 0) return difference <= 0 ? 1 : 0;
    const double noise = standard_error / temperature;
    return std::min(1.0, std::exp(-difference / temperature - noise * noise / 2));
}

Moves::Moves(const SearchSpace& space, double first_step) : joint_(space.coordinates() >= kJointFrom) {
    if (joint_) {
        const double coordinates = static_cast<double>(space.coordinates());
        steps_.assign(1, first_step / std::sqrt(coordinates));
        return;
    }
    for (std::size_t i = 0; i < space.coordinates(); ++i)
        steps_.push_back(first_step * space.dimension_of(i).step);
}

Moves::Move Moves::propose(const SearchSpace& space, const Genome& from, Rng& rng) const {
    auto unit = space.to_unit(from);
    Move move{{}, 0, rng.uniform() < 0.25};
    const double far = std::exp2(-8 * rng.uniform());
    if (joint_) {
        for (std::size_t i = 0; i < unit.size(); ++i)
            unit[i] += steps_[0] * (move.far ? 4 * far : 1) * space.dimension_of(i).step * rng.normal();
    } else {
        const auto i = move.coordinate = rng.next_u32() % unit.size();
        const auto levels = space.levels(i);
        if (levels == 0) {
            unit[i] += (move.far ? far : steps_[i]) * rng.normal();
        } else if (space.dimension_of(i).kind == DimensionKind::integer && !move.far) {
            const double jump = std::max(1.0, std::round(std::fabs(steps_[i] * rng.normal()) * levels));
            unit[i] += (rng.uniform() < 0.5 ? -jump : jump) / levels;
        } else {  // any other choice
            unit[i] += (1 + rng.next_u32() % (levels - 1)) / static_cast<double>(levels);
            if (unit[i] >= 1) unit[i] -= 1;
        }
    }
    move.genome = space.from_unit(unit);
    move.genome.parents = {from.id, 0};
    move.genome.origin = move.far ? "far move" : "move";
    return move;
}

void Moves::learn(const Move& move, bool accepted) {
    if (move.far || steps_.empty()) return;
    auto& step = steps_[joint_ ? 0 : move.coordinate];
    step = std::clamp(step * std::exp(kGain * ((accepted ? 1 : 0) - target())), 1e-12, 0.5);
}

double Moves::mean_step() const {
    double sum = 0;
    for (const double step : steps_) sum += step;
    return steps_.empty() ? 0 : sum / static_cast<double>(steps_.size());
}

Result<void> Moves::set_steps(std::vector<double> steps) {
    if (steps.size() != steps_.size()) return invalid_input("optimizer state: steps of another dimension");
    steps_ = std::move(steps);
    return {};
}

}  // namespace tars
