// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace tars::ui {

/// Whether the desktop starts TARS when its user logs in: an entry in the user's folder for such programs
/// (freedesktop.org, Desktop Application Autostart Specification). Whoever removes the entry elsewhere has
/// switched it off as well.
class Autostart {
  public:
    /// Of the user's settings, and for this program.
    Autostart();
    Autostart(const QString& folder, const QString& program);

    /// Other systems have other ways, which are not built.
    static bool isPossible();

    bool isOn() const;
    Result<void> set(bool on) const;

  private:
    QString file_, program_;
};

/// With it the program starts without its window, where the desktop has a place for its icon.
inline constexpr auto kInTrayOption = "in-tray";

}  // namespace tars::ui
