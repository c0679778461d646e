// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/rules.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tars::grammar {

/// Positions in the flat rules, innermost last: what is still to come. Empty: the text is complete.
using Stack = std::vector<std::uint32_t>;

/// The rules laid out flat and checked: each defined, none that begins with itself, none that never ends.
class Automaton {
  public:
    Automaton(const Rules& rules, Rule root);

    /// The stacks before any byte, each at a byte's place or empty; sorted.
    std::vector<Stack> start() const;
    /// The stacks after one byte of the class; none where no stack takes it.
    std::vector<Stack> step(std::span<const Stack> stacks, std::uint8_t byte_class) const;

    /// Bytes that no rule tells apart are one class.
    std::uint8_t class_of(unsigned char byte) const { return classes_[byte]; }
    std::size_t class_count() const { return class_count_; }

  private:
    // A text may be ambiguous up to here, and nest so deep; beyond, bytes are refused.
    static constexpr std::size_t kMaxStacks = 512;
    static constexpr std::size_t kMaxExpansions = 8192;
    static constexpr std::size_t kMaxDepth = 512;

    struct Place {
        enum class Kind : std::uint8_t { end, bytes, rule };
        Kind kind = Kind::end;
        std::uint32_t index = 0;
    };

    void lay_out(const Rules& rules);
    void find_classes(const Rules& rules);
    std::vector<Stack> expand(std::vector<Stack> pending) const;

    std::vector<Place> places_;
    std::vector<std::vector<std::uint32_t>> starts_;  ///< of each rule's alternatives
    std::vector<ByteSet> class_sets_;                 ///< of each set, the classes in it
    std::array<std::uint8_t, 256> classes_{};
    std::size_t class_count_ = 0;
    Rule root_;
};

/// All the ways a text can have gone so far. Lives in a pool.
struct Configuration {
    std::vector<Stack> stacks;
    bool complete = false;                                      ///< one of them is empty
    bool goes_on = false;                                       ///< one of them is not
    std::unique_ptr<std::atomic<const Configuration*>[]> next;  ///< by class of byte; null: not yet known
};

/// Configurations that were met, and which byte leads where: a deterministic automaton made as it is needed.
/// Safe to use from any thread.
class Pool {
  public:
    /// `automaton` outlives the pool.
    explicit Pool(const Automaton& automaton) : automaton_(automaton) {}

    const Configuration* intern(std::vector<Stack> stacks);
    /// Null where the byte is refused.
    const Configuration* step(const Configuration& from, unsigned char byte);
    /// Null where one of the bytes is refused.
    const Configuration* walk(const Configuration& from, std::string_view bytes);

    /// Time to begin a new one.
    bool is_full() const { return bytes_.load(std::memory_order_relaxed) > kFullBytes; }

  private:
    static constexpr std::size_t kFullBytes = 24 << 20;

    const Configuration* intern_locked(std::vector<Stack> stacks);

    const Automaton& automaton_;
    const Configuration refused_{};
    std::mutex mutex_;
    std::unordered_multimap<std::uint64_t, std::unique_ptr<Configuration>> known_;
    std::atomic<std::size_t> bytes_ = 0;
};

}  // namespace tars::grammar
