// SPDX-License-Identifier: Apache-2.0
#include "tuning/smaller/mixed_model.h"

#include "model/architecture.h"

#include <algorithm>

namespace tars {
namespace {

constexpr std::uint64_t kLeastKept = 256u << 20;

}  // namespace

MixedModel::MixedModel(Plan plan, std::vector<LevelledMatrix> matrices, std::uint64_t most_bytes,
                       Device& device, const LoadOptions& options)
    : plan_(std::move(plan)), levels_(std::move(matrices), most_bytes), device_(device), options_(options) {
    for (const auto& matrix : levels_.matrices()) {
        auto& places = places_.emplace_back();
        for (std::size_t i = 0; i < plan_.weights.size(); ++i)
            if (plan_.weights[i].data.data() == matrix.tensor->data.data()) places.push_back(i);
    }
}

Result<std::unique_ptr<MixedModel>> MixedModel::make(const ModelFile& source, Device& device,
                                                     const LoadOptions& options) {
    TARS_TRY(auto plan, build_plan(source));
    auto matrices = levelled_matrices(source);
    std::erase_if(matrices, [&](const LevelledMatrix& matrix) {  // what nothing reads cannot be measured
        return std::ranges::none_of(plan.weights, [&](const Weight& weight) {
            return weight.data.data() == matrix.tensor->data.data();
        });
    });
    if (matrices.empty())
        return unsupported(source.path().string() + " has no matrices that could become smaller",
                           "their rows are too short for blocks, or they have the fewest bits already");
    const auto most_bytes = std::max(source.tensor_bytes(), kLeastKept);
    return std::unique_ptr<MixedModel>(
        new MixedModel(std::move(plan), std::move(matrices), most_bytes, device, options));
}

Result<MixedProgram> MixedModel::load(std::span<const std::int32_t> levels) {
    MixedProgram mixed;
    auto plan = plan_;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i] == kAsItIs) continue;
        TARS_TRY(auto packed, levels_.get(i, static_cast<std::size_t>(levels[i])));
        for (const auto place : places_[i]) {
            plan.weights[place].dtype = packed.type;
            plan.weights[place].data = packed.bytes;
        }
        mixed.weights.push_back(std::move(packed));
    }
    TARS_TRY(mixed.program, device_.load(std::move(plan), options_));
    return mixed;
}

}  // namespace tars
