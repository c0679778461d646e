// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tars {

/// GGUF's name of a Hugging Face tensor of the Llama and Qwen families; empty for one it does not know.
std::optional<std::string> gguf_tensor_name(std::string_view hf_name);

/// True for tensors that need not be loaded: they are computed, or (in a multimodal model) not of the text.
bool is_harmless_tensor(std::string_view hf_name, bool multimodal);

}  // namespace tars
