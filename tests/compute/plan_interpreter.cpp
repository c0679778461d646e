// SPDX-License-Identifier: Apache-2.0
#include "tests/compute/plan_interpreter.h"

#include "compute/quants.h"
#include "core/rng.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace tars::test {
namespace {

using Values = std::vector<double>;

class PlanBuilder {
  public:
    PlanBuilder(RandomPlan& made, const RandomPlanSpec& spec) : made_(made), spec_(spec), rng_(spec.seed) {}

    WeightId matrix(std::uint32_t rows, std::uint32_t columns) {
        return add(rows, columns, spec_.dtype, 1.5 / std::sqrt(columns), 0);
    }
    WeightId vector(std::uint32_t columns, double mean) { return add(1, columns, DType::F32, 0.3, mean); }
    Linear linear(std::uint32_t rows, std::uint32_t columns, bool biased) {
        return {matrix(rows, columns), biased ? vector(rows, 0) : kNoWeight};
    }

    std::int32_t rotary(std::uint32_t pairs, bool interleaved, double magnitude) {
        Rotary rotary;
        rotary.interleaved = interleaved;
        rotary.magnitude = magnitude;
        for (std::uint32_t i = 0; i < pairs; ++i)
            rotary.inverse_frequency.push_back(std::pow(50.0, -double(i) / pairs));
        made_.plan.rotaries.push_back(rotary);
        return static_cast<std::int32_t>(made_.plan.rotaries.size()) - 1;
    }

    void layer(const Heads& heads, bool biased, bool normed, std::int32_t rotary, std::uint32_t window,
               Activation activation) {
        auto& plan = made_.plan;
        const auto layer = static_cast<std::uint32_t>(plan.layers.size());
        plan.layers.push_back(heads);
        QkvStep qkv;
        qkv.layer = layer;
        qkv.heads = heads;
        qkv.norm = vector(spec_.width, 1);
        qkv.q = linear(heads.query * heads.dimension, spec_.width, biased);
        qkv.k = linear(heads.kv * heads.dimension, spec_.width, biased);
        qkv.v = linear(heads.kv * heads.dimension, spec_.width, biased);
        if (normed) qkv.q_norm = vector(heads.dimension, 1);
        if (normed) qkv.k_norm = vector(heads.dimension, 1);
        qkv.rotary = rotary;
        plan.steps.emplace_back(qkv);
        const float scale = 1.5f / std::sqrt(float(heads.dimension));
        plan.steps.emplace_back(AttentionStep{layer, heads, scale, window});
        plan.steps.emplace_back(
            ResidualStep{Source::attention, linear(spec_.width, heads.query * heads.dimension, biased)});
        GateUpStep gate_up;
        gate_up.norm = vector(spec_.width, 1);
        gate_up.gate = linear(spec_.hidden, spec_.width, biased);
        gate_up.up = linear(spec_.hidden, spec_.width, biased);
        gate_up.activation = activation;
        plan.steps.emplace_back(gate_up);
        plan.steps.emplace_back(ResidualStep{Source::hidden, linear(spec_.width, spec_.hidden, biased)});
    }

  private:
    WeightId add(std::uint32_t rows, std::uint32_t columns, DType dtype, double deviation, double mean) {
        std::vector<float> values(std::size_t{rows} * columns);
        for (auto& value : values) value = static_cast<float>(mean + deviation * rng_.normal());
        const auto bytes = static_cast<std::size_t>(byte_size(dtype, values.size()).value());
        auto& storage = made_.storage.emplace_back(bytes + 1);
        const auto data = std::span(storage).subspan(1);  // files promise no alignment
        if (!quantize(dtype, values, data)) std::abort();
        const auto id = static_cast<WeightId>(made_.plan.weights.size());
        made_.plan.weights.push_back({"weight " + std::to_string(id), dtype, rows, columns, data});
        return id;
    }

