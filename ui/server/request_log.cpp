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
    row.agent = shown(request.agent);
    row.method = shown(request.method);
    row.path = shown(request.path);
    row.model = shown(request.figures.model);
    row.end = shown(request.figures.end);
    row.status = request.status;
    row.promptTokens = request.figures.prompt_tokens;
    row.outputTokens = request.figures.output_tokens;
    row.dropped = static_cast<quint32>(request.figures.dropped_messages);
    using std::chrono::duration_cast, std::chrono::milliseconds;
    row.firstTokenMs = duration_cast<milliseconds>(request.figures.first_token).count();
    const double writing = std::chrono::duration<double>(request.figures.writing).count();
    if (writing > 0 && row.outputTokens > 1) row.tokensPerSecond = (row.outputTokens - 1) / writing;
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
    if (role == Qt::ToolTipRole) return detail(index.row());
    if (role == Qt::DisplayRole) return text(row, index.column());
    return {};
}

QString RequestLog::text(const RequestRow& row, int column) const {
    const QLocale locale;
    switch (column) {
    case TimeColumn:
        return row.ended.time().toString(QStringLiteral("HH:mm:ss"));
    case ClientColumn:
        return row.agent.isEmpty() ? row.client : row.client + QStringLiteral("  ") + row.agent;
    case RouteColumn:
        return row.route();
    case ModelColumn:
        return row.model;
    case StatusColumn: {
        const QString status = QString::number(row.status);
        if (row.dropped > 0)
            return tr("%1, %n message(s) dropped", nullptr, static_cast<int>(row.dropped)).arg(status);
        if (row.end == QStringLiteral("cancelled")) return tr("%1, client left").arg(status);
        if (row.end == QStringLiteral("failed") && row.status < 400) return tr("%1, failed").arg(status);
        if (row.end == QStringLiteral("length")) return tr("%1, cut at its limit").arg(status);
        return status;
    }
    case TokensColumn:
        if (row.promptTokens + row.outputTokens == 0) return {};
        return leftToRight(QStringLiteral("%1 → %2").arg(locale.toString(row.promptTokens),
                                                         locale.toString(row.outputTokens)));
    case FirstTokenColumn:
        return row.firstTokenMs > 0 ? duration(row.firstTokenMs) : QString();
    case SpeedColumn:
        return row.tokensPerSecond > 0 ? locale.toString(row.tokensPerSecond, 'f', 1) : QString();
    case DurationColumn:
        return duration(row.milliseconds);
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
    case FirstTokenColumn:
        return tr("First token");
    case SpeedColumn:
        return tr("Tokens/s");
    case DurationColumn:
        return tr("Duration");
    default:
        return {};
    }
}

QString RequestLog::detail(int index) const {
    const RequestRow& known = row(index);
    QStringList facts{known.ended.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), leftToRight(known.route()),
                      leftToRight(text(known, ClientColumn))};
    if (!known.model.isEmpty()) facts.append(tr("Model: %1").arg(isolated(known.model)));
    facts.append(tr("Status: %1").arg(text(known, StatusColumn)));
    if (known.promptTokens + known.outputTokens > 0)
        facts.append(tr("Tokens read → tokens written: %1").arg(text(known, TokensColumn)));
    if (known.firstTokenMs > 0) facts.append(tr("First token after %1").arg(duration(known.firstTokenMs)));
    if (known.tokensPerSecond > 0) facts.append(tr("%1 tokens per second").arg(text(known, SpeedColumn)));
    facts.append(tr("Duration: %1").arg(duration(known.milliseconds)));
    return facts.join(u'\n');
}

QString RequestLog::duration(qint64 milliseconds) {
    if (milliseconds < 1000) return tr("%1 ms").arg(milliseconds);
    return tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
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
