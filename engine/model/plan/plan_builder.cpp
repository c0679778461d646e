// SPDX-License-Identifier: Apache-2.0
#include "model/plan/plan_builder.h"

#include "core/text_escape.h"
#include "model/plan/vectors.h"

#include <bit>
#include <cstdint>
#include <memory>
#include <utility>

namespace tars {
namespace {

bool is_whole_number_type(DType dtype) {
    return dtype == DType::I8 || dtype == DType::I16 || dtype == DType::I32 || dtype == DType::I64;
}

/// Tables of the rotation that old converters wrote along; they say nothing the metadata does not.
bool is_rotary_table(std::string_view name) {
    return name == "rope_freqs.weight" || name.find("attn_rot_embd") != name.npos ||
           name.ends_with("rotary_emb.inv_freq");
}

/// Devices read F32 vectors in place, which asks for alignment the format may not give.
bool is_aligned_f32(const TensorInfo& tensor) {
    return tensor.dtype == DType::F32 &&
           std::bit_cast<std::uintptr_t>(tensor.data.data()) % alignof(float) == 0;
}

}  // namespace

Result<const TensorInfo*> PlanBuilder::use(const std::string& name) {
    const auto* tensor = file_->find(name);
    if (!tensor) {
        return not_found("tensor '" + name + "' is missing",
                         "the file is incomplete, or is not the architecture it says it is");
    }
    used_[static_cast<std::size_t>(tensor - file_->tensors().data())] = true;
    return tensor;
}

Result<WeightId> PlanBuilder::matrix(const std::string& name, std::uint64_t rows, std::uint64_t columns) {
    TARS_TRY(const auto* tensor, use(name));
    if (tensor->shape != std::vector<std::uint64_t>{columns, rows} || is_whole_number_type(tensor->dtype)) {
        return invalid_input("tensor '" + name + "' is " + tensor_text(*tensor) +
                             ", expected a floating-point or quantized " + shape_text({columns, rows}) +
                             " by the file's own hyper-parameters");
    }
    const auto block = info(tensor->dtype).block_elements;
    if (columns % block != 0) {
        return invalid_input("tensor '" + name + "' is " + tensor_text(*tensor) +
                             ", but rows of that type are "
                             "a multiple of " +
                             std::to_string(block) + " long");
    }
    plan.weights.push_back({name, tensor->dtype, rows, columns, tensor->data});
    return static_cast<WeightId>(plan.weights.size() - 1);
}

Result<WeightId> PlanBuilder::vector(const std::string& name, std::uint64_t length, Presence presence) {
    if (presence == Presence::none || (presence == Presence::optional && !has(name))) return kNoWeight;
    TARS_TRY(const auto* tensor, use(name));
    TARS_CHECK(check_vector(*tensor, length));
    auto data = tensor->data;
    if (!is_aligned_f32(*tensor)) {
        plan.widened.push_back(std::make_shared<const std::vector<float>>(widen_vector(*tensor)));
        data = std::as_bytes(std::span(*plan.widened.back()));
    }
    plan.weights.push_back({name, DType::F32, 1, length, data});
    return static_cast<WeightId>(plan.weights.size() - 1);
}

Result<Linear> PlanBuilder::linear(const std::string& name, std::uint64_t rows, std::uint64_t columns,
                                   Presence bias) {
    Linear linear;
    TARS_TRY(linear.weight, matrix(name + ".weight", rows, columns));
    TARS_TRY(linear.bias, vector(name + ".bias", rows, bias));
    return linear;
}

Result<void> PlanBuilder::check_all_used() {
    for (std::size_t i = 0; i < used_.size(); ++i) {
        const auto& tensor = file_->tensors()[i];
        if (used_[i] || is_rotary_table(tensor.name)) continue;
        return unsupported("tensor '" + escape_for_display(tensor.name) + "' (" + tensor_text(tensor) +
                               ") is none this architecture has",
                           "leaving it out would change what the model says, so the file is refused");
    }
    return {};
}

}  // namespace tars
