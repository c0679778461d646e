// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/modelfile.h"
#include "library/ollama_store.h"
#include "library/transfer_event.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// What a new model is made of. What is not said is the base's, if there is one.
struct CreateRequest {
    /// GGUF files (one part of a split model stands for all), or a folder; weights and projectors.
    std::vector<std::filesystem::path> files;
    std::optional<ModelName> base;  ///< instead of `files`
    std::vector<std::filesystem::path> adapters;
    std::filesystem::path draft;
    std::optional<std::string> template_text, system;
    std::string parameters = "{}";      ///< a JSON object, merged over the base's
    std::string messages = "[]";        ///< a JSON array of {role, content}; not empty: instead of the base's
    std::vector<std::string> licenses;  ///< in addition to the base's
    std::string renderer, parser, minimum_version;
    std::vector<std::string> dropped;  ///< parameters that Ollama has given up: not among `parameters`
};

/// Paths in the Modelfile are relative to `folder`; ~ is the home folder, ~name that of another account. A
/// FROM that is no path is a name.
Result<CreateRequest> create_request(const Modelfile& modelfile, const std::filesystem::path& folder);

class Library;
/// Looks the base up, if there is one. Where it is a linked model, or its weights are to be written anew, its
/// files and what else it is made of become the request's own; `rewrite` says the latter.
Result<void> resolve_base(CreateRequest& request, const Library& library, bool rewrite);

struct CreateOptions {
    /// Writes a model in another format, such as a folder of safetensors, as one GGUF file. Without it such
    /// models are refused.
    std::function<Result<void>(const std::filesystem::path& source, const std::filesystem::path& gguf)>
        convert;
    /// Writes an adapter in another format, for the model at `base`, as one GGUF file. Likewise.
    std::function<Result<void>(const std::filesystem::path& adapter, const std::filesystem::path& base,
                               const std::filesystem::path& gguf)>
        convert_adapter;
    bool always_convert = false;  ///< GGUF files too: to quantize them
    std::function<void(const TransferEvent&)> on_event;
    std::stop_token stop;
};

/// Makes the model in `store`, which is ours; the base may be in any of `stores`. Files are linked into the
/// store where the file system can, else copied; they must not be changed afterwards. The model is there
/// whole or not at all; one of the same name is replaced.
Result<void> create_model(OllamaStore& store, const std::vector<OllamaStore>& stores, const ModelName& name,
                          const CreateRequest& request, const CreateOptions& options = {});

/// The Modelfile that would make a stored model again.
Modelfile modelfile_of(const StoredModel& model);

}  // namespace tars
