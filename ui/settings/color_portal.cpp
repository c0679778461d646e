// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/color_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kService = "org.freedesktop.portal.Desktop"_L1, kPath = "/org/freedesktop/portal/desktop"_L1,
               kInterface = "org.freedesktop.portal.Settings"_L1, kSpace = "org.freedesktop.appearance"_L1,
               kKey = "color-scheme"_L1;

}  // namespace

ColorPortal::ColorPortal(std::function<void(uint)> take) : take_(std::move(take)) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                SLOT(hear(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    call << QString(kSpace) << QString(kKey);
    auto* reply = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        reply->deleteLater();
        const QDBusPendingReply<QDBusVariant> answer = *reply;
        if (!answer.isError()) hear(kSpace, kKey, answer.value());
    });
}

/// The answer to Read is a variant in a variant.
void ColorPortal::hear(const QString& space, const QString& key, const QDBusVariant& value) {
    QVariant scheme = value.variant();
    if (scheme.canConvert<QDBusVariant>()) scheme = scheme.value<QDBusVariant>().variant();
    if (space == kSpace && key == kKey) take_(scheme.toUInt());
}

}  // namespace tars::ui
