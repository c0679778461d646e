// SPDX-License-Identifier: Apache-2.0
#include "tuning/smaller/level_choice.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

using Levels = std::vector<std::int32_t>;

double cost_of(const Levels& levels, const LevelBudget& budget) {
    double sum = 0;
    for (std::size_t i = 0; i < levels.size(); ++i)
        sum += budget.cost[i][static_cast<std::size_t>(levels[i])];
    return sum;
}

/// Each coordinate by itself: the level with the least loss + price · cost, the cheaper of equals.
Levels cheapest_at(double price, const std::vector<std::vector<double>>& loss, const LevelBudget& budget) {
    Levels levels;
    for (std::size_t i = 0; i < loss.size(); ++i) {
        std::size_t best = 0;
        for (std::size_t l = 1; l < loss[i].size(); ++l)
            if (loss[i][l] + price * budget.cost[i][l] < loss[i][best] + price * budget.cost[i][best])
                best = l;
        levels.push_back(static_cast<std::int32_t>(best));
    }
    return levels;
}

/// Raises one level after the other, wherever that saves most per unit, while the budget is kept.
void spend_the_rest(Levels& levels, const std::vector<std::vector<double>>& loss, const LevelBudget& budget) {
    double left = budget.limit - cost_of(levels, budget);
    while (true) {
        double best = 0;
        std::size_t where = 0;
        std::int32_t to = -1;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const auto now = static_cast<std::size_t>(levels[i]);
            for (std::size_t l = 0; l < loss[i].size(); ++l) {
                const double more = budget.cost[i][l] - budget.cost[i][now];
                const double saved = loss[i][now] - loss[i][l];
                if (!(more > 0 && more <= left && saved / more > best)) continue;
                best = saved / more;
                where = i;
                to = static_cast<std::int32_t>(l);
            }
        }
        if (to < 0) return;
        left -= budget.cost[where][static_cast<std::size_t>(to)] -
                budget.cost[where][static_cast<std::size_t>(levels[where])];
        levels[where] = to;
    }
}

}  // namespace

Levels even_levels(const LevelBudget& budget) {
    Levels levels(budget.cost.size(), 0);
    double left = budget.limit - cost_of(levels, budget);
    for (bool all = true; all;) {
        std::size_t raised = 0, could = 0;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const auto next = static_cast<std::size_t>(levels[i]) + 1;
            if (next == budget.cost[i].size()) continue;
            ++could;
            const double more = budget.cost[i][next] - budget.cost[i][next - 1];
            if (more > left) continue;
            left -= more;
            ++levels[i];
            ++raised;
        }
        all = could > 0 && raised == could;
    }
    return levels;
}

Levels lagrangian_levels(const std::vector<std::vector<double>>& loss, const LevelBudget& budget) {
    // From a price that buys everything to one that buys nothing, in whatever units the losses are.
    double low = 1e-30, high = 1e30;
    auto best = cheapest_at(high, loss, budget);
    constexpr int kHalvings = 120;
    for (int i = 0; i < kHalvings; ++i) {
        const double price = std::sqrt(low * high);
        auto levels = cheapest_at(price, loss, budget);
        const bool fits = cost_of(levels, budget) <= budget.limit;
        (fits ? high : low) = price;
        if (fits) best = std::move(levels);
    }
    spend_the_rest(best, loss, budget);
    return best;
}

}  // namespace tars
