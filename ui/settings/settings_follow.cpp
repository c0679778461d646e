// SPDX-License-Identifier: Apache-2.0
// How the window hears of settings that were changed elsewhere, and tells its parts.
#include "settings/setting_rules.h"
#include "ui/settings/settings.h"
#include "ui/text.h"

#include <QFileInfo>
#include <QSet>

#include <array>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kServerKey = "server/key"_L1;

/// Read from the file or just written: the same text.
QString textOf(const QVariant& value) {
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'\n') : value.toString();
}

QStringList followedKeys() {
    QStringList keys{kServerKey};
    for (const SettingRule& rule : setting_rules()) keys.append(toQString(rule.key()));
    return keys;
}

}  // namespace

int Settings::number(QLatin1StringView key) const {
    const auto rule = find_setting(std::string_view(key.data(), static_cast<std::size_t>(key.size())));
    bool isNumber = false;
    const int stored = store_.value(key).toInt(&isNumber);
    return static_cast<int>(
        effective_number(**rule, isNumber ? std::optional<std::int64_t>(stored) : std::nullopt));
}

void Settings::write(QLatin1StringView key, const QVariant& value) {
    if (value.isValid())
        store_.setValue(key, value);
    else
        store_.remove(key);
    known_.insert(key, textOf(value));
}

/// Each group of settings has one signal.
void Settings::tell(const QStringList& changedKeys) {
    struct Group {
        QLatin1StringView prefix;
        void (Settings::*changed)();
    };
    constexpr std::array<Group, 10> kGroups{{{"appearance/language"_L1, &Settings::languageChanged},
                                             {"appearance/"_L1, &Settings::appearanceChanged},
                                             {"desktop/"_L1, &Settings::desktopChanged},
                                             {"models/"_L1, &Settings::desktopChanged},
                                             {"downloads/"_L1, &Settings::downloadsChanged},
                                             {"engine/"_L1, &Settings::engineChanged},
                                             {"server/"_L1, &Settings::serverChanged},
                                             {"tuning/collect_feedback"_L1, &Settings::feedbackChanged},
                                             {"tuning/pace"_L1, &Settings::tunePaceChanged},
                                             {"tuning/"_L1, &Settings::selfTuningChanged}}};
    std::array<bool, kGroups.size()> isChanged{};
    for (const QString& key : changedKeys) {
        const auto* group =
            std::ranges::find_if(kGroups, [&](const Group& each) { return key.startsWith(each.prefix); });
        if (group != kGroups.end()) isChanged[static_cast<std::size_t>(group - kGroups.begin())] = true;
    }
    for (std::size_t group = 0; group < kGroups.size(); ++group)
        if (isChanged[group]) Q_EMIT(this->*kGroups[group].changed)();
}

// The folder, since the file is replaced by every change.
void Settings::follow() {
    const QStringList keys = followedKeys();
    for (const QString& key : keys) known_.insert(key, textOf(store_.value(key)));
    if (!watcher_.addPath(QFileInfo(store_.fileName()).path())) return;
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &Settings::readAgain);
}

void Settings::readAgain() {
    store_.sync();  // reads the file only if it is another one
    QStringList changed;
    const QStringList keys = followedKeys();
    for (const QString& key : keys) {
        const QString now = textOf(store_.value(key));
        if (std::exchange(known_[key], now) != now) changed.append(key);
    }
    tell(changed);
}

}  // namespace tars::ui
