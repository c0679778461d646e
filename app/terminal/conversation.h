// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/run_settings.h"
#include "app/terminal/server_connection.h"

#include <string>

namespace tars {

/// Finds the settings' model in the server, or pulls it there, and says what /api/show tells of it. Its name
/// in `settings` becomes the server's.
Result<ServerConnection::Json> open_model(ServerConnection& server, RunSettings& settings);
/// Has it in memory, with the context the settings ask for.
Result<void> load_model(ServerConnection& server, const RunSettings& settings,
                        const ServerConnection::Json& shown);
/// Whether it makes vectors and says nothing.
bool only_embeds(const ServerConnection::Json& shown);

/// A chat with a model of a server: what was said, and under which settings.
class Conversation {
  public:
    using Json = ServerConnection::Json;

    Conversation(ServerConnection& server, RunSettings settings, Json shown)
        : server_(server), settings_(std::move(settings)), shown_(std::move(shown)) {}

    /// Shows the answer and keeps both; a question that fails is forgotten.
    Result<void> say(std::string text);
    /// Another answer to the last question.
    Result<void> regenerate();
    void clear() { messages_ = Json::array(); }

    /// Goes on with another model and begins anew. The one so far stays where that fails.
    Result<void> load(const std::string& model);
    /// A model with this one's weights, and with the settings and messages so far.
    Result<void> save(const std::string& name);
    /// Tells the server of settings that concern how the model is loaded.
    Result<void> reload() { return load_model(server_, settings_, shown_); }

    RunSettings& settings() { return settings_; }
    const Json& shown() const { return shown_; }

  private:
    Result<void> answer();

    ServerConnection& server_;
    RunSettings settings_;
    Json shown_;
    Json messages_ = Json::array();  ///< without the system prompt
};

}  // namespace tars
