// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shortcut_table.h"

#include "ui/text.h"

#include <QFont>

namespace tars::ui {

ShortcutTable::ShortcutTable(const Shortcuts& shortcuts, QObject* parent)
    : QAbstractTableModel(parent), shortcuts_(shortcuts) {
    connect(&shortcuts, &Shortcuts::changed, this, &ShortcutTable::refresh);
}

int ShortcutTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : shortcuts_.count();
}

int ShortcutTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int row = index.row();
    const QString keys = shortcuts_.keys(row).toString(QKeySequence::NativeText);
    if (role == Qt::AccessibleTextRole && index.column() == ActionColumn) {
        return keys.isEmpty() ? tr("%1, no keys").arg(shortcuts_.name(row))
                              : tr("%1, keys %2").arg(shortcuts_.name(row), keys);
    }
    if (role == Qt::FontRole && !shortcuts_.isUsual(row)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case ActionColumn:
        return shortcuts_.name(row);
    case KeysColumn:
        return keys.isEmpty() ? QString() : leftToRight(keys);
    default:
        return shortcuts_.place(row);
    }
}

QVariant ShortcutTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case KeysColumn:
        return tr("Keys");
    default:
        return tr("Menu");
    }
}

void ShortcutTable::refresh() {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

}  // namespace tars::ui
