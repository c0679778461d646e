// SPDX-License-Identifier: Apache-2.0
#include "compute/adapter.h"

#include "core/text_escape.h"

#include <cmath>
#include <span>
#include <string>

namespace tars {
namespace {

/// What a plan has that an adapter may change.
class Places {
  public:
    explicit Places(const Plan& plan)
        : is_multiplied(plan.weights.size(), false),
          is_norm(plan.weights.size(), false),
          is_residual(plan.steps.size(), false) {
        for (std::size_t step = 0; step < plan.steps.size(); ++step) {
            step_ = step;
            std::visit([this](const auto& s) { see(s); }, plan.steps[step]);
        }
    }

    std::vector<bool> is_multiplied, is_norm;  ///< of each weight
    std::vector<bool> is_residual;             ///< of each step: whether it writes the residual stream

  private:
    void see(const EmbedStep&) { is_residual[step_] = true; }
    void see(const AttentionStep&) {}
    void see(const QkvStep& step) {
        for (const auto norm : {step.norm, step.q_norm, step.k_norm}) mark(is_norm, norm);
        for (const auto* linear : {&step.q, &step.k, &step.v}) mark(is_multiplied, linear->weight);
    }
    void see(const ResidualStep& step) {
        is_residual[step_] = true;
        mark(is_multiplied, step.out.weight);
    }
    void see(const GateUpStep& step) {
        mark(is_norm, step.norm);
        mark(is_multiplied, step.gate.weight);
        mark(is_multiplied, step.up.weight);
    }
    void see(const HeadStep& step) {
        mark(is_norm, step.norm);
        mark(is_multiplied, step.out.weight);
    }

    static void mark(std::vector<bool>& set, WeightId id) {
        if (id != kNoWeight) set[static_cast<std::size_t>(id)] = true;
    }

    std::size_t step_ = 0;
};

Result<void> check_size(std::size_t size, std::uint64_t rows, std::uint64_t columns, const std::string& who) {
    // Exact where rows × columns would overflow, too.
    if (columns != 0 && size / columns == rows && size % columns == 0) return {};
    return invalid_input(who + " has " + std::to_string(size) + " numbers instead of " +
                         (rows == 1 ? "" : std::to_string(rows) + " × ") + std::to_string(columns));
}

Result<void> check_finite(std::span<const float> values, const std::string& who) {
    float probe = 0;  // stays 0 exactly as long as everything is finite
    for (const float value : values) probe += value * 0.0f;
    if (probe == 0) return {};
    return invalid_input(who + " holds a number that is not finite");
}

/// Checks the parts of one adapter and remembers which weights and steps it has met.
class AdapterCheck {
  public:
    explicit AdapterCheck(const Plan& plan)
        : plan_(plan), places_(plan), met_(plan.weights.size(), false), steered_(plan.steps.size(), false) {}

    Result<void> operator()(const WeightChange& change) {
        TARS_TRY(const auto who, claim(change.weight, places_.is_multiplied, "is multiplied with nowhere"));
        const auto& weight = plan_.weight(change.weight);
        TARS_CHECK(check_finite({&change.scale, 1}, "the scale of " + who));
        const auto& [rank, down, up] = change.low_rank;
        if (rank == 0) {
            if (down.empty() && up.empty()) return {};
            return invalid_input("the low-rank change of " + who + " has numbers, but the rank 0");
        }
        const auto lower = "the down matrix of " + who, upper = "the up matrix of " + who;
        TARS_CHECK(check_size(down.size(), rank, weight.columns, lower));
        TARS_CHECK(check_size(up.size(), weight.rows, rank, upper));
        TARS_CHECK(check_finite(down, lower));
        return check_finite(up, upper);
    }

    Result<void> operator()(const GainChange& change) {
        TARS_TRY(const auto who, claim(change.norm, places_.is_norm, "is no norm"));
        const auto gain = "the gain of " + who;
        TARS_CHECK(check_size(change.gain.size(), 1, plan_.weight(change.norm).columns, gain));
        return check_finite(change.gain, gain);
    }

    Result<void> operator()(const Steering& steering) {
        const auto who = "the steering of step " + std::to_string(steering.step);
        if (steering.step >= places_.is_residual.size() || !places_.is_residual[steering.step])
            return invalid_input(who + ": no such step writes the residual stream");
        if (steered_[steering.step]) return invalid_input(who + " stands in the adapter twice");
        steered_[steering.step] = true;
        TARS_CHECK(check_size(steering.direction.size(), 1, plan_.width, who));
        return check_finite(steering.direction, who);
    }

  private:
    /// The weight's name for messages, if it is one of `allowed` and stands here for the first time.
    Result<std::string> claim(WeightId id, const std::vector<bool>& allowed, const char* complaint) {
        if (id < 0 || static_cast<std::size_t>(id) >= plan_.weights.size())
            return invalid_input("the adapter changes weight " + std::to_string(id) + " of a plan with " +
                                 std::to_string(plan_.weights.size()) + ", counted from 0");
        const auto index = static_cast<std::size_t>(id);
        auto who = "weight '" + escape_for_display(plan_.weight(id).name) + "'";
        if (!allowed[index]) return invalid_input("the adapter changes " + who + ", which " + complaint);
        if (met_[index]) return invalid_input(who + " stands in the adapter twice");
        met_[index] = true;
        return who;
    }

    const Plan& plan_;
    Places places_;
    std::vector<bool> met_;      ///< of each weight; none is both a norm and multiplied with
    std::vector<bool> steered_;  ///< of each step
};

}  // namespace

Result<void> check_adapter(const Plan& plan, const Adapter& adapter) {
    AdapterCheck check(plan);
    for (const auto& change : adapter.weights) TARS_CHECK(check(change));
    for (const auto& change : adapter.gains) TARS_CHECK(check(change));
    for (const auto& steering : adapter.steering) TARS_CHECK(check(steering));
    return {};
}

}  // namespace tars
