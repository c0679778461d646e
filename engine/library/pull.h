// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/paths.h"
#include "core/result.h"
#include "library/model_folders.h"
#include "library/transfer_event.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace tars {

struct TransferOptions {
    bool insecure = false;               ///< plain HTTP instead of HTTPS
    std::uint64_t bytes_per_second = 0;  ///< 0: as fast as it goes
    unsigned connections = 8;            ///< parts of a blob on their way at the same time
    std::uint64_t part_bytes =
        100'000'000;  ///< the smallest part of a blob that gets a connection of its own
    int tries = 6;    ///< per part, in a row without a byte
    std::chrono::milliseconds first_pause{1000};  ///< after the first of them; doubled each time
    std::chrono::seconds stall{30};               ///< a connection silent for so long is given up
    std::filesystem::path key;                    ///< OpenSSH's Ed25519 key that signs for Ollama's registry
    std::string hugging_face = "https://huggingface.co";
    std::string hugging_face_token;
    std::filesystem::path home = data_directory();       ///< whose NetworkUse counts
    std::function<void(const TransferEvent&)> on_event;  ///< in the thread of the call
    /// Before the first byte is fetched: bytes of all blobs of the model, and how many of them are here. In
    /// the thread of the call; may be empty.
    std::function<void(std::uint64_t total, std::uint64_t here)> on_plan = {};
    std::stop_token stop;
};

/// With HF_ENDPOINT, HF_TOKEN and Ollama's key where they exist, and as many connections as
/// TARS_MAX_TRANSFER_STREAMS or OLLAMA_MAX_TRANSFER_STREAMS says. HTTPS_PROXY and NO_PROXY count as usual.
TransferOptions transfer_options(const Environment& environment = process_environment());

/// Fetches a model from its registry, or from Hugging Face, into a store of ours. Blobs come in parts over
/// several connections; how far each got is on disk, so that the next call goes on where this one ended,
/// however it ended. A blob gets its name only once its SHA-256 is right, the model only once all its blobs
/// are there. A model of the same name stays usable until then. Calls for the same blob, in any process,
/// wait for one another.
Result<void> pull_model(OllamaStore& store, const ModelName& name, const TransferOptions& options);

/// Sends a model of the store to its registry; blobs that are there already are not sent.
Result<void> push_model(const OllamaStore& store, const ModelName& name, const TransferOptions& options);

}  // namespace tars
