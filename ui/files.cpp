// SPDX-License-Identifier: Apache-2.0
#include "ui/files.h"

#include "ui/text.h"

#include <QSaveFile>

namespace tars::ui {

Result<void> writeFile(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit()) return {};
    return Error{ErrorCode::io, toUtf8(file + QStringLiteral(": ") + out.errorString()),
                 "choose another place"};
}

}  // namespace tars::ui