    RandomPlan& made_;
    const RandomPlanSpec& spec_;
    Rng rng_;
};

/// What one sequence has computed so far, and the steps on its newest token.
class Interpreter {
  public:
    Interpreter(const Plan& plan, const Adapter& adapter)
        : plan_(plan), adapter_(adapter), keys_(plan.layers.size()), values_(plan.layers.size()) {
        for (const auto& weight : plan.weights) {
            std::vector<float> values(static_cast<std::size_t>(weight.rows * weight.columns));
            dequantize(weight.dtype, weight.data, values);
            weights_.emplace_back(values.begin(), values.end());
        }
    }

    Values next(std::int32_t token) {
        token_ = static_cast<std::size_t>(token);
        for (std::uint32_t step = 0; step < plan_.steps.size(); ++step) {
            std::visit([&](const auto& s) { run(s); }, plan_.steps[step]);
            for (const auto& steering : adapter_.steering)
                for (std::size_t i = 0; steering.step == step && i < x_.size(); ++i)
                    x_[i] += double(steering.direction[i]);
        }
        ++position_;
        return logits_;
    }

  private:
    const Values& weight(WeightId id) const { return weights_[static_cast<std::size_t>(id)]; }

    Values project(const Linear& linear, const Values& x) const {
        const auto& w = weight(linear.weight);
        Values y(w.size() / x.size());
        for (std::size_t i = 0; i < y.size(); ++i)
            for (std::size_t k = 0; k < x.size(); ++k) y[i] += w[i * x.size() + k] * x[k];
        for (const auto& change : adapter_.weights)
            if (change.weight == linear.weight) apply(change, x, y);
        if (linear.bias != kNoWeight)
            for (std::size_t i = 0; i < y.size(); ++i) y[i] += weight(linear.bias)[i];
        return y;
    }

    static void apply(const WeightChange& change, const Values& x, Values& y) {
        const auto& [rank, down, up] = change.low_rank;
        for (std::size_t i = 0; i < y.size(); ++i) {
            y[i] *= double(change.scale);
            for (std::size_t r = 0; r < rank; ++r)
                for (std::size_t k = 0; k < x.size(); ++k)
                    y[i] += double(up[i * rank + r]) * double(down[r * x.size() + k]) * x[k];
        }
    }

    Values norm(std::span<const double> x, WeightId id) const {
        double squares = 0;
        for (const double value : x) squares += value * value;
        Values y(x.begin(), x.end());
        for (std::size_t i = 0; i < y.size(); ++i)
            y[i] *= weight(id)[i] / std::sqrt(squares / double(x.size()) + double(plan_.norm_epsilon));
        for (const auto& change : adapter_.gains)
            for (std::size_t i = 0; change.norm == id && i < y.size(); ++i) y[i] *= double(change.gain[i]);
        return y;
    }

    void finish_heads(Values& heads, std::size_t dimension, WeightId norm_weight,
                      std::int32_t rotary_index) const {
        for (std::size_t start = 0; start < heads.size(); start += dimension) {
            const auto head = std::span(heads).subspan(start, dimension);
            if (norm_weight != kNoWeight) std::ranges::copy(norm(head, norm_weight), head.begin());
            if (rotary_index < 0) continue;
            const auto& rotary = plan_.rotaries[static_cast<std::size_t>(rotary_index)];
            const std::size_t pairs = rotary.inverse_frequency.size();
            for (std::size_t i = 0; i < pairs; ++i) {
                double& a = head[rotary.interleaved ? 2 * i : i];
                double& b = head[rotary.interleaved ? 2 * i + 1 : i + pairs];
                const double angle = position_ * rotary.inverse_frequency[i], old = a;
                a = rotary.magnitude * (old * std::cos(angle) - b * std::sin(angle));
                b = rotary.magnitude * (old * std::sin(angle) + b * std::cos(angle));
            }
        }
    }

    void run(const EmbedStep& step) {
        const auto row = std::span(weight(step.table)).subspan(token_ * plan_.width, plan_.width);
        x_.assign(row.begin(), row.end());
    }

