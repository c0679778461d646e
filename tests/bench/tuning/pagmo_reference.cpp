// SPDX-License-Identifier: Apache-2.0
#include "pagmo_reference.h"

#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/cmaes.hpp>
#include <pagmo/algorithms/de.hpp>
#include <pagmo/algorithms/sade.hpp>
#include <pagmo/algorithms/sga.hpp>
#include <pagmo/algorithms/simulated_annealing.hpp>
#include <pagmo/algorithms/xnes.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tars::bench {
namespace {

/// Thrown out of an algorithm that would go on.
struct Over {};

struct Wrapped {
    Trial* trial = nullptr;
    unsigned n = 1;

    pagmo::vector_double fitness(const pagmo::vector_double& x) const {
        if (trial->over()) throw Over();
        return {(*trial)(x)};
    }
    std::pair<pagmo::vector_double, pagmo::vector_double> get_bounds() const {
        return {pagmo::vector_double(n, -5), pagmo::vector_double(n, 5)};
    }
    pagmo::thread_safety get_thread_safety() const { return pagmo::thread_safety::none; }
};

struct Setup {
    pagmo::algorithm algorithm;
    unsigned population;
};

/// Defaults, and where these are for quick looks, what the literature names.
Setup make(std::string_view name, unsigned n, unsigned population, std::uint64_t budget, unsigned seed) {
    const auto generations = [&](unsigned members) { return static_cast<unsigned>(budget / members) + 1; };
    const unsigned usual = population ? population : 4 + static_cast<unsigned>(3 * std::log(n));
    using pagmo::algorithm;
    if (name == "CMA-ES")
        return {algorithm{
                    pagmo::cmaes{generations(usual), -1, -1, -1, -1, 0.3, 1e-14, 1e-14, false, false, seed}},
                usual};
    if (name == "xNES")
        return {algorithm{pagmo::xnes{generations(usual), -1, -1, -1, 0.3, 1e-14, 1e-14, false, false, seed}},
                usual};
    if (name == "DE") return {algorithm{pagmo::de{generations(50), 0.8, 0.9, 2, 0, 0, seed}}, 50};
    if (name == "SADE") return {algorithm{pagmo::sade{generations(50), 2, 1, 0, 0, false, seed}}, 50};
    if (name == "SGA") {
        pagmo::sga sga{generations(100), 0.9, 10, 0.02, 1, 2, "sbx", "polynomial", "tournament", seed};
        return {algorithm{std::move(sga)}, 100};
    }
    constexpr unsigned kBin = 20, kRangeSteps = 10;  // per temperature: 20 moves of each variable, 10 times
    const auto temperatures = static_cast<unsigned>(budget / (std::uint64_t{kBin} * kRangeSteps * n)) + 1;
    return {algorithm{pagmo::simulated_annealing{10, 1e-6, temperatures, kRangeSteps, kBin, 1, seed}}, 1};
}

constexpr std::array<std::string_view, 6> kNames = {"CMA-ES", "xNES", "DE", "SADE", "SGA", "SA"};

}  // namespace

std::span<const std::string_view> pagmo_algorithms() {
    return kNames;
}

void run_pagmo(std::string_view algorithm, Trial& trial, unsigned n, unsigned population,
               std::uint64_t budget, unsigned seed) {
    try {
        const auto setup = make(algorithm, n, population, budget, seed);
        setup.algorithm.evolve(pagmo::population{pagmo::problem{Wrapped{&trial, n}}, setup.population, seed});
    } catch (const Over&) {
    }
}

}  // namespace tars::bench
