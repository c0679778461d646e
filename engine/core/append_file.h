// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string_view>

namespace tars {

/// A file that only grows, for journals: what append() has returned from survives a crash. A crash within
/// may leave a part of the last text behind.
class AppendFile {
  public:
    /// Opens or creates it, and cuts off whatever stands behind `keep` bytes.
    static Result<AppendFile> open(const std::filesystem::path& path, std::uint64_t keep);

    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&&) = delete;
    ~AppendFile();

    /// Writes and syncs.
    Result<void> append(std::string_view text);

  private:
    AppendFile(std::filesystem::path path, std::FILE* file) : path_(std::move(path)), file_(file) {}

    std::filesystem::path path_;
    std::FILE* file_ = nullptr;
};

}  // namespace tars
