// SPDX-License-Identifier: Apache-2.0
#include "tests/model/adapter_cases.h"

#include "model/adapter_file.h"

#include <cstring>

namespace tars::test {
namespace {

std::vector<double> widen(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

/// The tensor whose result the step adds to the residual stream.
const std::string& stream_name(const Plan& plan, const Step& step) {
    if (const auto* embed = std::get_if<EmbedStep>(&step)) return plan.weight(embed->table).name;
    return plan.weight(std::get<ResidualStep>(step).out.weight).name;
}

}  // namespace

ReferenceAdapter reference_adapter(const Plan& plan, const Adapter& adapter) {
    const auto head = std::get<HeadStep>(plan.steps.back()).out.weight;
    ReferenceAdapter reference;
    for (const auto& [id, scale, low_rank] : adapter.weights) {
        const std::string name = id == head ? "output.weight" : plan.weight(id).name;
        reference.weights[name] = {scale, low_rank.rank, widen(low_rank.down), widen(low_rank.up)};
    }
    for (const auto& [norm, gain] : adapter.gains) reference.gains[plan.weight(norm).name] = widen(gain);
    for (const auto& [step, direction] : adapter.steering)
        reference.steering[stream_name(plan, plan.steps[step])] = widen(direction);
    return reference;
}

StoredTensor f32_tensor(const std::string& name, std::vector<std::uint64_t> shape,
                        const std::vector<float>& values) {
    StoredTensor tensor{name, block_format("F32"), std::move(shape), {}};
    tensor.bytes.resize(values.size() * sizeof(float));
    std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    return tensor;
}

std::string refusal(const std::filesystem::path& path, const Plan& plan) {
    const auto adapter = open_adapter(path, plan);
    return adapter ? std::string() : adapter.error().text();
}

}  // namespace tars::test
