// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace tars::ui {

/// Who listens on a port of this computer, as far as can be known.
struct PortHolder {
    QString service;  ///< what it answers like: "Ollama 0.5.1"
    QString program;  ///< the process, "ollama"
    qint64 process = 0;
};

/// Whether something listens on `port` already; other reasons not to get it do not count.
bool isPortTaken(quint16 port);
/// Asks it over HTTP what it is, and the system whose it is. Waits for up to a second: for worker threads.
PortHolder whoHolds(quint16 port);
/// The first free port above; 0 if there is none near.
quint16 nextFreePort(quint16 port);
/// This computer's own address in its network; empty if it has none.
QString networkAddress();

}  // namespace tars::ui
