// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string_view>

namespace tars {

/// Writes a file so that a crash leaves either the old one or the whole new one: bytes go to a file of their
/// own beside it, `<path>.<16 hex digits>.part`; commit() syncs and renames, and permissions stay. Destroyed
/// without commit, nothing remains. Several may write the same path at once: the last to commit wins. What a
/// writer that died left behind goes when the next one begins.
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
    AtomicFile(std::filesystem::path path, std::filesystem::path part, std::FILE* file)
        : path_(std::move(path)), part_(std::move(part)), file_(file) {}

    std::filesystem::path path_, part_;
    std::FILE* file_ = nullptr;
    std::uint64_t position_ = 0;
};

/// The whole of a small file as text; refuses one above `limit` bytes.
Result<std::string> read_text_file(const std::filesystem::path& path, std::uint64_t limit);
Result<void> write_text_file(const std::filesystem::path& path, std::string_view text);

}  // namespace tars
