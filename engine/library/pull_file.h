// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_address.h"
#include "library/pull.h"

namespace tars {

/// Fetches a GGUF file from its own address into a store of ours, as pull_model() does a model from its
/// registry: in parts, and going on where the last call ended while the server says that the file is the
/// same. Its SHA-256 is checked where the address says it. A file that is no whole model is refused; what
/// came of it goes with the next prune().
Result<void> pull_file(OllamaStore& store, const FileAddress& file, const TransferOptions& options);

}  // namespace tars
