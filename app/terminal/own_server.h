// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/options.h"
#include "server/server.h"

#include <memory>
#include <optional>
#include <string>

namespace tars {

/// A server inside this process, for commands where none runs: the same code answers, so that the same
/// command says the same. It listens on this machine only, under a key that nobody else has.
class OwnServer {
  public:
    /// `model`: what to compute on, and the model, which may be a file that no library has; all of it may be
    /// empty.
    static Result<std::unique_ptr<OwnServer>> start(const ModelArguments& model, bool without_adapters);
    ~OwnServer();

    std::uint16_t port() const { return server_->port(); }
    const std::string& key() const { return key_; }
    /// The name under which the server has the model of start().
    const std::string& model() const { return model_; }
    /// Has the model in memory before it is asked, and shows how far that is. `context`: tokens; 0: as the
    /// model's maker or the environment says. `num_gpu`: see AnswerOptions.
    Result<void> load(const std::string& model, std::uint32_t context, std::optional<std::int32_t> num_gpu);

  private:
    OwnServer(std::unique_ptr<Device> device, Library library);
    void unload();
    Result<std::uint32_t> context_for(const LibraryEntry& entry, std::uint32_t wanted) const;

    struct Loaded {
        ModelId id{};
        std::filesystem::path path;
        std::uint32_t context = 0;
        std::optional<std::int32_t> num_gpu;
    };

    Library library_;
    Runtime runtime_;
    ModelPoolOptions pool_;
    std::string key_, model_;
    std::optional<Loaded> loaded_;
    std::unique_ptr<Server> server_;  ///< last: it uses the runtime
};

}  // namespace tars
