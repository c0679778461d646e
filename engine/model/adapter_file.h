// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "core/result.h"
#include "formats/model_file.h"

#include <filesystem>
#include <string>

namespace tars {

/// What an adapter file says about itself; unknown parts are empty.
struct AdapterFacts {
    std::string name;
    std::string description;   ///< what it is good for, in a sentence
    std::string architecture;  ///< of the model it changes: "llama"
    std::string base;          ///< that model's name
    std::string provenance;    ///< how it was made, in whatever words or JSON its maker chose
};

/// The adapter in a file that open_model_file() has opened, fitted to a plan and checked by check_adapter():
///  - GGUF LoRA adapters, as llama.cpp has them, and our own, which are the same with further tensors;
///  - GGUF control vectors;
///  - PEFT's adapter_model.safetensors, with the adapter_config.json beside it.
/// See README.md for what the tensors are called. What the file has and we cannot do is an error.
Result<Adapter> read_adapter(const ModelFile& file, const Plan& plan);

/// The same of whatever stands at `path`: a file, or the folder PEFT has written.
Result<Adapter> open_adapter(const std::filesystem::path& path, const Plan& plan);

/// Nothing here is needed to use the adapter, so what is missing or of another type is left empty.
AdapterFacts read_adapter_facts(const ModelFile& file);

/// Writes GGUF that read_adapter() gives back bit by bit. `facts.architecture` must be known. What only has
/// low-rank products is an adapter llama.cpp reads; what only steers after whole layers, but for the first,
/// is a control vector as llama.cpp reads it. The file is complete or absent.
Result<void> write_adapter(const Plan& plan, const Adapter& adapter, const AdapterFacts& facts,
                           const std::filesystem::path& path);

/// Any adapter for the model at `base`, written by write_adapter() as one GGUF file.
Result<void> convert_adapter(const std::filesystem::path& adapter, const std::filesystem::path& base,
                             const std::filesystem::path& gguf);

}  // namespace tars
