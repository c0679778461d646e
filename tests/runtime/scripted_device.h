// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace tars::test {

/// What a ScriptedDevice says and how long it takes for it.
struct Script {
    std::function<std::int32_t(std::uint32_t position)> token;  ///< of every sequence, at each position
    std::function<double(std::size_t rows)> cost;               ///< of a step; empty: no time
    std::chrono::nanoseconds unit = std::chrono::microseconds(250);

    std::vector<std::int32_t> first(std::uint32_t count) const {
        std::vector<std::int32_t> tokens;
        for (std::uint32_t i = 0; i < count; ++i) tokens.push_back(token(i));
        return tokens;
    }
};

/// What it was asked for, read when nothing runs.
struct ScriptRecord {
    std::atomic<std::size_t> steps{0};
    std::atomic<double> cost{0};
};

/// A model that knows its text by heart, on a device whose steps cost what the script says.
class ScriptedProgram final : public Program {
  public:
    ScriptedProgram(std::unique_ptr<Program> inner, Script script, std::shared_ptr<ScriptRecord> record)
        : inner_(std::move(inner)), script_(std::move(script)), record_(std::move(record)) {}

    Result<void> run(const Batch& batch, std::span<float> logits) override {
        const auto start = std::chrono::steady_clock::now();
        for (const auto& row : batch.rows) {
            if (!row.wants_logits) continue;
            const auto said = logits.first(inner_->plan().vocabulary);
            logits = logits.subspan(said.size());
            for (float& logit : said) logit = 0;
            said[static_cast<std::size_t>(script_.token(row.position + 1))] = 50;
        }
        const double cost = script_.cost ? script_.cost(batch.rows.size()) : 0;
        ++record_->steps;
        record_->cost = record_->cost + cost;
        while (std::chrono::steady_clock::now() - start < cost * script_.unit) {
        }
        return {};
    }
    Result<void> copy_page(std::uint32_t, std::uint32_t, std::uint32_t) override { return {}; }
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override {
        return inner_->set_adapter(id, adapter);
    }
    void clear_adapter(std::uint32_t id) override { inner_->clear_adapter(id); }
    const Plan& plan() const override { return inner_->plan(); }
    std::uint64_t memory_bytes() const override { return inner_->memory_bytes(); }
    RowCost row_cost() const override { return inner_->row_cost(); }

  private:
    std::unique_ptr<Program> inner_;  ///< for its plan
    Script script_;
    std::shared_ptr<ScriptRecord> record_;
};

class ScriptedDevice final : public Device {
  public:
    ScriptedDevice(Script script, std::shared_ptr<ScriptRecord> record)
        : script_(std::move(script)), record_(std::move(record)) {}

    std::string name() const override { return "script"; }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        TARS_TRY(auto inner, inner_->load(std::move(plan), options));
        return std::unique_ptr<Program>(
            std::make_unique<ScriptedProgram>(std::move(inner), script_, record_));
    }
    Result<DeviceSpeed> measure_speed() override { return inner_->measure_speed(); }

  private:
    std::unique_ptr<Device> inner_ = std::move(*make_cpu_device({.threads = 1, .level = {}}));
    Script script_;
    std::shared_ptr<ScriptRecord> record_;
};

}  // namespace tars::test
