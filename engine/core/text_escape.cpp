// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"

#include <cstdint>

namespace tars {

std::size_t utf8_sequence_length(std::string_view text) {
    if (text.empty()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length) return 0;
    std::uint32_t code = first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return 0;
        code = code << 6 | (byte(i) & 0x3fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return overlong || surrogate || code > 0x10ffff ? 0 : length;
}

std::string escape_for_display(std::string_view text, std::size_t limit) {
    static constexpr char kHex[] = "0123456789abcdef";
    std::string shown;
    while (!text.empty()) {
        if (shown.size() >= limit) return shown + "…";
        const auto first = static_cast<unsigned char>(text[0]);
        const auto length = utf8_sequence_length(text);
        const bool c1_control = length == 2 && first == 0xc2 && static_cast<unsigned char>(text[1]) < 0xa0;
        if (length == 0 || first < 0x20 || first == 0x7f || c1_control) {
            shown += "\\x";
            shown += kHex[first >> 4];
            shown += kHex[first & 15];
            text.remove_prefix(1);
            if (c1_control) {
                const auto second = static_cast<unsigned char>(text[0]);
                shown += "\\x";
                shown += kHex[second >> 4];
                shown += kHex[second & 15];
                text.remove_prefix(1);
            }
            continue;
        }
        shown += text.substr(0, length);
        text.remove_prefix(length);
    }
    return shown;
}

}  // namespace tars
