// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/scheduler/step_costs.h"

#include <cstddef>
#include <span>

namespace tars {

/// Decides how many guessed tokens are worth their rows in a model's next step, so that most tokens come out
/// per second. Trying out what is not known yet, and estimates that turn out wrong, cost at most one step and
/// one in a hundred.
class DraftPlanner {
  public:
    /// A step beside which some rows were guesses.
    struct Step {
        std::size_t rows = 0;  ///< without guesses; each one token further
        std::size_t drafted = 0, accepted = 0;
        double seconds = 0;
        bool only_answers = false;  ///< no rows of prompts, which cost less: they want no logits
    };

    /// How many of the guesses, the likeliest first, should go into a step of `rows`; `chances` are those
    /// that one is right and so brings a token.
    std::size_t choose(std::size_t rows, std::span<const double> chances);
    void observe(const Step& step);

  private:
    /// Of a step with guesses, in steps without.
    double cost(std::size_t rows, std::size_t drafted) const;
    /// What it saves, in the same.
    double saved(std::size_t rows, std::size_t drafted, double accepted) const;

    StepCosts costs_;
    double purse_ = 1;  ///< what may still be lost, in steps
    std::size_t probes_ = 0;
};

}  // namespace tars
