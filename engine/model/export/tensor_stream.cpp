// SPDX-License-Identifier: Apache-2.0
#include "model/export/tensor_stream.h"

#include "compute/quants.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tars {
namespace {

constexpr std::uint64_t kCopyBytes = 8u << 20;
/// Values converted between two calls of the sink: enough to keep a team busy, little enough to hold.
constexpr std::uint64_t kBatchValues = 2u << 20;
/// Values per piece of work where rows keep their order: a whole number of every type's blocks.
constexpr std::uint64_t kFlatUnit = 16384;

/// Error of the first unit that failed, whichever thread came upon it first.
class FirstError {
  public:
    void report(std::uint64_t unit, Error error) {
        const std::lock_guard lock(mutex_);
        if (error_ && unit >= unit_) return;
        unit_ = unit;
        error_ = std::move(error);
    }
    Result<void> take() { return error_ ? Result<void>(std::move(*error_)) : Result<void>(); }

  private:
    std::mutex mutex_;
    std::uint64_t unit_ = 0;
    std::optional<Error> error_;
};

/// Bytes of a whole number of blocks; sizes were checked against the tensor's own before.
std::uint64_t bytes_of(DType dtype, std::uint64_t values) {
    const auto& type = info(dtype);
    return values / type.block_elements * type.block_bytes;
}

/// One unit of values, the first of them number `at` of the tensor, from the source's type to the target's.
Result<void> convert(DType from, std::span<const std::byte> source, DType to, std::span<std::byte> target,
                     std::span<float> values, std::uint64_t at) {
    if (from == to) {
        std::memcpy(target.data(), source.data(), source.size());
        return {};
    }
    dequantize(from, source, values);
    auto quantized = quantize(to, values, target);
    if (quantized) return {};
    const auto bad = std::ranges::find_if(values, [](float value) { return !std::isfinite(value); });
    if (bad == values.end()) return quantized;
    return invalid_input("value " + std::to_string(at + static_cast<std::uint64_t>(bad - values.begin())) +
                             " is " + (std::isnan(*bad) ? "not a number" : "infinite"),
                         "the model is damaged; fetch it again");
}

}  // namespace

std::uint64_t RowOrder::source_row(std::uint64_t row) const {
    if (head == 0) return row;
    const auto inside = row % head;
    if (inside >= rotated) return row;
    return row - inside + inside % 2 * (rotated / 2) + inside / 2;
}

Result<void> TensorStream::write(const TensorRewrite& rewrite, const Sink& sink) {
    const auto& tensor = *rewrite.source;
    const bool reorders = rewrite.order.head != 0;
    if (!reorders && rewrite.target == tensor.dtype) return copy(tensor, sink);
    const bool vector = tensor.shape.size() == 1;
    const auto unit = !reorders ? kFlatUnit : vector ? 1 : tensor.shape[0];
    return rewrite_units(rewrite, unit, sink);
}

Result<void> TensorStream::copy(const TensorInfo& tensor, const Sink& sink) {
    for (auto left = tensor.data; !left.empty();) {
        const auto piece = left.first(std::min<std::uint64_t>(left.size(), kCopyBytes));
        TARS_CHECK(sink(piece));
        TARS_CHECK(advance(piece.size()));
        left = left.subspan(piece.size());
    }
    return {};
}

Result<void> TensorStream::rewrite_units(const TensorRewrite& rewrite, std::uint64_t unit, const Sink& sink) {
    const auto& tensor = *rewrite.source;
    const auto from = tensor.dtype, to = rewrite.target;
    const auto elements = tensor.elements();
    const auto units = (elements + unit - 1) / unit;
    const auto batch = std::max<std::uint64_t>(1, kBatchValues / unit);
    const auto grain = std::max<std::uint64_t>(1, kFlatUnit / unit);
    std::vector<std::byte> output(bytes_of(to, std::min(batch * unit, elements)));
    std::vector<std::vector<float>> values(pool_.size(), std::vector<float>(std::min(unit, elements)));

    for (std::uint64_t first = 0; first < units; first += batch) {
        const auto count = std::min(batch, units - first);
        FirstError failure;
        pool_.for_each_chunk(count, grain, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
            for (auto i = begin; i < end; ++i) {
                const auto at = rewrite.order.source_row(first + i) * unit;
                const auto size = std::min(unit, elements - at);
                const auto source = tensor.data.subspan(bytes_of(from, at), bytes_of(from, size));
                const auto target = std::span(output).subspan(bytes_of(to, i * unit), bytes_of(to, size));
                auto converted = convert(from, source, to, target, std::span(values[worker]).first(size), at);
                if (!converted) failure.report(at, std::move(converted).error());
            }
        });
        TARS_CHECK(failure.take());
        const auto done = std::min(count * unit, elements - first * unit);
        TARS_CHECK(sink(std::span(output).first(bytes_of(to, done))));
        TARS_CHECK(advance(bytes_of(from, done)));
    }
    return {};
}

Result<void> TensorStream::advance(std::uint64_t bytes) {
    done_bytes_ += bytes;
    if (options_->progress)
        options_->progress(
            std::min(1.0, static_cast<double>(done_bytes_) / static_cast<double>(total_bytes_)));
    if (options_->stop.stop_requested()) return cancelled();
    return {};
}

}  // namespace tars
