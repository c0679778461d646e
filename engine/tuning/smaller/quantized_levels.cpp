// SPDX-License-Identifier: Apache-2.0
#include "tuning/smaller/quantized_levels.h"

#include "compute/quants.h"
#include "core/cpu_features.h"
#include "model/convert.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>

namespace tars {
namespace {

constexpr std::array kLongRows = {DType::Q2_K, DType::Q3_K, DType::Q4_K,
                                  DType::Q5_K, DType::Q6_K, DType::Q8_0};
constexpr std::array kShortRows = {DType::IQ4_NL, DType::Q4_1, DType::Q5_0, DType::Q5_1, DType::Q8_0};

/// Values per piece of work: a whole number of every type's blocks.
constexpr std::uint64_t kPiece = 16384;

double bits(DType type) {
    return 8.0 * info(type).block_bytes / info(type).block_elements;
}

std::uint64_t bytes_of(DType type, std::uint64_t values) {
    return values / info(type).block_elements * info(type).block_bytes;
}

std::vector<DType> types_of(const TensorInfo& tensor) {
    std::vector<DType> types;
    const auto columns = tensor.shape[0];
    const auto add = [&](auto& offered) {
        for (const auto type : offered)
            if (columns % info(type).block_elements == 0 && bits(type) < bits(tensor.dtype))
                types.push_back(type);
    };
    columns % info(kLongRows[0]).block_elements == 0 ? add(kLongRows) : add(kShortRows);
    if (bits(tensor.dtype) <= bits(DType::Q8_0)) types.push_back(tensor.dtype);
    return types;
}

}  // namespace

std::uint64_t LevelledMatrix::bytes(std::size_t level) const {
    return bytes_of(types[level], tensor->elements());
}

std::vector<LevelledMatrix> levelled_matrices(const ModelFile& source) {
    std::vector<LevelledMatrix> matrices;
    for (const auto& tensor : source.tensors()) {
        if (!may_be_quantized(tensor)) continue;
        auto types = types_of(tensor);
        if (types.size() > 1) matrices.push_back({&tensor, std::move(types)});
    }
    return matrices;
}

QuantizedLevels::QuantizedLevels(std::vector<LevelledMatrix> matrices, std::uint64_t most_bytes)
    : matrices_(std::move(matrices)), most_bytes_(most_bytes), pool_(available_cpus()) {}

Result<QuantizedLevels::Packed> QuantizedLevels::get(std::size_t matrix, std::size_t level) {
    const auto& tensor = *matrices_[matrix].tensor;
    const auto type = matrices_[matrix].types[level];
    if (type == tensor.dtype) return Packed{type, tensor.data, nullptr};
    auto found = kept_.find({matrix, level});
    if (found == kept_.end()) {
        TARS_TRY(auto bytes, round(tensor, type));
        kept_bytes_ += bytes->size();
        found = kept_.emplace(std::pair(matrix, level), Kept{std::move(bytes), 0}).first;
    }
    found->second.used = ++questions_;
    const Packed packed{type, *found->second.bytes, found->second.bytes};
    make_room();
    return packed;
}

void QuantizedLevels::make_room() {
    while (kept_bytes_ > most_bytes_ && kept_.size() > 1) {
        const auto oldest =
            std::ranges::min_element(kept_, {}, [](const auto& entry) { return entry.second.used; });
        kept_bytes_ -= oldest->second.bytes->size();
        kept_.erase(oldest);
    }
}

Result<std::shared_ptr<const std::vector<std::byte>>> QuantizedLevels::round(const TensorInfo& tensor,
                                                                             DType type) {
    const auto elements = tensor.elements();
    auto packed = std::make_shared<std::vector<std::byte>>(bytes_of(type, elements));
    std::vector<std::vector<float>> values(pool_.size(), std::vector<float>(kPiece));
    std::mutex mutex;
    std::optional<Error> failure;
    pool_.for_each_chunk(elements, kPiece, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
        const auto piece = std::span(values[worker]).first(end - begin);
        dequantize(tensor.dtype,
                   tensor.data.subspan(bytes_of(tensor.dtype, begin), bytes_of(tensor.dtype, end - begin)),
                   piece);
        auto rounded = quantize(
            type, piece, std::span(*packed).subspan(bytes_of(type, begin), bytes_of(type, end - begin)));
        if (rounded) return;
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::move(rounded).error().in("tensor '" + tensor.name + "'");
    });
    if (failure) return std::move(*failure);
    return std::shared_ptr<const std::vector<std::byte>>(std::move(packed));
}

}  // namespace tars
