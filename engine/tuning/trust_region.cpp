// SPDX-License-Identifier: Apache-2.0
#include "tuning/trust_region.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

constexpr int kTries = 8;
constexpr double kAim = 0.9;  // of what is allowed, so that few tries are needed

}  // namespace

Genome part_of_the_way(const SearchSpace& space, const Genome& genome, double share) {
    if (share == 1) return genome;
    const auto start = space.to_unit(space.start());
    auto unit = space.to_unit(genome);
    for (std::size_t i = 0; i < unit.size(); ++i)
        if (space.is_real(i)) unit[i] = start[i] + share * (unit[i] - start[i]);
    auto part = space.from_unit(unit);
    part.trail = genome.trail;
    part.trail_scale = share * genome.trail_scale;
    part.own = genome.own;
    if (part.own) part.own->coefficient *= share;
    part.id = genome.id;
    part.parents = genome.parents;
    part.origin = genome.origin;
    return part;
}

Result<double> trusted_share(Evaluator& evaluator, const SearchSpace& space, const Genome& genome,
                             std::stop_token stop) {
    double share = 1;
    for (int i = 0; i < kTries; ++i) {
        TARS_TRY(const double drift, evaluator.drift(part_of_the_way(space, genome, share), stop));
        if (drift <= 1) return share;
        // a divergence grows with the square of the way; what is not a number is far
        share *= drift < 1e3 ? std::clamp(std::sqrt(kAim / drift), 0.25, 0.9) : 0.25;
    }
    return 0.0;
}

}  // namespace tars
