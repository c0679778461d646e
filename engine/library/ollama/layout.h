// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "formats/messages.h"
#include "library/model_name.h"
#include "library/ollama/manifest.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tars {

// Where things are in a store's folder.
std::filesystem::path manifests_folder(const std::filesystem::path& store);
std::filesystem::path blobs_folder(const std::filesystem::path& store);
/// `blobs/sha256-<hex>`; where there is only one named as Ollama did at first, `blobs/sha256:<hex>`.
std::filesystem::path blob_file(const std::filesystem::path& store, std::string_view digest);
std::filesystem::path store_lock(const std::filesystem::path& store);
/// Where the parts of a split model stand under the names that a reader of split models expects.
std::filesystem::path parts_folder(const std::filesystem::path& store, std::string_view first_digest);
/// The first of those; empty where the model has no such folder.
std::filesystem::path first_part(const std::filesystem::path& store, const Manifest& manifest);

struct ManifestFile {
    ModelName name;
    std::filesystem::path path;
};

/// Every manifest that stands under a sound name, in order of name.
Result<std::vector<ManifestFile>> manifest_files(const std::filesystem::path& store);
/// The manifest of a name, whatever its letter case; none if there is none.
Result<std::optional<ManifestFile>> find_manifest(const std::filesystem::path& store, const ModelName& name);
/// The name as it is written where parts of it stand already: existing letter case wins, part by part.
ModelName existing_case(const std::filesystem::path& store, const ModelName& name);

Result<std::string> read_manifest_text(const std::filesystem::path& file);
/// Errors name the file.
Result<Manifest> read_manifest_file(const std::filesystem::path& file);

/// The digests that the store's manifests name, but for the one of `except`. An error while one of them
/// cannot be read: what it uses is unknown.
Result<std::set<std::string>> used_digests(const std::filesystem::path& store,
                                           const std::filesystem::path& except = {});

}  // namespace tars
