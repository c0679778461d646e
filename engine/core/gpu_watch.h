// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tars {

/// How busy a GPU is; empty is what its driver does not tell.
struct GpuLoad {
    std::string name;
    std::uint64_t memory_used = 0, memory_bytes = 0;  ///< by all programs together
    std::optional<double> busy;                       ///< share of the last second or so, 0 to 1
    std::optional<unsigned> celsius;
    std::optional<double> watts;
};

/// Asks NVIDIA's driver about its GPUs, without making any of them ready to compute: nothing of their memory
/// is used. Reading takes milliseconds, opening more. One thread at a time.
class GpuWatch {
  public:
    /// An error where there is no such driver, or no GPU. `library`: NVML; empty: where the driver puts it.
    static Result<GpuWatch> open(const std::filesystem::path& library = {});
    GpuWatch(GpuWatch&& other) noexcept;
    GpuWatch& operator=(GpuWatch&&) = delete;
    ~GpuWatch();

    std::vector<GpuLoad> read() const;

  private:
    struct Calls;
    explicit GpuWatch(std::unique_ptr<Calls> calls);

    std::unique_ptr<Calls> calls_;
};

}  // namespace tars
