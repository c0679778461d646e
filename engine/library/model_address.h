// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_name.h"

#include <optional>
#include <string>
#include <string_view>

namespace tars {

/// The model that a person means: a name as ModelName has it, the address of its page or of one of its files
/// on Hugging Face or in Ollama's library, or the command that would fetch it ("ollama run llama3.2:1b").
/// Space around it does not count.
Result<ModelName> parse_model_address(std::string_view text);

/// A GGUF file at an address of its own, which no registry knows.
struct FileAddress {
    std::string url;
    std::string digest;  ///< "sha256:…" where the address says it ("…/x.gguf#sha256=…"); else empty
    ModelName name;      ///< made from host, folders and file: what the model is called here
};

/// "https://host/folder/x.gguf", also with "?download=true" behind it; nothing of other text, nor of
/// addresses for which parse_model_address() is the better way.
std::optional<FileAddress> parse_file_address(std::string_view text);

}  // namespace tars
