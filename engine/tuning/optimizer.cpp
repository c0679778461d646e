// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizer.h"

#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"

#include <algorithm>
#include <array>

namespace tars {
namespace {

enum class Needs { coordinates, reals, levels, matrices, anything };

struct Algorithm {
    AlgorithmInfo info;
    OptimizerFactory* make;
    Needs needs;
};

const std::array kAlgorithms = {
    Algorithm{{"hybrid", "Few dimensions first, then more, each with what searches them best", ""},
              make_hybrid,
              Needs::anything},
    Algorithm{{"portfolio", "Several algorithms share the budget; the leader gets most of it", ""},
              make_portfolio,
              Needs::coordinates},
    Algorithm{{"genetic", "Genetic algorithm: tournaments, crossover, mutation on every scale", ""},
              make_genetic,
              Needs::coordinates},
    Algorithm{{"annealing", "Simulated annealing with parallel tempering", "first_acceptance=0.8"},
              make_annealing,
              Needs::coordinates},
    Algorithm{{"cma-es", "CMA-ES with restarts: the best for 40 to 200 real dimensions", ""},
              make_cma_es,
              Needs::coordinates},
    Algorithm{{"sep-cma-es", "CMA-ES with a diagonal covariance, for hundreds of dimensions", ""},
              make_cma_es,
              Needs::coordinates},
    Algorithm{{"es", "Evolution strategy: antithetic pairs and Adam, up to 100,000 dimensions",
               "rate=1 decay=0 fixed_sigma=0"},
              make_evolution_strategy,
              Needs::reals},
    Algorithm{{"eggroll", "Evolution strategy over whole matrices with low-rank noise",
               "rate=0.5 decay=0 fixed_sigma=0"},
              make_low_rank_strategy,
              Needs::matrices},
    Algorithm{
        {"spsa", "Simultaneous perturbation: two evaluations a step", "rate=2"}, make_spsa, Needs::reals},
    Algorithm{
        {"metropolis", "Metropolis sampling: a distribution of good settings", "temperature=0 (automatic)"},
        make_metropolis,
        Needs::coordinates},
    Algorithm{{"racing", "Racing on growing evidence, for noisy measurements", ""},
              make_racing,
              Needs::coordinates},
    Algorithm{{"successive-halving", "Many candidates priced cheaply, the best of them well", "eta=4"},
              make_successive_halving,
              Needs::coordinates},
    Algorithm{{"coordinate", "One dimension after the other: settings of a machine", ""},
              make_coordinate_search,
              Needs::coordinates},
    Algorithm{{"level-switch", "(1+λ) evolution that keeps a budget, for levels", ""},
              make_level_switch,
              Needs::levels},
    Algorithm{
        {"random", "Independent random points: the baseline", ""}, make_random_search, Needs::coordinates},
    Algorithm{{"sobol", "Evenly spread points", ""}, make_random_search, Needs::coordinates},
    Algorithm{{"latin-hypercube", "Points that hit every interval of every dimension", ""},
              make_random_search,
              Needs::coordinates},
};

const Algorithm* find_algorithm(std::string_view name) {
    const auto found = std::ranges::find(kAlgorithms, name, [](const Algorithm& a) { return a.info.name; });
    return found == kAlgorithms.end() ? nullptr : &*found;
}

bool fits(const SearchSpace& space, Needs needs) {
    switch (needs) {
    case Needs::coordinates:
        return space.coordinates() > 0;
    case Needs::reals:
        return space.reals() > 0;
    case Needs::levels:
        return space.discretes() > 0;
    case Needs::matrices:
        return !space.matrices().empty();
    case Needs::anything:
        return true;
    }
    return false;
}

}  // namespace

std::span<const AlgorithmInfo> algorithms() {
    static const auto kInfos = [] {
        std::array<AlgorithmInfo, kAlgorithms.size()> infos;
        std::ranges::transform(kAlgorithms, infos.begin(), &Algorithm::info);
        return infos;
    }();
    return kInfos;
}

Result<std::unique_ptr<Optimizer>> make_optimizer(const SearchSpace& space,
                                                  const OptimizerSettings& settings) {
    const auto* algorithm = find_algorithm(settings.algorithm);
    if (!algorithm) {
        std::string names;
        for (const auto& info : algorithms()) names += (names.empty() ? "" : ", ") + std::string(info.name);
        return invalid_input("there is no algorithm '" + settings.algorithm + "'", "choose one of " + names);
    }
    if (!fits(space, algorithm->needs))
        return invalid_input("algorithm '" + settings.algorithm +
                             "' has nothing to vary in this search space");
    if (settings.fidelities == 0 || settings.fidelities > 16)
        return invalid_input("fidelities: found " + std::to_string(settings.fidelities) +
                             ", expected 1 to 16");
    if (settings.population > 1u << 16)
        return invalid_input("population: found " + std::to_string(settings.population) +
                             ", expected at most 65536");
    if (!(settings.sigma >= 0 && settings.sigma <= 1)) return invalid_input("sigma: expected 0 to 1");
    if (settings.algorithm == "cma-es" && space.coordinates() > 1000)
        return invalid_input("cma-es keeps a square matrix: " + std::to_string(space.coordinates()) +
                                 " dimensions are too many",
                             "use sep-cma-es or es");
    return algorithm->make(space, settings);
}

nlohmann::json to_json(const OptimizerSettings& s) {
    return {{"algorithm", s.algorithm},   {"seed", s.seed},
            {"budget", s.budget},         {"noisy", s.noisy},
            {"population", s.population}, {"sigma", s.sigma},
            {"fidelities", s.fidelities}, {"options", s.options}};
}

Result<OptimizerSettings> optimizer_settings_from_json(const nlohmann::json& json) {
    return read_json<OptimizerSettings>("optimizer settings", [&]() -> Result<OptimizerSettings> {
        OptimizerSettings s;
        s.algorithm = json.at("algorithm").get<std::string>();
        s.seed = json.at("seed").get<std::uint64_t>();
        s.budget = json.at("budget").get<std::uint64_t>();
        s.noisy = json.at("noisy").get<bool>();
        s.population = json.at("population").get<std::size_t>();
        s.sigma = json.at("sigma").get<double>();
        s.fidelities = json.at("fidelities").get<std::uint32_t>();
        s.options = json.at("options").get<std::map<std::string, double>>();
        return s;
    });
}

}  // namespace tars
