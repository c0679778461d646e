// SPDX-License-Identifier: Apache-2.0
#include "library/ollama_store.h"

#include "core/atomic_file.h"
#include "core/file_lock.h"
#include "core/random_access_file.h"
#include "core/text_escape.h"
#include "library/ollama/blobs.h"
#include "library/ollama/stored_model.h"

#include <algorithm>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::size_t kBlobName = 7 + 64;  // "sha256-" and 64 hex digits
constexpr auto kYoung = 1h;
constexpr auto kForgottenDownload = 24h * 7;

Error unknown_model(const ModelName& name) {
    return not_found("model '" + name.display() + "' not found");
}

Result<ManifestFile> need_manifest(const fs::path& store, const ModelName& name) {
    TARS_TRY(auto found, find_manifest(store, name));
    if (!found) return unknown_model(name);
    return std::move(*found);
}

Result<void> check_ours(const OllamaStore& store) {
    if (store.writable()) return {};
    return invalid_input(show_path(store.directory()) + " belongs to another program and is only read",
                         "use that program to change it");
}

Result<FileLock> lock(const OllamaStore& store) {
    TARS_CHECK(check_ours(store));
    std::error_code failure;
    fs::create_directories(store.directory(), failure);
    if (failure) return io_error(show_path(store.directory()) + ": cannot create", failure.value());
    return FileLock::exclusive(store_lock(store.directory()));
}

/// Removes a manifest's folders up to `manifests`, as far as they are empty now.
void remove_empty_folders(fs::path folder, const fs::path& top) {
    std::error_code failure;
    while (folder != top && folder.has_relative_path() && fs::remove(folder, failure))
        folder = folder.parent_path();
}

/// Removes those of the blobs that no manifest names. While one cannot be read they stay. True if any went.
bool remove_unused(const fs::path& store, const Manifest& manifest) {
    const auto used = used_digests(store);
    if (!used) return false;
    bool removed = false;
    std::error_code ignored;
    for (const auto& layer : manifest.blobs()) {
        if (used->contains(layer.digest)) continue;
        removed = fs::remove(blob_file(store, layer.digest), ignored) || removed;
        fs::remove_all(parts_folder(store, layer.digest), ignored);
    }
    return removed;
}

/// The digest in the name of a blob, of a download, or of one of its parts.
std::optional<std::string> digest_in(const std::string& filename) {
    const std::string_view name = filename;
    const auto digest = parse_digest(name.substr(0, kBlobName));
    if (!digest) return {};
    const auto rest = name.substr(kBlobName);
    if (!rest.empty() && !rest.starts_with("-partial")) return {};
    return *digest;
}

bool is_removable(const fs::directory_entry& entry, const std::set<std::string>& used) {
    const auto name = entry.path().filename().string();
    const bool temporary = name.starts_with("sha256-tmp-");
    const auto digest = digest_in(name);
    if (!temporary && !digest) return false;
    std::error_code failure;
    const auto age = fs::file_time_type::clock::now() - entry.last_write_time(failure);
    if (failure) return false;
    if (temporary) return age > kYoung;
    const bool partial = name.size() > kBlobName;
    return partial ? age > kForgottenDownload : age > kYoung && !used.contains(*digest);
}

}  // namespace

fs::path OllamaStore::blob_path(std::string_view digest) const {
    return blob_file(directory_, digest);
}

Result<StoreListing> OllamaStore::list() const {
    StoreListing listing;
    TARS_TRY(const auto files, manifest_files(directory_));
    for (const auto& file : files) {
        if (auto model = read_stored_model(directory_, file))
            listing.models.push_back(std::move(*model));
        else
            listing.faults.push_back(model.error());
    }
    return listing;
}

Result<StoredModel> OllamaStore::find(const ModelName& name) const {
    TARS_TRY(const auto file, need_manifest(directory_, name));
    return read_stored_model(directory_, file);
}

Result<std::string> OllamaStore::manifest_bytes(const ModelName& name) const {
    TARS_TRY(const auto file, need_manifest(directory_, name));
    return read_manifest_text(file.path);
}

Result<Manifest> OllamaStore::read_manifest(const ModelName& name) const {
    TARS_TRY(const auto file, need_manifest(directory_, name));
    return read_manifest_file(file.path);
}

Result<void> OllamaStore::copy(const OllamaStore& from, const ModelName& source,
                               const ModelName& destination) {
    TARS_CHECK(check_ours(*this));
    TARS_TRY(const auto text, from.manifest_bytes(source));
    TARS_TRY(const auto manifest, from.read_manifest(source));
    if (from.directory() != directory_)
        for (const auto& layer : manifest.blobs()) TARS_CHECK(link_blob(directory_, from.directory(), layer));
    TARS_CHECK(write_manifest(destination, text));
    return {};
}

Result<void> OllamaStore::remove(const ModelName& name) {
    TARS_TRY(const auto held, lock(*this));
    TARS_TRY(const auto file, need_manifest(directory_, name));
    const auto manifest = read_manifest_file(file.path);
    std::error_code failure;
    fs::remove(file.path, failure);
    if (failure) return io_error(show_path(file.path) + ": cannot remove", failure.value());
    remove_empty_folders(file.path.parent_path(), manifests_folder(directory_));
    if (manifest) remove_unused(directory_, *manifest);
    return {};
}

Result<OllamaStore::Pruned> OllamaStore::prune() {
    TARS_TRY(const auto held, lock(*this));
    TARS_TRY(const auto used, used_digests(directory_));
    Pruned pruned;
    std::vector<fs::path> doomed;
    std::error_code failure;
    for (fs::directory_iterator entries(blobs_folder(directory_), failure), end; !failure && entries != end;
         entries.increment(failure))
        if (is_removable(*entries, used)) doomed.push_back(entries->path());
    for (const auto& path : doomed) {
        const bool folder = fs::is_directory(path, failure);
        const auto size = folder ? 0 : fs::file_size(path, failure);
        if (failure || fs::remove_all(path, failure) == 0 || failure) continue;
        ++pruned.files;
        pruned.bytes += size;
        const auto name = path.filename().string();
        if (const auto digest = digest_in(name); digest && name.size() == kBlobName)
            fs::remove_all(parts_folder(directory_, *digest), failure);
    }
    return pruned;
}

Result<bool> OllamaStore::write_manifest(const ModelName& name, const std::string& text) {
    TARS_TRY(const auto manifest, parse_manifest(text));
    TARS_TRY(const auto held, lock(*this));
    TARS_CHECK(check_blobs(directory_, manifest));
    TARS_CHECK(name_parts(directory_, manifest));
    const auto path = manifests_folder(directory_) / existing_case(directory_, name).path();
    const auto forerunner = read_manifest_file(path);
    for (const auto& folder : {path.parent_path(), blobs_folder(directory_)}) {
        std::error_code failure;
        fs::create_directories(folder, failure);
        if (failure) return io_error(show_path(folder) + ": cannot create", failure.value());
    }
    // Not beside its place, where each file is taken for a model.
    const auto part = blobs_folder(directory_) / "sha256-tmp-manifest";
    TARS_CHECK(write_text_file(part, text));
    TARS_CHECK(rename_durably(part, path));
    return forerunner && remove_unused(directory_, *forerunner);
}

}  // namespace tars
