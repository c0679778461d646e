// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/preset_list.h"

#include <algorithm>

namespace tars::ui {

PresetList::PresetList(ChatStore& store, QObject* parent) : QObject(parent), store_(store) {
    read();
    connect(&store, &ChatStore::openedLate, this, &PresetList::read);
}

void PresetList::read() {
    store_.presets(this, [this](const QList<Preset>& presets) {
        for (const Preset& preset : presets)
            if (std::ranges::find(presets_, preset.id, &Preset::id) == presets_.end())
                presets_.append(preset);
        Q_EMIT changed();
    });
}

const Preset* PresetList::find(const QString& name) const {
    const auto found = std::ranges::find(presets_, name, &Preset::name);
    return found == presets_.end() ? nullptr : &*found;
}

bool PresetList::isFree(const QString& name) const {
    return !name.trimmed().isEmpty() && name.trimmed() != kOwnPreset && !find(name.trimmed());
}

void PresetList::put(Preset preset) {
    preset.settings.preset.clear();
    store_.putPreset(preset);
    presets_.removeIf([&](const Preset& other) { return other.id == preset.id; });
    const auto place = std::ranges::upper_bound(
        presets_, preset.name, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; },
        &Preset::name);
    presets_.insert(place, std::move(preset));
    Q_EMIT changed();
}

bool PresetList::add(const QString& name, ChatSettings settings) {
    if (!isFree(name)) return false;
    put({store_.newId(), name.trimmed(), std::move(settings)});
    return true;
}

bool PresetList::rename(const QString& name, const QString& to) {
    const Preset* preset = find(name);
    if (!preset || !isFree(to)) return false;
    put({preset->id, to.trimmed(), preset->settings});
    return true;
}

void PresetList::change(const QString& name, ChatSettings settings) {
    if (const Preset* preset = find(name)) put({preset->id, preset->name, std::move(settings)});
}

void PresetList::remove(const QString& name) {
    const Preset* found = find(name);
    if (!found) return;
    const Preset preset = *found;
    store_.removePreset(preset.id);
    presets_.removeIf([&](const Preset& other) { return other.id == preset.id; });
    Q_EMIT changed();
    Q_EMIT removed(preset);
}

void PresetList::restore(const Preset& preset) {
    if (isFree(preset.name)) put(preset);
}

}  // namespace tars::ui
