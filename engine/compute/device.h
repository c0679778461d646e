// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "compute/token_draw.h"
#include "core/cpu_features.h"
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

namespace tars {

class ThreadPool;

/// Tokens per page of the KV cache.
inline constexpr std::uint32_t kPageTokens = 32;

/// Ids of adapters go from 1 to this.
inline constexpr std::uint32_t kMaxAdapters = 4096;

/// Element type of cached keys and values.
enum class KvType { f32, f16, q8_0 };

/// One row of a batch: a token at a position of a sequence, seen through an adapter. Rows of different
/// users, adapters and members of a tuned population are the same thing.
struct Row {
    std::int32_t token = 0;
    std::uint32_t position = 0;
    std::uint32_t sequence = 0;  ///< index into Batch::sequences
    std::uint32_t adapter = 0;   ///< an id that is set; 0: the model as it is
    bool wants_logits = false;
    bool wants_hidden = false;  ///< what the head reads: the residual stream after the final norm
    bool wants_token = false;   ///< the next one, drawn by the device, instead of logits
};

/// Where a sequence's keys and values are: page i holds positions [i · kPageTokens, (i+1) · kPageTokens).
struct SequencePages {
    std::span<const std::uint32_t> pages;
};

/// Rows of one sequence stand in order of position. A row sees every earlier position of its sequence,
/// whether from this batch or an earlier one.
struct Batch {
    std::span<const Row> rows;
    std::span<const SequencePages> sequences;
    std::span<float> hidden = {};  ///< receives Plan::width floats for each row that wants them, in row order
    // One for each row that wants a token, in row order.
    std::span<const TokenDraw> draws = {};
    std::span<DrawnToken> drawn = {};  ///< receives them
    // For plans that are part of a model, Plan::width floats for each row; both may be the same memory.
    std::span<const float> residual_in = {};  ///< the residual stream, where the plan embeds nothing
    std::span<float> residual_out = {};       ///< receives it, where the plan has no head
};

struct LoadOptions {
    KvType kv_type = KvType::f16;
    std::uint32_t kv_pages = 0;    ///< pages of the KV cache, shared by all sequences
    std::uint32_t max_rows = 512;  ///< the longest batch run() will be given
    /// Of a device made of several (layered_device.h): how many layers, from the first, must go to those with
    /// a memory of their own; one more is the head. Empty: as many as fit.
    std::optional<std::uint32_t> gpu_layers = {};
    /// Of such a device: whether, where nobody says how many, a plan that does not fit them may be divided.
    bool may_divide = true;
    std::stop_token stop;
    std::function<void(double fraction)> progress;  ///< called from the loading thread; may be empty
    /// The same, when the device has made a copy of a piece of a weight and will hardly read its bytes again.
    std::function<void(std::span<const std::byte> piece)> copied;
};

/// The least work with weights, however it is done.
struct RowCost {
    std::uint64_t weight_bytes = 0;   ///< that a batch of one row with logits reads
    std::uint64_t multiply_adds = 0;  ///< of one row without logits
};

/// What a program takes of a machine's memory, in bytes.
struct ProgramMemory {
    std::uint64_t weights = 0;  ///< in the device's own form
    std::uint64_t mapped = 0;   ///< weights read where they lie in the file: the system's cache holds them
    std::uint64_t cache = 0;    ///< keys and values
    std::uint64_t scratch = 0;  ///< of a batch

    /// What Program::memory_bytes() tells of a program without adapters.
    std::uint64_t held() const { return weights + cache + scratch; }
    std::uint64_t all() const { return held() + mapped; }

    bool operator==(const ProgramMemory&) const = default;
};

/// A plan whose weights and KV cache live on a device. One thread at a time.
class Program {
  public:
    virtual ~Program() = default;

    /// Runs one batch. `logits` receives vocabulary floats for each row that wants them, in row order.
    /// Bad input (a token, position, page, sequence or adapter out of range, too many rows) is an error and
    /// changes nothing. ErrorCode::device_lost: this program will never run again.
    virtual Result<void> run(const Batch& batch, std::span<float> logits) = 0;
    /// Whether rows may want tokens that are drawn so. What a device cannot do, the caller does with logits.
    virtual bool can_draw(const TokenDraw&) const { return false; }
    /// Copies the first `tokens` positions of one page to another: the copy-on-write of shared prefixes.
    virtual Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) = 0;
    /// From the next batch on, rows with this id see the model through `adapter`, which takes the place of
    /// any earlier one under the id. Keys and values cached through that one are not made anew: the caller
    /// forgets them. An adapter that does not fit the plan (see check_adapter()) is an error and changes
    /// nothing.
    virtual Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) = 0;
    /// Rows with this id are an error from now on. Ids that are not set are ignored.
    virtual void clear_adapter(std::uint32_t id) = 0;
    /// What runs: the names and shapes that adapters are made for. The same object as long as the program
    /// lives. The bytes of its weights are the model file's and may be slow to read again.
    virtual const Plan& plan() const = 0;
    /// Bytes held on the device: weights not mapped from the file, adapters, cache and scratch.
    virtual std::uint64_t memory_bytes() const = 0;
    /// The same by what it is for; nothing where that is not known. Adapters count to the weights, and what
    /// lies in the file is left out.
    virtual std::optional<ProgramMemory> memory() const { return {}; }
    /// Of these, in memories of devices that have their own.
    virtual std::uint64_t own_memory_bytes() const { return 0; }
    /// For people, which layers run where; empty: all on the device that loaded it.
    virtual std::string placement() const { return {}; }
    virtual RowCost row_cost() const = 0;
};

/// What a device can do at best: the ceilings no program breaks.
struct DeviceSpeed {
    double read_bytes = 0;     ///< per second, from a memory far larger than its caches
    double multiply_adds = 0;  ///< per second, of the numbers its packed kernels multiply: bytes on the CPU
};

/// Something that computes. Implementations run the same steps and are held to the same reference.
class Device {
  public:
    virtual ~Device() = default;
    virtual std::string name() const = 0;  ///< for people: "CPU, 2 threads, avx512"
    /// Bytes of a memory of its own, in use or not; 0 where it computes in the machine's.
    virtual std::uint64_t own_memory() const { return 0; }
    /// Whether load() would find room for the plan now; an error of memory says what would fit. A device in
    /// the machine's memory finds out by loading.
    virtual Result<void> check_fit(const Plan&, const LoadOptions&) { return {}; }
    /// May be called from any thread, also while other programs run.
    virtual Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) = 0;
    /// Threads of its own, which stand idle while no program runs: for the caller's work between two batches.
    /// nullptr where it has none.
    virtual ThreadPool* idle_threads() { return nullptr; }
    /// Takes about a second, and the whole device: no program may run meanwhile.
    virtual Result<DeviceSpeed> measure_speed() = 0;
};

struct CpuOptions {
    unsigned threads = 0;           ///< 0: every processor this process may use
    std::optional<CpuLevel> level;  ///< empty: the best this machine has
    /// Multiplies packed weights in floats, too, instead of rounding activations to eight bits: slower, for
    /// comparisons.
    bool exact = false;
};

/// The CPU device. An error if `level` asks for more than the machine has.
/// Programs share its thread pool, so at most one of them may run at a time.
Result<std::unique_ptr<Device>> make_cpu_device(const CpuOptions& options = {});

}  // namespace tars
