// SPDX-License-Identifier: Apache-2.0
#include "reverse_pass.h"

#include "compute/quants.h"
#include "core/rng.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace tars::bench {
namespace {

std::size_t at(WeightId id) {
    return static_cast<std::size_t>(id);
}

/// y += factor · x.
template <typename Real>
void add_scaled(Real factor, const Real* x, Real* y, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) y[i] += factor * x[i];
}

template <typename Real>
Real dot(const Real* x, const Real* y, std::size_t count) {
    Real sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += x[i] * y[i];
    return sum;
}

template <typename Real>
std::vector<Real> widened(const Weight& weight) {
    std::vector<float> values(weight.rows * weight.columns);
    dequantize(weight.dtype, weight.data, values);
    return {values.begin(), values.end()};
}

Error refusal(const std::string& what) {
    return invalid_input("the reverse pass knows no " + what, "give a model such as stories260K.gguf");
}

}  // namespace

template <typename Real>
Result<void> ReversePass<Real>::read(const Linear& linear, bool factored) {
    if (linear.bias != kNoWeight) return refusal("biases");
    auto& matrix = matrices_[at(linear.weight)];
    const auto& weight = plan_->weight(linear.weight);
    matrix.rows = weight.rows, matrix.columns = weight.columns, matrix.factored = factored;
    matrix.by_row = widened<Real>(weight);
    matrix.by_column.resize(matrix.by_row.size());
    for (std::size_t r = 0; r < matrix.rows; ++r)
        for (std::size_t c = 0; c < matrix.columns; ++c)
            matrix.by_column[c * matrix.rows + r] = matrix.by_row[r * matrix.columns + c];
    return {};
}

template <typename Real>
Result<void> ReversePass<Real>::read_norm(WeightId id) {
    if (id == kNoWeight) return refusal("layers without norms");
    norms_[at(id)].weight = widened<Real>(plan_->weight(id));
    return {};
}

template <typename Real>
Result<ReversePass<Real>> ReversePass<Real>::make(const Plan& plan, std::uint32_t rank, std::uint64_t seed) {
    ReversePass pass(plan);
    pass.matrices_.resize(plan.weights.size());
    pass.norms_.resize(plan.weights.size());
    pass.records_.resize(plan.steps.size());
    pass.qkv_.resize(plan.steps.size());
    if (!plan.has_embedding() || !plan.has_head()) return refusal("parts of models");
    std::size_t qkv = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const auto& step = plan.steps[i];
        if (const auto* embed = std::get_if<EmbedStep>(&step)) {
            TARS_CHECK(pass.read({embed->table}, false));
        } else if (const auto* project = std::get_if<QkvStep>(&step)) {
            qkv = i;
            if (project->q_norm != kNoWeight || project->k_norm != kNoWeight)
                return refusal("norms of heads");
            TARS_CHECK(pass.read_norm(project->norm));
            for (const auto& linear : {project->q, project->k, project->v})
                TARS_CHECK(pass.read(linear, rank > 0));
        } else if (const auto* attention = std::get_if<AttentionStep>(&step)) {
            pass.qkv_[i] = qkv;
            if (attention->window > 0) return refusal("windows");
        } else if (const auto* residual = std::get_if<ResidualStep>(&step)) {
            TARS_CHECK(pass.read(residual->out, rank > 0));
        } else if (const auto* gate_up = std::get_if<GateUpStep>(&step)) {
            if (gate_up->activation != Activation::silu) return refusal("activation but SiLU");
            TARS_CHECK(pass.read_norm(gate_up->norm));
            for (const auto& linear : {gate_up->gate, gate_up->up}) TARS_CHECK(pass.read(linear, rank > 0));
        } else {
            const auto& head = std::get<HeadStep>(step);
            TARS_CHECK(pass.read_norm(head.norm));
            TARS_CHECK(pass.read(head.out, false));
        }
    }
    pass.allot(rank, seed);
    return pass;
}

