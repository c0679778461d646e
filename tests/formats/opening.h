// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

/// A file or folder of the test data.
inline std::filesystem::path test_data(const std::string& name) {
    return std::filesystem::path(qEnvironmentVariable("TARS_TEST_DATA").toStdString()) / name;
}

#define NEED_TEST_DATA()                                                                                     \
    if (!std::filesystem::exists(test_data("models")))                                                       \
    QSKIP("the environment variable TARS_TEST_DATA does not name a folder with test data")

/// `OPEN(const auto file, path);` declares the opened model or fails the test with the error.
#define OPEN(declaration, path)                                                                              \
    auto TARS_JOIN(opened_, __LINE__) = tars::open_model_file(path);                                         \
    if (!TARS_JOIN(opened_, __LINE__)) QFAIL(TARS_JOIN(opened_, __LINE__).error().text().c_str());           \
    declaration = std::move(*TARS_JOIN(opened_, __LINE__))

/// A folder that is gone with the test, and files in it.
class TemporaryFolder {
  public:
    std::filesystem::path path(const std::string& name = {}) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }
    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

  private:
    QTemporaryDir folder_;
};

inline std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string as_string(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The error's text must name the file and hold every one of `parts`.
inline void verify_error(const tars::Result<tars::ModelFile>& opened, const std::filesystem::path& path,
                         const QStringList& parts) {
    QVERIFY2(!opened, "it was opened, but must be refused");
    const auto text = QString::fromStdString(opened.error().text());
    QVERIFY2(text.contains(QString::fromStdString(path.filename().string())),
             qPrintable("the file is not named: " + text));
    for (const auto& part : parts)
        QVERIFY2(text.contains(part), qPrintable("'" + part + "' is not in: " + text));
}
