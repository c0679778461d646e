// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QtGlobal>

namespace tars::ui {

/// A session bus of our own, so that nothing reaches the desktop of whoever runs the tests. To be made before
/// anything of Qt asks for the bus.
class PrivateBus {
  public:
    PrivateBus() {
        daemon_.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                      QStringLiteral("--print-address=1")});
        if (daemon_.waitForStarted() && daemon_.waitForReadyRead(5000))
            qputenv("DBUS_SESSION_BUS_ADDRESS", daemon_.readLine().trimmed());
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    }
    ~PrivateBus() {
        daemon_.kill();
        daemon_.waitForFinished();
    }
    bool isThere() const { return daemon_.state() == QProcess::Running; }

  private:
    QProcess daemon_;
};

}  // namespace tars::ui
