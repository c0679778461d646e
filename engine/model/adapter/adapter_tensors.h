// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "core/result.h"
#include "formats/gguf_writer.h"
#include "formats/model_file.h"

#include <optional>
#include <vector>

namespace tars {

// What the tensors of an adapter in a GGUF file are called, both ways. README.md has the table.

/// A control vector says so in place of an architecture.
bool is_control_vector(const ModelFile& file);
Result<Adapter> read_control_vector(const ModelFile& file, const Plan& plan);
Result<Adapter> read_gguf_adapter(const ModelFile& file, const Plan& plan);

/// The same as tensors to be written. They refer to `adapter`, which must be sound and outlive them.
/// `interleaved`: how the rows of q and k are to stand.
std::vector<GgufTensor> adapter_tensors(const Plan& plan, const Adapter& adapter, bool interleaved);
/// The tensors of a control vector; empty if there is more to the adapter than one can hold.
std::vector<GgufTensor> control_vector_tensors(const Plan& plan, const Adapter& adapter);

}  // namespace tars
