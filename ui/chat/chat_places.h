// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_folders.h"

#include <QMetaType>
#include <QString>

#include <stop_token>
#include <vector>

namespace tars::ui {

/// Where another program keeps its chats on this computer.
struct ChatPlace {
    QString program;  ///< "LM Studio"
    QString path;     ///< a folder, or a file
    int chats = -1;   ///< about so many; -1: that cannot be told

    bool operator==(const ChatPlace&) const = default;
};

/// The places of LM Studio, Jan, GPT4All and Ollama's app that exist and are not empty. Only looks. Takes a
/// while: for worker threads. Without the rest if it was stopped.
std::vector<ChatPlace> findChatPlaces(const Environment& environment = process_environment(),
                                      const std::stop_token& stop = {});

}  // namespace tars::ui

Q_DECLARE_METATYPE(std::vector<tars::ui::ChatPlace>)
