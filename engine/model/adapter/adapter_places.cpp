// SPDX-License-Identifier: Apache-2.0
#include "model/adapter/adapter_places.h"

namespace tars {

AdapterPlaces::AdapterPlaces(const Plan& plan) : plan_(&plan), layer_ends_(plan.layers.size(), 0) {
    for (const auto& step : plan.steps) {
        std::visit([this](const auto& s) { see(s); }, step);
        ++step_;
    }
}

const RotatedRows* AdapterPlaces::rotated(WeightId weight) const {
    const auto it = rotated_.find(weight);
    return it == rotated_.end() ? nullptr : &it->second;
}

void AdapterPlaces::see(const EmbedStep& step) {
    add_step(name_of(step.table));
}

void AdapterPlaces::see(const QkvStep& step) {
    layer_ = step.layer;
    for (const auto norm : {step.norm, step.q_norm, step.k_norm}) add_norm(norm);
    for (const auto* linear : {&step.q, &step.k, &step.v})
        add_weight(linear->weight, name_of(linear->weight));
    if (step.rotary < 0) return;
    const auto& rotary = plan_->rotaries[static_cast<std::size_t>(step.rotary)];
    const auto turned = static_cast<std::uint32_t>(2 * rotary.inverse_frequency.size());
    for (const auto* linear : {&step.q, &step.k})
        rotated_[linear->weight] = {{step.heads.dimension, turned}, rotary.interleaved};
}

void AdapterPlaces::see(const AttentionStep&) {}

void AdapterPlaces::see(const ResidualStep& step) {
    add_weight(step.out.weight, name_of(step.out.weight));
    add_step(name_of(step.out.weight));
    if (layer_ < layer_ends_.size()) layer_ends_[layer_] = step_;
}

void AdapterPlaces::see(const GateUpStep& step) {
    add_norm(step.norm);
    for (const auto* linear : {&step.gate, &step.up}) add_weight(linear->weight, name_of(linear->weight));
}

void AdapterPlaces::see(const HeadStep& step) {
    add_norm(step.norm);
    add_weight(step.out.weight, "output.weight");
}

void AdapterPlaces::add_weight(WeightId weight, const std::string& name) {
    weights_.emplace(name, weight);
    weight_names_.emplace(weight, name);
}

void AdapterPlaces::add_norm(WeightId norm) {
    if (norm == kNoWeight) return;
    norms_.emplace(name_of(norm), norm);
    weight_names_.emplace(norm, name_of(norm));
}

void AdapterPlaces::add_step(const std::string& name) {
    steps_.emplace(name, step_);
    step_names_.emplace(step_, name);
}

}  // namespace tars
