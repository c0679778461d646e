// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar/json_rules.h"

#include <string>
#include <string_view>

namespace tars::grammar {

/// No value satisfies a schema.
struct Contradiction {
    std::string path;
};

/// Title, description and others that say nothing about what is valid.
bool is_annotation(std::string_view keyword);

/// The schema that accepts what both accept, as far as keywords can say it; neither has $ref or allOf. Throws
/// Failure with `path` where they cannot, Contradiction where nothing is accepted.
Json merge_schemas(const Json& a, const Json& b, const std::string& path);

/// Whether no value can satisfy both, as far as types, constants and required members tell. True is certain.
bool are_disjoint(const Json& a, const Json& b);

}  // namespace tars::grammar
