// SPDX-License-Identifier: Apache-2.0
#include "library/stored_files.h"

#include "library/ollama/layout.h"

#include <map>

namespace tars {

Result<StoredFiles> files_of(const OllamaStore& store) {
    TARS_TRY(const auto manifests, manifest_files(store.directory()));
    StoredFiles found;
    std::map<std::filesystem::path, StoredFile> files;
    for (const ManifestFile& file : manifests) {
        const auto manifest = read_manifest_file(file.path);
        if (!manifest) {
            found.faults.push_back(manifest.error());
            continue;
        }
        for (const Layer& blob : manifest->blobs()) {
            const auto path = store.blob_path(blob.digest);
            files.try_emplace(path, StoredFile{path, blob.digest, file.name.full()});
        }
    }
    for (auto& [path, file] : files) found.files.push_back(std::move(file));
    return found;
}

}  // namespace tars
