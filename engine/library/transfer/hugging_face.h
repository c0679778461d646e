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

/// The files of a model that the Hub's registry does not serve, such as a split one, with their URLs.
Result<std::vector<RepositoryFile>> find_repository_files(const ModelName& name, HttpClient& client,
                                                          Registry& registry, const TransferOptions& options);

}  // namespace tars
