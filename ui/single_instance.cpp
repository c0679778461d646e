// SPDX-License-Identifier: Apache-2.0
#include "ui/single_instance.h"

#include "ui/text.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongestRequest = 1 << 20;  // bytes; an argument list of the system is not longer
constexpr int kPatienceMs = 10'000;          // the first one may be reading a large chat from a slow disk
constexpr int kPauseMs = 50;
constexpr auto kTaken = "taken\n";

/// In the user's own folder for such things, named after the data folder.
QString socketFor(const std::filesystem::path& dataFolder) {
    const QString folder = QFileInfo(fromPath(dataFolder)).canonicalFilePath();
    const auto digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(own.isEmpty() ? folder : own)
        .filePath(u"tars-"_s + QString::fromLatin1(digest.left(8).toHex()));
}

QByteArray lineFrom(const StartRequest& request) {
    const QJsonObject object{{u"open"_s, QJsonArray::fromStringList(request.open)},
                             {u"activation"_s, request.activation}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StartRequest> requestFrom(const QByteArray& line) {
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isObject()) return {};
    StartRequest request;
    request.activation = document[u"activation"_s].toString();
    const auto things = document[u"open"_s].toArray();
    for (const auto& thing : things) request.open.append(thing.toString());
    return request;
}

/// Whether somebody has taken the request over.
bool hand(const QString& socket, const StartRequest& request, const QDeadlineTimer& deadline) {
    QLocalSocket caller;
    caller.connectToServer(socket);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    if (!caller.waitForConnected(left())) return false;
    caller.write(lineFrom(request));
    while (caller.bytesToWrite() > 0) {
        if (!caller.waitForBytesWritten(left())) return false;
    }
    while (!caller.canReadLine()) {
        if (!caller.waitForReadyRead(left())) return false;
    }
    return caller.readLine() == kTaken;
}

}  // namespace

StartRequest startRequest(const QStringList& arguments) {
    StartRequest request;
    request.activation = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    for (const QString& argument : arguments) {
        const QUrl url(argument);
        const QString path = url.isLocalFile() ? url.toLocalFile() : argument;
        request.open.append(QFileInfo::exists(path) ? QFileInfo(path).absoluteFilePath() : path);
    }
    return request;
}

Result<std::unique_ptr<SingleInstance>> SingleInstance::claim(const std::filesystem::path& dataFolder,
                                                              const StartRequest& request) {
    if (!QDir().mkpath(fromPath(dataFolder)))
        return Error{ErrorCode::io, dataFolder.string() + ": cannot create this folder",
                     "set TARS_HOME to one that can be written"};
    const QString socket = socketFor(dataFolder);
    const QDeadlineTimer deadline(kPatienceMs);
    while (!deadline.hasExpired()) {
        TARS_TRY(auto lock, FileLock::try_exclusive(dataFolder / "window.lock"));
        if (lock) return std::unique_ptr<SingleInstance>(new SingleInstance(std::move(*lock), socket));
        if (hand(socket, request, deadline)) return std::unique_ptr<SingleInstance>();
        QThread::msleep(kPauseMs);  // it is about to listen, or to end
    }
    return Error{ErrorCode::io, dataFolder.string() + ": another TARS uses this folder and does not answer",
                 "close that one, which may be another user's or on another computer"};
}

SingleInstance::SingleInstance(FileLock lock, const QString& socket)
    : lock_(std::move(lock)), server_(std::make_unique<QLocalServer>()) {
    server_->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socket);  // whoever made it is gone: the lock is ours
    connect(server_.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = server_->nextPendingConnection()) greet(*caller);
    });
    if (!server_->listen(socket))
        qWarning("a second start will not find this one: %s: %s", qUtf8Printable(socket),
                 qUtf8Printable(server_->errorString()));
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::greet(QLocalSocket& caller) {
    connect(&caller, &QLocalSocket::disconnected, &caller, &QObject::deleteLater);
    const auto hear = [this, &caller] {
        if (!caller.canReadLine()) {
            if (caller.bytesAvailable() > kLongestRequest) caller.abort();
            return;
        }
        const auto request = requestFrom(caller.readLine(kLongestRequest));
        if (!request) return caller.abort();
        caller.write(kTaken);
        caller.disconnectFromServer();
        Q_EMIT asked(*request);
    };
    connect(&caller, &QLocalSocket::readyRead, this, hear);
    hear();
}

}  // namespace tars::ui
