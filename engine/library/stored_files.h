// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/ollama_store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tars {

/// A file of a stored model, named after what is in it.
struct StoredFile {
    std::filesystem::path path;  ///< whether it is there or not
    std::string digest;          ///< that it must have, as blob_digest() gives it
    std::string model;           ///< the full name of one that uses it
};

struct StoredFiles {
    std::vector<StoredFile> files;  ///< each once, in order of path
    std::vector<Error> faults;      ///< one per manifest that cannot be read
};

/// Every file that the manifests of a store name; also those of models that OllamaStore::list() leaves out,
/// as a file of theirs is away or too short. Empty where there is no store.
Result<StoredFiles> files_of(const OllamaStore& store);

}  // namespace tars
