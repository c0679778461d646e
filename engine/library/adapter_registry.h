// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// What a model answers through.
struct LiveAdapter {
    std::string digest;          ///< SHA-256 of the file, its name
    std::filesystem::path file;  ///< a GGUF file; never changed once it is there
};

/// The adapters that were adopted, by content, and which of them each model answers through. A model is known
/// by its bytes, not by its name: a copy elsewhere has the same adapter, another quantization none. Every
/// change is on disk when its call returns, and a crash at any point leaves the state before it or after it.
/// Several processes may use the same folder.
///
///     files/<digest>.gguf     adapters
///     records/<digest>.json   where each came from
///     live/<base>.json        {"live": digest or "", "before": [what was live earlier, the latest last]}
///     attempts/<data>.json    how often candidates were judged on the same data
///     bases.json              digests of models and of adapters' files, by path, size and time
class AdapterRegistry {
  public:
    explicit AdapterRegistry(std::filesystem::path directory) : directory_(std::move(directory)) {}

    /// SHA-256 of a model file, or of all files of a folder with their names. Computed anew only where a
    /// file's size or time has changed.
    Result<std::string> base_of(const std::filesystem::path& model) const;

    /// Nothing if the model answers as it is. An error if the file is gone or its bytes are others. Cheap
    /// enough to be asked for every answer.
    Result<std::optional<LiveAdapter>> live(const std::string& base) const;
    /// The same for a model file or folder, which is hashed only if an adapter was adopted for one of its
    /// size.
    Result<std::optional<LiveAdapter>> live_of_model(const std::filesystem::path& model) const;

    /// Copies `file` in, with a record of where it comes from (a JSON object as text), and makes it the live
    /// one. Returns its digest.
    Result<std::string> adopt(const std::string& base, const std::filesystem::path& file,
                              std::string_view provenance);
    /// Makes live again what was before; "" is the model as it is. An error if there was nothing before.
    Result<std::string> rollback(const std::string& base);
    /// What was live before, the latest last; "" is the model as it is.
    Result<std::vector<std::string>> before(const std::string& base) const;
    Result<std::string> provenance(const std::string& digest) const;

    /// Which attempt on this data begins now, counted from 1 and on disk before anything is judged.
    Result<std::uint32_t> begin_attempt(const std::string& data) const;

  private:
    struct Pointer;
    Result<Pointer> read_pointer(const std::string& base) const;
    Result<bool> may_have_adapter(const std::filesystem::path& model) const;
    Result<void> write_pointer(const std::string& base, const Pointer& pointer) const;
    std::filesystem::path file_of(const std::string& digest) const;

    std::filesystem::path directory_;
};

/// For a registry's `data` and provenance records.
Result<std::string> digest_of_file(const std::filesystem::path& path);

}  // namespace tars
