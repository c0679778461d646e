// SPDX-License-Identifier: Apache-2.0
// What contract tests look at in answers.
#pragma once

#include "server_fixture.h"

#include <string>
#include <vector>

namespace tars::test {

/// An object's, in their order.
inline std::string keys_of(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

/// Of an event stream, what stands behind "data: " but for the end mark.
inline std::vector<Json> events_of(const std::string& body) {
    std::vector<Json> events;
    for (const auto& line : lines_of(body))
        if (line.starts_with("data: {")) events.push_back(Json::parse(line.substr(6)));
    return events;
}

}  // namespace tars::test
