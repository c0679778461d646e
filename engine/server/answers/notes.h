// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace tars {

/// What is told once in the server's log. Safe from any thread.
class Notes {
  public:
    explicit Notes(std::function<void(const std::string& line)> log) : log_(std::move(log)) {}

    /// Nothing if it was told already, or if too many were: their words may be a client's.
    void add(const std::string& note);

  private:
    static constexpr std::size_t kMost = 200;

    std::function<void(const std::string& line)> log_;
    std::mutex mutex_;
    std::set<std::string> told_;
};

}  // namespace tars
