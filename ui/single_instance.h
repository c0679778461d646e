// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/file_lock.h"
#include "core/result.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace tars::ui {

/// What somebody wants who starts the program.
struct StartRequest {
    QStringList open;    ///< names of the library, addresses, or whole paths
    QString activation;  ///< the desktop's leave to come to the front; may be empty

    bool operator==(const StartRequest&) const = default;
};

/// The request of this process: relative paths become whole ones, and file: addresses paths.
StartRequest startRequest(const QStringList& arguments);

/// One window per user and data folder: the first program holds a lock and listens, later ones hand it what
/// they were started with and end. The system lets the lock go if its holder dies, and a socket that was left
/// behind is taken over.
class SingleInstance : public QObject {
    Q_OBJECT
  public:
    /// Null if another program has the folder and took `request` over. Waits for that one up to some seconds:
    /// to be called before there is a window. Needs a QCoreApplication.
    static Result<std::unique_ptr<SingleInstance>> claim(const std::filesystem::path& dataFolder,
                                                         const StartRequest& request);
    ~SingleInstance() override;

  Q_SIGNALS:
    void asked(const tars::ui::StartRequest& request);

  private:
    SingleInstance(FileLock lock, const QString& socket);
    void greet(QLocalSocket& caller);

    FileLock lock_;
    std::unique_ptr<QLocalServer> server_;
};

}  // namespace tars::ui
