// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

/// One list of fields for both directions.
template <typename Settings, typename Visit>
void forEachField(Settings& settings, const Visit& visit) {
    auto& sampling = settings.sampling;
    visit("temperature"_L1, sampling.temperature);
    visit("top_k"_L1, sampling.top_k);
    visit("top_p"_L1, sampling.top_p);
    visit("min_p"_L1, sampling.min_p);
    visit("typical_p"_L1, sampling.typical_p);
    visit("repeat_penalty"_L1, sampling.repeat_penalty);
    visit("repeat_last_n"_L1, sampling.repeat_last_n);
    visit("presence_penalty"_L1, sampling.presence_penalty);
    visit("frequency_penalty"_L1, sampling.frequency_penalty);
    visit("mirostat"_L1, sampling.mirostat);
    visit("mirostat_tau"_L1, sampling.mirostat_tau);
    visit("mirostat_eta"_L1, sampling.mirostat_eta);
    visit("max_tokens"_L1, settings.maxTokens);
}

float numberFrom(double value, float) {
    return static_cast<float>(value);
}

std::int32_t numberFrom(double value, std::int32_t otherwise) {
    constexpr double kLimit = std::numeric_limits<std::int32_t>::max();
    return std::abs(value) <= kLimit ? static_cast<std::int32_t>(value) : otherwise;
}

}  // namespace

QJsonObject toJsonObject(const ChatSettings& settings) {
    QJsonObject json;
    QJsonObject defaults;
    const ChatSettings standard;
    forEachField(settings, [&](QLatin1StringView name, auto value) { json[name] = value; });
    forEachField(standard, [&](QLatin1StringView name, auto value) { defaults[name] = value; });
    for (auto field = json.begin(); field != json.end();) {
        field = defaults.value(field.key()) == field.value() ? json.erase(field) : std::next(field);
    }
    if (!settings.systemPrompt.isEmpty()) json["system"_L1] = settings.systemPrompt;
    if (settings.context > 0) json["context"_L1] = static_cast<qint64>(settings.context);
    // As text: a JSON number cannot hold all of 64 bits.
    if (settings.sampling.seed) json["seed"_L1] = QString::number(*settings.sampling.seed);
    if (settings.overflow != Overflow::DropOldest) json["overflow"_L1] = static_cast<int>(settings.overflow);
    if (settings.think) json["think"_L1] = *settings.think;
    if (!settings.stop.isEmpty()) json["stop"_L1] = QJsonArray::fromStringList(settings.stop);
    if (!settings.preset.isEmpty()) json["preset"_L1] = settings.preset;
    return json;
}

QByteArray toJson(const ChatSettings& settings) {
    return QJsonDocument(toJsonObject(settings)).toJson(QJsonDocument::Compact);
}

ChatSettings chatSettingsFromJson(const QByteArray& json) {
    return chatSettingsFrom(QJsonDocument::fromJson(json).object());
}

ChatSettings chatSettingsFrom(const QJsonObject& fields) {
    ChatSettings settings;
    forEachField(settings, [&](QLatin1StringView name, auto& value) {
        if (const auto field = fields.value(name); field.isDouble())
            value = numberFrom(field.toDouble(), value);
    });
    settings.systemPrompt = fields.value("system"_L1).toString();
    const double context = fields.value("context"_L1).toDouble();
    if (context > 0 && context <= std::numeric_limits<qint32>::max())
        settings.context = static_cast<quint32>(context);
    bool isNumber = false;
    const quint64 seed = fields.value("seed"_L1).toString().toULongLong(&isNumber);
    if (isNumber) settings.sampling.seed = seed;
    const int overflow = fields.value("overflow"_L1).toInt();
    if (overflow > 0 && overflow <= static_cast<int>(Overflow::Summarise))
        settings.overflow = static_cast<Overflow>(overflow);
    if (const auto think = fields.value("think"_L1); think.isBool()) settings.think = think.toBool();
    const auto stops = fields.value("stop"_L1).toArray();
    for (const auto& stop : stops) {
        if (!stop.toString().isEmpty()) settings.stop.append(stop.toString());
    }
    settings.preset = fields.value("preset"_L1).toString();
    return settings;
}

}  // namespace tars::ui
