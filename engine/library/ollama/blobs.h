// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/ollama/manifest.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

namespace tars {

/// Told how many bytes of a file are done.
using BlobProgress = std::function<void(std::uint64_t)>;

/// Makes a file a blob of the store: hashed, then linked (no second copy on disk) where the file system can,
/// else copied; in place under its name or absent. `kind` is the layer's: "model", "adapter" …
Result<Layer> add_blob(const std::filesystem::path& store, std::string_view kind,
                       const std::filesystem::path& file, std::stop_token stop = {},
                       const BlobProgress& progress = {});
Result<Layer> add_text_blob(const std::filesystem::path& store, std::string_view media_type,
                            std::string_view text);
/// The blob of another store made one of this, likewise.
Result<void> link_blob(const std::filesystem::path& store, const std::filesystem::path& other,
                       const Layer& layer, std::stop_token stop = {}, const BlobProgress& progress = {});

/// A name in the blobs' folder that no other thread and, but for a one in 2^64 chance, no process takes.
std::filesystem::path temporary_blob(const std::filesystem::path& store);

/// Whether the blob is there, as big as the layer says.
bool has_blob(const std::filesystem::path& store, const Layer& layer);
Result<void> check_blobs(const std::filesystem::path& store, const Manifest& manifest);

/// Gives the parts of a split model the names that a reader of split models expects, as links.
Result<void> name_parts(const std::filesystem::path& store, const Manifest& manifest);

}  // namespace tars
