// SPDX-License-Identifier: Apache-2.0
#include "runtime/device_check.h"

#include "compute/plug_in.h"
#include "compute/quants.h"
#include "core/rng.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

namespace tars {
namespace {

// Large enough for every kernel's tiles and more than one page of the cache, small enough to be done at once.
constexpr std::uint32_t kWidth = 256, kHidden = 512, kVocabulary = 512, kRows = 40;
constexpr Heads kHeads = {.query = 4, .kv = 2, .dimension = 64};
constexpr std::uint64_t kSeed = 1;
// Activations are rounded to eight bits on the way into a product: errors of about a hundredth. A kernel that
// is wrong is off by about the results themselves.
constexpr double kMostDifference = 0.05;

std::span<const std::byte> bytes_of(const std::vector<float>& values) {
    return std::as_bytes(std::span(values));
}

/// A model of two layers, with the weights that its plan views.
class KnownModel {
  public:
    static Result<std::unique_ptr<KnownModel>> make() {
        std::unique_ptr<KnownModel> model(new KnownModel);
        TARS_CHECK(model->fill());
        return model;
    }
    const Plan& plan() const { return plan_; }

  private:
    Result<void> fill() {
        plan_.width = kWidth;
        plan_.vocabulary = kVocabulary;
        plan_.context_length = 2 * kPageTokens;
        plan_.layers = {kHeads, kHeads};
        Rotary rotary;
        for (std::uint32_t i = 0; i < kHeads.dimension / 2; ++i)
            rotary.inverse_frequency.push_back(std::pow(10000.0, -2.0 * i / kHeads.dimension));
        plan_.rotaries = {rotary};
        TARS_TRY(const auto table, matrix(DType::Q8_0, kVocabulary, kWidth));
        plan_.steps = {EmbedStep{table}};
        // The types that most models come in.
        TARS_CHECK(add_layer(0, DType::Q4_K));
        TARS_CHECK(add_layer(1, DType::Q6_K));
        plan_.steps.emplace_back(HeadStep{norm(), {table}});
        return {};
    }

    Result<void> add_layer(std::uint32_t layer, DType dtype) {
        const std::uint32_t q = kHeads.query * kHeads.dimension, kv = kHeads.kv * kHeads.dimension;
        QkvStep qkv;
        qkv.layer = layer;
        qkv.heads = kHeads;
        qkv.norm = norm();
        qkv.rotary = 0;
        TARS_TRY(qkv.q.weight, matrix(dtype, q, kWidth));
        TARS_TRY(qkv.k.weight, matrix(dtype, kv, kWidth));
        TARS_TRY(qkv.v.weight, matrix(DType::Q8_0, kv, kWidth));
        plan_.steps.emplace_back(qkv);
        AttentionStep attention;
        attention.layer = layer;
        attention.heads = kHeads;
        attention.scale = 1 / std::sqrt(static_cast<float>(kHeads.dimension));
        plan_.steps.emplace_back(attention);
        ResidualStep out;
        TARS_TRY(out.out.weight, matrix(dtype, kWidth, q));
        plan_.steps.emplace_back(out);
        GateUpStep gate_up;
        gate_up.norm = norm();
        TARS_TRY(gate_up.gate.weight, matrix(dtype, kHidden, kWidth));
        TARS_TRY(gate_up.up.weight, matrix(DType::F16, kHidden, kWidth));
        plan_.steps.emplace_back(gate_up);
        ResidualStep down;
        down.source = Source::hidden;
        TARS_TRY(down.out.weight, matrix(dtype, kWidth, kHidden));
        plan_.steps.emplace_back(down);
        return {};
    }

