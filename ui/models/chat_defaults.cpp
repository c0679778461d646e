// SPDX-License-Identifier: Apache-2.0
#include "ui/models/chat_defaults.h"

#include "ui/text.h"

namespace tars::ui {

std::optional<ChatSettings> makersSettings(const ModelDefaults& defaults) {
    if (defaults.system.empty() && defaults.options == AnswerOptions()) return {};
    ChatSettings settings;
    settings.systemPrompt = toQString(defaults.system);
    settings.sampling = defaults.options.sampling();
    settings.maxTokens = defaults.options.num_predict.value_or(-1);
    if (const auto context = defaults.options.num_ctx.value_or(0); context > 0)
        settings.context = static_cast<quint32>(context);
    for (const std::string& stop : defaults.options.stop.value_or(std::vector<std::string>()))
        settings.stop.append(toQString(stop));
    settings.preset = kOwnPreset;
    return settings;
}

std::optional<ChatSettings> beginningWith(const ModelNote& note, const QString& name,
                                          const ModelDefaults& defaults) {
    auto settings = note.defaults(name);
    if (!settings) settings = makersSettings(defaults);
    if (!settings) return {};
    settings->preset = kOwnPreset;
    if (note.context > 0) settings->context = note.context;
    return settings;
}

}  // namespace tars::ui
