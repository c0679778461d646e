// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/covariance.h"

#include "tuning/json/fields.h"
#include "tuning/optimizers/eigen.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars {

CmaRates::CmaRates(std::size_t dimensions, std::size_t population, bool separable) {
    const auto n = static_cast<double>(dimensions);
    const auto lambda = static_cast<double>(population);
    parents = population / 2;
    weights.resize(population);
    double positive = 0, positive_squares = 0, negative = 0, negative_squares = 0;
    for (std::size_t i = 0; i < population; ++i) {
        const double w = weights[i] = std::log((lambda + 1) / 2) - std::log(static_cast<double>(i + 1));
        (i < parents ? positive : negative) += w;
        (i < parents ? positive_squares : negative_squares) += w * w;
    }
    effective = positive * positive / positive_squares;
    const double negative_effective = negative_squares > 0 ? negative * negative / negative_squares : 0;
    c_sigma = (effective + 2) / (n + effective + 5);
    damping = 1 + 2 * std::max(0.0, std::sqrt((effective - 1) / (n + 1)) - 1) + c_sigma;
    squared_norm = separable && dimensions >= 100;
    if (squared_norm) {
        c_sigma = 1 / std::sqrt(n);
        // √n is for one parent. With more the distance falls by a factor e in n/10 generations, and the step
        // must keep up.
        damping = std::sqrt(n) / 5;
    }
    c_path = (4 + effective / n) / (n + 4 + 2 * effective / n);
    // a diagonal has n times fewer entries to learn (Ros & Hansen, PPSN 2008)
    const double faster = separable ? (n + 2) / 3 : 1;
    c_one = std::min(1.0, faster * 2 / ((n + 1.3) * (n + 1.3) + effective));
    c_mu = std::min(1 - c_one,
                    faster * 2 * (0.25 + effective + 1 / effective - 2) / ((n + 2) * (n + 2) + effective));
    expected_norm = std::sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
    const double keep_positive = (1 - c_one - c_mu) / (n * c_mu);
    const double scale =
        std::min({1 + c_one / c_mu, 1 + 2 * negative_effective / (effective + 2), keep_positive});
    // The worst say as much about the way as the best: mirrored weights bring a generation nearly twice as
    // far where dimensions are many (Arnold, Weighted multirecombination evolution strategies, 2006).
    mean_weights.assign(population, 0);
    double squares = 0;
    for (std::size_t i = 0; i < parents; ++i) {
        mean_weights[i] = weights[i] / positive;
        if (squared_norm) mean_weights[population - 1 - i] = -mean_weights[i];
        squares += mean_weights[i] * mean_weights[i] * (squared_norm ? 2 : 1);
    }
    mean_effective = 1 / squares;
    for (std::size_t i = 0; i < population; ++i)
        weights[i] *= i < parents ? 1 / positive : negative < 0 ? scale / -negative : 0;
}