    /// Spread so that what goes in at a variance of one comes out so.
    Result<WeightId> matrix(DType dtype, std::uint32_t rows, std::uint32_t columns) {
        Rng rng(kSeed, plan_.weights.size());
        std::vector<float> values(std::size_t{rows} * columns);
        const double spread = 1 / std::sqrt(static_cast<double>(columns));
        for (float& value : values) value = static_cast<float>(rng.normal() * spread);
        const auto row_bytes = byte_size(dtype, columns);
        if (!row_bytes) return Error{ErrorCode::internal, "rows of the known model are no whole blocks", {}};
        auto& packed = packed_.emplace_back(
            std::make_unique<std::vector<std::byte>>(static_cast<std::size_t>(*row_bytes * rows)));
        TARS_CHECK(quantize(dtype, values, *packed));
        return add({"matrix", dtype, rows, columns, *packed});
    }

    WeightId norm() {
        Rng rng(kSeed, plan_.weights.size());
        auto& values = norms_.emplace_back(std::make_unique<std::vector<float>>(kWidth));
        for (float& value : *values) value = static_cast<float>(1 + 0.1 * rng.normal());
        return add({"norm", DType::F32, 1, kWidth, bytes_of(*values)});
    }

    WeightId add(Weight weight) {
        plan_.weights.push_back(std::move(weight));
        return static_cast<WeightId>(plan_.weights.size() - 1);
    }

    Plan plan_;
    std::vector<std::unique_ptr<std::vector<std::byte>>> packed_;
    std::vector<std::unique_ptr<std::vector<float>>> norms_;
};

/// The logits of every row: a prompt but for its last token, and then that one, as an answer is written.
Result<std::vector<float>> results_of(Device& device, const KnownModel& model, const std::stop_token& stop) {
    LoadOptions options;
    options.kv_pages = 2;
    options.max_rows = kRows;
    options.stop = stop;
    TARS_TRY(const auto program, device.load(model.plan(), options));
    const std::array<std::uint32_t, 2> pages = {1, 0};
    const std::array<SequencePages, 1> sequences = {SequencePages{pages}};
    std::vector<Row> rows(kRows);
    for (std::uint32_t i = 0; i < kRows; ++i) {
        rows[i].token = static_cast<std::int32_t>(i * 17 % kVocabulary);
        rows[i].position = i;
        rows[i].wants_logits = true;
    }
    std::vector<float> logits(std::size_t{kRows} * kVocabulary);
    const std::size_t prompt = kRows - 1;
    Batch batch;
    batch.sequences = sequences;
    batch.rows = std::span(rows).first(prompt);
    TARS_CHECK(program->run(batch, std::span(logits).first(prompt * kVocabulary)));
    batch.rows = std::span(rows).subspan(prompt);
    TARS_CHECK(program->run(batch, std::span(logits).subspan(prompt * kVocabulary)));
    return logits;
}

double relative_error(const std::vector<float>& found, const std::vector<float>& expected) {
    double errors = 0, squares = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double error = double{found[i]} - expected[i];
        errors += error * error;
        squares += double{expected[i]} * expected[i];
    }
    return std::sqrt(errors / squares);
}

}  // namespace

Result<DeviceCheck> check_device(Device& device, const std::stop_token& stop) {
    TARS_TRY(const auto model, KnownModel::make());
    CpuOptions plain;
    plain.threads = 1;
    plain.level = CpuLevel::portable;
    plain.exact = true;
    TARS_TRY(const auto reference, make_cpu_device(plain));
    TARS_TRY(const auto expected, results_of(*reference, *model, stop));
    TARS_TRY(const auto found, results_of(device, *model, stop));
    if (stop.stop_requested()) return cancelled("the test of the device");
    DeviceCheck check;
    check.device = device.name();
    check.difference = relative_error(found, expected);
    check.right = check.difference < kMostDifference;  // not for a result that is no number
    TARS_TRY(check.speed, device.measure_speed());
    return check;
}

Result<DeviceCheck> check_device(std::string_view name, const CpuOptions& cpu, const std::stop_token& stop) {
    TARS_TRY(const auto device, make_device(name, cpu));
    return check_device(*device, stop);
}

}  // namespace tars
