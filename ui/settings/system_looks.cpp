// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/system_looks.h"

#ifdef TARS_HAVE_DBUS
#include "ui/settings/looks_portal.h"
#endif

#include <tuple>

namespace tars::ui {

using namespace Qt::StringLiterals;

#ifdef TARS_HAVE_DBUS
SystemLooks::SystemLooks(QObject* parent)
    : QObject(parent),
      portal_(std::make_unique<LooksPortal>(
          [this](const QString& key, const QVariant& value) { take(key, value); })) {}
#else
SystemLooks::SystemLooks(QObject* parent) : QObject(parent) {}
#endif

SystemLooks::~SystemLooks() = default;

void SystemLooks::take(const QString& key, const QVariant& value) {
    const auto before = std::tuple(dark_, reducesMotion());
    if (key == "color-scheme"_L1) {  // 1 dark, 2 light, anything else no wish
        const uint scheme = value.toUInt();
        dark_ = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    }
    if (key == "reduced-motion"_L1) reduced_ = value.toUInt() == 1;
    if (key == "enable-animations"_L1) animates_ = value.toBool();
    if (std::tuple(dark_, reducesMotion()) != before) Q_EMIT changed();
}

}  // namespace tars::ui
