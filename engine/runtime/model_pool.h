// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tars {

struct ModelPoolOptions {
    std::uint32_t models = 3;  ///< in memory at once, at most
    /// Bytes for all of them; 0: the device's own memory, else four fifths of what this process may use.
    std::uint64_t memory = 0;
    std::uint32_t parallel = 4;   ///< leases of one model at a time
    std::uint32_t waiting = 512;  ///< acquire() calls that wait at a time, all models together
    std::chrono::nanoseconds keep_alive = std::chrono::minutes(5);  ///< after the last lease; < 0: for good
    /// Tokens of each lease, never more than the model was trained for. 0: 4096; on a device with a memory of
    /// its own 32,768 from 23 GiB and 262,144 from 47 GiB on, or less if so much cannot be had.
    std::uint32_t context = 0;
    std::optional<KvType> kv_type = {};
    std::chrono::nanoseconds load_timeout = std::chrono::minutes(5);  ///< without progress; ≤ 0: none
};

/// A model in the pool, for people.
struct PooledModel {
    ModelInfo info;
    std::uint32_t context = 0;  ///< tokens of each lease
    std::uint32_t leases = 0;
    std::uint64_t bytes = 0;         ///< weights, KV cache and scratch
    std::uint64_t device_bytes = 0;  ///< of these, in the memory of a device that has its own
    /// When it will be unloaded if nobody asks again; empty: never.
    std::optional<std::chrono::system_clock::time_point> expires;
};

/// The right to one request at a time on a loaded model, which stays loaded meanwhile.
class ModelLease {
  public:
    struct Held;

    explicit ModelLease(std::unique_ptr<Held> held);
    ModelLease(ModelLease&&) noexcept;
    ModelLease& operator=(ModelLease&&) noexcept;
    ~ModelLease();

    ModelId id() const;
    const LoadedModel& model() const;
    /// Tokens this request may have, prompt and answer together.
    std::uint32_t context() const;

  private:
    std::unique_ptr<Held> held_;
};

/// Loads models when they are asked for and unloads them when they are no longer: after a time without use,
/// or the least recently used one to make room for another. All members are safe from any thread; leases and
/// calls must be over before it is destroyed.
class ModelPool {
  public:
    /// `runtime` must outlive this.
    ModelPool(Runtime& runtime, const ModelPoolOptions& options);
    ~ModelPool();
    ModelPool(const ModelPool&) = delete;
    ModelPool& operator=(const ModelPool&) = delete;

    struct Wish {
        std::filesystem::path path;
        std::uint32_t context = 0;  ///< tokens; 0: the pool's own. Never more than the model was trained for
        std::optional<std::chrono::nanoseconds> keep_alive = {};  ///< from now on; empty: as it was
        std::function<bool()> abandoned = {};  ///< asked now and then while waiting: true gives up
        /// See LoadOptions. Empty: whatever it was loaded with; a model that would have to be divided is
        /// loaded when no idle one can make room any more. Of no account without a device that has its own
        /// memory.
        std::optional<std::uint32_t> gpu_layers = {};
    };
    /// Waits until the model is loaded and it is this caller's turn, first come first served for each model.
    /// ErrorCode::busy if too many wait already, ErrorCode::cancelled if abandoned.
    Result<ModelLease> acquire(const Wish& wish);
    /// Unloads the model, or lets it go when its last lease ends. Unknown paths are ignored.
    void unload(const std::filesystem::path& path);
    /// A model that somebody else has loaded into the runtime answers for `path` too, until it is taken back:
    /// it is neither loaded a second time nor ever unloaded from here. Its leases have at most the context
    /// that it was loaded with, and are as many as fit into that.
    void lend(const std::filesystem::path& path, ModelId model);
    /// To be called before or right after that model is unloaded. Unknown paths are ignored.
    void take_back(const std::filesystem::path& path);
    /// The one that stays longest first.
    std::vector<PooledModel> loaded() const;
    std::uint32_t waiting() const;

    struct Impl;

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace tars
