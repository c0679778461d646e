// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace tars {

/// A regular file mapped read-only. Its pages are the kernel's page cache: nothing is copied.
/// Movable; the bytes stay where they are.
class MappedFile {
  public:
    static Result<MappedFile> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return bytes_; }

  private:
    explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::span<const std::byte> bytes_;
};

/// Gives the memory of the whole pages within a piece of a mapped file back: whoever reads them again finds
/// the same bytes, read anew.
void release_pages(std::span<const std::byte> mapped);

}  // namespace tars
