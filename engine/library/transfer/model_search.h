// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_search.h"

#include <string_view>
#include <vector>

namespace tars {

/// The Hub's answer to `/api/models?…`, at most `most` of it. What has no name that leads to it, and what in
/// it is not of the kind it should be, is left out.
Result<std::vector<HubRepository>> parse_found(std::string_view json, unsigned most);

}  // namespace tars
