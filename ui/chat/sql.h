// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/text.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace tars::ui {

constexpr char kDiskFull[] = ": the disk is full";
inline bool isDiskFull(const Error& error) {
    return error.code == ErrorCode::busy && error.message.ends_with(kDiskFull);
}

/// ErrorCode::busy: the same may be written later.
inline Error databaseError(const QString& what, const QSqlError& error) {
    constexpr int kPrimary = 0xff, kBusy = 5, kReadWrite = 10, kFull = 13;  // SQLite's result codes
    const int code = error.nativeErrorCode().toInt() & kPrimary;
    if (code == kFull)
        return Error{ErrorCode::busy, toUtf8(what + QLatin1String(kDiskFull)),
                     "make room on it, and try again"};
    const bool mayPass = code == kBusy || code == kReadWrite;
    return Error{mayPass ? ErrorCode::busy : ErrorCode::io,
                 toUtf8(what + QStringLiteral(": ") + error.text()),
                 "check that the disk has room and that the data folder may be written"};
}

/// Prepares, binds in order, runs.
template <typename... Values>
Result<QSqlQuery> run(const QSqlDatabase& database, const QString& sql, const Values&... values) {
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) return databaseError(QStringLiteral("chat history"), query.lastError());
    (query.addBindValue(QVariant::fromValue(values)), ...);
    if (!query.exec()) return databaseError(QStringLiteral("chat history"), query.lastError());
    return query;
}

/// Undone where it ends without commit().
class Transaction {
  public:
    explicit Transaction(QSqlDatabase database) : database_(std::move(database)) {
        open_ = database_.transaction();
    }
    ~Transaction() {
        if (open_) database_.rollback();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> commit() {
        if (!open_) return databaseError(QStringLiteral("chat history"), database_.lastError());
        TARS_CHECK(run(database_, QStringLiteral("COMMIT")));  // QSqlDatabase's own does not say why it failed
        open_ = false;
        return {};
    }

  private:
    QSqlDatabase database_;
    bool open_ = false;
};

}  // namespace tars::ui
