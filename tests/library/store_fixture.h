// SPDX-License-Identifier: Apache-2.0
// Stores of models written by hand, as Ollama writes them.
#pragma once

#include "core/result.h"
#include "formats/gguf_writer.h"

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace tars::test {

namespace fs = std::filesystem;

inline std::string text_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_text(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

template <typename T>
std::string error_of(const Result<T>& result) {
    return result ? "" : result.error().text();
}

inline std::string sha256_hex(std::string_view text) {
    return QCryptographicHash::hash(QByteArray(text.data(), static_cast<int>(text.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

/// A GGUF file of `values` F32 values, all `value`; with split.* keys where `parts` is not 0.
inline std::string gguf_bytes(const fs::path& folder, float value, std::uint64_t values = 64,
                              const std::string& architecture = "llama", std::uint32_t part = 0,
                              std::uint32_t parts = 0) {
    Metadata metadata;
    metadata.set_string("general.architecture", architecture);
    metadata.set_u32(architecture + ".context_length", 2048);
    if (parts > 0) {
        metadata.set("split.no", {MetaType::u16, std::int64_t{part}});
        metadata.set("split.count", {MetaType::u16, std::int64_t{parts}});
    }
    const auto path = folder / "gguf.tmp";
    const auto name = parts > 0 ? "blk." + std::to_string(part) + ".attn_norm.weight" : "output_norm.weight";
    const auto written = write_gguf(path, metadata, {{name, DType::F32, {values}, [&](const auto& sink) {
                                                          const std::vector<float> data(values, value);
                                                          return sink(std::as_bytes(std::span(data)));
                                                      }}});
    if (!written) qFatal("%s", written.error().text().c_str());
    auto bytes = text_of(path);
    fs::remove(path);
    return bytes;
}

/// A kind of layer and its content.
using Contents = std::vector<std::pair<QString, std::string>>;

struct HandMadeStore {
    fs::path directory;

    fs::path blob(std::string_view content) const {
        return directory / "blobs" / ("sha256-" + sha256_hex(content));
    }
    fs::path manifest(const std::string& path) const { return directory / "manifests" / path; }

    QJsonObject add_blob(const QString& media_type, std::string_view content) const {
        write_text(blob(content), content);
        return {{"mediaType", media_type},
                {"digest", "sha256:" + QString::fromStdString(sha256_hex(content))},
                {"size", static_cast<qint64>(content.size())}};
    }

    /// Returns the manifest's text.
    std::string add(const std::string& path, const Contents& layers, std::string_view config = "{}") const {
        QJsonArray list;
        for (const auto& [kind, content] : layers)
            list.append(add_blob("application/vnd.ollama.image." + kind, content));
        const QJsonObject object = {
            {"schemaVersion", 2},
            {"mediaType", "application/vnd.docker.distribution.manifest.v2+json"},
            {"config", add_blob("application/vnd.docker.container.image.v1+json", config)},
            {"layers", list}};
        const auto text = QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
        write_text(manifest(path), text);
        return text;
    }
};

/// A folder that goes away with the test.
class TestFolder {
  public:
    const fs::path& path() const { return path_; }
    fs::path operator/(const fs::path& name) const { return path_ / name; }

  private:
    QTemporaryDir folder_;
    fs::path path_{folder_.path().toStdString()};
};

}  // namespace tars::test