/// Places in numbers_, and where everything starts: the model as it is.
template <typename Real>
void ReversePass<Real>::allot(std::uint32_t rank, std::uint64_t seed) {
    rank_ = rank;
    for (auto& norm : norms_) {
        norm.moves = rank == 0 && !norm.weight.empty();
        norm.gain = numbers_.size();
        if (norm.moves) numbers_.resize(numbers_.size() + norm.weight.size(), 1);
    }
    Rng rng(seed, 0x6c6f7261);
    for (auto& matrix : matrices_) {
        if (!matrix.factored) continue;
        matrix.down = numbers_.size();
        const double size = 1 / std::sqrt(static_cast<double>(matrix.columns));
        for (std::size_t i = 0; i < rank * matrix.columns; ++i)
            numbers_.push_back(static_cast<Real>(size * rng.normal()));
        matrix.up = numbers_.size();
        numbers_.resize(numbers_.size() + matrix.rows * rank);
    }
}

template <typename Real>
void ReversePass<Real>::norm(WeightId id, const Values& x, Record& record) const {
    const auto& norm = norms_[at(id)];
    const auto width = norm.weight.size();
    record.in = x;
    record.normed.resize(x.size());
    record.scale.resize(rows_);
    for (std::size_t t = 0; t < rows_; ++t) {
        const auto* row = &x[t * width];
        const auto square = dot(row, row, width) / static_cast<Real>(width);
        record.scale[t] = 1 / std::sqrt(square + static_cast<Real>(plan_->norm_epsilon));
        for (std::size_t i = 0; i < width; ++i)
            record.normed[t * width + i] =
                row[i] * record.scale[t] * norm.weight[i] * (norm.moves ? numbers_[norm.gain + i] : Real{1});
    }
}

/// Adds to the slopes of what was normed, and to those of the gains.
template <typename Real>
void ReversePass<Real>::norm_back(WeightId id, const Record& record, const Values& slope, Values& x,
                                  Values* slopes) const {
    const auto& norm = norms_[at(id)];
    const auto width = norm.weight.size();
    Values of_unit(width);
    for (std::size_t t = 0; t < rows_; ++t) {
        const auto* in = &record.in[t * width];
        const auto* out = &slope[t * width];
        const auto scale = record.scale[t];
        for (std::size_t i = 0; i < width; ++i) {
            const auto weighted = out[i] * norm.weight[i];
            if (norm.moves && slopes) (*slopes)[norm.gain + i] += weighted * in[i] * scale;
            of_unit[i] = weighted * (norm.moves ? numbers_[norm.gain + i] : Real{1});
        }
        const auto along = dot(of_unit.data(), in, width) * scale * scale / static_cast<Real>(width);
        for (std::size_t i = 0; i < width; ++i) x[t * width + i] += scale * (of_unit[i] - along * in[i]);
    }
}

template <typename Real>
typename ReversePass<Real>::Values ReversePass<Real>::multiply(WeightId id, const Values& x) const {
    const auto& matrix = matrices_[at(id)];
    const auto rows = matrix.rows, columns = matrix.columns;
    Values y(rows_ * rows);
    for (std::size_t t = 0; t < rows_; ++t) {
        const auto* in = &x[t * columns];
        auto* out = &y[t * rows];
        for (std::size_t c = 0; c < columns; ++c) add_scaled(in[c], &matrix.by_column[c * rows], out, rows);
        for (std::size_t k = 0; matrix.factored && k < rank_; ++k) {
            const auto along = dot(&numbers_[matrix.down + k * columns], in, columns);
            for (std::size_t r = 0; r < rows; ++r) out[r] += numbers_[matrix.up + r * rank_ + k] * along;
        }
    }
    return y;
}

