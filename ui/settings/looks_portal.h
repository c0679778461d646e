// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>
#include <QVariant>

#include <functional>

namespace tars::ui {

/// org.freedesktop.portal.Settings, as xdg-desktop-portal documents it: "color-scheme", "reduced-motion" and
/// GNOME's "enable-animations", now and whenever they change. Only built where there is D-Bus.
class LooksPortal : public QObject {
    Q_OBJECT
  public:
    /// `take` hears of those that the desktop has.
    explicit LooksPortal(std::function<void(const QString& key, const QVariant& value)> take);

  private Q_SLOTS:
    void hear(const QString& space, const QString& key, const QDBusVariant& value);

  private:
    void read(const QString& space, const QString& key);

    std::function<void(const QString&, const QVariant&)> take_;
};

}  // namespace tars::ui
