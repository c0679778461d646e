// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace tars::cuda {

/// The copies to shared memory that a thread has begun (cp.async), in the groups it has made of them. None
/// arrives before the thread waits for it: as late as a GPU may make it.
class AsyncCopies {
  public:
    /// `arrive` writes what was copied.
    void begin(std::function<void()> arrive) { open_.push_back(std::move(arrive)); }
    void end_group() { groups_.push_back(std::exchange(open_, {})); }
    /// Lets all groups but the last `groups` arrive.
    void wait(std::size_t groups) {
        while (groups_.size() > groups) {
            for (const auto& arrive : groups_.front()) arrive();
            groups_.erase(groups_.begin());
        }
    }
    bool empty() const {
        for (const auto& group : groups_)
            if (!group.empty()) return false;
        return open_.empty();
    }

  private:
    using Group = std::vector<std::function<void()>>;

    Group open_;
    std::vector<Group> groups_;
};

}  // namespace tars::cuda
