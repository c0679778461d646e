// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/ollama_store.h"
#include "model/convert.h"
#include "server/answers/json_body.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tars::ollama {

/// A file the client has sent before: the name it has there, and where it lies here.
struct SentFile {
    std::filesystem::path name;
    std::filesystem::path blob;
};

/// The body of POST /api/create, checked as far as that goes without doing any of it.
struct CreateWish {
    std::optional<ModelName> name, from;
    std::vector<SentFile> files, adapters, drafts;
    const QuantizationRecipe* recipe = nullptr;
    std::optional<std::string> template_text, system;
    std::string parameters = "{}", messages = "[]";
    std::vector<std::string> licenses;
    std::string renderer, parser, minimum_version;
    std::vector<std::string> dropped;  ///< parameters that Ollama has given up
    bool stream = true;
};

/// `store` has the files.
Result<CreateWish> read_create_wish(const Json& body, const OllamaStore& store);

}  // namespace tars::ollama
