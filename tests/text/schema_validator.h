// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

/// Whether `schema` accepts `value`, by the words of JSON Schema 2020-12. For the keywords of the tests only;
/// it shares no code with the engine.
bool accepts(const nlohmann::ordered_json& schema, const nlohmann::json& value,
             const nlohmann::ordered_json& root);
