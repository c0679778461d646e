// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/sql.h"

#include <QUuid>

#include <filesystem>

namespace tars::ui {

/// A connection of this thread's own to a database that others may have open.
class DataConnection {
  public:
    explicit DataConnection(const std::filesystem::path& file)
        : name_(QUuid::createUuid().toString()),
          database_(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_)) {
        database_.setDatabaseName(fromPath(file));
        database_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));  // ms: a chat may write
        open_ = database_.open();
    }
    ~DataConnection() {
        database_ = {};
        QSqlDatabase::removeDatabase(name_);
    }
    DataConnection(const DataConnection&) = delete;
    DataConnection& operator=(const DataConnection&) = delete;

    Result<void> check() const {
        if (open_) return {};
        return databaseError(database_.databaseName(), database_.lastError());
    }
    const QSqlDatabase& database() const { return database_; }

  private:
    QString name_;
    QSqlDatabase database_;
    bool open_ = false;
};

}  // namespace tars::ui
