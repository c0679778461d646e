// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/shortcuts.h"

#include <QAbstractTableModel>

namespace tars::ui {

/// The window's actions, each with its menu and its keys; those that are not the usual ones stand out.
class ShortcutTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { ActionColumn, KeysColumn, MenuColumn, ColumnCount };

    explicit ShortcutTable(const Shortcuts& shortcuts, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// In words or keys: something has changed.
    void refresh();

  private:
    const Shortcuts& shortcuts_;
};

}  // namespace tars::ui
