// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/server_options.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>

namespace tars::ui {

/// A request as the table shows it: a client's own words, made safe to show.
struct RequestRow {
    QDateTime ended;
    QString client;
    QString agent;  ///< what the client calls itself
    QString method, path;
    QString model;
    QString end;  ///< as AnswerFigures has it
    int status = 0;
    quint32 promptTokens = 0;
    quint32 outputTokens = 0;
    quint32 dropped = 0;  ///< messages that did not fit
    qint64 milliseconds = 0;
    qint64 firstTokenMs = 0;     ///< 0: there was none
    double tokensPerSecond = 0;  ///< 0: unknown

    QString route() const { return method + u' ' + path; }
};
RequestRow rowFrom(const AnsweredRequest& request);

/// Since the program started.
struct RequestTotals {
    quint64 requests = 0;
    quint64 refused = 0;  ///< with a status of 400 or more
    quint64 promptTokens = 0;
    quint64 outputTokens = 0;

    void count(const RequestRow& row);
};

/// The server's last thousand requests, the newest first.
class RequestLog : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        TimeColumn,
        ClientColumn,
        RouteColumn,
        ModelColumn,
        StatusColumn,
        TokensColumn,
        FirstTokenColumn,
        SpeedColumn,
        DurationColumn,
        ColumnCount
    };
    static constexpr int kMostRows = 1000;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The oldest first. `totals` may count more than there are rows.
    void add(const std::deque<RequestRow>& rows, const RequestTotals& totals);
    const RequestTotals& totals() const { return totals_; }
    const RequestRow& row(int index) const { return rows_[static_cast<std::size_t>(index)]; }
    /// All that is known of it, a fact a line.
    QString detail(int index) const;
    /// Words and headings are other ones now.
    void retranslate();

  private:
    QString text(const RequestRow& row, int column) const;
    static QString duration(qint64 milliseconds);

    std::deque<RequestRow> rows_;  ///< the newest first
    RequestTotals totals_;
};

}  // namespace tars::ui
