// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace tars {

/// A stretch of a blob that one connection fetches.
struct BlobPart {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t completed = 0;  ///< bytes from `offset` on that are there

    bool operator==(const BlobPart&) const = default;
};

// How far a download got, beside `<partial>` as Ollama keeps it: `<partial>-<N>`, one small JSON per part.

/// At most 16 equal parts, of `smallest` bytes to ten times as many.
std::vector<BlobPart> split_into_parts(std::uint64_t size, std::uint64_t smallest);
/// The parts on disk if they cover the whole blob; none if anything about them is odd.
std::vector<BlobPart> read_parts(const std::filesystem::path& partial, std::uint64_t size);
Result<void> write_part(const std::filesystem::path& partial, std::size_t number, const BlobPart& part);
void remove_parts(const std::filesystem::path& partial);
/// The bytes that the parts on disk say are there; 0 where they make no sense.
std::uint64_t completed_bytes(const std::filesystem::path& partial, std::uint64_t size);

/// What one part's file says.
Result<BlobPart> parse_part(std::string_view text, std::size_t number);

}  // namespace tars
