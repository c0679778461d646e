// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/library/http_server.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tars::test {

/// The part of Hugging Face's API that finds repositories and lists their files, and its moods.
struct FakeHub {
    std::string found = "[]";                  ///< to any search
    std::map<std::string, std::string> files;  ///< "user/repository" -> the list of its files
    int status = 200;
    int silent_seconds = 0;
    std::string redirect;  ///< where searches are sent

    void clear() { *this = {}; }

    void add(const std::string& repository,
             const std::vector<std::pair<std::string, std::int64_t>>& content) {
        QJsonArray list;
        for (const auto& [path, size] : content) {
            const auto digest =
                QCryptographicHash::hash(QByteArray::fromStdString(path), QCryptographicHash::Sha256).toHex();
            const QJsonObject storage = {{"oid", QString::fromLatin1(digest)}, {"size", qint64{size}}};
            list.append(QJsonObject{{"type", "file"},
                                    {"path", QString::fromStdString(path)},
                                    {"size", qint64{size}},
                                    {"lfs", storage}});
        }
        files[repository] = QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
    }

    ServedReply answer(const ServedRequest& request) const {
        auto target = request.target;
        if (const auto host = target.find("://"); host != target.npos)  // asked as a proxy
            target = target.substr(target.find('/', host + 3));
        const std::string models = "/api/models";
        if (status != 200) return {.status = status, .body = "no"};
        if (target.starts_with(models + "?")) {
            if (!redirect.empty()) return {.status = 302, .headers = {{"Location", redirect}}};
            return {.body = found, .silent_seconds = silent_seconds};
        }
        for (const auto& [repository, list] : files)
            if (target.starts_with(models + "/" + repository + "/tree/main"))
                return {.body = list, .silent_seconds = silent_seconds};
        return {.status = 404, .body = "{\"error\":\"Repository not found\"}"};
    }
};

}  // namespace tars::test
