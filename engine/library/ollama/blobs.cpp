// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/blobs.h"

#include "core/atomic_file.h"
#include "core/random_access_file.h"
#include "formats/gguf_reader.h"
#include "library/ollama/layout.h"
#include "library/ollama/sha256.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 1 << 20;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

/// Removed on the way out unless it was renamed.
struct Unfinished {
    fs::path path;
    ~Unfinished() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
};

Result<void> make_blobs_folder(const fs::path& store) {
    std::error_code failure;
    fs::create_directories(blobs_folder(store), failure);
    if (failure) return io_error(show_path(blobs_folder(store)) + ": cannot create", failure.value());
    return {};
}

/// Copies, and makes sure that what was copied is what the digest says.
Result<void> copy_blob(const fs::path& store, const fs::path& file, const Layer& layer, std::stop_token stop,
                       const BlobProgress& progress) {
    const Unfinished part{temporary_blob(store)};
    const std::unique_ptr<std::FILE, CloseFile> source(std::fopen(file.string().c_str(), "rb"));
    if (!source) return io_error(show_path(file) + ": cannot open", errno);
    TARS_TRY(auto target, RandomAccessFile::open_or_create(part.path));
    TARS_TRY(auto hash, Sha256::start());
    std::vector<std::byte> chunk(kChunk);
    std::uint64_t done = 0;
    while (const auto count = std::fread(chunk.data(), 1, chunk.size(), source.get())) {
        if (stop.stop_requested()) return cancelled();
        const auto bytes = std::span(chunk).first(count);
        hash.add(bytes);
        TARS_CHECK(target.write_at(done, bytes));
        done += count;
        if (progress) progress(done);
    }
    if (std::ferror(source.get())) return io_error(show_path(file) + ": cannot read", errno);
    TARS_TRY(const auto hex, hash.hex());
    if (hex != layer.hex())
        return invalid_input(show_path(file) + ": its SHA-256 is " + hex + ", expected " +
                                 std::string(layer.hex()),
                             "the file was changed meanwhile, or is damaged");
    TARS_CHECK(target.sync());
    return rename_durably(part.path, blob_file(store, layer.digest));
}

Result<void> place_blob(const fs::path& store, const fs::path& file, const Layer& layer, std::stop_token stop,
                        const BlobProgress& progress) {
    if (has_blob(store, layer)) return {};
    TARS_CHECK(make_blobs_folder(store));
    // A hard link to a symbolic link would be another symbolic link.
    std::error_code failure;
    const auto target = blob_file(store, layer.digest);
    const auto whole = fs::canonical(file, failure);
    if (!failure) fs::remove(target, failure);  // of the wrong size
    if (!failure) fs::create_hard_link(whole, target, failure);
    if (!failure) return {};
    return copy_blob(store, file, layer, stop, progress);
}

}  // namespace

fs::path temporary_blob(const fs::path& store) {
    static std::atomic<unsigned> count{0};
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    const auto address = reinterpret_cast<std::uintptr_t>(&count);  // differs from process to process
    const auto seed = static_cast<std::uint64_t>(now) ^ (static_cast<std::uint64_t>(address) << 20);
    return blobs_folder(store) / ("sha256-tmp-" + std::to_string(seed) + "-" + std::to_string(count++));
}

bool has_blob(const fs::path& store, const Layer& layer) {
    std::error_code failure;
    const auto size = fs::file_size(blob_file(store, layer.digest), failure);
    return !failure && size == layer.size;
}

Result<void> check_blobs(const fs::path& store, const Manifest& manifest) {
    for (const auto& layer : manifest.blobs())
        if (!has_blob(store, layer))
            return Error{ErrorCode::busy,
                         "the blob " + show_path(blob_file(store, layer.digest)) + " went away meanwhile",
                         "another process removed it; try again"};
    return {};
}

Result<Layer> add_blob(const fs::path& store, std::string_view kind, const fs::path& file,
                       std::stop_token stop, const BlobProgress& progress) {
    std::error_code failure;
    Layer layer;
    layer.media_type = std::string(kLayerType) + std::string(kind);
    layer.size = fs::file_size(file, failure);
    if (failure) return io_error(show_path(file) + ": cannot open", failure.value());
    // A blob of this store was checked when it got its name.
    if (const auto digest = parse_digest(file.filename().string());
        digest && file == blob_file(store, *digest)) {
        layer.digest = *digest;
        return layer;
    }
    TARS_TRY(const auto hex, sha256_of_file(file, stop, progress));
    layer.digest = "sha256:" + hex;
    TARS_CHECK(place_blob(store, file, layer, stop, {}));
    return layer;
}

Result<Layer> add_text_blob(const fs::path& store, std::string_view media_type, std::string_view text) {
    Layer layer;
    layer.media_type = media_type;
    layer.size = text.size();
    TARS_TRY(const auto hex, sha256_of(text));
    layer.digest = "sha256:" + hex;
    if (has_blob(store, layer)) return layer;
    TARS_CHECK(make_blobs_folder(store));
    const Unfinished part{temporary_blob(store)};
    TARS_CHECK(write_text_file(part.path, text));
    TARS_CHECK(rename_durably(part.path, blob_file(store, layer.digest)));
    return layer;
}

Result<void> link_blob(const fs::path& store, const fs::path& other, const Layer& layer, std::stop_token stop,
                       const BlobProgress& progress) {
    return place_blob(store, blob_file(other, layer.digest), layer, stop, progress);
}

Result<void> name_parts(const fs::path& store, const Manifest& manifest) {
    std::vector<const Layer*> models;
    for (const auto& layer : manifest.layers)
        if (layer.kind() == "model") models.push_back(&layer);
    if (models.size() < 2) return {};

    std::map<std::int64_t, const Layer*> parts;
    for (const auto* layer : models) {
        const auto path = blob_file(store, layer->digest);
        TARS_TRY(const auto file, MappedFile::open(path));
        const auto contents = parse_gguf(file.bytes());
        if (!contents) return contents.error().in(show_path(path));
        TARS_TRY(const auto count, contents->metadata.integer_or("split.count", 1));
        TARS_TRY(const auto number, contents->metadata.integer_or("split.no", 0));
        if (count == 1) return {};  // no split model: its first file is the one that is used
        const auto expected = static_cast<std::int64_t>(models.size());
        if (count != expected || number < 0 || number >= expected || !parts.emplace(number, layer).second)
            return invalid_input(show_path(path) +
                                 ": metadata keys 'split.no' and 'split.count' make it part " +
                                 std::to_string(number + 1) + " of " + std::to_string(count) +
                                 ", but the model has " + std::to_string(expected) + " files");
    }
    const auto folder = parts_folder(store, models.front()->digest);
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) return io_error(show_path(folder) + ": cannot create", failure.value());
    for (const auto& [number, layer] : parts) {
        char name[48];
        std::snprintf(name, sizeof name, "model-%05lld-of-%05zu.gguf", static_cast<long long>(number) + 1,
                      parts.size());
        fs::remove(folder / name, failure);
        fs::create_symlink(fs::path("../../blobs") / blob_file(store, layer->digest).filename(),
                           folder / name, failure);
        if (failure) return io_error(show_path(folder / name) + ": cannot link", failure.value());
    }
    return {};
}

}  // namespace tars
