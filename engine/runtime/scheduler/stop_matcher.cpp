// SPDX-License-Identifier: Apache-2.0
#include "runtime/scheduler/stop_matcher.h"

#include <algorithm>

namespace tars {

StopMatcher::StopMatcher(std::vector<std::string> stops) : stops_(std::move(stops)) {
    std::erase(stops_, std::string());
}

StopMatcher::Output StopMatcher::push(std::string_view text) {
    held_ += text;
    std::size_t first = std::string::npos;
    for (const auto& stop : stops_) first = std::min(first, held_.find(stop));
    if (first != std::string::npos) return {held_.substr(0, first), true};

    std::size_t keep = 0;  // the longest end of held_ that begins a stop string
    for (const auto& stop : stops_) {
        for (std::size_t n = std::min(stop.size() - 1, held_.size()); n > keep; --n) {
            if (held_.ends_with(std::string_view(stop).substr(0, n))) {
                keep = n;
                break;
            }
        }
    }
    Output output{held_.substr(0, held_.size() - keep), false};
    held_.erase(0, held_.size() - keep);
    return output;
}

}  // namespace tars
