// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "formats/model_file.h"
#include "model/architecture.h"

#include <string>

namespace tars {

/// The file's path, safe to print, for the start of errors.
std::string path_text(const ModelFile& file);
/// `general.architecture`, or what is wrong with it.
Result<std::string> architecture_name(const Metadata& metadata);
/// read_hyper_parameters() without the file's path before its errors.
Result<HyperParameters> hyper_parameters_of(const ModelFile& file);

}  // namespace tars
