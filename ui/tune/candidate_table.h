// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/tune_series.h"

#include <QAbstractTableModel>

namespace tars::ui {

/// The best candidate of each generation, the newest first.
class CandidateTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        GenerationColumn,
        TimeColumn,
        LossColumn,
        HeldOutColumn,
        GuardColumn,
        OriginColumn,
        ColumnCount
    };

    /// What a column is sorted by: its number, or its text.
    static constexpr int kSortRole = Qt::UserRole;

    explicit CandidateTable(const TuneSeries& series, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The series has grown, or is another one.
    void refresh(bool another);
    /// Which point of the series a row shows.
    std::size_t pointOf(int row) const { return static_cast<std::size_t>(rows_ - 1 - row); }
    int rowOf(std::size_t point) const { return rows_ - 1 - static_cast<int>(point); }
    /// A row as a sentence; nothing for one that is not there.
    QString words(int row) const;
    void retranslate();

  private:
    QString text(const TunePoint& point, int column) const;
    static QVariant value(const TunePoint& point, int column);

    const TuneSeries& series_;
    int rows_ = 0;
};

}  // namespace tars::ui
