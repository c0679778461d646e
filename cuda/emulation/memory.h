// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>

namespace tars::cuda {

/// What the emulated GPU has instead of memory: pieces of the computer's, each known with its size. Fresh
/// memory is full of ones, which as a float is not a number and as an index is out of any range.
class Memory {
  public:
    explicit Memory(std::uint64_t bytes) : free_(bytes) {}

    /// Null if there is no more.
    void* allocate(std::uint64_t bytes);
    void release(void* memory);
    std::uint64_t free_bytes() const { return free_; }

    /// Whether `bytes` at `address` lie within one piece.
    bool holds(const void* address, std::uint64_t bytes) const;

  private:
    struct Free {
        void operator()(void* block) const;
    };
    struct Piece {
        std::unique_ptr<void, Free> block;
        std::uint64_t bytes = 0;
    };
    struct Range {
        std::uintptr_t begin = 0, end = 0;
    };

    std::map<std::uintptr_t, Piece> pieces_;
    std::uint64_t free_;
    mutable std::array<Range, 8> recent_{};  ///< pieces found last: kernels go on where they were
    mutable std::size_t oldest_ = 0;
};

}  // namespace tars::cuda
