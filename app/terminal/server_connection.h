// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/transfer_event.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace tars {

struct ModelArguments;

#ifdef TARS_HAS_SERVER
inline constexpr bool kHasServer = true;
#else
inline constexpr bool kHasServer = false;
#endif

/// A server that speaks Ollama's dialect, at TARS_HOST, OLLAMA_HOST or 127.0.0.1:11434, or inside this
/// process. TARS_API_KEY opens it. Builds without the server never find one.
class ServerConnection {
  public:
    using Json = nlohmann::ordered_json;

    /// The server that commands go through. On the usual port only another TARS counts; where an address was
    /// given, any. Nothing if `alone`, if TARS_LOCAL is set, or if nobody answers.
    static std::optional<ServerConnection> find(bool alone = false);
    /// Any server there; an error if nobody answers.
    static Result<ServerConnection> need();
    /// The one of find(), else one of this process's own (own_server.h), which knows models that are mere
    /// files too.
    static Result<ServerConnection> find_or_start(bool alone, const ModelArguments& model,
                                                  bool without_adapters = false);

    ServerConnection(ServerConnection&&) noexcept;
    ~ServerConnection();

    /// Inside this process.
    bool is_own() const;
    /// How the server calls the model that find_or_start() was given.
    std::string name_of(const std::string& model) const;
    /// Has a model in memory before it is asked. An own server shows how far that is.
    Result<void> load(const std::string& model, std::uint32_t context, std::optional<std::int32_t> num_gpu,
                      const Json& keep_alive);

    Result<Json> get(const std::string& path);
    /// An answer without a body is an empty object.
    Result<Json> post(const std::string& path, const Json& body);
    Result<Json> remove(const std::string& path, const Json& body);
    /// Each line of a streamed answer, until `take` says false or `abandoned`, asked now and then, true. A
    /// line with an error is the error returned.
    Result<void> post_lines(const std::string& path, const Json& body,
                            const std::function<bool(const Json&)>& take,
                            const std::function<bool()>& abandoned = {});
    /// The steps of a pull, a push or a creation.
    Result<void> follow(const std::string& path, const Json& body,
                        const std::function<void(const TransferEvent&)>& on_event);
    /// Makes sure the server has the file as a blob of this digest.
    Result<void> send_blob(const std::filesystem::path& file, const std::string& digest,
                           const std::function<void(const TransferEvent&)>& on_event);

    struct Impl;

  private:
    explicit ServerConnection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// A text or number of a server's, safe to print; empty when absent.
std::string shown_member(const ServerConnection::Json& object, const char* key);
/// The text as it is; empty when absent.
std::string text_member(const ServerConnection::Json& object, const char* key);
std::uint64_t count_member(const ServerConnection::Json& object, const char* key);

}  // namespace tars
