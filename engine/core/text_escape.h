// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace tars {

/// Text from a file made safe to print: control characters and invalid UTF-8 become \xNN, and what is
/// longer than `limit` bytes is cut with "…". For messages and terminals, so that no name in a file can
/// move the cursor.
std::string escape_for_display(std::string_view text, std::size_t limit = 120);

/// Length in bytes of the valid UTF-8 sequence at the start of `text`; 0 if there is none.
std::size_t utf8_sequence_length(std::string_view text);

}  // namespace tars
