// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/run_settings.h"
#include "app/terminal/server_connection.h"

#include <string>

namespace tars {

/// What came of a question, after it was shown.
struct ShownAnswer {
    std::string content, thinking;
    std::uint64_t left_out = 0;  ///< messages that no longer fit, the oldest
    bool context_full = false;
    bool interrupted = false;
};

/// Asks "/api/chat" or "/api/generate" and writes the answer to standard output as it comes; with
/// settings.verbose, how long it took to standard error. `body` has the question; the model, options and
/// wishes of `settings` are added. Inside an AnsweringScope only Ctrl-C ends the answer alone.
Result<ShownAnswer> show_answer(ServerConnection& server, const char* path, ServerConnection::Json body,
                                const RunSettings& settings);

/// A time as people read it: "1.5s", "340.2ms", "2m3s".
std::string duration_text(std::uint64_t nanoseconds);

}  // namespace tars
