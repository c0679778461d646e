// SPDX-License-Identifier: Apache-2.0
#include "library/blob_upload.h"

#include "library/ollama/blobs.h"
#include "library/ollama/layout.h"
#include "library/ollama/sha256.h"

#include <system_error>
#include <utility>

namespace tars {

namespace fs = std::filesystem;

BlobUpload::BlobUpload(fs::path part, fs::path target, std::string hex, RandomAccessFile file,
                       std::unique_ptr<Sha256> hash)
    : part_(std::move(part)),
      target_(std::move(target)),
      hex_(std::move(hex)),
      file_(std::move(file)),
      hash_(std::move(hash)) {}

BlobUpload::BlobUpload(BlobUpload&& other) noexcept
    : part_(std::exchange(other.part_, {})),
      target_(std::move(other.target_)),
      hex_(std::move(other.hex_)),
      file_(std::move(other.file_)),
      hash_(std::move(other.hash_)),
      size_(other.size_) {}

BlobUpload::~BlobUpload() {
    std::error_code ignored;
    if (!part_.empty()) fs::remove(part_, ignored);
}

Result<BlobUpload> BlobUpload::start(const OllamaStore& store, std::string_view digest) {
    if (!store.writable())
        return invalid_input(show_path(store.directory()) + " belongs to another program and is only read");
    const auto parsed = parse_digest(digest);
    if (!parsed) return invalid_input("invalid digest format");
    std::error_code failure;
    fs::create_directories(blobs_folder(store.directory()), failure);
    if (failure) return io_error(show_path(store.directory()) + ": cannot create", failure.value());
    auto part = temporary_blob(store.directory());
    TARS_TRY(auto file, RandomAccessFile::open_or_create(part));
    TARS_TRY(auto hash, Sha256::start());
    return BlobUpload(std::move(part), blob_file(store.directory(), *parsed), parsed->substr(7),
                      std::move(file), std::make_unique<Sha256>(std::move(hash)));
}

Result<void> BlobUpload::write(std::span<const std::byte> bytes) {
    TARS_CHECK(file_.write_at(size_, bytes));
    hash_->add(bytes);
    size_ += bytes.size();
    return {};
}

Result<void> BlobUpload::finish() {
    TARS_TRY(const auto hex, hash_->hex());
    if (hex != hex_)
        return invalid_input("digest mismatch, expected \"sha256:" + hex_ + "\", got \"sha256:" + hex + "\"");
    TARS_CHECK(file_.sync());
    TARS_CHECK(rename_durably(part_, target_));
    part_.clear();
    return {};
}

Result<std::string> blob_digest(const fs::path& file, std::stop_token stop,
                                const std::function<void(std::uint64_t)>& progress) {
    TARS_TRY(const auto hex, sha256_of_file(file, std::move(stop), progress));
    return "sha256:" + hex;
}

Result<bool> has_blob(const OllamaStore& store, std::string_view digest) {
    const auto parsed = parse_digest(digest);
    if (!parsed) return invalid_input("invalid digest format");
    std::error_code ignored;
    return fs::is_regular_file(blob_file(store.directory(), *parsed), ignored);
}

}  // namespace tars