namespace {

/// Four sums side by side: one alone would wait for each addition.
double dot(const double* a, const double* b, std::size_t n) {
    std::array<double, 4> sums{};
    std::size_t i = 0;
    for (; i + 4 <= n; i += 4)
        for (std::size_t lane = 0; lane < 4; ++lane) sums[lane] += a[i + lane] * b[i + lane];
    for (; i < n; ++i) sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

class FullCovariance final : public Covariance {
  public:
    explicit FullCovariance(std::size_t n) : n_(n) {}

    void reset(std::span<const double> deviations) override {
        matrix_.assign(n_ * n_, 0);
        axes_.assign(n_ * n_, 0);
        lengths_.assign(deviations.begin(), deviations.end());
        for (std::size_t i = 0; i < n_; ++i) {
            matrix_[i * n_ + i] = deviations[i] * deviations[i];
            axes_[i * n_ + i] = 1;
        }
        stale_ = 0;
    }

    void transform(std::span<const double> z, std::span<double> y) const override {
        std::vector<double> along(n_);
        for (std::size_t j = 0; j < n_; ++j) along[j] = lengths_[j] * z[j];
        for (std::size_t i = 0; i < n_; ++i) y[i] = dot(&axes_[i * n_], along.data(), n_);
    }

    void whiten(std::span<const double> y, std::span<double> z) const override {
        const auto along = along_axes(y);
        for (std::size_t i = 0; i < n_; ++i) z[i] = dot(&axes_[i * n_], along.data(), n_);
    }

    void update(const CmaRates& rates, const std::vector<std::vector<double>>& steps,
                std::span<const double> path, double lost) override {
        double sum = 0;
        for (const double w : rates.weights) sum += w;
        const double keep = 1 - rates.c_one * (1 - lost) - rates.c_mu * sum;
        for (std::size_t i = 0; i < n_; ++i)
            for (std::size_t j = 0; j <= i; ++j)
                matrix_[i * n_ + j] = keep * matrix_[i * n_ + j] + rates.c_one * path[i] * path[j];
        for (std::size_t k = 0; k < steps.size(); ++k) {
            double weight = rates.c_mu * rates.weights[k];
            if (weight < 0) {  // by its length in C's own measure, so that C stays positive
                const auto along = along_axes(steps[k]);
                weight *= static_cast<double>(n_) / std::max(dot(along.data(), along.data(), n_), 1e-300);
            }
            const auto& y = steps[k];
            for (std::size_t i = 0; i < n_; ++i) {
                const double left = weight * y[i];
                for (std::size_t j = 0; j <= i; ++j) matrix_[i * n_ + j] += left * y[j];
            }
        }
        for (std::size_t i = 0; i < n_; ++i)
            for (std::size_t j = 0; j < i; ++j) matrix_[j * n_ + i] = matrix_[i * n_ + j];
        const double often = std::max(static_cast<double>(n_) / 10,
                                      1 / (10 * static_cast<double>(n_) * (rates.c_one + rates.c_mu)));
        if (static_cast<double>(++stale_) >= often) decompose();
    }

    double deviation(std::size_t i) const override { return std::sqrt(std::max(matrix_[i * n_ + i], 0.0)); }
    double axis_ratio() const override {
        const auto [low, high] = std::ranges::minmax(lengths_);
        return high / low;
    }

    nlohmann::json save() const override {
        return {{"matrix", matrix_}, {"axes", axes_}, {"lengths", lengths_}, {"stale", stale_}};
    }
    Result<void> load(const nlohmann::json& json) override {
        TARS_TRY(matrix_, numbers_from_json(json.at("matrix")));
        TARS_TRY(axes_, numbers_from_json(json.at("axes")));
        TARS_TRY(lengths_, numbers_from_json(json.at("lengths")));
        stale_ = json.at("stale").get<std::uint64_t>();
        if (matrix_.size() != n_ * n_ || axes_.size() != n_ * n_ || lengths_.size() != n_)
            return invalid_input("optimizer state: a covariance of another size");
        return {};
    }

  private:
    /// How many of their lengths y goes along each axis.
    std::vector<double> along_axes(std::span<const double> y) const {
        std::vector<double> along(n_, 0);
        for (std::size_t i = 0; i < n_; ++i)
            for (std::size_t j = 0; j < n_; ++j) along[j] += axes_[i * n_ + j] * y[i];
        for (std::size_t j = 0; j < n_; ++j) along[j] /= lengths_[j];
        return along;
    }

    void decompose() {
        stale_ = 0;
        std::vector<double> values, vectors;
        if (!symmetric_eigen(matrix_, n_, values, vectors)) return;  // the axes of before are still sound
        const double floor = std::max(1e-300, *std::ranges::max_element(values) * 1e-15);
        for (std::size_t i = 0; i < n_; ++i) lengths_[i] = std::sqrt(std::max(values[i], floor));
        axes_ = std::move(vectors);
    }

    std::size_t n_;
    std::vector<double> matrix_;  ///< C
    std::vector<double> axes_;    ///< C = B·diag(lengths²)·Bᵀ, as of the last decomposition
    std::vector<double> lengths_;
    std::uint64_t stale_ = 0;  ///< updates since then
};

class DiagonalCovariance final : public Covariance {
  public:
    explicit DiagonalCovariance(std::size_t n) : n_(n) {}

    void reset(std::span<const double> deviations) override {
        deviations_.assign(deviations.begin(), deviations.end());
    }
    void transform(std::span<const double> z, std::span<double> y) const override {
        for (std::size_t i = 0; i < n_; ++i) y[i] = deviations_[i] * z[i];
    }
    void whiten(std::span<const double> y, std::span<double> z) const override {
        for (std::size_t i = 0; i < n_; ++i) z[i] = y[i] / deviations_[i];
    }

    void update(const CmaRates& rates, const std::vector<std::vector<double>>& steps,
                std::span<const double> path, double lost) override {
        double sum = 0;
        for (const double w : rates.weights) sum += w;
        const double keep = 1 - rates.c_one * (1 - lost) - rates.c_mu * sum;
        std::vector<double> scaled(steps.size());
        for (std::size_t k = 0; k < steps.size(); ++k) {
            scaled[k] = rates.c_mu * rates.weights[k];
            if (scaled[k] >= 0) continue;
            double norm = 0;
            for (std::size_t i = 0; i < n_; ++i)
                norm += steps[k][i] * steps[k][i] / (deviations_[i] * deviations_[i]);
            scaled[k] *= static_cast<double>(n_) / std::max(norm, 1e-300);
        }
        for (std::size_t i = 0; i < n_; ++i) {
            const double before = deviations_[i] * deviations_[i];
            double variance = keep * before + rates.c_one * path[i] * path[i];
            for (std::size_t k = 0; k < steps.size(); ++k) variance += scaled[k] * steps[k][i] * steps[k][i];
            // one entry alone may be hit by more than its share of the bad steps
            deviations_[i] = std::sqrt(std::max(variance, 0.25 * before));
        }
    }

    double deviation(std::size_t i) const override { return deviations_[i]; }
    double axis_ratio() const override {
        const auto [low, high] = std::ranges::minmax(deviations_);
        return high / low;
    }
    nlohmann::json save() const override { return {{"deviations", deviations_}}; }
    Result<void> load(const nlohmann::json& json) override {
        TARS_TRY(deviations_, numbers_from_json(json.at("deviations")));
        if (deviations_.size() != n_) return invalid_input("optimizer state: a covariance of another size");
        return {};
    }

  private:
    std::size_t n_;
    std::vector<double> deviations_;
};

}  // namespace

std::unique_ptr<Covariance> make_full_covariance(std::size_t n) {
    return std::make_unique<FullCovariance>(n);
}
std::unique_ptr<Covariance> make_diagonal_covariance(std::size_t n) {
    return std::make_unique<DiagonalCovariance>(n);
}

}  // namespace tars
