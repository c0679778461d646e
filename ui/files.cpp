// SPDX-License-Identifier: Apache-2.0
#include "ui/files.h"

#include "ui/text.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

#ifdef TARS_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace tars::ui {

Result<void> writeFile(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit()) return {};
    return Error{ErrorCode::io, toUtf8(file + QStringLiteral(": ") + out.errorString()),
                 "choose another place"};
}

namespace {

void openFolderOf(const QString& file) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

}  // namespace

#ifdef TARS_HAVE_DBUS

using namespace Qt::StringLiterals;

void showInFolder(const QString& file, QObject& asker) {
    constexpr auto kService = "org.freedesktop.FileManager1"_L1, kPath = "/org/freedesktop/FileManager1"_L1;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return openFolderOf(file);
    auto call = QDBusMessage::createMethodCall(kService, kPath, kService, u"ShowItems"_s);
    call << QStringList{QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)} << QString();
    auto* reply = new QDBusPendingCallWatcher(bus.asyncCall(call), &asker);
    QObject::connect(reply, &QDBusPendingCallWatcher::finished, &asker, [reply, file] {
        reply->deleteLater();
        if (reply->isError()) openFolderOf(file);  // a desktop without such a service
    });
}

#else

void showInFolder(const QString& file, QObject&) {
    openFolderOf(file);
}

#endif

}  // namespace tars::ui
