// SPDX-License-Identifier: Apache-2.0
// Our optimizers beside pagmo2's at equal evaluations, 15 seeds each; then what is asked of ours, line by
// line. Arguments choose parts: table, cma, portfolio, targets, overhead, noise. None: all.
#include "core/rng.h"
#include "pagmo_reference.h"
#include "tally.h"
#include "tests/tuning/functions.h"
#include "tuning/optimizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace tars;
using tars::bench::median;
using tars::bench::number_text;
using tars::bench::quartiles_text;
using tars::bench::Tally;
using tars::bench::Trial;

namespace {

constexpr unsigned kSeeds = 15;
constexpr double kTarget = 1e-8;
constexpr double kNever = std::numeric_limits<double>::infinity();

struct Row {
    const char* name;
    test::Function function;
    std::uint32_t n;
    unsigned pagmo_population;  ///< of CMA-ES and xNES; large for Rastrigin, as they have no restarts
    std::uint64_t budget;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows = {
        {"sphere 10", test::sphere, 10, 0, 300000},
        {"sphere 30", test::sphere, 30, 0, 300000},
        {"Rosenbrock 10", test::rosenbrock, 10, 0, 300000},
        {"Rosenbrock 30", test::rosenbrock, 30, 0, 1000000},
        {"Rastrigin 10", test::rastrigin, 10, 200, 500000},
        {"Rastrigin 30", test::rastrigin, 30, 800, 2000000},
    };
    return kRows;
}

Tally run_ours(const std::string& algorithm, const test::Function& function, std::uint32_t n,
               std::uint64_t budget, double target) {
    Tally tally;
    for (unsigned seed = 1; seed <= kSeeds; ++seed) {
        auto optimizer =
            make_optimizer(test::box(n, seed), {.algorithm = algorithm, .seed = seed, .budget = budget});
        Trial trial(function, budget, target);
        while (!trial.over()) {
            std::vector<Score> scores;
            for (const auto& genome : (*optimizer)->ask(1000).genomes)
                scores.push_back({trial(genome.reals), 0});
            (void)(*optimizer)->tell(scores);
        }
        tally.add(trial);
    }
    return tally;
}

Tally run_theirs(std::string_view algorithm, const test::Function& function, std::uint32_t n,
                 unsigned population, std::uint64_t budget, double target) {
    Tally tally;
    for (unsigned seed = 1; seed <= kSeeds; ++seed) {
        Trial trial(function, budget, target);
        bench::run_pagmo(algorithm, trial, n, population, budget, seed);
        tally.add(trial);
    }
    return tally;
}

/// Each pair of algorithm and row is run once, when it is first asked for.
class Results {
  public:
    const Tally& ours(const std::string& algorithm, const Row& row) {
        auto [place, fresh] = ours_.try_emplace({algorithm, row.name});
        if (fresh) place->second = run_ours(algorithm, row.function, row.n, row.budget, kTarget);
        return place->second;
    }
    const Tally& theirs(std::string_view algorithm, const Row& row) {
        auto [place, fresh] = theirs_.try_emplace({std::string(algorithm), row.name});
        if (fresh)
            place->second =
                run_theirs(algorithm, row.function, row.n, row.pagmo_population, row.budget, kTarget);
        return place->second;
    }

  private:
    std::map<std::pair<std::string, std::string>, Tally> ours_, theirs_;
};

void print_line(const std::string& name, const Tally& tally) {
    std::printf("  %-14s %2zu/%u %s   %s\n", name.c_str(), tally.successes(), kSeeds,
                quartiles_text(tally.evaluations).c_str(), quartiles_text(tally.losses).c_str());
    std::fflush(stdout);
}

void print_table(Results& results, bool pagmo) {
    for (const auto& row : rows()) {
        std::printf("%s, at most %llu evaluations\n", row.name, static_cast<unsigned long long>(row.budget));
        std::printf("  %-14s %5s %30s   %30s\n", "", "1e-8", "evaluations to 1e-8: quartiles",
                    "lowest loss: quartiles");
        for (const char* algorithm : {"cma-es", "portfolio", "hybrid", "genetic", "annealing", "random"})
            print_line(algorithm, results.ours(algorithm, row));
        if (!pagmo) continue;
        for (const auto algorithm : bench::pagmo_algorithms())
            print_line("pagmo " + std::string(algorithm), results.theirs(algorithm, row));
    }
}

/// What is asked of ours, and whether it holds.
class Verdicts {
  public:
    void add(const std::string& asked, const std::string& ours, const std::string& reference, bool met) {
        std::printf("%-7s  %-66s ours %-24s reference %s\n", met ? "met" : "NOT MET", asked.c_str(),
                    ours.c_str(), reference.c_str());
        std::fflush(stdout);
        (met ? met_ : missed_) += 1;
    }
    void sum() const { std::printf("%d of %d met\n", met_, met_ + missed_); }

