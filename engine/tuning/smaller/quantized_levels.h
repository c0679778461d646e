// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/result.h"
#include "core/thread_pool.h"
#include "formats/model_file.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace tars {

/// A matrix of a model file and the types it may have, the smallest first: its levels.
struct LevelledMatrix {
    const TensorInfo* tensor = nullptr;
    std::vector<DType> types;

    std::uint64_t bytes(std::size_t level) const;
};

/// The matrices that can become smaller in more than one way: by K blocks where rows are whole numbers of
/// 256, by blocks of 32 elsewhere. No level is larger than the matrix is; staying as it is is one, up to 8.5
/// bits.
std::vector<LevelledMatrix> levelled_matrices(const ModelFile& source);

/// Matrices at their levels: each is rounded when it is first asked for, and kept as long as there is room.
/// One thread at a time.
class QuantizedLevels {
  public:
    /// What was asked for lives as long as `owner`, or as the file where that is empty.
    struct Packed {
        DType type = DType::F32;
        std::span<const std::byte> bytes;
        std::shared_ptr<const std::vector<std::byte>> owner;
    };

    /// `most_bytes` are kept between two questions. The model file must outlive this.
    QuantizedLevels(std::vector<LevelledMatrix> matrices, std::uint64_t most_bytes);

    const std::vector<LevelledMatrix>& matrices() const { return matrices_; }
    Result<Packed> get(std::size_t matrix, std::size_t level);

  private:
    struct Kept {
        std::shared_ptr<const std::vector<std::byte>> bytes;
        std::uint64_t used = 0;  ///< when it was last asked for
    };
    Result<std::shared_ptr<const std::vector<std::byte>>> round(const TensorInfo& tensor, DType type);
    void make_room();

    std::vector<LevelledMatrix> matrices_;
    std::uint64_t most_bytes_, kept_bytes_ = 0, questions_ = 0;
    std::map<std::pair<std::size_t, std::size_t>, Kept> kept_;
    ThreadPool pool_;
};

}  // namespace tars
