// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace tars {

/// One field of a form; its views are into the body.
struct FormField {
    std::string_view name;
    std::string_view content;
};

/// The fields of a `multipart/form-data` body (RFC 7578) in their order; nothing if it is none.
/// `content_type` is the header, which names what stands between the fields.
std::optional<std::vector<FormField>> parse_form(std::string_view content_type, std::string_view body);

}  // namespace tars