/// Adds to the slopes of what was multiplied, and to those of the factors.
template <typename Real>
void ReversePass<Real>::multiply_back(WeightId id, const Values& x, const Values& slope, Values& back,
                                      Values* slopes) const {
    const auto& matrix = matrices_[at(id)];
    const auto rows = matrix.rows, columns = matrix.columns;
    for (std::size_t t = 0; t < rows_; ++t) {
        const auto* in = &x[t * columns];
        const auto* out = &slope[t * rows];
        auto* to = &back[t * columns];
        for (std::size_t r = 0; r < rows; ++r) add_scaled(out[r], &matrix.by_row[r * columns], to, columns);
        for (std::size_t k = 0; matrix.factored && k < rank_; ++k) {
            const auto* down = &numbers_[matrix.down + k * columns];
            const auto along = dot(down, in, columns);
            Real of_along = 0;
            for (std::size_t r = 0; r < rows; ++r) {
                of_along += out[r] * numbers_[matrix.up + r * rank_ + k];
                if (slopes) (*slopes)[matrix.up + r * rank_ + k] += out[r] * along;
            }
            add_scaled(of_along, down, to, columns);
            if (slopes) add_scaled(of_along, in, &(*slopes)[matrix.down + k * columns], columns);
        }
    }
}

/// In place. Backwards it turns the other way, which is the transpose.
template <typename Real>
void ReversePass<Real>::rotate(const QkvStep& step, std::uint32_t heads, Values& values, bool back) const {
    if (step.rotary < 0) return;
    const auto& rotary = plan_->rotaries[static_cast<std::size_t>(step.rotary)];
    const auto pairs = rotary.inverse_frequency.size();
    const std::size_t dimension = step.heads.dimension;
    for (std::size_t t = 0; t < rows_; ++t) {
        for (std::size_t i = 0; i < pairs; ++i) {
            const double angle = static_cast<double>(t) * rotary.inverse_frequency[i];
            const auto cosine = static_cast<Real>(std::cos(angle) * rotary.magnitude);
            const auto sine = static_cast<Real>(std::sin(angle) * rotary.magnitude) * (back ? Real{-1} : 1);
            for (std::size_t h = 0; h < heads; ++h) {
                auto* head = &values[(t * heads + h) * dimension];
                auto& first = head[rotary.interleaved ? 2 * i : i];
                auto& second = head[rotary.interleaved ? 2 * i + 1 : i + dimension / 2];
                const auto turned = first * cosine - second * sine;
                second = first * sine + second * cosine;
                first = turned;
            }
        }
    }
}

template <typename Real>
typename ReversePass<Real>::Values ReversePass<Real>::attend(const AttentionStep& step,
                                                             Record& record) const {
    const std::size_t heads = step.heads.query, kv = step.heads.kv, dimension = step.heads.dimension;
    Values out(rows_ * heads * dimension);
    record.weights.assign(heads * rows_ * rows_, 0);
    for (std::size_t h = 0; h < heads; ++h) {
        const auto from = h * kv / heads;
        for (std::size_t t = 0; t < rows_; ++t) {
            auto* weights = &record.weights[(h * rows_ + t) * rows_];
            const auto* q = &record.q[(t * heads + h) * dimension];
            for (std::size_t s = 0; s <= t; ++s)
                weights[s] =
                    static_cast<Real>(step.scale) * dot(q, &record.k[(s * kv + from) * dimension], dimension);
            const auto highest = *std::max_element(weights, weights + t + 1);
            Real sum = 0;
            for (std::size_t s = 0; s <= t; ++s) sum += weights[s] = std::exp(weights[s] - highest);
            auto* to = &out[(t * heads + h) * dimension];
            for (std::size_t s = 0; s <= t; ++s) {
                weights[s] /= sum;
                add_scaled(weights[s], &record.v[(s * kv + from) * dimension], to, dimension);
            }
        }
    }
    return out;
}

