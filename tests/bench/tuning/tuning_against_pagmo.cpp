// SPDX-License-Identifier: Apache-2.0
// Prints our optimizers beside pagmo's CMA-ES, 15 seeds each, and what was asked of them.
#include "core/rng.h"
#include "pagmo_reference.h"
#include "tests/tuning/functions.h"
#include "tuning/optimizer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

using namespace tars;
using namespace tars::test;

namespace {

constexpr std::uint64_t kSeeds = 15;

struct Row {
    const char* name;
    Function loss;
    std::uint32_t n;
    unsigned pagmo_population;  ///< 0: its default; large ones for Rastrigin, as it has no restarts
    std::uint64_t budget;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows = {
        {"sphere 10", sphere, 10, 0, 20000},          {"sphere 30", sphere, 30, 0, 40000},
        {"Rosenbrock 10", rosenbrock, 10, 0, 100000}, {"Rosenbrock 30", rosenbrock, 30, 0, 400000},
        {"Rastrigin 10", rastrigin, 10, 200, 500000}, {"Rastrigin 30", rastrigin, 30, 800, 2000000},
    };
    return kRows;
}

struct Tally {
    std::vector<double> evaluations;  ///< of the seeds that got there
    std::vector<double> losses;

    static double median(std::vector<double> values) {
        if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
        std::ranges::sort(values);
        return values[values.size() / 2];
    }
};

Tally run_ours(const std::string& algorithm, const Function& loss, std::uint32_t n, std::uint64_t budget,
               double target) {
    Tally tally;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        auto optimizer =
            make_optimizer(box(n, seed), {.algorithm = algorithm, .seed = seed, .budget = budget});
        if (!optimizer) continue;
        const auto used = optimize(
            **optimizer,
            [&](const Genome& g) {
                return Score{loss(g.reals), 0};
            },
            budget, target);
        const double best = (*optimizer)->best()->score.loss;
        tally.losses.push_back(best);
        if (best <= target) tally.evaluations.push_back(static_cast<double>(used));
    }
    return tally;
}

const char* verdict(bool holds) {
    return holds ? "holds" : "FAILS";
}

void compare_cma_es() {
    std::printf("CMA-ES, evaluations to 1e-8 (successes)      pagmo          ours   ratio   asked: ≤ 1.1, "
                "15/15; Rastrigin ≥ 14/15\n");
    for (const auto& row : rows()) {
        std::vector<double> theirs;
        for (unsigned seed = 1; seed <= kSeeds; ++seed)
            if (const auto used =
                    bench::pagmo_cma_es(row.loss, row.n, row.pagmo_population, seed, row.budget, 1e-8))
                theirs.push_back(static_cast<double>(used));
        const auto ours = run_ours("cma-es", row.loss, row.n, row.budget, 1e-8);
        const double ratio = Tally::median(ours.evaluations) / Tally::median(theirs);
        const bool rastrigin_row = row.pagmo_population > 0;
        const bool holds =
            rastrigin_row ? ours.evaluations.size() >= 14 : ratio <= 1.1 && ours.evaluations.size() == kSeeds;
        std::printf("  %-14s %22.0f (%2zu) %8.0f (%2zu) %7.2f   %s\n", row.name, Tally::median(theirs),
                    theirs.size(), Tally::median(ours.evaluations), ours.evaluations.size(), ratio,
                    verdict(holds));
        std::fflush(stdout);
    }
}

void check_target(const char* algorithm, const char* name, const Function& loss, std::uint32_t n,
                  std::uint64_t budget, double target) {
    const auto tally = run_ours(algorithm, loss, n, budget, target);
    const auto [low, high] = std::ranges::minmax(tally.losses);
    std::printf(
        "  %-11s %-13s ≤ %.0e within %7llu: %2zu/15, median %8.0f evaluations, worst loss %.1e   %s\n",
        algorithm, name, target, static_cast<unsigned long long>(budget), tally.evaluations.size(),
        Tally::median(tally.evaluations), high, verdict(Tally::median(tally.losses) <= target));
    std::fflush(stdout);
}

