// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace tars {

/// A step of a transfer, in the words of Ollama's API: "pulling manifest", "pulling 6a0746a1ec1a" with
/// digest, total and completed, "verifying sha256 digest", "writing manifest", "removing unused layers",
/// "success"; "retrieving manifest", "pushing 6a0746a1ec1a", "pushing manifest", "success".
struct TransferEvent {
    std::string status;
    std::string digest;           ///< "sha256:…" of the blob on its way; else empty
    std::uint64_t total = 0;      ///< bytes
    std::uint64_t completed = 0;  ///< bytes
};

}  // namespace tars
