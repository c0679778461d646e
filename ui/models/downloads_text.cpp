// SPDX-License-Identifier: Apache-2.0
// What the table of downloads says.
#include "ui/models/downloads.h"
#include "ui/text.h"

#include <QLocale>

namespace tars::ui {
namespace {

constexpr double kMinute = 60, kHour = 3600;

}  // namespace

int Downloads::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(downloads_.size());
}

int Downloads::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant Downloads::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Download& download = downloads_[index.row()];
    if (role == Qt::TextAlignmentRole && index.column() > ProgressColumn && index.column() < StateColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == ShareRole && index.column() == ProgressColumn) {
        if (download.total == 0) return -1;
        return static_cast<int>(static_cast<double>(download.done) * 1000 /
                                static_cast<double>(download.total));
    }
    if (role == Qt::ToolTipRole && index.column() == StateColumn && !download.message.isEmpty())
        return download.hint.isEmpty() ? download.message : download.message + u'\n' + download.hint;
    return role == Qt::DisplayRole ? text(download, index.column()) : QVariant();
}

QString Downloads::text(const Download& download, int column) const {
    const bool moving = download.state == DownloadState::Running && download.bytesPerSecond > 0;
    switch (column) {
    case NameColumn:
        return leftToRight(download.name);
    case ProgressColumn:
        return download.total == 0 ? QString()
                                   : tr("%1 %").arg(QLocale().toString(download.done * 100 / download.total));
    case SizeColumn:
        return download.total == 0
                   ? QString()
                   : tr("%1 of %2").arg(formatBytes(download.done), formatBytes(download.total));
    case SpeedColumn:
        return moving ? tr("%1/s").arg(formatBytes(static_cast<quint64>(download.bytesPerSecond)))
                      : QString();
    case TimeColumn: {
        if (!moving) return {};
        const double seconds = static_cast<double>(download.total - download.done) / download.bytesPerSecond;
        if (seconds < kMinute) return tr("%n second(s)", nullptr, static_cast<int>(seconds) + 1);
        if (seconds < kHour) return tr("%n minute(s)", nullptr, static_cast<int>(seconds / kMinute + 0.5));
        return tr("%n hour(s)", nullptr, static_cast<int>(seconds / kHour + 0.5));
    }
    default:
        return stateText(download);
    }
}

QString Downloads::stateText(const Download& download) const {
    switch (download.state) {
    case DownloadState::Waiting:
        return isHeldBack(download) ? tr("Paused: this connection is metered") : tr("Waiting");
    case DownloadState::Running:
        return download.total == 0 ? tr("Asking") : download.checking ? tr("Checking") : tr("Coming");
    case DownloadState::Paused:
        return tr("Paused");
    case DownloadState::Failed:
        return tr("Failed");
    case DownloadState::Done:
        return tr("Here");
    }
    return {};
}

QVariant Downloads::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Model");
    case ProgressColumn:
        return tr("Progress");
    case SizeColumn:
        return tr("Size");
    case SpeedColumn:
        return tr("Speed");
    case TimeColumn:
        return tr("Time left");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void Downloads::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace tars::ui
