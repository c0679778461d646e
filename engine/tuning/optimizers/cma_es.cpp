// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/cma_es.h"

#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kSample = 1, kRestart = 2 };
constexpr std::uint32_t kMaxRestarts = 9;
constexpr double kTolerance = 1e-11;  // pycma's tolfun and tolx

std::size_t default_population(std::size_t n) {
    return 4 + static_cast<std::size_t>(3 * std::log(static_cast<double>(n)));
}

}  // namespace

CmaEs::CmaEs(const SearchSpace& space, const OptimizerSettings& settings, bool separable)
    : GenerationalOptimizer(space, settings),
      n_(space.coordinates()),
      separable_(separable),
      base_population_(std::max<std::size_t>(
          4, settings.population ? settings.population : default_population(n_) * (settings.noisy ? 2 : 1))),
      population_(base_population_),
      rates_(n_, population_, separable),
      covariance_(separable ? make_diagonal_covariance(n_) : make_full_covariance(n_)),
      sigma0_(settings.sigma > 0 ? settings.sigma : 0.3),
      sigma_(sigma0_) {
    begin(space.to_unit(space.start()), sigma0_);
}

void CmaEs::begin(std::vector<double> mean, double sigma) {
    mean_ = std::move(mean);
    sigma_ = sigma;
    sigma_path_.assign(n_, 0);
    path_.assign(n_, 0);
    std::vector<double> deviations(n_);
    for (std::size_t i = 0; i < n_; ++i) deviations[i] = space().dimension_of(i).step;
    covariance_->reset(deviations);
    recent_best_.clear();
    born_ = generation();
}

void CmaEs::set_population(std::size_t population) {
    if (population == population_) return;
    population_ = population;
    rates_ = CmaRates(n_, population_, separable_);
}

const std::vector<std::vector<double>>& CmaEs::steps() {
    if (steps_of_ == generation()) return steps_;
    steps_.resize(population_);
    std::vector<double> z(n_);
    for (std::size_t k = 0; k < population_; ++k) {
        fill_normal(seed(), stream(kSample, generation(), k), z);
        auto& y = steps_[k];
        y.resize(n_);
        covariance_->transform(z, y);
        if (space().discretes() == 0) continue;
        for (std::size_t i = 0; i < n_; ++i) {  // a discrete coordinate must stay able to change
            if (space().is_real(i)) continue;
            const double least = 0.3 / space().levels(i), now = sigma_ * covariance_->deviation(i);
            if (now < least) y[i] *= least / std::max(now, 1e-300);
        }
    }
    steps_of_ = generation();
    return steps_;
}

std::vector<Genome> CmaEs::propose() {
    std::vector<Genome> genomes;
    std::vector<double> x(n_);
    for (const auto& y : steps()) {
        for (std::size_t i = 0; i < n_; ++i) x[i] = mean_[i] + sigma_ * y[i];
        genomes.push_back(space().from_unit(x));
        genomes.back().origin = separable_ ? "sep-cma" : "cma";
    }
    return genomes;
}

void CmaEs::learn(std::span<const Genome>, std::span<const Score> scores) {
    const auto order = ranking(scores);
    std::vector<std::vector<double>> ranked;
    ranked.reserve(order.size());
    steps();
    for (const auto k : order) ranked.push_back(std::move(steps_[k]));
    steps_of_ = ~std::uint64_t{0};
    adapt(ranked);
    recent_best_.push_back(scores[order[0]].loss);
    if (has_converged(scores, order)) return restart();
    // A minibatch pulls all of a generation the same way: what averages that out is more generations.
    if (!settings().noisy || refines()) return;
    // Late steps are small against the noise: more members average it out, the more the longer the run is.
    const double growth =
        std::clamp(static_cast<double>(settings().budget) / (50.0 * static_cast<double>(n_)), 7.0, 100.0);
    const auto grown =
        static_cast<std::uint64_t>(static_cast<double>(base_population_) * (1 + growth * progress()));
    // but there shall be ten generations at least, and the last one ends with the budget
    const auto left = settings().budget - std::min(settings().budget, evaluations());
    const auto most = std::max<std::uint64_t>(base_population_, std::min(settings().budget / 10, left));
    set_population(static_cast<std::size_t>(std::min(grown, most)));
}

void CmaEs::adapt(const std::vector<std::vector<double>>& ranked) {
    std::vector<double> step(n_, 0), white(n_);
    for (std::size_t k = 0; k < ranked.size(); ++k)
        if (const double weight = rates_.mean_weights[k]; weight != 0)
            for (std::size_t i = 0; i < n_; ++i) step[i] += weight * ranked[k][i];
    for (std::size_t i = 0; i < n_; ++i) mean_[i] += sigma_ * step[i];

    covariance_->whiten(step, white);
    const double c = rates_.c_sigma;
    double norm = 0;
    for (std::size_t i = 0; i < n_; ++i) {
        sigma_path_[i] = (1 - c) * sigma_path_[i] + std::sqrt(c * (2 - c) * rates_.mean_effective) * white[i];
        norm += sigma_path_[i] * sigma_path_[i];
    }
    norm = std::sqrt(norm);
    const auto age = static_cast<double>(generation() - born_ + 1);
    const double expected = std::sqrt(1 - std::pow(1 - c, 2 * age)) * rates_.expected_norm;
    const bool moving = norm / expected < 1.4 + 2 / (static_cast<double>(n_) + 1);
    const double p = rates_.c_path;
    for (std::size_t i = 0; i < n_; ++i)
        path_[i] =
            (1 - p) * path_[i] + (moving ? std::sqrt(p * (2 - p) * rates_.mean_effective) * step[i] : 0);
    covariance_->update(rates_, ranked, path_, moving ? 0 : p * (2 - p));
    const double ratio = norm / rates_.expected_norm;
    const double change =
        rates_.squared_norm ? (ratio * ratio - 1) / (2 * rates_.damping) : c / rates_.damping * (ratio - 1);
    sigma_ *= std::exp(std::min(1.0, change));
    sigma_ = std::clamp(sigma_, 1e-16, 1.0);  // beyond the cube reflection makes every step alike
}

