// SPDX-License-Identifier: Apache-2.0
#include "library/stored_files.h"

#include "library/ollama/manifest.h"

namespace tars {

Result<std::vector<StoredFile>> files_of(const OllamaStore& store, const ModelName& model) {
    TARS_TRY(const Manifest manifest, store.read_manifest(model));
    std::vector<StoredFile> files;
    for (const Layer& blob : manifest.blobs())
        files.push_back({store.blob_path(blob.digest), blob.digest, blob.size});
    return files;
}

}  // namespace tars
