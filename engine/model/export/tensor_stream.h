// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/thread_pool.h"
#include "formats/model_file.h"
#include "model/convert.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace tars {

/// The rows of q and k, which GGUF's interleaved architectures keep in another order than Hugging Face:
/// of each head's first `rotated` rows, row 2i+j of the GGUF is row j·rotated/2+i.
struct RowOrder {
    std::uint32_t head = 0;  ///< rows per head; 0: all rows stay where they are
    std::uint32_t rotated = 0;

    std::uint64_t source_row(std::uint64_t row) const;
};

/// How one tensor goes from a file to another.
struct TensorRewrite {
    const TensorInfo* source = nullptr;
    DType target = DType::F32;
    RowOrder order;
};

/// Streams tensors through a team of threads. What comes out depends on the tensor alone, not on the team.
class TensorStream {
  public:
    using Sink = std::function<Result<void>(std::span<const std::byte>)>;

    TensorStream(const ConvertOptions& options, std::uint64_t total_bytes, unsigned threads)
        : options_(&options), total_bytes_(total_bytes), pool_(threads) {}

    /// Hands the tensor's bytes to `sink`, in order.
    Result<void> write(const TensorRewrite& rewrite, const Sink& sink);

  private:
    Result<void> copy(const TensorInfo& tensor, const Sink& sink);
    Result<void> rewrite_units(const TensorRewrite& rewrite, std::uint64_t unit, const Sink& sink);
    /// Counts `bytes` of the source as done; an error once the caller has asked to stop.
    Result<void> advance(std::uint64_t bytes);

    const ConvertOptions* options_;
    std::uint64_t total_bytes_;
    std::uint64_t done_bytes_ = 0;
    ThreadPool pool_;
};

}  // namespace tars
