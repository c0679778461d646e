// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

namespace tars {

/// The only way to read binary input: every step is checked against the end.
/// Reads little-endian numbers unless told otherwise.
class ByteCursor {
  public:
    explicit ByteCursor(std::span<const std::byte> bytes, std::endian order = std::endian::little)
        : bytes_(bytes), order_(order) {}

    std::uint64_t position() const { return position_; }
    std::uint64_t size() const { return bytes_.size(); }
    std::uint64_t remaining() const { return bytes_.size() - position_; }
    void set_byte_order(std::endian order) { order_ = order; }

    /// A number of type T; `what` names the field in the error. Not bool, which not every byte is.
    template <typename T>
    requires(std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) Result<T> read(std::string_view what) {
        TARS_TRY(const auto raw, bytes(sizeof(T), what));
        std::byte ordered[sizeof(T)];
        for (std::size_t i = 0; i < sizeof(T); ++i)
            ordered[i] = raw[order_ == std::endian::native ? i : sizeof(T) - 1 - i];
        T value;
        std::memcpy(&value, ordered, sizeof(T));
        return value;
    }

    /// A view of the next `count` bytes.
    Result<std::span<const std::byte>> bytes(std::uint64_t count, std::string_view what);
    Result<void> skip(std::uint64_t count, std::string_view what);
    /// Moves to an absolute position, at most size().
    Result<void> seek(std::uint64_t position, std::string_view what);

  private:
    std::span<const std::byte> bytes_;
    std::uint64_t position_ = 0;
    std::endian order_;
};

}  // namespace tars
