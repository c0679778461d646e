// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/json_rules.h"

namespace tars::grammar {

/// Adds rules for the documents that a JSON Schema (2020-12, with what older drafts call the same) accepts,
/// and returns their start. Throws Failure, with the path of the schema.
Rule compile_schema(const Json& schema, Rules& rules);

}  // namespace tars::grammar
