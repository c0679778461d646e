// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tars {

/// The moments of Adam (Kingma & Ba 2015). Whoever steps by them has the rate, and decides whether the first
/// moment is corrected for its start at 0; the second one always is.
template <typename T>
class Adam {
  public:
    /// `least` is added to the root of the second moment.
    Adam(std::size_t count, T first_decay, T second_decay, T least)
        : first_decay_(first_decay),
          second_decay_(second_decay),
          least_(least),
          first_(count),
          second_(count) {}

    /// To be called before the moves of each step.
    void begin_step() {
        ++steps_;
        second_share_ = static_cast<T>(1 - std::pow(double{second_decay_}, static_cast<double>(steps_)));
    }
    /// What share of its final size the first moment has, so early.
    double first_share() const { return 1 - std::pow(double{first_decay_}, static_cast<double>(steps_)); }
    /// How far element i goes down a slope.
    T move(std::size_t i, T slope, T rate) {
        first_[i] = first_decay_ * first_[i] + (1 - first_decay_) * slope;
        second_[i] = second_decay_ * second_[i] + (1 - second_decay_) * slope * slope;
        return rate * first_[i] / (std::sqrt(second_[i] / second_share_) + least_);
    }

    const std::vector<T>& first() const { return first_; }
    const std::vector<T>& second() const { return second_; }
    std::uint64_t steps() const { return steps_; }
    /// Goes on from moments of as many elements.
    void restore(std::vector<T> first, std::vector<T> second, std::uint64_t steps) {
        first_ = std::move(first), second_ = std::move(second), steps_ = steps;
    }

  private:
    T first_decay_, second_decay_, least_, second_share_ = 1;
    std::vector<T> first_, second_;
    std::uint64_t steps_ = 0;
};

}  // namespace tars
