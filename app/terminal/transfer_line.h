// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/transfer_event.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace tars {

/// One line that follows a transfer on a terminal's standard error; elsewhere one line per step.
class TransferLine {
  public:
    ~TransferLine();
    void show(const TransferEvent& event);

  private:
    std::string speed(const TransferEvent& event);

    std::string status_, digest_;
    std::chrono::steady_clock::time_point began_;
    std::uint64_t at_start_ = 0;
};

}  // namespace tars
