// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random_access_file.h"
#include "library/ollama/manifest.h"
#include "library/pull.h"
#include "library/transfer/registry.h"

#include <optional>
#include <string>

namespace tars {

/// A blob to be fetched into a store.
struct BlobTask {
    std::filesystem::path store;
    Layer layer;
    std::string url;
    bool named_by_address = false;  ///< until the bytes are here, another digest stands for theirs
    std::string etag = {};          ///< a strong one: bytes of another version are not mixed with this one's
};

/// A blob whose bytes are all on disk but not yet looked at. Nobody else touches it while this lives.
class FetchedBlob {
  public:
    /// Checks the SHA-256, then gives the blob its name. Damaged bytes are removed. The blob's digest.
    Result<std::string> finish(std::stop_token stop);
    /// Whether some of the bytes were there from an earlier call.
    bool resumed() const { return resumed_; }
    const BlobTask& task() const { return task_; }

  private:
    friend class Download;
    FetchedBlob(BlobTask task, RandomAccessFile file, bool resumed)
        : task_(std::move(task)), file_(std::move(file)), resumed_(resumed) {}

    BlobTask task_;
    RandomAccessFile file_;
    bool resumed_;
};

/// Where a blob's bytes gather.
std::filesystem::path partial_file(const BlobTask& task);

/// "bytes 0-99/1234" -> {0, 1234}.
struct ContentRange {
    std::uint64_t start = 0;
    std::uint64_t total = 0;
};
std::optional<ContentRange> parse_content_range(const std::string& text);

/// Fetches what of the blob is not there yet. Nothing if the blob stands there whole, as when another process
/// was faster. However it ends, what came is kept for the next call.
Result<std::optional<FetchedBlob>> fetch_blob(const BlobTask& task, HttpClient& client, Registry& registry,
                                              const TransferOptions& options);

}  // namespace tars