  private:
    int met_ = 0, missed_ = 0;
};

std::string text(double value, const Tally& tally) {
    return number_text(value) + " (" + std::to_string(tally.successes()) + "/" + std::to_string(kSeeds) + ")";
}

void compare_cma_es(Results& results, Verdicts& verdicts) {
    for (const auto& row : rows()) {
        const auto& ours = results.ours("cma-es", row);
        const auto& theirs = results.theirs("CMA-ES", row);
        const double mine = median(ours.evaluations), their = median(theirs.evaluations);
        const bool restarts = row.pagmo_population > 0;
        const bool met = restarts ? ours.successes() >= 14
                                  : mine <= 1.1 * their && ours.successes() == ours.evaluations.size();
        verdicts.add(std::string("cma-es, ") + row.name + ": " +
                         (restarts ? "with restarts at least 14/15" : "at most 1.1 x pagmo's, 15/15"),
                     text(mine, ours), text(their, theirs), met);
    }
}

void compare_portfolio(Results& results, Verdicts& verdicts) {
    for (const auto& row : rows()) {
        double best = kNever;
        std::string winner;
        for (const char* member : {"cma-es", "genetic", "annealing", "sobol"}) {
            const double evaluations = median(results.ours(member, row).evaluations);
            if (evaluations < best) best = evaluations, winner = member;
        }
        const auto& ours = results.ours("portfolio", row);
        const double mine = median(ours.evaluations);
        verdicts.add(std::string("portfolio, ") + row.name + ": at most 2 x its best member",
                     text(mine, ours), number_text(best) + " " + winner, mine <= 2 * best);
    }
}

/// A loss that the median seed must reach within a budget. `peer`: pagmo's, of which the same is shown.
void check_target(Verdicts& verdicts, const char* algorithm, const char* name, const test::Function& function,
                  std::uint32_t n, std::uint64_t budget, double target, const char* peer) {
    const auto ours = run_ours(algorithm, function, n, budget, target);
    const auto theirs = run_theirs(peer, function, n, 0, budget, target);
    const double mine = median(ours.losses), their = median(theirs.losses);
    verdicts.add(std::string(algorithm) + ", " + name + ": loss at most " + number_text(target) + " within " +
                     std::to_string(budget),
                 text(mine, ours), "pagmo " + std::string(peer) + " " + text(their, theirs), mine <= target);
}

void check_targets(Verdicts& verdicts) {
    check_target(verdicts, "genetic", "Rastrigin 10", test::rastrigin, 10, 500000, 1e-6, "SGA");
    check_target(verdicts, "genetic", "Rastrigin 30", test::rastrigin, 30, 2000000, 1e-6, "SGA");
    check_target(verdicts, "annealing", "sphere 10", test::sphere, 10, 300000, 1e-8, "SA");
    check_target(verdicts, "annealing", "Rastrigin 10", test::rastrigin, 10, 300000, 1.0, "SA");
}

/// Microseconds of processor time that ask and tell take per generation: the least of some rounds.
double overhead(const char* algorithm, std::uint32_t n, std::size_t population) {
    auto optimizer = make_optimizer(test::box(n, 1), {.algorithm = algorithm, .population = population});
    double least = kNever;
    for (int round = 0; round < 200; ++round) {
        std::clock_t spent = 0;
        constexpr int kGenerations = 4;  // one of them decomposes the covariance
        for (int i = 0; i < kGenerations; ++i) {
            const auto start = std::clock();
            const auto proposal = (*optimizer)->ask(1000);
            const auto asked = std::clock();
            std::vector<Score> scores;
            for (const auto& g : proposal.genomes) scores.push_back({test::ellipsoid(g.reals), 0});
            const auto told = std::clock();
            (void)(*optimizer)->tell(scores);
            spent += (asked - start) + (std::clock() - told);
        }
        least = std::min(least, 1e6 * static_cast<double>(spent) / CLOCKS_PER_SEC / kGenerations);
    }
    return least;
}

void measure_overhead(Verdicts& verdicts) {
    const double small = overhead("cma-es", 36, 16), large = overhead("sep-cma-es", 832, 0);
    verdicts.add("ask and tell: cma-es, 36 dimensions, population 16: at most 50 us",
                 number_text(small) + " us", "-", small <= 50);
    verdicts.add("ask and tell: sep-cma-es, 832 dimensions: at most 1000 us", number_text(large) + " us", "-",
                 large <= 1000);
}

/// Distances of what is recommended from the optimum of a sphere with noise of deviation 1.
std::vector<double> noisy_distances(const char* algorithm, std::uint64_t budget) {
    std::vector<double> distances;
    for (unsigned seed = 1; seed <= kSeeds; ++seed) {
        auto optimizer = make_optimizer(
            test::box(20, seed), {.algorithm = algorithm, .seed = seed, .budget = budget, .noisy = true});
        Rng noise(seed, 1);
        test::optimize(
            **optimizer,
            [&](const Genome& g) {
                return Score{test::sphere(g.reals) + noise.normal(), 1};
            },
            budget);
        distances.push_back(std::sqrt(test::sphere((*optimizer)->recommendation().reals)));
    }
    return distances;
}

/// Medians that pycma_reference.py prints, by what stands before them. Empty where there is no pycma.
std::map<std::string, double> pycma_medians(const std::string& budgets) {
    std::map<std::string, double> medians;
    auto* pipe =
        popen(("\"${PYTHON:-python3}\" '" TARS_BENCH_FOLDER "/pycma_reference.py'" + budgets).c_str(), "r");
    if (!pipe) return medians;
    std::array<char, 256> line;
    while (std::fgets(line.data(), line.size(), pipe)) {
        std::istringstream words(line.data());
        std::string kind, budget;
        double lower = 0, middle = 0;
        words >> kind;
        if (kind == "noise") words >> budget;
        words >> lower >> middle;
        medians[kind + budget] = middle;
    }
    pclose(pipe);
    return medians;
}

/// What pagmo2 has no counterpart of.
void compare_with_pycma(Verdicts& verdicts) {
    constexpr std::array<std::uint64_t, 3> kBudgets = {5000, 20000, 80000};
    std::string arguments;
    for (const auto budget : kBudgets) arguments += " " + std::to_string(budget);
    const auto theirs = pycma_medians(arguments);
    const auto reference = [&](const std::string& key) {
        const auto found = theirs.find(key);
        return found == theirs.end() ? std::numeric_limits<double>::quiet_NaN() : found->second;
    };
    const auto sphere = run_ours("sep-cma-es", test::sphere, 1000, 100000, kTarget);
    const double evaluations = median(sphere.evaluations);
    verdicts.add("sep-cma-es, sphere 1000: at most 60000", text(evaluations, sphere),
                 "pycma " + number_text(reference("sphere1000")), evaluations <= 60000);
    verdicts.add("sep-cma-es, sphere 1000: at most 1.1 x pycma's", text(evaluations, sphere),
                 "pycma " + number_text(reference("sphere1000")),
                 evaluations <= 1.1 * reference("sphere1000"));
    for (const auto budget : kBudgets) {
        const double their = reference("noise" + std::to_string(budget));
        for (const char* algorithm : {"cma-es", "es", "spsa", "annealing", "genetic"}) {
            const double mine = median(noisy_distances(algorithm, budget));
            if (std::strcmp(algorithm, "cma-es") == 0)
                verdicts.add("cma-es, noisy sphere 20 after " + std::to_string(budget) +
                                 ": distance at most 1.5 x pycma's",
                             number_text(mine), "pycma " + number_text(their), mine <= 1.5 * their);
            else
                std::printf("         %s: %s\n", algorithm, number_text(mine).c_str());
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    const auto wants = [&](const char* part) {
        return argc == 1 ||
               std::any_of(argv + 1, argv + argc, [&](const char* a) { return std::strcmp(a, part) == 0; });
    };
    Results results;
    Verdicts verdicts;
    if (wants("table") || wants("ours")) print_table(results, wants("table"));
    if (wants("cma")) compare_cma_es(results, verdicts);
    if (wants("portfolio")) compare_portfolio(results, verdicts);
    if (wants("targets")) check_targets(verdicts);
    if (wants("overhead")) measure_overhead(verdicts);
    if (wants("noise")) compare_with_pycma(verdicts);
    verdicts.sum();
}
