// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/model_name.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tars {

struct Manifest;

/// What a stored model's config blob says of it; empty or 0 where it does not.
struct StoredConfig {
    std::string format;  ///< "gguf" or "safetensors"
    std::string family;  ///< the architecture
    std::vector<std::string> families;
    std::string parameter_size;  ///< "8.0B"
    std::string file_type;       ///< "Q4_K_M"
    std::string renderer, parser, minimum_version;
    std::string remote_host, remote_model;  ///< of a model that runs elsewhere
    std::vector<std::string> capabilities;
    std::uint64_t context_length = 0, embedding_length = 0;

    bool operator==(const StoredConfig&) const = default;
};

/// One model of a store: where its weights lie, and the small texts that came with them.
struct StoredModel {
    ModelName name;
    std::filesystem::path manifest;
    std::string digest;       ///< of the manifest, 64 hex digits; empty in builds without OpenSSL
    std::uint64_t bytes = 0;  ///< of all its blobs
    std::chrono::system_clock::time_point modified;

    /// The weights as GGUF, to be opened as they lie; the first part where there are several. Empty where
    /// there are none: models that run elsewhere, or are stored tensor by tensor.
    std::filesystem::path path;
    std::string parent;  ///< the model its weights were taken from
    std::vector<std::filesystem::path> projectors, adapters;
    std::filesystem::path draft;
    std::optional<std::string> template_text, system;
    std::string parameters = "{}";  ///< a JSON object: option -> value
    std::string messages = "[]";    ///< a JSON array of {role, content}
    std::vector<std::string> licenses;
    StoredConfig config;
};

struct StoreListing {
    std::vector<StoredModel> models;  ///< in order of name
    std::vector<Error> faults;        ///< one per model that cannot be read; it hides no other
};

/// A folder of models in Ollama's own layout: `manifests/<host>/<namespace>/<model>/<tag>` and
/// `blobs/sha256-<hex>`. Another program's store is only read. Ours may be changed by several processes at
/// once: each change takes a lock, and is complete or absent on disk.
class OllamaStore {
  public:
    enum class Access { read_only, ours };

    explicit OllamaStore(std::filesystem::path directory, Access access = Access::read_only)
        : directory_(std::move(directory)), access_(access) {}

    const std::filesystem::path& directory() const { return directory_; }
    bool writable() const { return access_ == Access::ours; }
    std::filesystem::path blob_path(std::string_view digest) const;

    /// Empty where the folder does not exist.
    Result<StoreListing> list() const;
    /// Names differing in letter case only are the same.
    Result<StoredModel> find(const ModelName& name) const;

    // Ours only.

    /// Another name for a model of this or another store. Blobs of another are linked, or else copied.
    Result<void> copy(const OllamaStore& from, const ModelName& source, const ModelName& destination);
    /// Removes the model, and the blobs that no other model of the store uses.
    Result<void> remove(const ModelName& name);

    struct Pruned {
        std::uint64_t files = 0;
        std::uint64_t bytes = 0;
    };
    /// Removes blobs that no model uses, and the remains of downloads that nobody took up for a week.
    /// Nothing younger than an hour, and nothing at all while a manifest cannot be read.
    Result<Pruned> prune();

    /// Puts a model's manifest in place once all its blobs are; then removes the blobs only its forerunner
    /// used. `text` is kept byte for byte: its digest is the model's. True if blobs were removed.
    Result<bool> write_manifest(const ModelName& name, const std::string& text);
    Result<Manifest> read_manifest(const ModelName& name) const;
    /// The bytes of the manifest as they stand.
    Result<std::string> manifest_bytes(const ModelName& name) const;

  private:
    std::filesystem::path directory_;
    Access access_;
};

}  // namespace tars
