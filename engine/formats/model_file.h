// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/mapped_file.h"
#include "core/metadata.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tars {

/// One tensor of a model file. `data` lies in the mapped file and lives as long as the ModelFile.
struct TensorInfo {
    std::string name;  ///< GGUF's name, whatever the format called it
    DType dtype = DType::F32;
    /// 1 to 4 dimensions; shape[0] is contiguous, so a matrix is [in, out].
    std::vector<std::uint64_t> shape;
    std::span<const std::byte> data;

    std::uint64_t elements() const;
};

/// The only thing a format produces: typed metadata under GGUF's names and a directory of tensors.
/// Readers guarantee: every tensor lies inside its file, is a whole number of blocks, has 1 to 4 non-zero
/// dimensions and a unique name. Movable; tensor views stay valid when moved. GGUF aligns tensors;
/// safetensors does not promise to, so read elements by copying their bytes, not through a cast pointer.
///
/// Hugging Face folders add keys of our own:
///  - `tokenizer.huggingface.json` (string): tokenizer.json as it stands, with `tokenizer_config.json`'s
///    special tokens and flags merged into tokenizer.ggml.* ids;
///  - `tars.rope.half_split` (bool): q and k rows stand in half-split order although the architecture's GGUF
///    form interleaves them;
///  - `tars.rope.llama3.{factor, low_freq_factor, high_freq_factor}` (f32) and
///    `tars.rope.llama3.original_context_length` (u32): the rule whose result GGUF stores as the tensor
///    `rope_freqs.weight`;
///  - `<architecture>.attention.sliding_window_pattern` (array of booleans, one per layer): which layers use
///    `attention.sliding_window`, only where not all do.
class ModelFile {
  public:
    ModelFile(std::filesystem::path path, std::string format, Metadata metadata,
              std::vector<TensorInfo> tensors, std::vector<MappedFile> files);

    const std::filesystem::path& path() const { return path_; }
    const std::string& format() const { return format_; }  ///< "GGUF v3", "safetensors" …, for people
    const Metadata& metadata() const { return metadata_; }
    const std::vector<TensorInfo>& tensors() const { return tensors_; }
    /// Null when absent.
    const TensorInfo* find(std::string_view name) const;
    std::uint64_t tensor_bytes() const;

  private:
    std::filesystem::path path_;
    std::string format_;
    Metadata metadata_;
    std::vector<TensorInfo> tensors_;
    std::vector<MappedFile> files_;
    std::unordered_map<std::string_view, std::size_t> index_;
};

/// Opens a GGUF file (any part of a split one), a .safetensors file or its index, or a Hugging Face folder:
/// whatever stands at `path`, told by its contents. Errors name the file and the field.
Result<ModelFile> open_model_file(const std::filesystem::path& path);

}  // namespace tars
