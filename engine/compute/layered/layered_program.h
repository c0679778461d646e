// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "compute/layered/plan_part.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tars {

/// A part of a plan on a device.
struct LayeredPart {
    PlanPart part;
    std::unique_ptr<Program> program;
    std::string device;                       ///< its name
    std::shared_ptr<std::atomic<bool>> lost;  ///< of the device: set when it is
};

/// A plan cut into parts, each on its own device with the keys and values of its layers. A batch goes through
/// them one after the other; the residual stream of its rows, [rows][width], goes along.
class LayeredProgram final : public Program {
  public:
    /// The parts cover the plan in order.
    LayeredProgram(Plan plan, const LoadOptions& options, std::vector<LayeredPart> parts);

    Result<void> run(const Batch& batch, std::span<float> logits) override;
    bool can_draw(const TokenDraw& draw) const override { return parts_.back().program->can_draw(draw); }
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override;
    /// An error of memory leaves the id unset.
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override;
    void clear_adapter(std::uint32_t id) override;
    const Plan& plan() const override { return plan_; }
    std::uint64_t memory_bytes() const override;
    std::optional<ProgramMemory> memory() const override;
    std::uint64_t own_memory_bytes() const override;
    std::string placement() const override;
    RowCost row_cost() const override;

  private:
    Result<void> check(Result<void> done, const LayeredPart& part) const;

    Plan plan_;
    std::uint32_t max_rows_, kv_pages_;
    std::vector<LayeredPart> parts_;
    std::vector<bool> adapters_;  ///< which ids are set
    std::vector<Row> rows_;       ///< of the batch, for parts without a head
    std::vector<float> residual_;
};

}  // namespace tars
