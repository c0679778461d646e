// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <optional>

namespace tars::ui {

class Style;

/// Applies colours, text size and motion to the whole application, and keeps following the system's colours
/// where the user has not chosen.
class Appearance {
  public:
    Appearance();
    /// `systemDark`: what the desktop wants, if it says so in another way than through Qt.
    void apply(ColorMode mode, int textScalePercent, std::optional<bool> systemDark = {});
    /// Nothing moves by itself: what opens is there at once.
    void setStill(bool still);

  private:
    Style* style_;  ///< the application's
    bool systemAnimates_;
    QFont systemFont_;
    std::optional<ColorMode> mode_;
    std::optional<bool> systemDark_;
};

bool isDark(const QPalette& palette);

/// Colours a palette has no role for, derived from it so that they follow every change.
struct Tones {
    QColor rail;     ///< behind the page rail and the conversation list
    QColor bubble;   ///< behind what the user wrote
    QColor code;     ///< behind code
    QColor border;   ///< hairlines
    QColor quiet;    ///< secondary text; at least 4.5:1 against the background
    QColor accent;   ///< what is active
    QColor warning;  ///< behind a message about trouble
    QColor found;    ///< behind words that were searched for
};
Tones tonesOf(const QPalette& palette);
/// The same palette with its texts in the quiet tone.
QPalette quietened(QPalette palette);

}  // namespace tars::ui
