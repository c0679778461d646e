// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>
#include <QTreeView>

namespace tars::ui {

/// A table as all lists of this page are: whole rows, the names taking the room that is left.
inline QTreeView* modelTable(QAbstractItemModel& model, int nameColumn, QWidget* parent) {
    auto* table = new QTreeView(parent);
    table->setModel(&model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    return table;
}

}  // namespace tars::ui
