// SPDX-License-Identifier: Apache-2.0
#include "formats/model_file.h"

#include <utility>

namespace tars {

std::uint64_t TensorInfo::elements() const {
    std::uint64_t product = 1;
    for (const auto size : shape) product *= size;  // readers bound it
    return product;
}

ModelFile::ModelFile(std::filesystem::path path, std::string format, Metadata metadata,
                     std::vector<TensorInfo> tensors, std::vector<MappedFile> files)
    : path_(std::move(path)),
      format_(std::move(format)),
      metadata_(std::move(metadata)),
      tensors_(std::move(tensors)),
      files_(std::move(files)) {
    index_.reserve(tensors_.size());
    for (std::size_t i = 0; i < tensors_.size(); ++i) index_.emplace(tensors_[i].name, i);
}

const TensorInfo* ModelFile::find(std::string_view name) const {
    const auto it = index_.find(name);
    return it == index_.end() ? nullptr : &tensors_[it->second];
}

std::uint64_t ModelFile::tensor_bytes() const {
    std::uint64_t sum = 0;
    for (const auto& tensor : tensors_) sum += tensor.data.size();
    return sum;
}

}  // namespace tars
