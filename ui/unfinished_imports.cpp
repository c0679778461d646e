// SPDX-License-Identifier: Apache-2.0
#include "ui/unfinished_imports.h"

#include "core/atomic_file.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::uint64_t kLargestFile = 4 << 20;
constexpr int kMostPaths = 10'000;

QStringList pathsFrom(const QJsonValue& value) {
    QStringList paths;
    const auto list = value.toArray();
    for (const auto& path : list)
        if (!path.toString().isEmpty() && paths.size() < kMostPaths) paths.append(path.toString());
    return paths;
}

/// A damaged file is none: nothing but an offer is lost.
ImportPaths readLeft(const std::filesystem::path& file) {
    const auto text = read_text_file(file, kLargestFile);
    if (!text) return {};
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(*text));
    return {pathsFrom(json["models"_L1]), pathsFrom(json["chats"_L1])};
}

Result<void> write(const std::filesystem::path& file, const ImportPaths& paths) {
    if (paths.isEmpty()) {
        std::error_code fault;
        std::filesystem::remove(file, fault);
        if (fault) return io_error(file.string() + ": cannot be removed", fault.value());
        return {};
    }
    const QJsonObject json{{"models"_L1, QJsonArray::fromStringList(paths.models)},
                           {"chats"_L1, QJsonArray::fromStringList(paths.chats)}};
    return write_text_file(file, QJsonDocument(json).toJson().toStdString());
}

/// One of each: the same may be wanted twice.
void take(QStringList& from, const QStringList& paths) {
    for (const QString& path : paths) from.removeOne(path);
}

QStringList together(QStringList first, const QStringList& second) {
    first += second;
    first.removeDuplicates();
    return first;
}

}  // namespace

UnfinishedImports::UnfinishedImports(const std::filesystem::path& dataDirectory, QObject* parent)
    : QObject(parent), file_(dataDirectory / "importing.json") {
    disk_.setMaxThreadCount(1);
    disk_.start([this] {
        QMetaObject::invokeMethod(
            this,
            [this, left = readLeft(file_)] {
                if (left.isEmpty()) return;
                left_ = left;
                if (!running_.isEmpty()) save();  // it was written without these
                Q_EMIT found(left);
            },
            Qt::QueuedConnection);
    });
}

UnfinishedImports::~UnfinishedImports() {
    disk_.waitForDone();
}

void UnfinishedImports::begin(const ImportPaths& paths) {
    running_.models += paths.models;
    running_.chats += paths.chats;
    save();
}

void UnfinishedImports::end(const ImportPaths& paths) {
    const ImportPaths before = running_;
    take(running_.models, paths.models);
    take(running_.chats, paths.chats);
    if (running_ != before) save();
}

void UnfinishedImports::forgetLeft() {
    if (std::exchange(left_, {}).isEmpty()) return;
    save();
}

void UnfinishedImports::save() {
    const ImportPaths all{together(left_.models, running_.models), together(left_.chats, running_.chats)};
    disk_.start([this, all] {
        const auto done = write(file_, all);
        if (done) return;
        QMetaObject::invokeMethod(
            this, [this, error = done.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    });
}

}  // namespace tars::ui