bool CmaEs::has_converged(std::span<const Score> scores, std::span<const std::size_t> order) {
    const std::size_t window = 10 + 30 * n_ / population_;
    double longest = 0;
    for (std::size_t i = 0; i < n_; ++i)
        longest = std::max({longest, sigma_ * covariance_->deviation(i), sigma_ * std::fabs(path_[i])});
    if (space().reals() > 0 && longest < kTolerance * sigma0_) return true;
    if (!std::isfinite(covariance_->axis_ratio()) || covariance_->axis_ratio() > 1e7) return true;
    if (settings().noisy) recent_best_.clear();
    if (recent_best_.size() < window) return false;

    auto [low, high] = std::pair(recent_best_.back(), recent_best_.back());
    for (std::size_t i = recent_best_.size() - window; i < recent_best_.size(); ++i) {
        low = std::min(low, recent_best_[i]);
        high = std::max(high, recent_best_[i]);
    }
    const double worst = scores[order.back()].loss, best = scores[order.front()].loss;
    if (std::isfinite(worst) && std::max(high, worst) - std::min(low, best) < kTolerance) return true;

    // stagnation: the newest are no better than those of long ago
    const auto n = static_cast<double>(n_);
    const auto patience =
        static_cast<std::size_t>(120 + 30 * n / static_cast<double>(population_)) + 4 * window / 5;
    while (recent_best_.size() > 2 * patience) recent_best_.pop_front();
    if (recent_best_.size() < 2 * patience) return false;
    const auto median = [&](std::size_t from) {
        std::vector<double> part(recent_best_.begin() + static_cast<std::ptrdiff_t>(from),
                                 recent_best_.begin() + static_cast<std::ptrdiff_t>(from + patience / 2));
        std::ranges::nth_element(part, part.begin() + static_cast<std::ptrdiff_t>(part.size() / 2));
        return part[part.size() / 2];
    };
    return median(recent_best_.size() - patience / 2) >= median(recent_best_.size() - 2 * patience);
}

void CmaEs::restart() {
    if (restarts_ < kMaxRestarts) ++restarts_;
    auto rng = random(kRestart);
    std::vector<double> mean(n_);
    for (auto& x : mean) x = rng.uniform();
    set_population(base_population_ << restarts_);
    begin(std::move(mean), sigma0_);
    born_ = generation() + 1;
}

Genome CmaEs::recommendation() const {
    if (!settings().noisy) return GenerationalOptimizer::recommendation();
    auto genome = space().from_unit(mean_);
    genome.origin = "mean";
    return genome;
}

void CmaEs::hint(const Scored& found) {
    // only a descent that has just begun is moved: a learned shape belongs to where it was learned
    if (restarts_ > 0 && born_ == generation()) mean_ = space().to_unit(found.genome);
}

Telemetry CmaEs::telemetry() const {
    return {{"sigma", sigma_},
            {"axis_ratio", covariance_->axis_ratio()},
            {"population", static_cast<double>(population_)},
            {"restarts", restarts_}};
}

nlohmann::json CmaEs::save() const {
    return {{"population", population_},
            {"covariance", covariance_->save()},
            {"sigma", sigma_},
            {"mean", mean_},
            {"sigma_path", sigma_path_},
            {"path", path_},
            {"born", born_},
            {"restarts", restarts_},
            {"recent_best", numbers_to_json({recent_best_.begin(), recent_best_.end()})}};
}

Result<void> CmaEs::load(const nlohmann::json& json) {
    const auto population = json.at("population").get<std::size_t>();
    if (population < 4 || population > 1u << 20)
        return invalid_input("optimizer state: an impossible population");
    set_population(population);
    TARS_CHECK(covariance_->load(json.at("covariance")));
    sigma_ = json.at("sigma").get<double>();
    TARS_TRY(mean_, numbers_from_json(json.at("mean")));
    TARS_TRY(sigma_path_, numbers_from_json(json.at("sigma_path")));
    TARS_TRY(path_, numbers_from_json(json.at("path")));
    if (mean_.size() != n_ || sigma_path_.size() != n_ || path_.size() != n_)
        return invalid_input("optimizer state: a mean of another dimension");
    born_ = json.at("born").get<std::uint64_t>();
    restarts_ = json.at("restarts").get<std::uint32_t>();
    TARS_TRY(const auto recent, numbers_from_json(json.at("recent_best")));
    recent_best_.assign(recent.begin(), recent.end());
    steps_of_ = ~std::uint64_t{0};
    return {};
}

std::unique_ptr<Optimizer> make_cma_es(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<CmaEs>(space, settings, settings.algorithm == "sep-cma-es");
}

}  // namespace tars
