// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/model_defaults.h"
#include "ui/chat/chat_settings.h"
#include "ui/models/model_notes.h"

#include <optional>

namespace tars::ui {

/// How a chat with a model begins by itself: as its maker wants it. Empty: its maker wants nothing.
std::optional<ChatSettings> makersSettings(const ModelDefaults& defaults);

/// The same as the user wants it, who has noted something else perhaps; with the context that the model is
/// loaded with. Marked as the preset that the model brings along.
std::optional<ChatSettings> beginningWith(const ModelNote& note, const QString& name,
                                          const ModelDefaults& defaults);

}  // namespace tars::ui
