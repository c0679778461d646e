// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace tars::ui {

/// A SQLite file as it lies there, past ChatDatabase. One at a time.
class RawDatabase {
  public:
    explicit RawDatabase(const QString& path) {
        database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        database.setDatabaseName(path);
        database.open();
    }
    ~RawDatabase() {
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    /// The first value of the first row; invalid if there is none.
    QVariant value(const QString& sql) {
        QSqlQuery query(database);
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }
    QSqlDatabase database;
};

}  // namespace tars::ui
