// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"
#include "runtime/runtime.h"
#include "server/server_options.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace tars {

/// The library's models over HTTP, for clients of Ollama and of OpenAI. It answers on threads of its own.
class Server {
  public:
    /// `runtime` must outlive the server.
    static Result<std::unique_ptr<Server>> start(ServerOptions options, Library library, Runtime& runtime);
    /// stop().
    ~Server();

    std::uint16_t port() const;
    /// Requests under way.
    std::uint32_t active() const;
    /// A model in `runtime` that answers requests for `path` too, until it is taken back (ModelPool::lend).
    void lend(const std::filesystem::path& path, ModelId model);
    void take_back(const std::filesystem::path& path);
    /// Takes no new requests, lets those under way end for as long as options.grace says, cancels the rest.
    void stop();

    struct Impl;

  private:
    explicit Server(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace tars
