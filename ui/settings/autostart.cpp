// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/autostart.h"

#include "core/atomic_file.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace tars::ui {
namespace {

/// As a desktop entry writes an argument: quoted, and each of its escapes escaped once more, as the value of
/// a key.
QString quoted(QString argument) {
    for (const QChar letter : {u'\\', u'"', u'`', u'$'})
        argument.replace(letter, QLatin1String("\\") + letter);
    argument.replace(u'\\', QLatin1String("\\\\"));
    argument.replace(u'%', QLatin1String("%%"));
    return u'"' + argument + u'"';
}

}  // namespace

Autostart::Autostart()
    : Autostart(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                    QLatin1String("/autostart"),
                QCoreApplication::applicationFilePath()) {}

Autostart::Autostart(const QString& folder, const QString& program)
    : file_(folder + QLatin1String("/io.github.tars.Tars.desktop")), program_(program) {}

bool Autostart::isPossible() {
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

bool Autostart::isOn() const {
    QFile file(file_);
    if (!file.open(QIODevice::ReadOnly)) return false;
    const QStringList lines = QString::fromUtf8(file.read(64 << 10)).split(u'\n');
    return lines.contains(QLatin1String("[Desktop Entry]")) &&
           !lines.contains(QLatin1String("Hidden=true")) &&
           !lines.contains(QLatin1String("X-GNOME-Autostart-enabled=false"));
}

Result<void> Autostart::set(bool on) const {
    if (!on) {
        if (QFile::remove(file_) || !QFile::exists(file_)) return {};
        return Error{ErrorCode::io, file_.toStdString() + ": cannot be removed", "remove it yourself"};
    }
    if (!QDir().mkpath(QFileInfo(file_).path()))
        return Error{ErrorCode::io, QFileInfo(file_).path().toStdString() + ": cannot be made",
                     "see whether you may write there"};
    const QString entry = QStringLiteral("[Desktop Entry]\nType=Application\nName=TARS\nExec=%1 --%2\n"
                                         "Icon=io.github.tars.Tars\nTerminal=false\n")
                              .arg(quoted(program_), QLatin1String(kInTrayOption));
    return write_text_file(toPath(file_), entry.toStdString());
}

}  // namespace tars::ui
