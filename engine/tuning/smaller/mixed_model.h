// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "tuning/smaller/quantized_levels.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tars {

/// A model with some of its matrices at another level, on a device. Nothing is written to a file.
struct MixedProgram {
    std::vector<QuantizedLevels::Packed> weights;  ///< before the program, which may read them in place
    std::unique_ptr<Program> program;
};

/// Puts mixes together: the plan of the model as it is, with other bytes for its levelled matrices. A program
/// takes what its weights take on the device; the levels in use are kept in memory beside the mapped file.
class MixedModel {
  public:
    static constexpr std::int32_t kAsItIs = -1;

    /// `device` and `source` must outlive this.
    static Result<std::unique_ptr<MixedModel>> make(const ModelFile& source, Device& device,
                                                    const LoadOptions& options);

    const std::vector<LevelledMatrix>& matrices() const { return levels_.matrices(); }
    std::uint32_t vocabulary() const { return plan_.vocabulary; }
    std::uint32_t context() const { return plan_.context_length; }
    const LoadOptions& options() const { return options_; }

    /// One level for each levelled matrix; kAsItIs leaves a matrix alone.
    Result<MixedProgram> load(std::span<const std::int32_t> levels);

  private:
    MixedModel(Plan plan, std::vector<LevelledMatrix> matrices, std::uint64_t most_bytes, Device& device,
               const LoadOptions& options);

    Plan plan_;
    QuantizedLevels levels_;
    std::vector<std::vector<std::size_t>> places_;  ///< of each levelled matrix in the plan's weights
    Device& device_;
    LoadOptions options_;
};

}  // namespace tars