void compare_portfolio() {
    std::printf("portfolio, evaluations to 1e-8: within 2x of the best member\n");
    for (const auto& row : rows()) {
        double best = std::numeric_limits<double>::infinity();
        const char* winner = "";
        for (const char* member : {"cma-es", "genetic", "annealing"}) {
            const auto tally = run_ours(member, row.loss, row.n, row.budget, 1e-8);
            if (tally.evaluations.size() < 8 || Tally::median(tally.evaluations) >= best) continue;
            best = Tally::median(tally.evaluations);
            winner = member;
        }
        const auto ours = run_ours("portfolio", row.loss, row.n, row.budget * 2, 1e-8);
        const double median = Tally::median(ours.evaluations);
        std::printf("  %-14s best %-9s %8.0f   portfolio %8.0f (%2zu)   %.2f   %s\n", row.name, winner, best,
                    median, ours.evaluations.size(), median / best,
                    verdict(median <= 2 * best && ours.evaluations.size() >= 14));
        std::fflush(stdout);
    }
}

/// Microseconds of ask and tell, per generation; the least of some rounds, since the machine is shared.
double overhead(const char* algorithm, std::uint32_t n, std::size_t population) {
    auto optimizer = make_optimizer(box(n, 1), {.algorithm = algorithm, .population = population});
    double least = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 40; ++round) {
        double spent = 0;
        constexpr int kGenerations = 20;
        for (int i = 0; i < kGenerations; ++i) {
            const auto start = std::chrono::steady_clock::now();
            const auto proposal = (*optimizer)->ask(1000);
            const auto asked = std::chrono::steady_clock::now();
            std::vector<Score> scores;
            for (const auto& g : proposal.genomes) scores.push_back({ellipsoid(g.reals), 0});
            const auto told = std::chrono::steady_clock::now();
            (void)(*optimizer)->tell(scores);
            spent += std::chrono::duration<double, std::micro>((asked - start) +
                                                               (std::chrono::steady_clock::now() - told))
                         .count();
        }
        least = std::min(least, spent / kGenerations);
    }
    return least;
}

void measure_overhead() {
    const double small = overhead("cma-es", 36, 16), large = overhead("sep-cma-es", 832, 0);
    std::printf("ask and tell, a generation: cma-es n=36 population 16 %.0f µs (asked ≤ 50)   %s;  "
                "sep-cma-es n=832 %.0f µs (asked ≤ 1000)   %s\n",
                small, verdict(small <= 50), large, verdict(large <= 1000));
}

/// Distance from the optimum of a sphere with noise of deviation 1, from the recommended point.
void measure_noise() {
    std::printf("noisy sphere 20, deviation 1: median distance of the recommendation after\n");
    for (const std::uint64_t budget : {5000, 20000, 80000}) {
        std::printf("  %6llu evaluations:", static_cast<unsigned long long>(budget));
        for (const char* algorithm : {"cma-es", "es", "spsa", "annealing", "genetic"}) {
            std::vector<double> distances;
            for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
                auto optimizer = make_optimizer(
                    box(20, seed), {.algorithm = algorithm, .seed = seed, .budget = budget, .noisy = true});
                Rng noise(seed, 1);
                optimize(
                    **optimizer,
                    [&](const Genome& g) {
                        return Score{sphere(g.reals) + noise.normal(), 1};
                    },
                    budget);
                distances.push_back(std::sqrt(sphere((*optimizer)->recommendation().reals)));
            }
            std::printf("  %s %.3f", algorithm, Tally::median(distances));
            std::fflush(stdout);
        }
        std::printf("\n");
    }
}

}  // namespace

/// Arguments choose parts: cma, targets, portfolio, overhead, noise. None: all.
int main(int argc, char** argv) {
    const auto wants = [&](const char* part) {
        return argc == 1 ||
               std::any_of(argv + 1, argv + argc, [&](const char* a) { return std::strcmp(a, part) == 0; });
    };
    if (wants("cma")) compare_cma_es();
    if (wants("targets")) {
        std::printf("targets\n");
        check_target("sep-cma-es", "sphere 1000", sphere, 1000, 60000, 1e-8);
        check_target("genetic", "Rastrigin 10", rastrigin, 10, 500000, 1e-6);
        check_target("genetic", "Rastrigin 30", rastrigin, 30, 2000000, 1e-6);
        check_target("annealing", "sphere 10", sphere, 10, 300000, 1e-8);
        check_target("annealing", "Rastrigin 10", rastrigin, 10, 300000, 1.0);
    }
    if (wants("portfolio")) compare_portfolio();
    if (wants("overhead")) measure_overhead();
    if (wants("noise")) measure_noise();
}
