// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/model_folders.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A host that was asked, and why. Times are in milliseconds since 1970.
struct Contact {
    std::string host;     ///< with its port, unless that is the usual one
    std::string purpose;  ///< "pull", "push", "search"
    std::string subject;  ///< the last time's: a model's name, or what was searched for
    std::int64_t first = 0, last = 0;
    std::uint64_t requests = 0;
    std::uint64_t sent = 0, received = 0;  ///< bytes of HTTP, without those of TLS
};

/// What of this computer goes out over the network: whether anything may, and who was asked. Kept in a data
/// folder and true for every process that uses it. Loopback addresses are this computer itself: they are
/// never forbidden and never listed. Safe from any thread; each call reads or writes small files.
class NetworkUse {
  public:
    explicit NetworkUse(std::filesystem::path directory, Environment environment = process_environment());

    /// Nothing may go out: TARS_OFFLINE is set, or offline was chosen.
    bool offline() const { return forced_offline() || chosen_offline(); }
    /// TARS_OFFLINE is set, to something else than 0 or false.
    bool forced_offline() const;
    bool chosen_offline() const;
    Result<void> choose_offline(bool offline);

    /// An error that says why if `host` must not be asked.
    Result<void> permit(std::string_view host) const;
    /// Adds to the host's entry for this purpose. `news` needs no times.
    Result<void> note(const Contact& news) const;
    /// The latest first.
    Result<std::vector<Contact>> contacts() const;
    /// Forgets who was asked.
    Result<void> forget() const;

  private:
    std::filesystem::path directory_;
    Environment environment_;
};

/// Whether a host of a URL is this computer: localhost, 127.0.0.0/8 or ::1, in brackets or not, without port.
bool is_loopback(std::string_view host);

}  // namespace tars
