// SPDX-License-Identifier: Apache-2.0
#include "core/byte_cursor.h"

namespace tars {

Result<std::span<const std::byte>> ByteCursor::bytes(std::uint64_t count, std::string_view what) {
    if (count > remaining()) {
        return invalid_input(std::string(what) + " at byte " + std::to_string(position_) + " needs " +
                                 std::to_string(count) + " bytes, but only " + std::to_string(remaining()) +
                                 " are left",
                             "the file is truncated or damaged; fetch it again");
    }
    const auto view = bytes_.subspan(position_, count);
    position_ += count;
    return view;
}

Result<void> ByteCursor::skip(std::uint64_t count, std::string_view what) {
    TARS_CHECK(bytes(count, what));
    return {};
}

Result<void> ByteCursor::seek(std::uint64_t position, std::string_view what) {
    if (position > size()) {
        return invalid_input(std::string(what) + " points to byte " + std::to_string(position) +
                                 ", past the end at " + std::to_string(size()),
                             "the file is truncated or damaged; fetch it again");
    }
    position_ = position;
    return {};
}

}  // namespace tars
