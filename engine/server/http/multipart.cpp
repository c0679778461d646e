// SPDX-License-Identifier: Apache-2.0
#include "server/http/multipart.h"

#include "server/http/message.h"

#include <algorithm>
#include <string>

namespace tars {
namespace {

constexpr std::size_t kMostFields = 64;
constexpr std::string_view kLineEnd = "\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The value of `name` in a header like `form-data; name="file"; filename="a.wav"`; empty if it is not there.
std::string_view parameter(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = std::min(header.find(';'), header.size());
        const auto one = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        const auto equals = one.find('=');
        if (equals == one.npos || !equal_ignoring_case(trimmed(one.substr(0, equals)), name)) continue;
        const auto value = trimmed(one.substr(equals + 1));
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            return value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

/// Up to `mark`, which goes too; nothing if it is not there.
std::optional<std::string_view> take_until(std::string_view& rest, std::string_view mark) {
    const auto at = rest.find(mark);
    if (at == rest.npos) return {};
    const auto part = rest.substr(0, at);
    rest.remove_prefix(at + mark.size());
    return part;
}

std::string_view name_in(std::string_view head) {
    constexpr std::string_view kHeader = "Content-Disposition:";
    while (!head.empty()) {
        const auto line = head.substr(0, head.find(kLineEnd));
        head.remove_prefix(std::min(line.size() + kLineEnd.size(), head.size()));
        if (line.size() > kHeader.size() && equal_ignoring_case(line.substr(0, kHeader.size()), kHeader))
            return parameter(line.substr(kHeader.size()), "name");
    }
    return {};
}

}  // namespace

std::optional<std::vector<FormField>> parse_form(std::string_view content_type, std::string_view body) {
    constexpr std::string_view kType = "multipart/form-data";
    const auto boundary = parameter(content_type, "boundary");
    if (boundary.empty() || !equal_ignoring_case(content_type.substr(0, kType.size()), kType)) return {};
    const auto delimiter = "\r\n--" + std::string(boundary);
    std::vector<FormField> fields;
    // The first delimiter may stand at the very beginning, where no line ends before it.
    auto rest = body;
    if (rest.starts_with(std::string_view(delimiter).substr(kLineEnd.size())))
        rest.remove_prefix(delimiter.size() - kLineEnd.size());
    else if (!take_until(rest, delimiter))
        return {};
    while (!rest.starts_with("--")) {
        if (fields.size() == kMostFields || !take_until(rest, kLineEnd)) return {};
        const auto part = take_until(rest, delimiter);
        if (!part) return {};
        auto content = *part;
        const auto head = take_until(content, "\r\n\r\n");
        if (!head) return {};
        fields.push_back({name_in(*head), content});
    }
    return fields;
}

}  // namespace tars
