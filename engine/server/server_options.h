// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/environment.h"
#include "core/result.h"
#include "library/pull.h"
#include "runtime/model_pool.h"
#include "server/answered_request.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

struct ServerOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 11434;              ///< 0: any free one
    std::vector<std::string> origins = {};   ///< of web pages that may ask, besides the usual ones
    std::vector<std::string> api_keys = {};  ///< one of these is needed, if there are any
    bool allow_anyone = false;               ///< listen beyond this machine without a key all the same
    std::size_t connections = 1024;
    std::size_t body_bytes = std::size_t{64} * 1024 * 1024;
    std::chrono::milliseconds grace{20'000};  ///< for answers under way when the server stops
    ModelPoolOptions pool = {};
    TransferOptions transfers = {};  ///< of models that clients pull, push, or make from one that is not here
    /// Whether a template that is stored with a model counts before its file's own; empty: it does, where the
    /// file's own cannot do more.
    std::optional<bool> go_template = {};
    unsigned debug = 0;         ///< 1: the log tells what each answer took; 2: also what the model read
    bool log_requests = false;  ///< their bodies, as they came
    bool prune = true;          ///< left-over files of models may be removed at the start
    /// What whoever set the environment should know, one line each; the log begins with them.
    std::vector<std::string> notes = {};
    std::string version = "0";
    /// One line per answered request; called on the connections' threads.
    std::function<void(const std::string& line)> log = {};
    /// Each answered request as a value; called on the connections' threads.
    std::function<void(const AnsweredRequest& request)> observe = {};
};

/// The options that OLLAMA_… variables or their TARS_… twins ask for: HOST, ORIGINS, KEEP_ALIVE,
/// NUM_PARALLEL, MAX_QUEUE, MAX_LOADED_MODELS, CONTEXT_LENGTH, KV_CACHE_TYPE, LOAD_TIMEOUT, GO_TEMPLATE,
/// NOPRUNE, DEBUG, DEBUG_LOG_REQUESTS, MAX_TRANSFER_STREAMS; and TARS_API_KEYS, TARS_ALLOW_ANYONE,
/// TARS_MEMORY_LIMIT (bytes). TARS_… wins. A duration or a type that makes no sense is an error; a number, a
/// port or an origin that makes none is noted, and so is what Ollama would heed and we cannot.
Result<ServerOptions> options_from_environment(const Environment& environment = process_environment());

/// Those variables and what each means, a line each, for people.
std::string environment_help();

struct HostAndPort {
    std::string host;
    std::uint16_t port;
    std::string note;  ///< what whoever wrote it should know; mostly empty
};
/// "host", "host:port", ":port", "[::1]:port", "http://host", as OLLAMA_HOST takes them. A port that is none
/// means the usual one.
Result<HostAndPort> parse_host(std::string_view text);

}  // namespace tars
