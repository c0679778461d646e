// SPDX-License-Identifier: Apache-2.0
// What few evaluations bring where a model's weights are tuned: shares of all there is to gain, 15 seeds.
//
//   few_evaluations [--json] [ALGORITHM …]
//
// With --json one line per algorithm, dimensions and budget, with the share of each seed.
#include "tally.h"
#include "tests/tuning/functions.h"
#include "tuning/optimizer.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace tars;

namespace {

constexpr unsigned kSeeds = 15;
constexpr std::uint32_t kMostOfFullCovariance = 200;  // dimensions

std::vector<double> shares_of(const std::string& algorithm, std::uint32_t n, std::uint64_t budget) {
    std::vector<double> shares;
    for (unsigned seed = 1; seed <= kSeeds; ++seed)
        shares.push_back(test::MinibatchLoss(n, seed).share(algorithm, budget));
    return shares;
}

void print(const std::string& algorithm, std::uint32_t n, std::uint64_t budget, bool json) {
    const auto shares = shares_of(algorithm, n, budget);
    if (json)
        std::printf("%s\n", nlohmann::ordered_json{{"algorithm", algorithm},
                                                   {"dimensions", n},
                                                   {"evaluations", budget},
                                                   {"shares", shares}}
                                .dump()
                                .c_str());
    else
        std::printf("%5u %6llu  %-14s %s\n", n, static_cast<unsigned long long>(budget), algorithm.c_str(),
                    bench::quartiles_text(shares).c_str());
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> algorithms(values + 1, values + count);
    const bool json = std::erase(algorithms, "--json") > 0;
    if (algorithms.empty())
        algorithms = {"cma-es",    "sep-cma-es", "genetic", "annealing", "hybrid",
                      "portfolio", "es",         "spsa",    "random"};
    if (!json) std::printf("numbers, evaluations, share of the gain: quartiles\n");
    for (const std::uint32_t n : {36u, 704u})
        for (const std::uint64_t budget : {400u, 2000u})
            for (const auto& algorithm : algorithms)
                if (n <= kMostOfFullCovariance || algorithm != "cma-es") print(algorithm, n, budget, json);
}
