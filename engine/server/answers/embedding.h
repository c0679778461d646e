// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "server/answers/service.h"
#include "server/http/message.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tars {

/// Texts that a client wants as vectors.
struct EmbeddingRequest {
    std::string model;
    std::vector<std::string> texts;
    std::optional<std::uint32_t> context;  ///< tokens of one text; empty: the server's default
    std::optional<std::chrono::nanoseconds> keep_alive;
    bool truncate = true;          ///< a text that is too long is cut; otherwise it is an error
    bool normalise = true;         ///< to length 1
    std::uint32_t dimensions = 0;  ///< the first so many only; 0: all
};

struct Embeddings {
    std::vector<std::vector<float>> vectors;  ///< in the order of the texts
    std::uint64_t tokens = 0;                 ///< of all texts, special ones too
    std::uint64_t dropped_tokens = 0;         ///< cut off those that were too long
    std::chrono::nanoseconds load_time{}, total_time{};
};

/// Says in a header what was cut off.
HttpResponse with_dropped(HttpResponse response, std::uint64_t tokens);

/// Waits for the model and computes all texts in shared batches.
Result<Embeddings> embed(Service& service, const EmbeddingRequest& request, const HttpRequest& http);

}  // namespace tars
