// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/candidate_table.h"

#include <QLocale>

namespace tars::ui {
namespace {

QString shown(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'f', 4) : QString();
}

}  // namespace

CandidateTable::CandidateTable(const TuneSeries& series, QObject* parent)
    : QAbstractTableModel(parent), series_(series), rows_(static_cast<int>(series.points().size())) {}

int CandidateTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_;
}

int CandidateTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const std::size_t point = pointOf(index.row());
    if (point >= series_.points().size()) return {};
    if (role == Qt::TextAlignmentRole && index.column() != OriginColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole) return text(series_.points()[point], index.column());
    if (role == kSortRole) return value(series_.points()[point], index.column());
    return {};
}

QString CandidateTable::text(const TunePoint& point, int column) const {
    const QLocale locale;
    switch (column) {
    case GenerationColumn:
        return locale.toString(point.generation + 1);
    case TimeColumn:
        return tr("%1 s").arg(locale.toString(point.seconds, 'f', 1));
    case LossColumn:
        return shown(point.best);
    case HeldOutColumn:
        return shown(point.validation);
    case GuardColumn:
        return shown(point.guard);
    default:
        return point.origin;
    }
}

QVariant CandidateTable::value(const TunePoint& point, int column) {
    const auto known = [](const std::optional<double>& number) {
        return number ? QVariant(*number) : QVariant();
    };
    switch (column) {
    case GenerationColumn:
        return point.generation;
    case TimeColumn:
        return point.seconds;
    case LossColumn:
        return point.best;
    case HeldOutColumn:
        return known(point.validation);
    case GuardColumn:
        return known(point.guard);
    default:
        return point.origin;
    }
}

QString CandidateTable::words(int row) const {
    QStringList parts;
    for (int column = 0; row >= 0 && row < rows_ && column < ColumnCount; ++column) {
        const QString value = index(row, column).data().toString();
        const QString name = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (!value.isEmpty()) parts.append(tr("%1: %2").arg(name, value));
    }
    return parts.join(u"  ·  ");
}

QVariant CandidateTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case GenerationColumn:
        return tr("Generation");
    case TimeColumn:
        return tr("Time");
    case LossColumn:
        return tr("Best loss");
    case HeldOutColumn:
        return tr("Held out");
    case GuardColumn:
        return tr("Guard");
    default:
        return tr("Made by");
    }
}

void CandidateTable::refresh(bool another) {
    const int rows = static_cast<int>(series_.points().size());
    if (another || rows < rows_) {  // points were drawn together
        beginResetModel();
        rows_ = rows;
        endResetModel();
    } else if (rows > rows_) {
        beginInsertRows({}, 0, rows - rows_ - 1);
        rows_ = rows;
        endInsertRows();
    }
}

void CandidateTable::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(rows_ - 1, ColumnCount - 1));
}

}  // namespace tars::ui
