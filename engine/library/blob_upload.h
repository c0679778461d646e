// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random_access_file.h"
#include "core/result.h"
#include "library/ollama_store.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace tars {

class Sha256;

/// A blob that comes in pieces, as from a client that makes a model of its own files. Destroyed before it is
/// finished, nothing of it remains.
class BlobUpload {
  public:
    /// `digest` is "sha256:" and 64 hex digits, of what will come.
    static Result<BlobUpload> start(const OllamaStore& store, std::string_view digest);
    BlobUpload(BlobUpload&&) noexcept;
    ~BlobUpload();

    Result<void> write(std::span<const std::byte> bytes);
    /// Checks the digest, then gives the blob its name.
    Result<void> finish();

  private:
    BlobUpload(std::filesystem::path part, std::filesystem::path target, std::string hex,
               RandomAccessFile file, std::unique_ptr<Sha256> hash);

    std::filesystem::path part_, target_;
    std::string hex_;
    RandomAccessFile file_;
    std::unique_ptr<Sha256> hash_;
    std::uint64_t size_ = 0;
};

/// The digest of a file, as uploads and manifests name it: "sha256:…". `progress` is told how many bytes are
/// done.
Result<std::string> blob_digest(const std::filesystem::path& file, std::stop_token stop = {},
                                const std::function<void(std::uint64_t)>& progress = {});

/// Whether the store has a blob of this digest; an error for what is no digest.
Result<bool> has_blob(const OllamaStore& store, std::string_view digest);

}  // namespace tars
