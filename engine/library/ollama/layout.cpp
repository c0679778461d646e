// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/layout.h"

#include "core/atomic_file.h"

#include <algorithm>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestManifest = 32u << 20;
constexpr std::size_t kMostFiles = 100'000;
constexpr int kLevels = 4;  // host, namespace, model, tag

bool equal_but_for_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, [&](char x, char y) { return lower(x) == lower(y); });
}

/// Folders are as deep as names have parts, so links cannot lead astray.
Result<void> walk(const fs::path& folder, std::vector<std::string>& parts, std::vector<ManifestFile>& found) {
    std::error_code failure;
    fs::directory_iterator entries(folder, failure);
    if (failure) return io_error(show_path(folder) + ": cannot list", failure.value());
    for (; entries != fs::directory_iterator(); entries.increment(failure)) {
        if (failure) return io_error(show_path(folder) + ": cannot list", failure.value());
        if (found.size() >= kMostFiles)
            return invalid_input(show_path(folder) + ": more than " + std::to_string(kMostFiles) +
                                 " manifests");
        const auto& entry = *entries;
        parts.push_back(entry.path().filename().string());
        const bool last = parts.size() == kLevels;
        std::error_code ignored;
        if (!last && entry.is_directory(ignored)) TARS_CHECK(walk(entry.path(), parts, found));
        if (last && entry.is_regular_file(ignored)) {
            const auto text = parts[0] + "/" + parts[1] + "/" + parts[2] + ":" + parts[3];
            // Files of other programs (.DS_Store and the like) are no models.
            if (auto name = ModelName::parse(text)) found.push_back({std::move(*name), entry.path()});
        }
        parts.pop_back();
    }
    return {};
}

}  // namespace

fs::path manifests_folder(const fs::path& store) {
    return store / "manifests";
}
fs::path blobs_folder(const fs::path& store) {
    return store / "blobs";
}
fs::path blob_file(const fs::path& store, std::string_view digest) {
    const std::string hex(digest.substr(digest.size() - 64));
    const auto file = blobs_folder(store) / ("sha256-" + hex), old = blobs_folder(store) / ("sha256:" + hex);
    std::error_code ignored;
    return !fs::exists(file, ignored) && fs::exists(old, ignored) ? old : file;
}
fs::path store_lock(const fs::path& store) {
    return store / "tars.lock";
}
fs::path parts_folder(const fs::path& store, std::string_view first_digest) {
    return store / "parts" / ("sha256-" + std::string(first_digest.substr(first_digest.size() - 64)));
}

fs::path first_part(const fs::path& store, const Manifest& manifest) {
    const auto first = std::ranges::find(manifest.layers, "model", &Layer::kind);
    if (first == manifest.layers.end()) return {};
    std::error_code ignored;
    const auto folder = parts_folder(store, first->digest);
    for (fs::directory_iterator entries(folder, ignored), end; entries != end; entries.increment(ignored))
        if (entries->path().filename().string().starts_with("model-00001-of-")) return entries->path();
    return {};
}

Result<std::vector<ManifestFile>> manifest_files(const fs::path& store) {
    std::vector<ManifestFile> found;
    std::error_code ignored;
    const auto folder = manifests_folder(store);
    if (!fs::exists(folder, ignored) && !ignored) return found;
    std::vector<std::string> parts;
    TARS_CHECK(walk(folder, parts, found));
    std::ranges::sort(found, {}, [](const ManifestFile& file) { return file.name.display(); });
    return found;
}

Result<std::optional<ManifestFile>> find_manifest(const fs::path& store, const ModelName& name) {
    std::error_code ignored;
    const auto exact = manifests_folder(store) / name.path();
    if (fs::is_regular_file(exact, ignored)) return std::optional(ManifestFile{name, exact});
    TARS_TRY(auto files, manifest_files(store));
    const auto found = std::ranges::find_if(files, [&](const auto& file) { return file.name.same_as(name); });
    if (found == files.end()) return std::optional<ManifestFile>();
    return std::optional(std::move(*found));
}

ModelName existing_case(const fs::path& store, const ModelName& name) {
    ModelName result = name;
    auto folder = manifests_folder(store);
    for (auto* part : {&result.host, &result.space, &result.model, &result.tag}) {
        std::error_code ignored;
        if (!fs::exists(folder / *part, ignored)) {
            for (fs::directory_iterator entries(folder, ignored), end; entries != end;
                 entries.increment(ignored)) {
                const auto found = entries->path().filename().string();
                if (!equal_but_for_case(found, *part)) continue;
                *part = found;
                break;
            }
        }
        folder /= *part;
    }
    return result;
}

Result<std::string> read_manifest_text(const fs::path& file) {
    return read_text_file(file, kLargestManifest);
}

Result<Manifest> read_manifest_file(const fs::path& file) {
    TARS_TRY(const auto text, read_manifest_text(file));
    auto manifest = parse_manifest(text);
    if (!manifest) return manifest.error().in(show_path(file));
    return manifest;
}

Result<std::set<std::string>> used_digests(const fs::path& store, const fs::path& except) {
    std::set<std::string> used;
    TARS_TRY(const auto files, manifest_files(store));
    for (const auto& file : files) {
        if (file.path == except) continue;
        TARS_TRY(const auto manifest, read_manifest_file(file.path));
        for (const auto& layer : manifest.blobs()) used.insert(layer.digest);
    }
    return used;
}

}  // namespace tars
