// SPDX-License-Identifier: Apache-2.0
#include "compute/check_plan.h"

#include "core/checked.h"

#include <cmath>
#include <cstdint>
#include <string>

namespace tars {
namespace {

std::string shape(std::uint64_t rows, std::uint64_t columns) {
    return std::to_string(rows) + " × " + std::to_string(columns);
}

Result<void> check_data(const Weight& weight) {
    const std::string who = "weight " + weight.name;
    const auto columns = byte_size(weight.dtype, weight.columns);
    if (weight.rows == 0 || weight.columns == 0 || !columns)
        return invalid_input(who + " of type " + std::string(name(weight.dtype)) + " cannot have the shape " +
                             shape(weight.rows, weight.columns));
    const auto bytes = checked_multiply(*columns, weight.rows);
    if (!bytes || *bytes != weight.data.size())
        return invalid_input(who + ", " + std::string(name(weight.dtype)) + " " +
                             shape(weight.rows, weight.columns) + ", needs " +
                             (bytes ? std::to_string(*bytes) : "more") + " bytes, not the " +
                             std::to_string(weight.data.size()) + " it has");
    return {};
}

/// Goes through the steps in order, knowing what the steps before have left for the next.
class Checker {
  public:
    explicit Checker(const Plan& plan) : plan_(plan) {}

    Result<void> operator()(const EmbedStep& step) {
        return matrix(step.table, plan_.vocabulary, plan_.width, "the embedding");
    }

    Result<void> operator()(const QkvStep& step) {
        TARS_CHECK(heads(step.layer, step.heads));
        TARS_CHECK(vector(step.norm, plan_.width, "an attention norm"));
        const std::uint64_t dimension = step.heads.dimension;
        TARS_CHECK(linear(step.q, step.heads.query * dimension, plan_.width, "a query projection"));
        TARS_CHECK(linear(step.k, step.heads.kv * dimension, plan_.width, "a key projection"));
        TARS_CHECK(linear(step.v, step.heads.kv * dimension, plan_.width, "a value projection"));
        if (step.q_norm != kNoWeight) TARS_CHECK(vector(step.q_norm, dimension, "a query norm"));
        if (step.k_norm != kNoWeight) TARS_CHECK(vector(step.k_norm, dimension, "a key norm"));
        if (step.rotary >= static_cast<std::int64_t>(plan_.rotaries.size()) || step.rotary < -1)
            return invalid_input("layer " + std::to_string(step.layer) +
                                 " names a rotary table that is not there");
        if (step.rotary >= 0 &&
            plan_.rotaries[static_cast<std::size_t>(step.rotary)].inverse_frequency.size() > dimension / 2)
            return invalid_input("layer " + std::to_string(step.layer) +
                                 " rotates more pairs than its heads of " + std::to_string(dimension) +
                                 " have");
        waiting_layer_ = step.layer;
        return {};
    }

    Result<void> operator()(const AttentionStep& step) {
        TARS_CHECK(heads(step.layer, step.heads));
        if (waiting_layer_ != step.layer)
            return invalid_input("the attention of layer " + std::to_string(step.layer) +
                                 " has no queries waiting for it");
        attention_ = std::uint64_t{step.heads.query} * step.heads.dimension;
        return {};
    }

    Result<void> operator()(const ResidualStep& step) {
        const bool attends = step.source == Source::attention;
        return linear(step.out, plan_.width, attends ? attention_ : hidden_,
                      attends ? "an attention output" : "a feed-forward output");
    }

    Result<void> operator()(const GateUpStep& step) {
        TARS_CHECK(vector(step.norm, plan_.width, "a feed-forward norm"));
        TARS_CHECK(index(step.gate.weight, "a feed-forward gate"));
        hidden_ = plan_.weight(step.gate.weight).rows;
        TARS_CHECK(linear(step.gate, hidden_, plan_.width, "a feed-forward gate"));
        return linear(step.up, hidden_, plan_.width, "a feed-forward input");
    }

    Result<void> operator()(const HeadStep& step) {
        TARS_CHECK(vector(step.norm, plan_.width, "the output norm"));
        return linear(step.out, plan_.vocabulary, plan_.width, "the output");
    }

  private:
    Result<void> index(WeightId id, const char* role) {
        if (id >= 0 && static_cast<std::size_t>(id) < plan_.weights.size()) return {};
        return invalid_input(std::string(role) + " is missing");
    }

    Result<void> matrix(WeightId id, std::uint64_t rows, std::uint64_t columns, const char* role) {
        TARS_CHECK(index(id, role));
        const auto& weight = plan_.weight(id);
        if (weight.rows == rows && weight.columns == columns) return {};
        return invalid_input("weight " + weight.name + ", " + role + ", has the shape " +
                             shape(weight.rows, weight.columns) + " instead of " + shape(rows, columns));
    }

    Result<void> vector(WeightId id, std::uint64_t columns, const char* role) {
        return matrix(id, 1, columns, role);
    }

    Result<void> linear(const Linear& linear, std::uint64_t rows, std::uint64_t columns, const char* role) {
        TARS_CHECK(matrix(linear.weight, rows, columns, role));
        if (linear.bias == kNoWeight) return {};
        return vector(linear.bias, rows, role);
    }

    Result<void> heads(std::uint32_t layer, const Heads& heads) {
        const std::string who = "layer " + std::to_string(layer);
        if (layer >= plan_.layers.size()) return invalid_input(who + " has no place in the cache");
        if (heads.query == 0 || heads.kv == 0 || heads.dimension == 0 || heads.query % heads.kv != 0)
            return invalid_input(who + " has " + std::to_string(heads.query) + " query heads on " +
                                 std::to_string(heads.kv) + " key heads of " +
                                 std::to_string(heads.dimension));
        const auto& cached = plan_.layers[layer];
        if (heads.query != cached.query || heads.kv != cached.kv || heads.dimension != cached.dimension)
            return invalid_input(who + " has other heads than its place in the cache");
        return {};
    }

    const Plan& plan_;
    std::int64_t waiting_layer_ = -1;
    std::uint64_t attention_ = 0, hidden_ = 0;
};

}  // namespace

Result<void> check_plan(const Plan& plan) {
    if (plan.width == 0 || plan.vocabulary == 0)
        return invalid_input("a model needs a width and a vocabulary, not " + std::to_string(plan.width) +
                             " and " + std::to_string(plan.vocabulary));
    if (!(plan.norm_epsilon >= 0) || std::isinf(plan.norm_epsilon))
        return invalid_input("the norm's epsilon is no number from 0 up");
    for (const auto& weight : plan.weights) TARS_CHECK(check_data(weight));
    Checker checker(plan);
    for (const auto& step : plan.steps) TARS_CHECK(std::visit(checker, step));
    return {};
}

}  // namespace tars
