// SPDX-License-Identifier: Apache-2.0
#include "ui/models/metered_connection.h"

#include <QNetworkInformation>

#include <utility>

namespace tars::ui {

void MeteredConnection::setMetered(bool metered) {
    if (std::exchange(metered_, metered) != metered) Q_EMIT changed();
}

void MeteredConnection::look() {
    if (source_ == Source::Told || std::exchange(looked_, true)) return;
    // Without a backend that knows, nothing is metered.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Metered)) return;
    const QNetworkInformation* system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::isMeteredChanged, this, &MeteredConnection::setMetered);
    setMetered(system->isMetered());
}

}  // namespace tars::ui
