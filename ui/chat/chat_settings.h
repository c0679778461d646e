// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/answer_request.h"

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

namespace tars::ui {

/// The name of the preset that a model brings along, in ChatSettings::preset.
inline constexpr QLatin1StringView kOwnPreset("*");

/// How one conversation wants to be answered.
struct ChatSettings {
    QString systemPrompt;
    SamplingSettings sampling;
    int maxTokens = -1;   ///< < 0: until the model stops
    quint32 context = 0;  ///< tokens, used when a model is loaded; 0: the model's own
    Overflow overflow = Overflow::DropOldest;
    std::optional<bool> think = {};  ///< empty: as the model has it by itself
    QStringList stop = {};           ///< an answer ends before the first of these
    QString preset = {};  ///< the name of what these settings were taken from, also where they differ by now

    bool operator==(const ChatSettings&) const = default;
};

/// JSON with only what differs from the defaults, so that better defaults reach old conversations.
QByteArray toJson(const ChatSettings& settings);
QJsonObject toJsonObject(const ChatSettings& settings);
/// Unknown or damaged fields keep their defaults: a conversation always opens.
ChatSettings chatSettingsFromJson(const QByteArray& json);
ChatSettings chatSettingsFrom(const QJsonObject& fields);

}  // namespace tars::ui
