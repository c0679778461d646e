// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "formats/json_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tars {

// Fields of an object. Absent and null are the same. `_or` and `_list` take absence; a value of another type
// is an error that names the field.
Result<std::string> text_field(const nlohmann::json& object, const char* key);
Result<std::string> text_field_or(const nlohmann::json& object, const char* key, std::string fallback);
Result<std::uint64_t> count_field(const nlohmann::json& object, const char* key);
Result<std::uint64_t> count_field_or(const nlohmann::json& object, const char* key, std::uint64_t fallback);
Result<std::vector<std::string>> text_list(const nlohmann::json& object, const char* key);

}  // namespace tars
