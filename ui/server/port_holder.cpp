// SPDX-License-Identifier: Apache-2.0
#include "ui/server/port_holder.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPatienceMs = 500;
constexpr qint64 kLongestAnswer = 4096;
constexpr qsizetype kLongestName = 40;
constexpr int kNearPorts = 100;

/// A version number as a stranger gives it.
QString tidy(const QString& text) {
    QString kept;
    for (const QChar c : text.left(kLongestName)) {
        if (c.isPrint()) kept += c;
    }
    return kept;
}

QByteArray askVersion(quint16 port) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(kPatienceMs)) return {};
    socket.write("GET /api/version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    const QDeadlineTimer deadline(kPatienceMs);
    while (answer.size() < kLongestAnswer && !deadline.hasExpired() &&
           socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
        answer += socket.read(kLongestAnswer - answer.size());
    }
    return answer;
}

QString serviceAt(quint16 port) {
    const QByteArray answer = askVersion(port);
    const qsizetype begin = answer.indexOf('{'), end = answer.lastIndexOf('}');
    if (begin < 0 || end < begin) return {};
    const QJsonObject told = QJsonDocument::fromJson(answer.mid(begin, end - begin + 1)).object();
    const QString tars = told["tars"_L1].toString(), ollama = told["version"_L1].toString();
    if (!tars.isEmpty()) return u"TARS "_s + tidy(tars);
    return ollama.isEmpty() ? QString() : u"Ollama "_s + tidy(ollama);
}

#ifdef Q_OS_LINUX
/// Numbers of the sockets that listen on `port`, from proc(5)'s tables of TCP sockets.
QStringList listeningSockets(quint16 port) {
    QStringList sockets;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const auto table : {"/proc/net/tcp"_L1, "/proc/net/tcp6"_L1}) {
        QFile file{QString(table)};
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            const auto fields = line.simplified().split(' ');
            if (fields.size() > 9 && fields[1].endsWith(wanted) && fields[3] == "0A")
                sockets.append(u"socket:[%1]"_s.arg(QString::fromLatin1(fields[9])));
        }
    }
    return sockets;
}

/// Finds the process among those whose open files this user may see.
void findProcess(quint16 port, PortHolder& holder) {
    const QStringList sockets = listeningSockets(port);
    if (sockets.isEmpty()) return;
    const auto processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& process : processes) {
        bool number = false;
        const qint64 id = process.toLongLong(&number);
        if (!number) continue;
        const QString base = u"/proc/"_s + process;
        const QDir open(base + u"/fd"_s);
        const auto files = open.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo& file : files) {
            // symLinkTarget() would make "socket:[1]" a path below the folder.
            if (!sockets.contains(QFileInfo(file.symLinkTarget()).fileName())) continue;
            QFile name(base + u"/comm"_s);
            if (name.open(QIODevice::ReadOnly))
                holder.program = tidy(QString::fromLocal8Bit(name.readAll()).trimmed());
            holder.process = id;
            return;
        }
    }
}
#else
void findProcess(quint16, PortHolder&) {}
#endif

}  // namespace

bool isPortTaken(quint16 port) {
    QTcpServer probe;
    return !probe.listen(QHostAddress(QHostAddress::AnyIPv4), port) &&
           probe.serverError() == QAbstractSocket::AddressInUseError;
}

PortHolder whoHolds(quint16 port) {
    PortHolder holder;
    holder.service = serviceAt(port);
    findProcess(port, holder);
    return holder;
}

quint16 nextFreePort(quint16 port) {
    for (int next = port + 1; next <= port + kNearPorts && next <= 0xFFFF; ++next) {
        QTcpServer probe;
        if (probe.listen(QHostAddress(QHostAddress::AnyIPv4), static_cast<quint16>(next)))
            return static_cast<quint16>(next);
    }
    return 0;
}

QString networkAddress() {
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface& card : interfaces) {
        const auto flags = card.flags();
        if (!(flags & QNetworkInterface::IsRunning) || (flags & QNetworkInterface::IsLoopBack)) continue;
        const auto entries = card.addressEntries();
        for (const QNetworkAddressEntry& entry : entries) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol && !entry.ip().isLinkLocal())
                return entry.ip().toString();
        }
    }
    return {};
}

}  // namespace tars::ui
