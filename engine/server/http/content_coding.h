// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tars {

/// How a request's body is packed (RFC 9110 § 8.4.1, RFC 8878).
enum class ContentCoding { identity, gzip, deflate, zstd };

/// Of a Content-Encoding header, which may be empty; nothing for one we cannot undo.
std::optional<ContentCoding> content_coding(std::string_view header);

struct Unpacked {
    enum class Fault { none, broken, too_large };
    std::string body;
    Fault fault = Fault::none;
};
/// Stops once it is more than `limit` bytes.
Unpacked unpack(ContentCoding coding, std::string_view packed, std::size_t limit);

}  // namespace tars
