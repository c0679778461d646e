// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"
#include "runtime/model_defaults.h"
#include "runtime/prompt_template.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// What clients are told of a model besides its name.
struct ModelDetails {
    std::string digest;  ///< 64 hex digits: of the manifest, or a linked model's identity_digest()
    std::uint64_t bytes = 0;
    std::chrono::system_clock::time_point modified;
    std::string owner = "library";  ///< the namespace of its name
    std::string parent;
    std::string format, family;
    std::vector<std::string> families;
    std::string parameter_size;  ///< "8.0B"
    std::string quantization;    ///< "Q4_K_M"
    std::uint64_t context_length = 0, embedding_length = 0;
    std::vector<std::string> capabilities;  ///< "completion" or "embedding", "tools", "insert", "thinking";
                                            ///< "image" for one that makes pictures
};

/// What it takes to answer through a model, known before it is loaded.
struct AnsweringModel {
    ModelDefaults defaults;
    std::shared_ptr<const PromptTemplate> prompt_template;  ///< never null
    std::vector<std::string> capabilities;                  ///< see ModelDetails
    bool may_fill_in = false;  ///< what stands around a gap, as far as one can tell
};

/// The library's models under the names clients use: "name:tag", the tag ":latest" where there is none.
class ModelCatalogue {
  public:
    /// `go_template`: see ServerOptions.
    explicit ModelCatalogue(Library library, std::optional<bool> go_template = {})
        : library_(std::move(library)), go_template_(go_template) {}

    /// Those whose files are there, the newest first.
    Result<std::vector<LibraryEntry>> list() const;
    /// Under any of its names, as ModelName::same_as() has it, with or without ":local", as Ollama's clients
    /// say. The error says "model 'x' not found", what is wrong with the one there is or with the name, or,
    /// as ErrorCode::forbidden, that we do not ask other computers.
    Result<LibraryEntry> find(std::string_view name) const;
    Result<void> remove(std::string_view name);
    /// What a store keeps with a model: template, system prompt, parameters …; nothing for a linked one.
    Result<std::optional<StoredModel>> stored(const LibraryEntry& entry) const {
        return library_.stored(entry);
    }
    /// What of it answers must heed; nothing for a linked one.
    Result<ModelDefaults> defaults(const LibraryEntry& entry) const;
    /// An error where its parameters or its template make no sense.
    Result<AnsweringModel> answering(const LibraryEntry& entry) const;
    /// See Library::adapter_of().
    Result<std::optional<std::filesystem::path>> adapter_of(const LibraryEntry& entry) const {
        return library_.adapter_of(entry);
    }
    /// What of it only the model's file says is read once, and again when the file has changed.
    Result<ModelDetails> describe(const LibraryEntry& entry) const;

    Library& library() { return library_; }

  private:
    struct FileFacts {
        std::uint64_t bytes = 0;
        std::filesystem::file_time_type modified;
        std::string quantization;
        std::uint64_t context_length = 0, embedding_length = 0;
        std::vector<std::string> capabilities;
        std::shared_ptr<const PromptTemplate> prompt_template;
        std::optional<Error> template_fault;
        bool may_fill_in = false;
    };
    /// Whether the name is that of a model that runs on somebody else's computers.
    bool runs_elsewhere(std::string_view name) const;
    Result<ModelDefaults> defaults_of(const LibraryEntry& entry,
                                      const std::optional<StoredModel>& stored) const;
    Result<FileFacts> file_facts(const LibraryEntry& entry, const std::optional<StoredModel>& stored,
                                 const ModelDefaults& defaults) const;

    Library library_;
    std::optional<bool> go_template_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, FileFacts> facts_;  ///< by path and digest
};

/// What somebody else's computers would have to do, in the words that clients know.
Error cloud_is_disabled(std::string_view what);
std::string display_name(const LibraryEntry& entry);
/// Whether a model can be called so: [host/][namespace/]model[:tag], maybe with ":local" behind it.
bool is_model_name(std::string_view name);
/// 64 hexadecimal digits that tell one state of a linked file from another. Not a hash of its contents, which
/// would have to be read whole.
std::string identity_digest(const LibraryEntry& entry);

}  // namespace tars
