// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QGroupBox;

namespace tars::ui {

/// A part of the page of settings. Those with a SettingRow for each setting are shown in part, others whole.
struct SettingSection {
    QGroupBox* box;
    std::function<bool()> isChanged;     ///< of a part that has no rows; none: it has no default
    std::function<QString()> moreWords;  ///< that it can be found by; may be none
};

/// Leaves those settings in sight that have all of `words` in their name, help, choices or section, and, if
/// `onlyChanged`, are not at their defaults. How many settings, or parts without rows, are left.
int showSettings(const QList<SettingSection>& sections, const QString& words, bool onlyChanged);

}  // namespace tars::ui
