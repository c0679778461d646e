// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tars {

/// Whether lists and objects nest deeper than `levels`. JSON parsers need no stack for depth, but copies and
/// comparisons of what they made do: ask before.
template <typename Json>
bool nests_deeper(const Json& json, int levels) {
    if (!json.is_structured()) return false;
    if (levels == 0) return true;
    for (const auto& child : json)
        if (nests_deeper(child, levels - 1)) return true;
    return false;
}

}  // namespace tars
