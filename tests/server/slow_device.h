// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"

#include <chrono>
#include <functional>
#include <thread>

namespace tars::test {

/// The CPU device, but each batch takes at least `step`: answers that a test can catch half-way. `before`,
/// if it is there, is asked before each batch, and may fail it.
class SlowDevice final : public Device {
  public:
    using Before = std::function<Result<void>()>;

    explicit SlowDevice(std::chrono::milliseconds step, Before before = {})
        : device_(std::move(*make_cpu_device({.threads = 1, .level = {}}))),
          step_(step),
          before_(std::move(before)) {}

    std::string name() const override { return "slow " + device_->name(); }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        TARS_TRY(auto program, device_->load(std::move(plan), options));
        return std::unique_ptr<Program>(std::make_unique<SlowProgram>(std::move(program), step_, before_));
    }
    Result<DeviceSpeed> measure_speed() override { return device_->measure_speed(); }

  private:
    class SlowProgram final : public Program {
      public:
        SlowProgram(std::unique_ptr<Program> program, std::chrono::milliseconds step, Before before)
            : program_(std::move(program)), step_(step), before_(std::move(before)) {}
        Result<void> run(const Batch& batch, std::span<float> logits) override {
            std::this_thread::sleep_for(step_);
            if (before_) TARS_CHECK(before_());
            return program_->run(batch, logits);
        }
        Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override {
            return program_->copy_page(from, to, tokens);
        }
        Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override {
            return program_->set_adapter(id, adapter);
        }
        void clear_adapter(std::uint32_t id) override { program_->clear_adapter(id); }
        const Plan& plan() const override { return program_->plan(); }
        std::uint64_t memory_bytes() const override { return program_->memory_bytes(); }
        RowCost row_cost() const override { return program_->row_cost(); }

      private:
        std::unique_ptr<Program> program_;
        std::chrono::milliseconds step_;
        Before before_;
    };

    std::unique_ptr<Device> device_;
    std::chrono::milliseconds step_;
    Before before_;
};

}  // namespace tars::test
