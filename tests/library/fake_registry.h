// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/library/http_server.h"
#include "tests/library/store_fixture.h"

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace tars::test {

inline std::string noise(std::size_t size, std::uint32_t seed) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) {
        seed = seed * 1664525 + 1013904223;
        byte = static_cast<char>(seed >> 24);
    }
    return bytes;
}

/// Models a server has, and what it does instead of serving them.
struct FakeRegistry {
    std::map<std::string, std::string> blobs;      ///< digest -> content
    std::map<std::string, std::string> manifests;  ///< "user/model:tag" -> text
    /// May answer in the registry's place.
    std::function<std::optional<ServedReply>(const ServedRequest&)> instead;
    std::mutex mutex;

    QJsonObject add_blob(const QString& kind, const std::string& content) {
        const auto digest = "sha256:" + sha256_hex(content);
        blobs[digest] = content;
        return {{"mediaType", "application/vnd.ollama.image." + kind},
                {"digest", QString::fromStdString(digest)},
                {"size", static_cast<qint64>(content.size())}};
    }

    std::string add(const std::string& name, const Contents& layers) {
        QJsonArray list;
        for (const auto& [kind, content] : layers) list.append(add_blob(kind, content));
        const QJsonObject object = {
            {"schemaVersion", 2}, {"config", add_blob("config", "{}")}, {"layers", list}};
        return manifests[name] = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
    }

    ServedReply answer(const ServedRequest& request) {
        {
            const std::lock_guard lock(mutex);
            if (instead)
                if (auto reply = instead(request)) return *reply;
        }
        // /v2/<user>/<model>/manifests/<tag> or …/blobs/<digest>
        const auto target = request.target.substr(std::min<std::size_t>(4, request.target.size()));
        const auto cut = [&](const std::string& word) { return target.find("/" + word + "/"); };
        if (const auto at = cut("manifests"); at != target.npos) {
            const auto found = manifests.find(target.substr(0, at) + ":" + target.substr(at + 11));
            if (found != manifests.end()) return {.body = found->second};
        }
        if (const auto at = cut("blobs"); at != target.npos) {
            const auto found = blobs.find(target.substr(at + 7));
            if (found != blobs.end()) return serve_bytes(request, found->second);
        }
        return {.status = 404, .body = "not here"};
    }
};

inline bool is_blob(const ServedRequest& request) {
    return request.target.find("/blobs/") != std::string::npos;
}

}  // namespace tars::test
