// SPDX-License-Identifier: Apache-2.0
#include "server/answers/media.h"

#include <algorithm>
#include <cstdint>

namespace tars {
namespace {

int digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/// As many bytes as `digits` hold whole.
std::string decoded(std::string_view digits) {
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : digits) {
        bits = bits << 6 | static_cast<std::uint32_t>(digit(c));
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 255);
    }
    return bytes;
}

bool is_sound(std::string_view bytes) {
    if (bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WAVE"))
        return true;
    if (bytes.starts_with("ID3")) return true;
    // An MPEG frame of layer III begins with eleven set bits, the version and the layer's number.
    return bytes.size() > 1 && bytes[0] == '\xff' && (static_cast<unsigned char>(bytes[1]) & 0xe6u) == 0xe2u;
}

}  // namespace

Error cannot_take(Media media) {
    return unsupported(media == Media::audio ? "this model is missing data required for audio input"
                                             : "this model is missing data required for image input");
}

Result<Media> media_of(std::string_view base64, const std::string& fault) {
    constexpr std::size_t kHead = 16;  // digits; enough for every mark that is_sound() knows
    const auto padding = base64.size() - (base64.find_last_not_of('=') + 1);
    const auto digits = base64.substr(0, base64.size() - padding);
    const bool known = std::ranges::all_of(digits, [](char c) { return digit(c) >= 0; });
    if (base64.empty() || base64.size() % 4 != 0 || padding > 2 || !known) return invalid_input(fault);
    return is_sound(decoded(digits.substr(0, kHead))) ? Media::audio : Media::image;
}

}  // namespace tars
