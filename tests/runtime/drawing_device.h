// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "tests/support/token_drawing.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace tars::test {

/// What a DrawingDevice was asked for.
struct DrawingRecord {
    std::atomic<std::size_t> tokens{0}, logits{0};  ///< rows that wanted them
    std::atomic<bool> broken{false};                ///< from now on no logit is a number
};

/// The CPU's, but it draws tokens: slowly, in double precision.
class DrawingProgram final : public Program {
  public:
    DrawingProgram(std::unique_ptr<Program> inner, std::shared_ptr<DrawingRecord> record)
        : inner_(std::move(inner)), record_(std::move(record)) {}

    bool can_draw(const TokenDraw& draw) const override {
        return !draw.wants_logprob || draw.changes.empty();
    }
    Result<void> run(const Batch& batch, std::span<float> logits) override {
        auto inner = batch;
        std::vector<Row> rows(batch.rows.begin(), batch.rows.end());
        std::size_t wanted = 0;
        for (auto& row : rows) {
            record_->logits += row.wants_logits ? 1 : 0;
            record_->tokens += row.wants_token ? 1 : 0;
            row.wants_logits = row.wants_logits || row.wants_token;
            row.wants_token = false;
            wanted += row.wants_logits ? 1 : 0;
        }
        inner.rows = rows;
        inner.draws = {};
        inner.drawn = {};
        std::vector<float> all(wanted * plan().vocabulary);
        TARS_CHECK(inner_->run(inner, all));
        std::span<const float> next = all;
        auto draw = batch.draws.begin();
        auto drawn = batch.drawn.begin();
        for (const auto& row : batch.rows) {
            if (!row.wants_logits && !row.wants_token) continue;
            const auto said = next.first(plan().vocabulary);
            next = next.subspan(said.size());
            if (row.wants_token) {
                *drawn++ = record_->broken ? DrawnToken() : drawn_token(said, *draw++);
            } else {
                std::ranges::copy(said, logits.begin());
                logits = logits.subspan(said.size());
            }
        }
        return {};
    }
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override {
        return inner_->copy_page(from, to, tokens);
    }
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override {
        return inner_->set_adapter(id, adapter);
    }
    void clear_adapter(std::uint32_t id) override { inner_->clear_adapter(id); }
    const Plan& plan() const override { return inner_->plan(); }
    std::uint64_t memory_bytes() const override { return inner_->memory_bytes(); }
    RowCost row_cost() const override { return inner_->row_cost(); }

  private:
    std::unique_ptr<Program> inner_;
    std::shared_ptr<DrawingRecord> record_;
};

class DrawingDevice final : public Device {
  public:
    explicit DrawingDevice(std::shared_ptr<DrawingRecord> record) : record_(std::move(record)) {}

    std::string name() const override { return "drawing"; }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        TARS_TRY(auto inner, inner_->load(std::move(plan), options));
        return std::unique_ptr<Program>(std::make_unique<DrawingProgram>(std::move(inner), record_));
    }
    Result<DeviceSpeed> measure_speed() override { return inner_->measure_speed(); }

  private:
    std::unique_ptr<Device> inner_ = std::move(*make_cpu_device({.threads = 1, .level = {}}));
    std::shared_ptr<DrawingRecord> record_;
};

}  // namespace tars::test
