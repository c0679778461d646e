// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace tars {

/// How fast CMA-ES learns and with which weights, from the dimension and the population (Hansen, "The CMA
/// Evolution Strategy: A Tutorial", arXiv 1604.00772, table 1; negative weights included).
struct CmaRates {
    CmaRates(std::size_t n, std::size_t population, bool separable);

    std::vector<double> weights;  ///< per rank; the first `parents` are positive and sum to 1
    std::size_t parents;
    /// By which the mean moves, per rank, and their μ_eff: the positive ones; with many separable dimensions
    /// all.
    std::vector<double> mean_weights;
    double mean_effective;
    double effective;  ///< μ_eff
    /// Many separable dimensions: the step follows the squared length of its path, which keeps up where
    /// the usual rule, with its memory of n generations, lags behind (Arnold & Beyer 2004).
    bool squared_norm;
    double c_sigma, damping, c_path, c_one, c_mu, expected_norm;
};

/// The shape of the search distribution: C in N(m, σ²C).
class Covariance {
  public:
    virtual ~Covariance() = default;
    /// C = diag(deviations²).
    virtual void reset(std::span<const double> deviations) = 0;
    /// y = C^½ z.
    virtual void transform(std::span<const double> z, std::span<double> y) const = 0;
    /// z = C^−½ y.
    virtual void whiten(std::span<const double> y, std::span<double> z) const = 0;
    /// `steps` by rank, best first; `path` enters with c_one. `lost` is the variance that a stalled path
    /// leaves out.
    virtual void update(const CmaRates& rates, const std::vector<std::vector<double>>& steps,
                        std::span<const double> path, double lost) = 0;
    virtual double deviation(std::size_t i) const = 0;
    /// Longest axis over shortest.
    virtual double axis_ratio() const = 0;
    virtual nlohmann::json save() const = 0;
    virtual Result<void> load(const nlohmann::json& json) = 0;
};

std::unique_ptr<Covariance> make_full_covariance(std::size_t n);
std::unique_ptr<Covariance> make_diagonal_covariance(std::size_t n);

}  // namespace tars
