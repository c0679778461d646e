// SPDX-License-Identifier: Apache-2.0
#include "compute/layered/plan_part.h"

#include <algorithm>
#include <initializer_list>

namespace tars {
namespace {

/// Which section a step belongs to, given that of the step before.
std::uint32_t section_of(const Step& step, std::uint32_t before, std::uint32_t last) {
    if (std::holds_alternative<EmbedStep>(step)) return 0;
    if (std::holds_alternative<HeadStep>(step)) return last;
    const auto* qkv = std::get_if<QkvStep>(&step);
    return qkv ? qkv->layer + 1 : before;
}

/// Calls visit(WeightId&) for every weight a step names.
template <typename Visit>
struct WeightsOf {
    Visit visit;

    void operator()(EmbedStep& step) { visit(step.table); }
    void operator()(QkvStep& step) {
        for (auto* linear : {&step.q, &step.k, &step.v}) both(*linear);
        for (auto* norm : {&step.norm, &step.q_norm, &step.k_norm}) visit(*norm);
    }
    void operator()(AttentionStep&) {}
    void operator()(ResidualStep& step) { both(step.out); }
    void operator()(GateUpStep& step) {
        visit(step.norm);
        both(step.gate);
        both(step.up);
    }
    void operator()(HeadStep& step) {
        visit(step.norm);
        both(step.out);
    }

  private:
    void both(Linear& linear) {
        visit(linear.weight);
        visit(linear.bias);
    }
};

/// Names a layer, and its rotary table, as the part counts them.
struct Renumber {
    Plan& part;
    const Plan& whole;
    std::uint32_t first_layer;
    std::vector<std::int32_t> rotaries;  ///< of each of the whole: its index in the part, or -1

    void operator()(QkvStep& step) {
        step.layer -= first_layer;
        if (step.rotary < 0) return;
        const auto old = static_cast<std::size_t>(step.rotary);
        if (rotaries[old] < 0) {
            rotaries[old] = static_cast<std::int32_t>(part.rotaries.size());
            part.rotaries.push_back(whole.rotaries[old]);
        }
        step.rotary = rotaries[old];
    }
    void operator()(AttentionStep& step) { step.layer -= first_layer; }
    template <typename Other>
    void operator()(Other&) {}
};

}  // namespace

PlanPart::PlanPart(const Plan& whole, const Sections& sections)
    : sections_(sections), ids_(whole.weights.size(), kNoWeight), changeable_(whole.weights.size(), false) {
    plan_.width = whole.width;
    plan_.vocabulary = whole.vocabulary;
    plan_.context_length = whole.context_length;
    plan_.norm_epsilon = whole.norm_epsilon;
    plan_.widened = whole.widened;
    const std::uint32_t last = sections_of(whole) - 1;
    const std::uint32_t first_layer = sections.begin > 0 ? sections.begin - 1 : 0;
    const std::uint32_t end_layer = std::min(sections.end > 0 ? sections.end - 1 : 0, last - 1);
    for (auto layer = first_layer; layer < end_layer; ++layer) plan_.layers.push_back(whole.layers[layer]);

    Renumber renumber{plan_, whole, first_layer, std::vector<std::int32_t>(whole.rotaries.size(), -1)};
    std::uint32_t section = 0;
    for (std::uint32_t index = 0; index < whole.steps.size(); ++index) {
        section = section_of(whole.steps[index], section, last);
        if (section < sections.begin || section >= sections.end) continue;
        if (plan_.steps.empty()) first_step_ = index;
        auto step = whole.steps[index];
        const bool changes = !std::holds_alternative<EmbedStep>(step);
        const auto take = [&](WeightId& id) {
            if (id == kNoWeight) return;
            const auto old = static_cast<std::size_t>(id);
            if (ids_[old] == kNoWeight) {
                ids_[old] = static_cast<WeightId>(plan_.weights.size());
                plan_.weights.push_back(whole.weights[old]);
            }
            changeable_[old] = changeable_[old] || changes;
            id = ids_[old];
        };
        std::visit(WeightsOf<decltype(take)>{take}, step);
        std::visit(renumber, step);
        plan_.steps.push_back(std::move(step));
    }
}

Adapter PlanPart::part_of(const Adapter& adapter) const {
    const auto concerns = [this](WeightId id) { return changeable_[static_cast<std::size_t>(id)]; };
    const auto here = [this](WeightId id) { return ids_[static_cast<std::size_t>(id)]; };
    Adapter part;
    for (const auto& change : adapter.weights) {
        if (!concerns(change.weight)) continue;
        part.weights.push_back(change);
        part.weights.back().weight = here(change.weight);
    }
    for (const auto& change : adapter.gains) {
        if (!concerns(change.norm)) continue;
        part.gains.push_back(change);
        part.gains.back().norm = here(change.norm);
    }
    for (const auto& steering : adapter.steering) {
        if (steering.step < first_step_ || steering.step >= first_step_ + plan_.steps.size()) continue;
        part.steering.push_back(steering);
        part.steering.back().step -= first_step_;
    }
    return part;
}

}  // namespace tars
