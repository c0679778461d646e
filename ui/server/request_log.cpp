// SPDX-License-Identifier: Apache-2.0
#include "ui/server/request_log.h"

#include "core/text_escape.h"
#include "ui/text.h"

#include <QLocale>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr std::size_t kLongestText = 160;

QString shown(const std::string& text) {
    return toQString(escape_for_display(text, kLongestText));
}

}  // namespace

RequestRow rowFrom(const AnsweredRequest& request) {
    RequestRow row;
    row.ended = QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(request.ended.time_since_epoch()).count());
    row.client = shown(request.client);
    if (!request.agent.empty()) row.client += QStringLiteral("  ") + shown(request.agent);
    row.route = shown(request.method) + u' ' + shown(request.path);
    row.model = shown(request.figures.model);
    row.end = shown(request.figures.end);
    row.status = request.status;
    row.promptTokens = request.figures.prompt_tokens;
    row.outputTokens = request.figures.output_tokens;
    row.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(request.time).count();
    return row;
}

void RequestTotals::count(const RequestRow& row) {
    ++requests;
    if (row.status >= 400) ++refused;
    promptTokens += row.promptTokens;
    outputTokens += row.outputTokens;
}

int RequestLog::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RequestLog::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestLog::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RequestRow& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() >= TokensColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(row, index.column());
    return {};
}

QString RequestLog::text(const RequestRow& row, int column) const {
    const QLocale locale;
    switch (column) {
    case TimeColumn:
        return row.ended.time().toString(QStringLiteral("HH:mm:ss"));
    case ClientColumn:
        return row.client;
    case RouteColumn:
        return row.route;
    case ModelColumn:
        return row.model;
    case StatusColumn: {
        const QString status = QString::number(row.status);
        if (row.end == QStringLiteral("cancelled")) return tr("%1, client left").arg(status);
        if (row.end == QStringLiteral("failed") && row.status < 400) return tr("%1, failed").arg(status);
        if (row.end == QStringLiteral("length")) return tr("%1, cut at its limit").arg(status);
        return status;
    }
    case TokensColumn:
        if (row.promptTokens + row.outputTokens == 0) return {};
        return leftToRight(QStringLiteral("%1 → %2").arg(locale.toString(row.promptTokens),
                                                         locale.toString(row.outputTokens)));
    case DurationColumn:
        if (row.milliseconds < 1000) return tr("%1 ms").arg(row.milliseconds);
        return tr("%1 s").arg(locale.toString(static_cast<double>(row.milliseconds) / 1000, 'f', 1));
    default:
        return {};
    }
}

QVariant RequestLog::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::ToolTipRole && section == TokensColumn) return tr("Tokens read → tokens written");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ClientColumn:
        return tr("Client");
    case RouteColumn:
        return tr("Request");
    case ModelColumn:
        return tr("Model");
    case StatusColumn:
        return tr("Status");
    case TokensColumn:
        return tr("Tokens");
    case DurationColumn:
        return tr("Duration");
    default:
        return {};
    }
}

void RequestLog::add(const std::deque<RequestRow>& rows, const RequestTotals& totals) {
    totals_ = totals;
    if (rows.empty()) return;
    const int fresh = static_cast<int>(std::min<std::size_t>(rows.size(), kMostRows));
    if (const int surplus = rowCount() + fresh - kMostRows; surplus > 0) {
        beginRemoveRows({}, rowCount() - surplus, rowCount() - 1);
        rows_.erase(rows_.end() - surplus, rows_.end());
        endRemoveRows();
    }
    beginInsertRows({}, 0, fresh - 1);
    for (auto row = rows.end() - fresh; row != rows.end(); ++row) rows_.push_front(*row);
    endInsertRows();
}

void RequestLog::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace tars::ui
