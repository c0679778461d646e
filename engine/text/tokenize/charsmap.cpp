// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/charsmap.h"

#include "core/byte_cursor.h"

#include <algorithm>

namespace tars {
namespace {

// Real maps stay far below both; they bound what a hostile map can cost.
constexpr std::size_t kLongestKey = 256;
constexpr std::size_t kLongestContent = 64;

// A unit of darts-clone: bits 0-7 the label that leads here (bit 31 is set in values, so that no label
// matches them), bit 8 "an entry ends here", bits 10-30 the offset to the children, times 256 if bit 9 is
// set.
std::uint32_t label(std::uint32_t unit) {
    return unit & (1U << 31 | 0xFF);
}
bool ends_entry(std::uint32_t unit) {
    return (unit >> 8 & 1) != 0;
}
std::uint32_t offset(std::uint32_t unit) {
    return unit >> 10 << ((unit & 1U << 9) >> 6);
}
std::uint32_t value(std::uint32_t unit) {
    return unit & 0x7FFFFFFF;
}

}  // namespace

Result<Charsmap> Charsmap::parse(std::string_view bytes) {
    ByteCursor cursor(std::as_bytes(std::span(bytes.data(), bytes.size())));
    TARS_TRY(const auto array_size, cursor.read<std::uint32_t>("precompiled_charsmap array size"));
    if (array_size % 4 != 0 || array_size > cursor.remaining())
        return invalid_input("precompiled_charsmap has an array of " + std::to_string(array_size) +
                             " bytes, expected a multiple of 4 within the " +
                             std::to_string(cursor.remaining()) + " bytes that follow");
    Charsmap map;
    map.units_.reserve(array_size / 4);
    for (std::uint32_t i = 0; i < array_size / 4; ++i) {
        TARS_TRY(const auto unit, cursor.read<std::uint32_t>("precompiled_charsmap unit"));
        map.units_.push_back(unit);
    }
    map.contents_ = bytes.substr(cursor.position());
    return map;
}

std::optional<Charsmap::Replacement> Charsmap::find(std::string_view text, bool shortest) const {
    if (units_.empty()) return {};
    std::optional<Replacement> found;
    std::uint32_t node = offset(units_[0]);
    for (std::size_t i = 0; i < std::min(text.size(), kLongestKey); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        node ^= byte;
        if (byte == 0 || node >= units_.size() || label(units_[node]) != byte) break;
        const std::uint32_t unit = units_[node];
        node ^= offset(unit);
        if (!ends_entry(unit)) continue;
        if (node >= units_.size()) break;
        const std::size_t begin = value(units_[node]);
        if (begin >= contents_.size()) break;
        const auto end = contents_.find('\0', begin);
        if (end == std::string::npos || end - begin > kLongestContent) break;
        found = Replacement{i + 1, std::string_view(contents_).substr(begin, end - begin)};
        if (shortest) break;
    }
    return found;
}

}  // namespace tars
