// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/optimizer.h"

#include <memory>

namespace tars {

// One for each file of this folder. The settings were checked by make_optimizer().
using OptimizerFactory = std::unique_ptr<Optimizer>(const SearchSpace&, const OptimizerSettings&);

OptimizerFactory make_random_search;  ///< also "sobol" and "latin-hypercube"
OptimizerFactory make_successive_halving;
OptimizerFactory make_genetic;
OptimizerFactory make_level_switch;
OptimizerFactory make_annealing;
OptimizerFactory make_line_annealing;  ///< annealing of a good start
OptimizerFactory make_coordinate_search;
OptimizerFactory make_metropolis;
OptimizerFactory make_racing;
OptimizerFactory make_spsa;
OptimizerFactory make_evolution_strategy;
OptimizerFactory make_low_rank_strategy;
OptimizerFactory make_cma_es;  ///< also "sep-cma-es"
OptimizerFactory make_hybrid;
OptimizerFactory make_portfolio;

}  // namespace tars
