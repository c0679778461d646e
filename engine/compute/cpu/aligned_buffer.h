// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace tars {

/// Zeros that start on a cache line. Large ones take no memory before they are written to.
class AlignedBuffer {
  public:
    static constexpr std::size_t kAlignment = 64;
    /// The pages it should lie in, where the system has a choice.
    enum class Pages {
        usual,
        large,  ///< for what is read again and again: fewer addresses to look up, but memory is taken some MB
                ///< at a time
    };

    AlignedBuffer() = default;
    /// `what` names the buffer in the error of a machine without so much memory.
    static Result<AlignedBuffer> make(std::uint64_t bytes, std::string_view what, Pages pages = Pages::usual);

    std::byte* data() const { return data_; }
    std::uint64_t size() const { return size_; }

  private:
    struct Free {
        void operator()(void* block) const;
    };
    std::unique_ptr<void, Free> block_;
    std::byte* data_ = nullptr;
    std::uint64_t size_ = 0;
};

}  // namespace tars
