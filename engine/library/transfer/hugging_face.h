// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_name.h"
#include "library/ollama/manifest.h"
#include "library/transfer/registry.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A GGUF file in a repository on Hugging Face.
struct RepositoryFile {
    std::string path;
    Layer layer;
    std::string url;

    bool operator==(const RepositoryFile&) const = default;
};

/// The GGUF files in the Hub's answer to `/api/models/<user>/<repository>/tree/main?recursive=true`.
/// Their SHA-256 stands there as the id of their large-file storage.
Result<std::vector<RepositoryFile>> parse_repository(std::string_view json);

/// The file, or the parts of a split one in order, that a tag means: a quantization whatever its letter case,
/// or a file's name. "latest" is Q4_K_M, else another Q4, else the first. A projector comes last.
Result<std::vector<RepositoryFile>> choose_files(const std::vector<RepositoryFile>& files,
                                                 const std::string& tag);

/// A model among a repository's files, and a tag that means it alone.
struct RepositoryModel {
    std::string tag;
    std::uint64_t bytes = 0;  ///< of all files that choose_files() gives for the tag
    bool usual = false;       ///< "latest" means it, too

    bool operator==(const RepositoryModel&) const = default;
};

/// The models that can be named, the smallest first. Tags are quantizations ("Q4_K_M") where one has a
/// quantization for itself, else names of files.
Result<std::vector<RepositoryModel>> list_models(const std::vector<RepositoryFile>& files);

/// All GGUF files of the repository a name leads to, without their URLs.
Result<std::vector<RepositoryFile>> fetch_repository(const ModelName& name, HttpClient& client,
                                                     Registry& registry, const TransferOptions& options);

/// The files of a model that the Hub's registry does not serve, such as a split one, with their URLs.
Result<std::vector<RepositoryFile>> find_repository_files(const ModelName& name, HttpClient& client,
                                                          Registry& registry, const TransferOptions& options);

}  // namespace tars
