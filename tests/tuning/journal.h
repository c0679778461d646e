// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace tars::test {

/// A run's journal without what a clock says. A line without its end is still being written and left out.
inline std::vector<std::string> timeless_journal(const std::filesystem::path& folder) {
    std::vector<std::string> lines;
    std::ifstream file(folder / "journal.jsonl");
    for (std::string line; std::getline(file, line) && !file.eof();) {
        auto json = nlohmann::json::parse(line);
        for (const char* clock : {"seconds", "generation_seconds", "slice_seconds"}) json.erase(clock);
        lines.push_back(json.dump());
    }
    return lines;
}

}  // namespace tars::test
