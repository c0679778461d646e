// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace tars::ui {

/// What a box of choices is for. Of its name Qt makes what is chosen in it, where a screen reader asks: that
/// finds this in the description, unless a label beside the box says it.
inline void nameChoice(QComboBox& box, const QString& name) {
    box.setAccessibleName(name);
    box.setAccessibleDescription(name);
}

}  // namespace tars::ui
