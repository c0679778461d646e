// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tars {

/// Deeper JSON is refused: no model file comes near it, and destroying or writing JSON recurses.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// The part of `text` up to the bracket that closes its first one, or all of it; an error if brackets in
/// there nest deeper than kMaxJsonDepth. To be looked at before any JSON is parsed. Linear in the text.
Result<std::string_view> first_json_value(std::string_view text);

/// JSON from a file. Errors say at which byte it went wrong.
Result<nlohmann::json> parse_json(std::string_view text);
/// The same; an error unless the text is an object.
Result<nlohmann::json> parse_json_object(std::string_view text);

// Members of an object from a file. An absent member and a null are the same.

/// Null when absent or `object` is no object.
const nlohmann::json* json_member(const nlohmann::json& object, std::string_view key);
/// Empty when absent; an error when of another kind.
Result<std::optional<std::string>> json_string(const nlohmann::json& object, std::string_view key);
Result<std::optional<double>> json_number(const nlohmann::json& object, std::string_view key);
/// A whole number from 0 to 2^32 - 1.
Result<std::optional<std::uint32_t>> json_u32(const nlohmann::json& object, std::string_view key);
Result<std::optional<bool>> json_bool(const nlohmann::json& object, std::string_view key);

/// What stands there, short, for messages.
std::string show_json(const nlohmann::json& value);

}  // namespace tars
