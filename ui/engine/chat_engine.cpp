// SPDX-License-Identifier: Apache-2.0
#include "ui/engine/chat_engine.h"

namespace tars::ui {

void ChatEngine::useDevice(const DeviceChoice&) {}

void ChatEngine::followAdapters(const Library&) {}

void ChatEngine::beginLoading(const QString& path) {
    loadingPath_ = path;
    Q_EMIT loadingStarted(path);
}

void ChatEngine::endLoading() {
    loadingPath_.clear();
    Q_EMIT loadingEnded();
}

void ChatEngine::setModel(std::optional<ModelInfo> model, LibraryEntry entry, ModelSkills skills,
                          ModelDefaults defaults) {
    model_ = std::move(model);
    skills_ = skills;
    defaults_ = std::move(defaults);
    entry_ = std::move(entry);
    Q_EMIT modelChanged();
}

}  // namespace tars::ui
