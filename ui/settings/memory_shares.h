// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tars::ui {

/// Who has how much of a memory, in bytes.
struct MemoryShares {
    struct Model {
        QString name;
        quint64 bytes = 0;
    };
    QList<Model> models;  ///< this program's, the largest first
    quint64 rest = 0;     ///< this program's besides
    quint64 others = 0, free = 0;
};

/// Divides `all` of which `used` are in use, `own` of them by this program; nothing: it is not known, and
/// counts to the others. Weights read where they lie in the file are in the system's cache, which is free for
/// whoever needs it: `models` are what these hold besides.
MemoryShares sharesOf(quint64 all, quint64 used, std::optional<quint64> own,
                      QList<MemoryShares::Model> models);

}  // namespace tars::ui
