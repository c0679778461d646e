// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string_view>

namespace tars {

/// Writes a file so that a crash leaves either the old one or the whole new one: bytes go to
/// `<path>.part`, commit() syncs and renames. Destroyed without commit, nothing remains.
class AtomicFile {
  public:
    static Result<AtomicFile> create(const std::filesystem::path& path);

    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    Result<void> write(std::span<const std::byte> bytes);
    Result<void> write(std::string_view text) { return write(std::as_bytes(std::span(text))); }
    /// `count` zero bytes.
    Result<void> write_zeros(std::uint64_t count);
    std::uint64_t position() const { return position_; }
    Result<void> commit();

  private:
    AtomicFile(std::filesystem::path path, std::FILE* file) : path_(std::move(path)), file_(file) {}
    std::filesystem::path part() const;

    std::filesystem::path path_;
    std::FILE* file_ = nullptr;
    std::uint64_t position_ = 0;
};

/// The whole of a small file as text; refuses one above `limit` bytes.
Result<std::string> read_text_file(const std::filesystem::path& path, std::uint64_t limit);
Result<void> write_text_file(const std::filesystem::path& path, std::string_view text);

}  // namespace tars
