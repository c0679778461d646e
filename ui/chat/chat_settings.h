// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/sampler.h"

#include <QByteArray>
#include <QString>

namespace tars::ui {

/// How one conversation wants to be answered.
struct ChatSettings {
    QString systemPrompt;
    SamplingSettings sampling;
    int maxTokens = -1;   ///< < 0: until the model stops
    quint32 context = 0;  ///< tokens, used when a model is loaded; 0: the model's own

    bool operator==(const ChatSettings&) const = default;
};

/// JSON with only what differs from the defaults, so that better defaults reach old conversations.
QByteArray toJson(const ChatSettings& settings);
/// Unknown or damaged fields keep their defaults: a conversation always opens.
ChatSettings chatSettingsFromJson(const QByteArray& json);

}  // namespace tars::ui
