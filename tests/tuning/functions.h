// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rng.h"
#include "tuning/optimizer.h"
#include "tuning/problem.h"

#include <algorithm>
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

/// What tuning a model's weights looks like: a few directions hold all there is to gain, and each minibatch
/// pulls elsewhere, the same way for all of its members. Beside those directions moves are free, or, as in a
/// model, each costs a little, and the way to the best is long where coordinates are many. The middle of the
/// unit cube is the start; `gain` is what can be had from there.
class MinibatchLoss {
  public:
    enum class Beside { free, costly };

    static constexpr std::size_t kRank = 20;
    static constexpr double kSigma = 0.02;  ///< a good first step
    static constexpr double kGain = 0.11;
    /// Curvature of each coordinate, as a share of that of all the directions; how far a minibatch pulls
    /// there, as a share of how far along the directions.
    static constexpr double kAround = 1.0 / 176, kNoiseAround = 0.2;

    MinibatchLoss(std::uint32_t n, std::uint64_t seed, double noise = 0.08, Beside beside = Beside::costly)
        : space_(*SearchSpace::make({{.name = "x", .count = n, .start = {0.5}}})),
          seed_(seed),
          noise_(noise) {
        Rng rng(seed, 0x6c6f7373);
        double curved = 0, length = 0;
        for (std::size_t k = 0; k < std::min<std::size_t>(kRank, n); ++k) {
            directions_.push_back(next_direction(rng, n));
            curvature_.push_back(std::pow(0.85, static_cast<double>(k)));
            best_.push_back(rng.normal());
            curved += curvature_[k] * best_[k] * best_[k] / 2;
            length += best_[k] * best_[k];
        }
        const double distance = 5 * kSigma * std::pow(n / 36.0, beside == Beside::costly ? 0.8 : 0.5);
        const double scale = distance / std::sqrt(length);
        for (auto& b : best_) b *= scale;
        for (auto& c : curvature_) c *= kGain / (curved * scale * scale);
        if (beside == Beside::costly)
            for (const double c : curvature_) around_ += kAround * c;
    }

    const SearchSpace& space() const { return space_; }
    double exact(const Genome& genome) const {
        const auto at = along(genome);
        double loss = 2;
        for (std::size_t k = 0; k < at.size(); ++k)
            loss += curvature_[k] / 2 * (at[k] - best_[k]) * (at[k] - best_[k]);
        for (const double x : genome.reals) loss += around_ / 2 * (x - 0.5) * (x - 0.5);
        return loss;
    }
    /// With errors of the differences to the first.
    std::vector<Score> price(std::span<const Genome> genomes, std::uint64_t minibatch) const {
        Rng rng(seed_, minibatch + 1);
        const double level = 2 + 0.1 * rng.normal();
        std::vector<double> pull(curvature_.size());
        for (std::size_t k = 0; k < pull.size(); ++k)
            pull[k] = best_[k] + noise_ * rng.normal() / std::sqrt(curvature_[k]);
        std::vector<double> pull_around(around_ > 0 ? genomes[0].reals.size() : 0);
        for (auto& p : pull_around) p = 0.5 + kNoiseAround * noise_ * rng.normal() / std::sqrt(around_);
        const auto first = along(genomes[0]);
        std::vector<Score> scores;
        for (const auto& genome : genomes) {
            const auto at = along(genome);
            double loss = level, variance = 0;
            for (std::size_t k = 0; k < at.size(); ++k) {
                loss += curvature_[k] / 2 * (at[k] - pull[k]) * (at[k] - pull[k]);
                variance += curvature_[k] * std::pow(noise_ * (at[k] - first[k]), 2);
            }
            for (std::size_t i = 0; i < pull_around.size(); ++i) {
                const double x = genome.reals[i], moved = x - genomes[0].reals[i];
                loss += around_ / 2 * (x - pull_around[i]) * (x - pull_around[i]);
                variance += around_ * std::pow(kNoiseAround * noise_ * moved, 2);
            }
            scores.push_back({loss, std::sqrt(variance)});
        }
        return scores;
    }
    /// The share of the gain that an algorithm's recommendation brings, the best of those that a run would
    /// have checked (each fifth generation).
    double share(const std::string& algorithm, std::uint64_t evaluations) const {
        auto optimizer = make_optimizer(
            space_,
            {.algorithm = algorithm, .seed = seed_, .budget = evaluations, .noisy = true, .sigma = kSigma});
        if (!optimizer) return 0;
        const double before = exact(space_.start());
        double least = before;
        while ((*optimizer)->evaluations() < evaluations) {
            const auto proposal = (*optimizer)->ask(100000);
            if (!(*optimizer)->tell(price(proposal.genomes, proposal.minibatch))) return 0;
            if ((*optimizer)->generation() % 5 == 0 || (*optimizer)->evaluations() >= evaluations)
                least = std::min(least, exact((*optimizer)->recommendation()));
        }
        return (before - least) / kGain;
    }

  private:
    std::vector<double> next_direction(Rng& rng, std::uint32_t n) const {
        std::vector<double> direction(n);
        for (auto& x : direction) x = rng.normal();
        for (const auto& other : directions_) {
            double common = 0;
            for (std::size_t i = 0; i < n; ++i) common += direction[i] * other[i];
            for (std::size_t i = 0; i < n; ++i) direction[i] -= common * other[i];
        }
        const double norm = std::sqrt(sphere(direction));
        for (auto& x : direction) x /= norm;
        return direction;
    }
    std::vector<double> along(const Genome& genome) const {
        std::vector<double> at(directions_.size(), 0);
        for (std::size_t k = 0; k < at.size(); ++k)
            for (std::size_t i = 0; i < genome.reals.size(); ++i)
                at[k] += directions_[k][i] * (genome.reals[i] - 0.5);
        return at;
    }

    SearchSpace space_;
    std::uint64_t seed_;
    double noise_;  ///< how far a minibatch pulls, in units in which each direction costs as much
    std::vector<std::vector<double>> directions_;
    std::vector<double> curvature_, best_;
    double around_ = 0;  ///< curvature of each coordinate
};

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
