// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fact_table.h"

#include "ui/text.h"

namespace tars::ui {

int FactTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(facts_.size());
}

int FactTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FactTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const auto& [key, value] = facts_[static_cast<std::size_t>(index.row())];
    return toQString(index.column() == KeyColumn ? key : value);
}

QVariant FactTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == KeyColumn ? tr("Key") : tr("Value");
}

void FactTable::setFacts(std::vector<std::pair<std::string, std::string>> facts) {
    beginResetModel();
    facts_ = std::move(facts);
    endResetModel();
}

}  // namespace tars::ui
