// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QAction>
#include <QMenu>
#include <QStringList>
#include <QTreeView>

namespace tars::ui {

/// By which column a table is sorted: chosen at its header with the mouse, or in a menu with keys. The next
/// start finds it again.
class ListOrder : public QObject {
    Q_OBJECT
  public:
    /// `list`, and its columns in turn, are called so in the settings: never rename. The table sorts by
    /// itself.
    ListOrder(QTreeView& table, const QString& list, QStringList columns, Settings& settings);

    /// Opens the menu.
    QAction* choose() { return choose_; }

  private:
    void restore();
    void save();
    void open();
    void fill();

    QTreeView& table_;
    const QString list_;
    const QStringList columns_;
    Settings& settings_;
    QAction* choose_;
    QMenu* menu_;
};

}  // namespace tars::ui