/// Puts the slopes of q, k and v in their places.
template <typename Real>
void ReversePass<Real>::attend_back(const AttentionStep& step, Record& record, const Values& slope) const {
    const std::size_t heads = step.heads.query, kv = step.heads.kv, dimension = step.heads.dimension;
    Values q(record.q.size()), k(record.k.size()), v(record.v.size()), of_weights(rows_);
    for (std::size_t h = 0; h < heads; ++h) {
        const auto from = h * kv / heads;
        for (std::size_t t = 0; t < rows_; ++t) {
            const auto* weights = &record.weights[(h * rows_ + t) * rows_];
            const auto* out = &slope[(t * heads + h) * dimension];
            Real mean = 0;
            for (std::size_t s = 0; s <= t; ++s) {
                add_scaled(weights[s], out, &v[(s * kv + from) * dimension], dimension);
                of_weights[s] = dot(out, &record.v[(s * kv + from) * dimension], dimension);
                mean += weights[s] * of_weights[s];
            }
            const auto here = (t * heads + h) * dimension;
            for (std::size_t s = 0; s <= t; ++s) {
                const auto of_score = static_cast<Real>(step.scale) * weights[s] * (of_weights[s] - mean);
                const auto there = (s * kv + from) * dimension;
                add_scaled(of_score, &record.k[there], &q[here], dimension);
                add_scaled(of_score, &record.q[here], &k[there], dimension);
            }
        }
    }
    record.q = std::move(q), record.k = std::move(k), record.v = std::move(v);
}

template <typename Real>
void ReversePass<Real>::forward(std::span<const TokenId> tokens) {
    rows_ = tokens.size() - 1;
    const std::size_t width = plan_->width;
    Values x(rows_ * width), waiting;
    for (std::size_t i = 0; i < plan_->steps.size(); ++i) {
        auto& record = records_[i];
        const auto& step = plan_->steps[i];
        if (const auto* embed = std::get_if<EmbedStep>(&step)) {
            const auto& table = matrices_[at(embed->table)].by_row;
            for (std::size_t t = 0; t < rows_; ++t)
                std::copy_n(&table[static_cast<std::size_t>(tokens[t]) * width], width, &x[t * width]);
        } else if (const auto* qkv = std::get_if<QkvStep>(&step)) {
            norm(qkv->norm, x, record);
            record.q = multiply(qkv->q.weight, record.normed);
            record.k = multiply(qkv->k.weight, record.normed);
            record.v = multiply(qkv->v.weight, record.normed);
            rotate(*qkv, qkv->heads.query, record.q, false);
            rotate(*qkv, qkv->heads.kv, record.k, false);
        } else if (const auto* attention = std::get_if<AttentionStep>(&step)) {
            waiting = attend(*attention, records_[qkv_[i]]);
        } else if (const auto* residual = std::get_if<ResidualStep>(&step)) {
            record.source = std::move(waiting);
            const auto y = multiply(residual->out.weight, record.source);
            add_scaled(Real{1}, y.data(), x.data(), x.size());
        } else if (const auto* gate_up = std::get_if<GateUpStep>(&step)) {
            norm(gate_up->norm, x, record);
            record.gate = multiply(gate_up->gate.weight, record.normed);
            record.up = multiply(gate_up->up.weight, record.normed);
            waiting.resize(record.gate.size());
            for (std::size_t j = 0; j < waiting.size(); ++j)
                waiting[j] = record.up[j] * record.gate[j] / (1 + std::exp(-record.gate[j]));
        } else {
            const auto& head = std::get<HeadStep>(step);
            norm(head.norm, x, record);
            logits_ = multiply(head.out.weight, record.normed);
        }
    }
}

/// From the logits at hand; their slopes, too, where they are wanted.
template <typename Real>
Real ReversePass<Real>::head_loss(const TokenDocument& document, Values* slope) const {
    const std::size_t vocabulary = logits_.size() / rows_;
    const auto share = 1 / static_cast<Real>(document.tokens.size() - document.scored_from);
    if (slope) slope->assign(logits_.size(), 0);
    Real loss = 0;
    for (std::size_t t = document.scored_from - 1; t < rows_; ++t) {
        const auto* logits = &logits_[t * vocabulary];
        const auto target = static_cast<std::size_t>(document.tokens[t + 1]);
        const auto highest = *std::max_element(logits, logits + vocabulary);
        Real sum = 0;
        for (std::size_t i = 0; i < vocabulary; ++i) sum += std::exp(logits[i] - highest);
        loss += share * (highest + std::log(sum) - logits[target]);
        if (!slope) continue;
        auto* of_logits = &(*slope)[t * vocabulary];
        for (std::size_t i = 0; i < vocabulary; ++i)
            of_logits[i] = share * std::exp(logits[i] - highest) / sum;
        of_logits[target] -= share;
    }
    return loss;
}

