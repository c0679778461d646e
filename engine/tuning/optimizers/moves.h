// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rng.h"
#include "tuning/search_space.h"

#include <cstddef>
#include <vector>

namespace tars {

/// How one chain of a Markov process walks: one coordinate at a time with a step of its own, held near 44 %
/// acceptance, or in many dimensions all of them at once, near 23 % (Roberts & Rosenthal 2001). One move in
/// four is of any size, so that no basin is closed for good.
class Moves {
  public:
    Moves() = default;
    Moves(const SearchSpace& space, double first_step);

    struct Move {
        Genome genome;
        std::size_t coordinate;  ///< whose step the outcome teaches
        bool far = false;        ///< teaches nothing
    };
    Move propose(const SearchSpace& space, const Genome& from, Rng& rng) const;
    void learn(const Move& move, bool accepted);
    /// The mean step, as a share of the range.
    double mean_step() const;
    double target() const { return joint_ ? 0.234 : 0.44; }

    const std::vector<double>& steps() const { return steps_; }
    /// Steps of another chain of the same space: an error if they are not.
    Result<void> set_steps(std::vector<double> steps);

  private:
    bool joint_ = false;
    std::vector<double> steps_;  ///< in the unit cube, one per coordinate; one in all for joint moves
};

/// The probability of taking a move that changes the loss by `difference` at `temperature`. Where the
/// difference is only known with a standard error, the penalty of Ceperley & Dewing (1999) keeps the chain
/// from cooling into noise.
double acceptance(double difference, double standard_error, double temperature);

}  // namespace tars
