// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/environment.h"
#include "library/ollama_store.h"

#include <filesystem>
#include <vector>

namespace tars {

std::filesystem::path home_directory(const Environment& environment);

/// Where pulled and created models go (see setting()): $TARS_MODELS, else $OLLAMA_MODELS, else `models` in
/// the data directory.
OllamaStore own_store(const std::filesystem::path& data_directory,
                      const Environment& environment = process_environment());

/// Our own store first, then those of Ollama that exist: for the user, and for the system's service.
std::vector<OllamaStore> model_stores(const std::filesystem::path& data_directory,
                                      const Environment& environment = process_environment());

}  // namespace tars