    void run(const QkvStep& step) {
        const auto n = norm(x_, step.norm);
        q_ = project(step.q, n);
        auto k = project(step.k, n);
        finish_heads(q_, step.heads.dimension, step.q_norm, step.rotary);
        finish_heads(k, step.heads.dimension, step.k_norm, step.rotary);
        keys_[step.layer].push_back(k);
        values_[step.layer].push_back(project(step.v, n));
    }

    void run(const AttentionStep& step) {
        const std::size_t dimension = step.heads.dimension;
        const auto& keys = keys_[step.layer];
        const auto& values = values_[step.layer];
        const std::size_t first =
            step.window != 0 && keys.size() > step.window ? keys.size() - step.window : 0;
        attended_.assign(step.heads.query * dimension, 0.0);
        for (std::size_t h = 0; h < step.heads.query; ++h) {
            const std::size_t kv = h * step.heads.kv / step.heads.query * dimension;
            Values weights;
            double sum = 0;
            for (std::size_t p = first; p < keys.size(); ++p) {
                double score = 0;
                for (std::size_t i = 0; i < dimension; ++i) score += q_[h * dimension + i] * keys[p][kv + i];
                weights.push_back(std::exp(score * double(step.scale)));
                sum += weights.back();
            }
            for (std::size_t p = first; p < keys.size(); ++p)
                for (std::size_t i = 0; i < dimension; ++i)
                    attended_[h * dimension + i] += weights[p - first] / sum * values[p][kv + i];
        }
    }

    void run(const ResidualStep& step) {
        const auto y = project(step.out, step.source == Source::attention ? attended_ : hidden_);
        for (std::size_t i = 0; i < x_.size(); ++i) x_[i] += y[i];
    }

    void run(const GateUpStep& step) {
        const auto n = norm(x_, step.norm);
        hidden_ = project(step.gate, n);
        const auto up = project(step.up, n);
        for (std::size_t i = 0; i < up.size(); ++i) {
            const double g = hidden_[i], u = std::sqrt(2 / M_PI) * (g + 0.044715 * g * g * g);
            hidden_[i] = up[i] * (step.activation == Activation::silu ? g / (1 + std::exp(-g))
                                                                      : 0.5 * g * (1 + std::tanh(u)));
        }
    }

    void run(const HeadStep& step) { logits_ = project(step.out, norm(x_, step.norm)); }

    const Plan& plan_;
    const Adapter& adapter_;
    std::vector<Values> weights_;
    std::vector<std::vector<Values>> keys_, values_;  ///< [layer][position][kv head · dimension]
    std::size_t token_ = 0;
    double position_ = 0;
    Values x_, q_, attended_, hidden_, logits_;
};

}  // namespace

RandomPlan::RandomPlan(const RandomPlanSpec& spec) {
    plan.width = spec.width;
    plan.vocabulary = spec.vocabulary;
    plan.context_length = 1024;
    plan.norm_epsilon = 0.01f;
    PlanBuilder builder(*this, spec);
    plan.steps.emplace_back(EmbedStep{builder.matrix(spec.vocabulary, spec.width)});
    const std::uint32_t d = spec.dimension;
    builder.layer({4, 2, d}, true, true, builder.rotary(d / 4, true, 1.0), 45, Activation::silu);
    builder.layer({6, 2, d}, false, false, builder.rotary(d / 2, false, 1.2), 0, Activation::gelu_tanh);
    builder.layer({2, 1, d}, false, true, -1, 0, Activation::silu);
    const auto norm = builder.vector(spec.width, 1);
    plan.steps.emplace_back(HeadStep{norm, builder.linear(spec.vocabulary, spec.width, false)});
}

