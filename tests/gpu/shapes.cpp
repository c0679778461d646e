// SPDX-License-Identifier: Apache-2.0
#include "shapes.h"

#include "compute/quants.h"
#include "core/rng.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace tars::test {
namespace {

struct Shape {
    std::string_view name;
    std::uint32_t width, layers, heads, kv_heads, dimension, hidden, vocabulary;
};

constexpr Shape kShapes[] = {
    {"1B", 2048, 16, 32, 8, 64, 8192, 128256},    {"3B", 3072, 28, 24, 8, 128, 8192, 128256},
    {"7B", 4096, 32, 32, 32, 128, 11008, 32000},  {"8B", 4096, 32, 32, 8, 128, 14336, 128256},
    {"13B", 5120, 40, 40, 40, 128, 13824, 32000}, {"32B", 5120, 64, 40, 8, 128, 27648, 152064},
    {"70B", 8192, 80, 64, 8, 128, 28672, 128256},
};

class Builder {
  public:
    Builder(ShapedPlan& made, DType dtype) : made_(made), dtype_(dtype) {}

    WeightId matrix(std::uint64_t rows, std::uint64_t columns) { return add(dtype_, rows, columns); }
    WeightId norm(std::uint64_t columns) { return add(DType::F32, 1, columns); }

    /// Makes the noise, as much as the largest weight needs, and points every weight to it.
    void fill() {
        constexpr std::size_t kPiece = 1 << 20;  // values; whole blocks of every type
        Rng rng(1);
        std::vector<float> values(kPiece);
        for (auto& value : values) value = static_cast<float>(rng.normal() * 0.02);
        std::vector<std::byte> piece(static_cast<std::size_t>(byte_size(dtype_, kPiece).value()));
        if (!quantize(dtype_, values, piece)) std::abort();
        std::size_t longest = 0, widest = 0;
        for (const auto& weight : made_.plan.weights)
            (weight.rows == 1 ? widest : longest) =
                std::max(weight.rows == 1 ? widest : longest, bytes_of(weight));
        while (made_.noise.size() < longest)
            made_.noise.insert(made_.noise.end(), piece.begin(), piece.end());
        made_.norms.resize(widest);
        for (std::size_t i = 0; i < widest; i += sizeof(float)) {
            const float one = 1;
            std::memcpy(made_.norms.data() + i, &one, sizeof one);
        }
        for (auto& weight : made_.plan.weights)
            weight.data = std::span<const std::byte>(weight.rows == 1 ? made_.norms : made_.noise)
                              .first(bytes_of(weight));
    }

  private:
    static std::size_t bytes_of(const Weight& weight) {
        return static_cast<std::size_t>(byte_size(weight.dtype, weight.rows * weight.columns).value());
    }
    WeightId add(DType dtype, std::uint64_t rows, std::uint64_t columns) {
        auto& weights = made_.plan.weights;
        weights.push_back({"weight " + std::to_string(weights.size()), dtype, rows, columns, {}});
        return static_cast<WeightId>(weights.size()) - 1;
    }

    ShapedPlan& made_;
    DType dtype_;
};

void add_layer(Plan& plan, Builder& builder, const Shape& shape) {
    const auto layer = static_cast<std::uint32_t>(plan.layers.size());
    const Heads heads{shape.heads, shape.kv_heads, shape.dimension};
    plan.layers.push_back(heads);
    QkvStep qkv;
    qkv.layer = layer;
    qkv.heads = heads;
    qkv.norm = builder.norm(shape.width);
    qkv.q.weight = builder.matrix(std::uint64_t{heads.query} * heads.dimension, shape.width);
    qkv.k.weight = builder.matrix(std::uint64_t{heads.kv} * heads.dimension, shape.width);
    qkv.v.weight = builder.matrix(std::uint64_t{heads.kv} * heads.dimension, shape.width);
    qkv.rotary = 0;
    plan.steps.emplace_back(qkv);
    plan.steps.emplace_back(AttentionStep{layer, heads, 1 / std::sqrt(float(heads.dimension)), 0});
    plan.steps.emplace_back(
        ResidualStep{Source::attention,
                     {builder.matrix(shape.width, std::uint64_t{heads.query} * heads.dimension), kNoWeight}});
    GateUpStep gate_up;
    gate_up.norm = builder.norm(shape.width);
    gate_up.gate.weight = builder.matrix(shape.hidden, shape.width);
    gate_up.up.weight = builder.matrix(shape.hidden, shape.width);
    plan.steps.emplace_back(gate_up);
    plan.steps.emplace_back(
        ResidualStep{Source::hidden, {builder.matrix(shape.width, shape.hidden), kNoWeight}});
}

}  // namespace

std::vector<std::string_view> shape_names() {
    std::vector<std::string_view> names;
    for (const auto& shape : kShapes) names.push_back(shape.name);
    return names;
}

ShapedPlan shaped_plan(std::string_view name, DType dtype) {
    const Shape& shape = *std::ranges::find(kShapes, name, &Shape::name);
    ShapedPlan made;
    auto& plan = made.plan;
    plan.width = shape.width;
    plan.vocabulary = shape.vocabulary;
    plan.context_length = 32768;
    Rotary rotary;
    for (std::uint32_t i = 0; i < shape.dimension / 2; ++i)
        rotary.inverse_frequency.push_back(std::pow(5e5, -2.0 * i / shape.dimension));
    plan.rotaries.push_back(rotary);
    Builder builder(made, dtype);
    plan.steps.emplace_back(EmbedStep{builder.matrix(shape.vocabulary, shape.width)});
    for (std::uint32_t i = 0; i < shape.layers; ++i) add_layer(plan, builder, shape);
    const auto norm = builder.norm(shape.width);
    plan.steps.emplace_back(HeadStep{norm, {builder.matrix(shape.vocabulary, shape.width), kNoWeight}});
    builder.fill();
    return made;
}

}  // namespace tars::test
