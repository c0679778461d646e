// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/model_name.h"

#include <QList>
#include <QString>

#include <filesystem>

namespace tars::ui {

enum class DownloadState { Waiting, Running, Paused, Failed, Done };

/// One model that is to come, is coming, or has come.
struct Download {
    quint64 id = 0;   ///< within this window
    QString address;  ///< as ModelName::parse or parse_file_address take it
    QString name;     ///< for people
    DownloadState state = DownloadState::Waiting;
    quint64 done = 0, total = 0;  ///< bytes; total is 0 until the registry has told it
    double bytesPerSecond = 0;
    bool checking = false;  ///< all bytes are here and are looked at
    bool anyway = false;    ///< also while the connection is metered; until it is not
    QString message, hint;  ///< why it failed, and what to do
};

/// What is fetched from there: the file of a model, or a model from its registry.
Result<ModelName> modelAt(const QString& address);

/// The queue as a file. What runs is written as waiting, so that it goes on after anything; what is done is
/// not written.
Result<QList<Download>> readDownloads(const std::filesystem::path& file);
/// On disk when it returns. For worker threads.
Result<void> writeDownloads(const std::filesystem::path& file, const QList<Download>& downloads);

}  // namespace tars::ui