namespace {

/// Everything a plan lets an adapter change.
struct Changeable {
    explicit Changeable(const Plan& plan) {
        for (std::uint32_t step = 0; step < plan.steps.size(); ++step) {
            const auto* s = &plan.steps[step];
            if (std::holds_alternative<EmbedStep>(*s)) steps.push_back(step);
            if (const auto* qkv = std::get_if<QkvStep>(s)) {
                weights.insert(weights.end(), {qkv->q.weight, qkv->k.weight, qkv->v.weight});
                norms.push_back(qkv->norm);
                if (qkv->q_norm != kNoWeight) norms.insert(norms.end(), {qkv->q_norm, qkv->k_norm});
            }
            if (const auto* residual = std::get_if<ResidualStep>(s)) {
                steps.push_back(step);
                weights.push_back(residual->out.weight);
            }
            if (const auto* gate_up = std::get_if<GateUpStep>(s)) {
                norms.push_back(gate_up->norm);
                weights.insert(weights.end(), {gate_up->gate.weight, gate_up->up.weight});
            }
            if (const auto* head = std::get_if<HeadStep>(s)) {
                norms.push_back(head->norm);
                weights.push_back(head->out.weight);
            }
        }
    }

    std::vector<WeightId> weights, norms;
    std::vector<std::uint32_t> steps;
};

}  // namespace

std::vector<std::int32_t> random_tokens(std::size_t count, std::uint64_t seed) {
    Rng rng(seed);
    std::vector<std::int32_t> tokens(count);
    for (auto& token : tokens)
        token = static_cast<std::int32_t>(rng.next_u32() % RandomPlanSpec().vocabulary);
    return tokens;
}

Adapter random_adapter(const Plan& plan, const RandomAdapterSpec& spec) {
    constexpr std::uint32_t kRanks[] = {3, 1, 0, 17, 8};
    const Changeable changeable(plan);
    Rng rng(spec.seed);
    const auto numbers = [&](std::size_t count, double mean, double deviation) {
        std::vector<float> values(count);
        for (auto& value : values) value = static_cast<float>(mean + deviation * rng.normal());
        return values;
    };
    Adapter adapter;
    if (spec.scales || spec.low_ranks) {
        for (const auto id : changeable.weights) {
            const auto& weight = plan.weight(id);
            auto& change = adapter.weights.emplace_back();
            change.weight = id;
            if (spec.scales) change.scale = static_cast<float>(1 + 0.3 * rng.normal());
            const auto rank = kRanks[(adapter.weights.size() + spec.seed) % std::size(kRanks)];
            if (!spec.low_ranks || rank == 0) continue;
            change.low_rank.rank = rank;
            change.low_rank.down = numbers(rank * weight.columns, 0, 1 / std::sqrt(double(weight.columns)));
            change.low_rank.up = numbers(weight.rows * rank, 0, 0.5 / std::sqrt(double(rank)));
        }
    }
    if (spec.gains)
        for (const auto id : changeable.norms)
            adapter.gains.push_back({id, numbers(plan.weight(id).columns, 1, 0.3)});
    if (spec.steering)
        for (const auto step : changeable.steps)
            adapter.steering.push_back({step, numbers(plan.width, 0, 0.3)});
    return adapter;
}

std::vector<std::vector<double>> interpret(const Plan& plan, std::span<const std::int32_t> tokens,
                                           const Adapter& adapter) {
    Interpreter interpreter(plan, adapter);
    std::vector<std::vector<double>> logits;
    for (const auto token : tokens) logits.push_back(interpreter.next(token));
    return logits;
}

RowCost row_cost_of(const Plan& plan) {
    RowCost cost;
    const auto add = [&](const Linear& linear) {
        const auto& weight = plan.weight(linear.weight);
        cost.weight_bytes += weight.data.size();
        cost.multiply_adds += weight.rows * weight.columns;
    };
    for (const auto& step : plan.steps) {
        if (const auto* qkv = std::get_if<QkvStep>(&step)) add(qkv->q), add(qkv->k), add(qkv->v);
        if (const auto* residual = std::get_if<ResidualStep>(&step)) add(residual->out);
        if (const auto* gate_up = std::get_if<GateUpStep>(&step)) add(gate_up->gate), add(gate_up->up);
        if (const auto* head = std::get_if<HeadStep>(&step))
            cost.weight_bytes += plan.weight(head->out.weight).data.size();
    }
    return cost;
}

}  // namespace tars::test
