// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <functional>

namespace tars::ui {

/// org.freedesktop.portal.Settings, as xdg-desktop-portal documents it: the colours the desktop wants, now
/// and whenever they change. Only built where there is D-Bus.
class ColorPortal : public QObject {
    Q_OBJECT
  public:
    /// `take` gets the portal's number.
    explicit ColorPortal(std::function<void(uint)> take);

  private Q_SLOTS:
    void hear(const QString& space, const QString& key, const QDBusVariant& value);

  private:
    std::function<void(uint)> take_;
};

}  // namespace tars::ui
