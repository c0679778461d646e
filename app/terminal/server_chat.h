// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/terminal/chat_model.h"
#include "app/terminal/server_connection.h"

namespace tars {

/// A model of a running server.
class ServerChat : public ChatModel {
  public:
    ServerChat(ServerConnection server, std::string model)
        : server_(std::move(server)), model_(std::move(model)) {}

    Result<std::string> about() override;
    Result<ChatAnswer> chat(std::vector<ChatMessage>& messages, const AnswerOptions& options,
                            const Show& show) override;
    /// Continues the text as it is, without a template.
    Result<ChatAnswer> go_on(const std::string& text, const AnswerOptions& options, const Show& show);

  private:
    Result<ChatAnswer> answer(const char* path, ServerConnection::Json body, const AnswerOptions& options,
                              const Show& show);

    ServerConnection server_;
    std::string model_;
};

}  // namespace tars
