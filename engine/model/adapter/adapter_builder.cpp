// SPDX-License-Identifier: Apache-2.0
#include "model/adapter/adapter_builder.h"

#include "compute/quants.h"
#include "core/text_escape.h"
#include "model/adapter/row_order.h"
#include "model/plan/vectors.h"

#include <algorithm>
#include <utility>

namespace tars {
namespace {

std::string show(const TensorInfo& tensor) {
    return "tensor '" + escape_for_display(tensor.name) + "'";
}

Error no_such_target(const TensorInfo& tensor, const std::string& what) {
    return not_found(show(tensor) + " changes " + what + ", which this model does not have",
                     "the adapter was made for another model");
}

bool is_whole_number_type(DType dtype) {
    return dtype == DType::I8 || dtype == DType::I16 || dtype == DType::I32 || dtype == DType::I64;
}

/// That the tensor holds floating-point or quantized numbers of this shape; ones at the end do not count.
Result<void> check_shape(const TensorInfo& tensor, const std::vector<std::uint64_t>& expected) {
    auto shape = tensor.shape;
    shape.resize(std::max(shape.size(), expected.size()), 1);
    auto padded = expected;
    padded.resize(shape.size(), 1);
    if (shape == padded && !is_whole_number_type(tensor.dtype)) return {};
    return invalid_input(show(tensor) + " is " + tensor_text(tensor) +
                             ", expected a floating-point or quantized " + shape_text(expected),
                         "the adapter is damaged, or was made for another model");
}

std::vector<float> numbers_of(const TensorInfo& tensor) {
    std::vector<float> values(static_cast<std::size_t>(tensor.elements()));
    dequantize(tensor.dtype, tensor.data, values);
    return values;
}

}  // namespace

AdapterBuilder::Parts* AdapterBuilder::parts_of(const std::string& target) {
    const auto weight = places_.weight(target);
    if (!weight) return nullptr;
    const auto [it, is_new] = index_.emplace(*weight, parts_.size());
    if (is_new) parts_.push_back({*weight, target, nullptr, nullptr, nullptr});
    return &parts_[it->second];
}

Result<void> AdapterBuilder::add_part(const std::string& target, const TensorInfo& tensor,
                                      const TensorInfo* Parts::*part) {
    auto* parts = parts_of(target);
    if (!parts) return no_such_target(tensor, "'" + escape_for_display(target) + "'");
    if (parts->*part)
        return invalid_input(show(tensor) + " stands in the file twice, also as " + show(*(parts->*part)));
    parts->*part = &tensor;
    return {};
}

Result<void> AdapterBuilder::add_down(const std::string& target, const TensorInfo& tensor) {
    return add_part(target, tensor, &Parts::down);
}

Result<void> AdapterBuilder::add_up(const std::string& target, const TensorInfo& tensor) {
    return add_part(target, tensor, &Parts::up);
}

Result<void> AdapterBuilder::add_scale(const std::string& target, const TensorInfo& tensor) {
    TARS_CHECK(check_shape(tensor, {1}));
    return add_part(target, tensor, &Parts::scale);
}

Result<void> AdapterBuilder::add_gain(const std::string& target, const TensorInfo& tensor) {
    const auto norm = places_.norm(target);
    if (!norm) return no_such_target(tensor, "the norm '" + escape_for_display(target) + "'");
    TARS_CHECK(check_shape(tensor, {plan_.weight(*norm).columns}));
    adapter_.gains.push_back({*norm, numbers_of(tensor)});
    return {};
}

Result<void> AdapterBuilder::add_steering(const std::string& target, const TensorInfo& tensor) {
    const auto step = places_.step(target);
    if (!step) return no_such_target(tensor, "what '" + escape_for_display(target) + "' gives");
    TARS_CHECK(check_shape(tensor, {plan_.width}));
    adapter_.steering.push_back({*step, numbers_of(tensor)});
    return {};
}

Result<void> AdapterBuilder::add_direction(std::uint32_t layer, const TensorInfo& tensor) {
    if (layer >= places_.layer_ends().size())
        return no_such_target(tensor, "layer " + std::to_string(layer) + ", counted from 0");
    TARS_CHECK(check_shape(tensor, {plan_.width}));
    adapter_.steering.push_back({places_.layer_ends()[layer], numbers_of(tensor)});
    return {};
}

Result<Adapter> AdapterBuilder::finish(const ScaleOf& scale_of) {
    for (const auto& parts : parts_) {
        auto& change = adapter_.weights.emplace_back();
        change.weight = parts.weight;
        if (parts.scale) change.scale = numbers_of(*parts.scale).front();
        if (parts.down || parts.up) {
            TARS_TRY(change.low_rank, low_rank_of(parts, scale_of));
        }
    }
    TARS_CHECK(check_adapter(plan_, adapter_));
    return std::move(adapter_);
}

Result<LowRank> AdapterBuilder::low_rank_of(const Parts& parts, const ScaleOf& scale_of) const {
    if (!parts.down || !parts.up)
        return invalid_input(show(parts.down ? *parts.down : *parts.up) + " lacks its other half",
                             "the adapter is incomplete; fetch it again");
    const auto& weight = plan_.weight(parts.weight);
    const std::uint64_t rank = parts.down->shape.size() > 1 ? parts.down->shape[1] : 1;
    TARS_CHECK(check_shape(*parts.down, {weight.columns, rank}));
    TARS_CHECK(check_shape(*parts.up, {rank, weight.rows}));
    if (rank > weight.rows + weight.columns)
        return unsupported(show(*parts.down) + " has the rank " + std::to_string(rank) +
                           ", which is no low one");
    LowRank low_rank{static_cast<std::uint32_t>(rank), numbers_of(*parts.down), numbers_of(*parts.up)};
    TARS_TRY(const double scale, scale_of(low_rank.rank, parts.target));
    if (scale != 1)
        for (float& value : low_rank.up) value = static_cast<float>(value * scale);
    put_rows_in_order(parts.weight, low_rank);
    return low_rank;
}

void AdapterBuilder::put_rows_in_order(WeightId weight, LowRank& low_rank) const {
    const auto* rotated = places_.rotated(weight);
    if (!rotated || rotated->interleaved == interleaved_) return;
    low_rank.up = reorder_rows(low_rank.up, low_rank.rank, rotated->order, rotated->interleaved);
}

}  // namespace tars
