// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"
#include "runtime/loaded_model.h"

namespace tars {

/// The type that most of the file's bytes have.
DType dominant_type(const ModelFile& file);

/// What a device is asked for: the cache's pages and type, and the longest batch.
LoadOptions load_options(const ModelFile& file, const Plan& plan, const ModelOptions& options);

}  // namespace tars
