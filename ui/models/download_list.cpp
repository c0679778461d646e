// SPDX-License-Identifier: Apache-2.0
#include "ui/models/download_list.h"

#include "core/atomic_file.h"
#include "library/model_address.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <system_error>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t kLargestFile = 1 << 20;
constexpr int kVersion = 1;

constexpr auto kWaiting = "waiting"_L1;
constexpr auto kPaused = "paused"_L1;
constexpr auto kFailed = "failed"_L1;

QLatin1StringView word(DownloadState state) {
    return state == DownloadState::Paused ? kPaused : state == DownloadState::Failed ? kFailed : kWaiting;
}

Error damaged(const std::filesystem::path& file, const QString& what) {
    return invalid_input(
        toUtf8(fromPath(file)) + ": " + toUtf8(what),
        "the list of downloads begins anew; what has been fetched is still there: ask for the "
        "model again and it goes on");
}

Result<Download> parseDownload(const QJsonObject& object) {
    Download download;
    download.address = object["address"_L1].toString();
    const auto name = modelAt(download.address);
    if (!name) return name.error();
    download.name = toQString(name->display());
    const QString state = object["state"_L1].toString();
    if (state == kPaused) download.state = DownloadState::Paused;
    if (state == kFailed) download.state = DownloadState::Failed;
    download.total = static_cast<quint64>(std::max(0.0, object["total"_L1].toDouble()));
    download.done =
        std::min(static_cast<quint64>(std::max(0.0, object["done"_L1].toDouble())), download.total);
    download.message = object["message"_L1].toString();
    download.hint = object["hint"_L1].toString();
    return download;
}

}  // namespace

Result<ModelName> modelAt(const QString& address) {
    if (auto file = parse_file_address(toUtf8(address))) return std::move(file->name);
    return parse_model_address(toUtf8(address));
}

Result<QList<Download>> readDownloads(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return QList<Download>();
    TARS_TRY(const auto text, read_text_file(file, kLargestFile));
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    if (!json.isObject()) return damaged(file, u"it is no JSON object"_s);
    if (json["version"_L1].toInt() != kVersion) return damaged(file, u"its version is not 1"_s);
    QList<Download> downloads;
    const auto list = json["downloads"_L1].toArray();
    for (const auto& item : list) {
        auto download = parseDownload(item.toObject());
        if (!download) return download.error().in(toUtf8(fromPath(file)));
        downloads.append(std::move(*download));
    }
    return downloads;
}

Result<void> writeDownloads(const std::filesystem::path& file, const QList<Download>& downloads) {
    QJsonArray list;
    for (const Download& download : downloads) {
        if (download.state == DownloadState::Done) continue;
        QJsonObject object{{"address"_L1, download.address},
                           {"state"_L1, word(download.state)},
                           {"done"_L1, static_cast<double>(download.done)},
                           {"total"_L1, static_cast<double>(download.total)}};
        if (!download.message.isEmpty()) object["message"_L1] = download.message;
        if (!download.hint.isEmpty()) object["hint"_L1] = download.hint;
        list.append(object);
    }
    const QJsonObject whole{{"version"_L1, kVersion}, {"downloads"_L1, list}};
    return write_text_file(file, QJsonDocument(whole).toJson().toStdString());
}

}  // namespace tars::ui
