// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace tars {

/// The right to answer through an adapter, which stays on its model meanwhile. A default one stands for the
/// model as it is.
class AdapterLease {
  public:
    struct Held;

    AdapterLease();
    explicit AdapterLease(std::unique_ptr<Held> held);
    AdapterLease(AdapterLease&&) noexcept;
    AdapterLease& operator=(AdapterLease&&) noexcept;
    ~AdapterLease();

    /// For GenerateRequest::adapter.
    std::uint32_t id() const;

  private:
    std::unique_ptr<Held> held_;
};

/// Adapter files on loaded models. A file is read when it is first asked for on a model, and again when its
/// size or time has changed; whoever answers through an earlier state of it goes on with that. Adapters that
/// nobody uses stay for a while, few of them on each model. All members are safe from any thread; leases must
/// be over before it is destroyed.
class AdapterPool {
  public:
    /// `runtime` must outlive this.
    explicit AdapterPool(Runtime& runtime);
    /// Takes the adapters off the models that are still loaded.
    ~AdapterPool();
    AdapterPool(const AdapterPool&) = delete;
    AdapterPool& operator=(const AdapterPool&) = delete;

    /// The model must stay loaded while the lease is held. Not from a sink. Errors name the file.
    Result<AdapterLease> acquire(ModelId model, const std::filesystem::path& file);

    struct Impl;

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace tars
