// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string_view>

namespace tars {

/// Puts rotary position embedding into `metadata` under `<architecture>.rope.*`, from `rope_theta` and
/// `rope_scaling`, or from `rope_parameters` where newer transformers keep all of it. llama3's rule, which
/// GGUF stores as a tensor, becomes the keys `tars.rope.llama3.*`.
Result<void> read_hf_rope(const nlohmann::json& config, std::string_view architecture,
                          std::uint32_t head_dimension, std::uint32_t context_length, Metadata& metadata);

}  // namespace tars
