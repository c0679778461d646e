// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "core/result.h"
#include "tuning/sampler_tuning.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tars::bench {

/// What gradients would find: the loss of a document and its slopes, by reverse accumulation through a plan
/// whose weights are widened to Real. Of what a device does only the sums are the same; nothing is shared.
///
/// What may move is either the gains of all norms or LoRA factors beside each matrix of the layers. Plans
/// with biases, norms of heads, windows, or another activation than SiLU are refused.
template <typename Real>
class ReversePass {
  public:
    /// `rank` 0: the gains, from 1. Else factors of that rank: the downs random, the ups 0.
    static Result<ReversePass> make(const Plan& plan, std::uint32_t rank, std::uint64_t seed);

    /// What may move, all in one.
    std::vector<Real>& numbers() { return numbers_; }
    /// Mean −ln p of the document's scored tokens.
    Real loss(const TokenDocument& document);
    /// The same; `weight` times its slopes along the numbers is added to `slopes`.
    Real loss_and_slopes(const TokenDocument& document, Real weight, std::span<Real> slopes);
    /// The numbers as the engine takes them; of the way from the untuned model this share.
    Adapter adapter(double share) const;

  private:
    using Values = std::vector<Real>;
    struct Matrix {
        std::size_t rows = 0, columns = 0;
        Values by_row, by_column;
        std::size_t down = 0, up = 0;  ///< where its factors are in numbers_
        bool factored = false;
    };
    struct Norm {
        Values weight;
        std::size_t gain = 0;  ///< where it is in numbers_
        bool moves = false;
    };
    /// What a step leaves for the way back, [rows][…] each.
    struct Record {
        Values in, normed, scale;  ///< the norm's; scale is 1/RMS of each row
        Values q, k, v, weights;   ///< weights: [query heads][rows][rows]
        Values gate, up, source;
    };

    explicit ReversePass(const Plan& plan) : plan_(&plan) {}
    Result<void> read(const Linear& linear, bool factored);
    Result<void> read_norm(WeightId id);
    void allot(std::uint32_t rank, std::uint64_t seed);

    void norm(WeightId id, const Values& x, Record& record) const;
    void norm_back(WeightId id, const Record& record, const Values& slope, Values& x, Values* slopes) const;
    Values multiply(WeightId id, const Values& x) const;
    void multiply_back(WeightId id, const Values& x, const Values& slope, Values& back, Values* slopes) const;
    void rotate(const QkvStep& step, std::uint32_t heads, Values& values, bool back) const;
    Values attend(const AttentionStep& step, Record& record) const;
    void attend_back(const AttentionStep& step, Record& record, const Values& slope) const;

    void forward(std::span<const TokenId> tokens);
    Real head_loss(const TokenDocument& document, Values* slope) const;
    void backward(Values& slope_of_logits, Values& slopes);

    const Plan* plan_;
    std::uint32_t rank_ = 0;
    std::vector<Matrix> matrices_;  ///< by WeightId
    std::vector<Norm> norms_;       ///< by WeightId
    Values numbers_;

    std::size_t rows_ = 0;          ///< of the document at hand
    std::vector<Record> records_;   ///< by step
    std::vector<std::size_t> qkv_;  ///< by step: an attention's projections
    Values logits_;
};

extern template class ReversePass<float>;
extern template class ReversePass<double>;

}  // namespace tars::bench
