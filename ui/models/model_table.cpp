// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_table.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kNameLetters = 26;  // of a name, at least: "Qwen2.5-7B-Instruct:Q4_K_M"

}  // namespace

ModelTable::ModelTable(QAbstractItemModel& model, int nameColumn, QWidget* parent, QList<int> givesWay)
    : QTreeView(parent), nameColumn_(nameColumn), givesWay_(std::move(givesWay)) {
    setModel(&model);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    if (givesWay_.isEmpty()) return;
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &ModelTable::fitColumns);
    const auto later = [this] { soon_.start(); };
    connect(&model, &QAbstractItemModel::modelReset, this, later);
    connect(&model, &QAbstractItemModel::rowsInserted, this, later);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&model, &QAbstractItemModel::dataChanged, this, later);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, later);
}

/// In pixels; as wide as its widest words, also while it is hidden: then its header has no width to ask for.
int ModelTable::widthOf(int column) {
    if (!isColumnHidden(column)) headerWidths_[column] = header()->sectionSizeHint(column);
    return std::max(sizeHintForColumn(column), headerWidths_.value(column));
}

void ModelTable::fitColumns() {
    int needed = kNameLetters * fontMetrics().averageCharWidth();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column != nameColumn_) needed += widthOf(column);
    }
    for (const int column : givesWay_) {
        const bool tooWide = needed > viewport()->width();
        if (tooWide) needed -= widthOf(column);
        if (isColumnHidden(column) != tooWide) setColumnHidden(column, tooWide);
    }
}

void ModelTable::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    if (givesWay_.isEmpty()) return;
    fitColumns();
    soon_.start();  // rows that are not laid out yet say less of their width
}

void ModelTable::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !givesWay_.isEmpty()) soon_.start();
}

}  // namespace tars::ui
