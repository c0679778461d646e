// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rng.h"
#include "tuning/optimizer.h"
#include "tuning/problem.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <span>
#include <vector>

namespace tars::test {

using Function = std::function<double(std::span<const double>)>;

inline double sphere(std::span<const double> x) {
    double sum = 0;
    for (const double v : x) sum += v * v;
    return sum;
}
inline double ellipsoid(std::span<const double> x) {
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += std::pow(1e6, static_cast<double>(i) / static_cast<double>(x.size() - 1)) * x[i] * x[i];
    return sum;
}
inline double rosenbrock(std::span<const double> x) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < x.size(); ++i)
        sum += 100 * std::pow(x[i + 1] - x[i] * x[i], 2) + std::pow(1 - x[i], 2);
    return sum;
}
inline double rastrigin(std::span<const double> x) {
    double sum = 0;
    for (const double v : x) sum += v * v + 10 - 10 * std::cos(2 * std::numbers::pi * v);
    return sum;
}

/// n reals in [−5, 5] with a start drawn from the seed: the middle would be the optimum of some functions.
inline SearchSpace box(std::uint32_t n, std::uint64_t seed) {
    Rng rng(seed, 0x626f78);
    Dimension d{.name = "x", .lower = -5, .upper = 5, .count = n};
    for (std::uint32_t i = 0; i < n; ++i) d.start.push_back(-5 + 10 * rng.uniform());
    return *SearchSpace::make({d});
}

/// A known function as an evaluator; `noise` is the standard deviation of what minibatch and member add.
class FunctionEvaluator final : public Evaluator {
  public:
    using Price = std::function<double(const Genome&)>;
    explicit FunctionEvaluator(Price price, double noise = 0) : price_(std::move(price)), noise_(noise) {}

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override {
        if (stop.stop_requested()) return cancelled();
        std::vector<Score> scores;
        for (const auto& genome : genomes) {
            const double noise = noise_ > 0 ? noise_ * Rng(sample.minibatch, genome.id).normal() : 0;
            scores.push_back({price_(genome) + noise, noise_});
            ++calls;
        }
        return scores;
    }
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token) override {
        if (split != Split::validation && split != Split::test) return std::vector<double>();
        std::vector<double> losses;
        for (std::uint64_t i = 0; i < 20; ++i)
            losses.push_back(price_(genome) * (1 + 0.01 * Rng(i, 7).normal()));
        return losses;
    }
    std::uint64_t tokens(const Sample&) const override { return 100; }

    std::uint64_t calls = 0;

  private:
    Price price_;
    double noise_;
};

/// Asks and tells until `evaluations` are used or the best is at `target`; how many it took.
inline std::uint64_t optimize(Optimizer& optimizer, const std::function<Score(const Genome&)>& price,
                              std::uint64_t evaluations, double target = -1e300, std::size_t limit = 1000) {
    while (optimizer.evaluations() < evaluations) {
        const auto proposal = optimizer.ask(limit);
        std::vector<Score> scores;
        for (const auto& genome : proposal.genomes) scores.push_back(price(genome));
        if (!optimizer.tell(scores)) return 0;
        if (optimizer.best() && optimizer.best()->score.loss <= target) break;
    }
    return optimizer.evaluations();
}

}  // namespace tars::test