template <typename Real>
void ReversePass<Real>::backward(Values& slope_of_logits, Values& slopes) {
    Values x(rows_ * plan_->width), waiting;
    for (auto i = plan_->steps.size(); i-- > 0;) {
        auto& record = records_[i];
        const auto& step = plan_->steps[i];
        Values normed(record.normed.size());
        if (const auto* head = std::get_if<HeadStep>(&step)) {
            multiply_back(head->out.weight, record.normed, slope_of_logits, normed, &slopes);
            norm_back(head->norm, record, normed, x, &slopes);
        } else if (const auto* gate_up = std::get_if<GateUpStep>(&step)) {
            for (std::size_t j = 0; j < waiting.size(); ++j) {
                const auto share = 1 / (1 + std::exp(-record.gate[j]));
                const auto silu = record.gate[j] * share;
                record.gate[j] = waiting[j] * record.up[j] * (share + silu * (1 - share));
                record.up[j] = waiting[j] * silu;
            }
            multiply_back(gate_up->gate.weight, record.normed, record.gate, normed, &slopes);
            multiply_back(gate_up->up.weight, record.normed, record.up, normed, &slopes);
            norm_back(gate_up->norm, record, normed, x, &slopes);
        } else if (const auto* residual = std::get_if<ResidualStep>(&step)) {
            waiting.assign(record.source.size(), 0);
            multiply_back(residual->out.weight, record.source, x, waiting, &slopes);
        } else if (const auto* attention = std::get_if<AttentionStep>(&step)) {
            attend_back(*attention, records_[qkv_[i]], waiting);
        } else if (const auto* qkv = std::get_if<QkvStep>(&step)) {
            rotate(*qkv, qkv->heads.query, record.q, true);
            rotate(*qkv, qkv->heads.kv, record.k, true);
            multiply_back(qkv->q.weight, record.normed, record.q, normed, &slopes);
            multiply_back(qkv->k.weight, record.normed, record.k, normed, &slopes);
            multiply_back(qkv->v.weight, record.normed, record.v, normed, &slopes);
            norm_back(qkv->norm, record, normed, x, &slopes);
        }
    }
}

template <typename Real>
Real ReversePass<Real>::loss(const TokenDocument& document) {
    forward(document.tokens);
    return head_loss(document, nullptr);
}

template <typename Real>
Real ReversePass<Real>::loss_and_slopes(const TokenDocument& document, Real weight, std::span<Real> slopes) {
    forward(document.tokens);
    Values of_logits, own(numbers_.size());
    const auto loss = head_loss(document, &of_logits);
    backward(of_logits, own);
    add_scaled(weight, own.data(), slopes.data(), own.size());
    return loss;
}

template <typename Real>
Adapter ReversePass<Real>::adapter(double share) const {
    const auto number = [&](std::size_t i) { return static_cast<double>(numbers_[i]); };
    Adapter adapter;
    for (std::size_t id = 0; id < norms_.size(); ++id) {
        if (!norms_[id].moves) continue;
        GainChange change{static_cast<WeightId>(id), {}};
        for (std::size_t i = 0; i < norms_[id].weight.size(); ++i)
            change.gain.push_back(static_cast<float>(1 + share * (number(norms_[id].gain + i) - 1)));
        adapter.gains.push_back(std::move(change));
    }
    for (std::size_t id = 0; id < matrices_.size(); ++id) {
        const auto& matrix = matrices_[id];
        if (!matrix.factored) continue;
        WeightChange change{static_cast<WeightId>(id), 1.0f, {rank_, {}, {}}};
        for (std::size_t i = 0; i < rank_ * matrix.columns; ++i)
            change.low_rank.down.push_back(static_cast<float>(number(matrix.down + i)));
        for (std::size_t i = 0; i < matrix.rows * rank_; ++i)
            change.low_rank.up.push_back(static_cast<float>(share * number(matrix.up + i)));
        adapter.weights.push_back(std::move(change));
    }
    return adapter;
}

template class ReversePass<float>;
template class ReversePass<double>;

}  // namespace tars::bench
