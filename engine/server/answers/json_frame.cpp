// SPDX-License-Identifier: Apache-2.0
#include "server/answers/json_frame.h"

#include <cassert>

namespace tars {

JsonFrame::JsonFrame(std::string_view text) {
    const auto hole = to_text(kHole);
    for (auto at = text.find(hole); at != text.npos; at = text.find(hole)) {
        parts_.emplace_back(text.substr(0, at));
        text.remove_prefix(at + hole.size());
    }
    parts_.emplace_back(text);
}

std::string JsonFrame::fill(std::initializer_list<std::string_view> values) const {
    assert(values.size() + 1 == parts_.size());
    auto text = parts_.front();
    auto part = parts_.begin();
    for (const auto value : values) text.append(value).append(*++part);
    return text;
}

}  // namespace tars
