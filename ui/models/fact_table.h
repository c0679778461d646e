// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace tars::ui {

/// Keys and values of a model's file.
class FactTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setFacts(std::vector<std::pair<std::string, std::string>> facts);
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

  private:
    std::vector<std::pair<std::string, std::string>> facts_;
};

}  // namespace tars::ui
