// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "compute/plan.h"
#include "core/result.h"
#include "formats/model_file.h"

#include <string_view>

namespace tars {

/// The adapter that PEFT has written: `file` is its adapter_model.safetensors, `config` the text of the
/// adapter_config.json beside it. Only plain LoRA of projections is read.
Result<Adapter> read_peft(const ModelFile& file, std::string_view config, const Plan& plan);

}  // namespace tars
