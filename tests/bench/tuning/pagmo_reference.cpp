// SPDX-License-Identifier: Apache-2.0
#include "pagmo_reference.h"

#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/cmaes.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace tars::bench {
namespace {

struct Count {
    std::uint64_t calls = 0, reached = 0;
};

struct Wrapped {
    std::function<double(std::span<const double>)> loss;
    unsigned n = 1;
    double target = 0;
    std::shared_ptr<Count> count;

    pagmo::vector_double fitness(const pagmo::vector_double& x) const {
        const double value = loss(x);
        ++count->calls;
        if (value <= target && count->reached == 0) count->reached = count->calls;
        return {value};
    }
    std::pair<pagmo::vector_double, pagmo::vector_double> get_bounds() const {
        return {pagmo::vector_double(n, -5), pagmo::vector_double(n, 5)};
    }
    pagmo::thread_safety get_thread_safety() const { return pagmo::thread_safety::none; }
};

}  // namespace

std::uint64_t pagmo_cma_es(const std::function<double(std::span<const double>)>& loss, unsigned n,
                           unsigned population, unsigned seed, std::uint64_t budget, double target) {
    const auto lambda = population ? population : 4 + static_cast<unsigned>(3 * std::log(n));
    const auto count = std::make_shared<Count>();
    const pagmo::problem problem{Wrapped{loss, n, target, count}};
    pagmo::population members{problem, lambda, seed};
    // one generation at a time, with memory: it shall stop where the target is reached
    const pagmo::algorithm algorithm{pagmo::cmaes{50, -1, -1, -1, -1, 0.3, 1e-14, 1e-14, true, false, seed}};
    for (std::uint64_t before = ~0ull;
         count->reached == 0 && count->calls < budget && before != count->calls;) {
        before = count->calls;
        members = algorithm.evolve(members);
    }
    return count->reached;
}

}  // namespace tars::bench
