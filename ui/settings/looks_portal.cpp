// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/looks_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kService = "org.freedesktop.portal.Desktop"_L1, kPath = "/org/freedesktop/portal/desktop"_L1,
               kInterface = "org.freedesktop.portal.Settings"_L1;

struct Key {
    QLatin1StringView space, name;
};
constexpr Key kKeys[] = {{"org.freedesktop.appearance"_L1, "color-scheme"_L1},
                         {"org.freedesktop.appearance"_L1, "reduced-motion"_L1},
                         {"org.gnome.desktop.interface"_L1, "enable-animations"_L1}};

}  // namespace

LooksPortal::LooksPortal(std::function<void(const QString&, const QVariant&)> take) : take_(std::move(take)) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                SLOT(hear(QString, QString, QDBusVariant)));
    for (const Key& key : kKeys) read(key.space, key.name);
}

void LooksPortal::read(const QString& space, const QString& key) {
    auto call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    call << space << key;
    auto* reply = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply, space, key] {
        reply->deleteLater();
        const QDBusPendingReply<QDBusVariant> answer = *reply;
        if (!answer.isError()) hear(space, key, answer.value());
    });
}

/// The answer to Read is a variant in a variant.
void LooksPortal::hear(const QString& space, const QString& key, const QDBusVariant& value) {
    const bool wanted = std::ranges::any_of(
        kKeys, [&](const Key& known) { return space == known.space && key == known.name; });
    if (!wanted) return;
    QVariant said = value.variant();
    if (said.canConvert<QDBusVariant>()) said = said.value<QDBusVariant>().variant();
    take_(key, said);
}

}  // namespace tars::ui
