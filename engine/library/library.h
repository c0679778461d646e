// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/adapter_registry.h"
#include "library/ollama_store.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A model of this computer, linked where it is: nothing is copied, nothing of the file is changed.
struct LibraryEntry {
    std::string name;      ///< unique; letters, digits and . _ - : / only
    bool shipped = false;  ///< came with TARS; cannot be removed
    std::filesystem::path path;
    std::string format;
    std::string architecture;
    std::string type;  ///< of most of its bytes: "Q4_K"
    std::uint64_t parameters = 0;
    std::uint64_t bytes = 0;
    std::uint64_t context_length = 0;
    std::string added;                    ///< ISO 8601, UTC
    bool missing = false;                 ///< the file is not there (any more); computed on reading
    std::filesystem::path manifest = {};  ///< of a model in a store (ollama_store.h); else empty
};

/// "8.0B", "136.73M", "7B": billions with one decimal, millions with two, none where the number is whole.
std::string parameter_size_text(std::uint64_t parameters);

/// What the model that comes with TARS is called; "guide" alone means it too while no other model has that
/// name.
inline constexpr std::string_view kGuideName = "tars-guide";
inline constexpr std::string_view kGuideFile = "tars-guide.gguf";  ///< in shared_directory()

/// The list of models, kept as one small file under the data directory. Each change is on disk before it
/// returns. Several processes may use the same list: each operation reads it afresh under a lock.
/// "NAME:latest" is another way to write NAME.
class Library {
  public:
    /// `guide` is the file of the model that comes with TARS; it is listed first where it exists. The models
    /// of `stores` come last, without being entered.
    explicit Library(std::filesystem::path directory, std::filesystem::path guide = {},
                     std::vector<OllamaStore> stores = {})
        : directory_(std::move(directory)), guide_(std::move(guide)), stores_(std::move(stores)) {}

    Result<std::vector<LibraryEntry>> list() const;
    Result<LibraryEntry> find(std::string_view name) const;
    /// Opens and checks the file or folder, then links it. Without a name, one is made from the file's,
    /// unless the path is linked already: then that entry is given.
    Result<LibraryEntry> import(const std::filesystem::path& path, std::string_view name = {});
    /// Lists a file or folder that is not entered, as long as this object and its copies live, under a name
    /// made from its own. One that is entered keeps its entry.
    Result<LibraryEntry> add_for_now(const std::filesystem::path& path);
    /// From now on every model answers as its weights alone say.
    void leave_out_adapters() { heeds_adapters_ = false; }
    /// Forgets the entry; the file stays. A model of our own store is deleted; those of others stay.
    Result<void> remove(std::string_view name);
    /// Another name for a model; its files are shared. A model that had the name before loses it.
    Result<void> copy(std::string_view source, std::string_view destination);
    /// Forgets what is linked under a name that a model of our own store has got: it would hide that one.
    Result<void> make_way_for(const ModelName& stored);
    /// What stands in a store of a model that is there; nothing for a linked one.
    Result<std::optional<StoredModel>> stored(const LibraryEntry& entry) const;
    /// The file of the adapter that a model answers through; nothing where it answers as it is. One that was
    /// stored with the model is part of it, so that what was adopted for the bare weights does not count.
    Result<std::optional<std::filesystem::path>> adapter_of(const LibraryEntry& entry) const;
    /// What was adopted for the models of this computer.
    AdapterRegistry adapters() const { return AdapterRegistry(directory_ / "adapters"); }
    /// Why a stored model of that name is not in the list; nothing where there is none, or nothing wrong.
    std::optional<Error> fault_of(std::string_view name) const;
    const std::vector<OllamaStore>& stores() const { return stores_; }
    /// Where new models go: the first of the stores that is ours.
    Result<OllamaStore> own_store() const;
    /// Where a MODEL argument points: a library name, a file, or a folder.
    Result<std::filesystem::path> resolve(std::string_view model) const;

  private:
    Result<std::vector<LibraryEntry>> read() const;
    Result<void> write(std::vector<LibraryEntry> entries) const;

    std::filesystem::path directory_;
    std::filesystem::path guide_;
    std::vector<OllamaStore> stores_;
    std::vector<LibraryEntry> for_now_;  ///< from add_for_now()
    bool heeds_adapters_ = true;
};

}  // namespace tars
