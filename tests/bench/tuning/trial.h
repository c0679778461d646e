// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <utility>

namespace tars::bench {

using Function = std::function<double(std::span<const double>)>;

/// One run of one optimizer on a known function. Evaluations beyond the budget do not count.
class Trial {
  public:
    Trial(Function function, std::uint64_t budget, double target)
        : function_(std::move(function)), budget_(budget), target_(target) {}

    double operator()(std::span<const double> x) {
        const double value = function_(x);
        if (over()) return value;
        ++calls_;
        if (value < lowest_) lowest_ = value;
        reached_ = value <= target_;
        return value;
    }
    bool over() const { return reached_ || calls_ >= budget_; }
    bool reached() const { return reached_; }
    std::uint64_t evaluations() const { return calls_; }
    double lowest() const { return lowest_; }

  private:
    Function function_;
    std::uint64_t budget_;
    double target_;
    std::uint64_t calls_ = 0;
    double lowest_ = std::numeric_limits<double>::infinity();
    bool reached_ = false;
};

}  // namespace tars::bench
