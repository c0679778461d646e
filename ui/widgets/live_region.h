// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace tars::ui {

/// Speaks to screen readers; nothing of it is seen. To them it is a notification whose name changes: what
/// Qt 6.4 has, whose accessibility knows no announcements yet.
class LiveRegion : public QWidget {
    Q_OBJECT
  public:
    explicit LiveRegion(QWidget* parent);
    void say(const QString& words);

  Q_SIGNALS:
    void said(const QString& words);
};

}  // namespace tars::ui
