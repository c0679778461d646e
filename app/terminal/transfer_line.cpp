// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/transfer_line.h"

#include "app/terminal/options.h"

#include <iostream>

namespace tars {
namespace {

std::string percent(const TransferEvent& event) {
    const auto share =
        event.total > 0 ? static_cast<double>(event.completed) / static_cast<double>(event.total) : 1;
    return std::to_string(static_cast<int>(share * 100)) + " %";
}

}  // namespace

TransferLine::~TransferLine() {
    if (!status_.empty() && stderr_is_terminal()) std::cerr << "\n";
}

void TransferLine::show(const TransferEvent& event) {
    const bool bytes = event.total > 0 || !event.digest.empty();
    if (!stderr_is_terminal()) {
        if (event.status != status_) std::cerr << event.status << "\n";
        status_ = event.status;
        return;
    }
    if (event.status != status_ && !status_.empty()) std::cerr << "\n";
    status_ = event.status;
    std::cerr << "\r\x1b[K" << status_;
    if (bytes)
        std::cerr << "  " << percent(event) << "  " << readable_bytes(event.completed) << " of "
                  << readable_bytes(event.total) << speed(event);
    std::cerr << std::flush;
}

/// Over the time since the digest first came up.
std::string TransferLine::speed(const TransferEvent& event) {
    const auto now = std::chrono::steady_clock::now();
    if (event.digest != digest_) {
        digest_ = event.digest;
        began_ = now;
        at_start_ = event.completed;
    }
    const std::chrono::duration<double> seconds = now - began_;
    if (seconds.count() < 1 || event.completed <= at_start_) return "";
    const auto rate = static_cast<double>(event.completed - at_start_) / seconds.count();
    return "  " + readable_bytes(static_cast<std::uint64_t>(rate)) + "/s";
}

}  // namespace tars
