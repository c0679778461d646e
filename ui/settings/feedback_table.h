// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QAbstractTableModel>

namespace tars::ui {

/// What was collected of the user's ratings and corrections, a row each, the newest first.
class FeedbackTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { KindColumn, PromptColumn, AnswerColumn, DateColumn, ChatColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setRows(const QList<CollectedFeedback>& rows);
    /// Words and dates are other ones now.
    void retranslate();
    MessageId messageOf(int row) const { return rows_[row].feedback.message; }

  private:
    QString text(const CollectedFeedback& row, int column) const;

    QList<CollectedFeedback> rows_;
};

}  // namespace tars::ui
