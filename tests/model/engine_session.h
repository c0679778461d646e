// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "formats/model_file.h"
#include "tests/compute/cpu_levels.h"
#include "tests/support/compare.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tars::test {

struct EngineOptions {
    CpuLevel level = CpuLevel::portable;
    unsigned threads = 1;
    KvType kv_type = KvType::f32;
    std::uint32_t max_rows = 256;
    bool exact = false;

    std::string text() const;  ///< "avx2, 2 threads"
};

using Logits = std::vector<std::vector<float>>;

/// A model from file to logits through the engine's public doors, for comparison with the reference. What the
/// engine reports as an error is thrown as std::runtime_error.
class EngineSession {
  public:
    EngineSession(const std::filesystem::path& path, const EngineOptions& options);
    /// On another device than the options' CPU.
    EngineSession(const std::filesystem::path& path, const EngineOptions& options,
                  std::unique_ptr<Device> device);

    /// A sequence's place in the KV cache.
    using Pages = std::vector<std::uint32_t>;
    /// Room for `tokens` more, on pages that are neither in order nor side by side.
    Pages new_pages(std::uint32_t tokens);

    /// A batch of any sequences.
    Logits run(std::span<const Row> rows, const std::vector<Pages>& sequences);
    /// Logits of each token of one new sequence, in batches of `chunk`, through an adapter of the program.
    Logits logits(std::span<const int> tokens, std::size_t chunk, std::uint32_t adapter = 0);
    /// The `count` tokens that follow `prompt` when the likeliest is always taken.
    std::vector<int> greedy(std::span<const int> prompt, int count);

    Program& program() { return *program_; }

  private:
    std::unique_ptr<ModelFile> file_;
    std::unique_ptr<Device> device_;
    std::unique_ptr<Program> program_;
    std::uint32_t vocabulary_ = 0;
    Pages free_pages_;
};

/// Rows of one sequence from `position` on; every row wants logits.
std::vector<Row> rows_of(std::span<const int> tokens, std::uint32_t position = 0, std::uint32_t sequence = 0);

}  // namespace tars::test
