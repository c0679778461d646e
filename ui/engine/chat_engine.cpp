// SPDX-License-Identifier: Apache-2.0
#include "ui/engine/chat_engine.h"

namespace tars::ui {

void ChatEngine::useDevice(const DeviceChoice& choice) {
    choice_ = choice;
}

void ChatEngine::followAdapters(const Library&) {}

QString ChatEngine::adapterFile() const {
    return {};
}

/// Where nothing was chosen, as ModelOptions has it.
KvType ChatEngine::cacheType() const {
    return modelKvType_.value_or(model_ && model_->type == "F32" ? KvType::f32 : KvType::f16);
}

void ChatEngine::beginLoading(const QString& path) {
    loadingPath_ = path;
    loadingKvType_ = kvType_;
    loadingDevice_ = choice_;
    Q_EMIT loadingStarted(path);
}

void ChatEngine::endLoading() {
    loadingPath_.clear();
    Q_EMIT loadingEnded();
}

void ChatEngine::setModel(std::optional<ModelInfo> model, LibraryEntry entry, ModelSkills skills,
                          ModelDefaults defaults) {
    model_ = std::move(model);
    modelKvType_ = loadingKvType_;
    modelDevice_ = loadingDevice_;
    skills_ = skills;
    defaults_ = std::move(defaults);
    entry_ = std::move(entry);
    Q_EMIT modelChanged();
}

}  // namespace tars::ui
