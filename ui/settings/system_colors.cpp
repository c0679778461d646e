// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/system_colors.h"

#ifdef TARS_HAVE_DBUS
#include "ui/settings/color_portal.h"
#endif

#include <utility>

namespace tars::ui {

#ifdef TARS_HAVE_DBUS
SystemColors::SystemColors(QObject* parent)
    : QObject(parent), portal_(std::make_unique<ColorPortal>([this](uint scheme) { take(scheme); })) {}
#else
SystemColors::SystemColors(QObject* parent) : QObject(parent) {}
#endif

SystemColors::~SystemColors() = default;

void SystemColors::take(uint scheme) {
    const auto dark = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    if (std::exchange(dark_, dark) != dark) Q_EMIT changed();
}

}  // namespace tars::ui
