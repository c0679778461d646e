// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chats/saved_chat.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace tars::chats {

using Json = nlohmann::json;

// Of an object, and of anything else: as if the field were not there.

const Json& field(const Json& json, const char* name);  ///< null where there is none
std::string text_at(const Json& json, const char* name);
double number_at(const Json& json, const char* name);
bool flag_at(const Json& json, const char* name);

/// A text, or a list of texts and of other things that are left out.
std::string content_of(const Json& content);
/// Of a number of seconds, or of milliseconds where only those make sense, or of an ISO date (UTC where it
/// names no zone): ms since 1970; 0: none.
std::int64_t time_of(const Json& value);
Speaker speaker_of(const std::string& role);
/// A count that a program might have; 0 for others.
int count_of(double number);
std::int64_t ms_of(double seconds);

SavedChat of_tars(const Json& json);
SavedChat of_chatgpt(const Json& json);
SavedChat of_open_webui(const Json& outer);
SavedChat of_lm_studio(const Json& json);
SavedChat of_share_gpt(const Json& json);

bool is_open_webui(const Json& json);
bool is_lm_studio(const Json& json);

}  // namespace tars::chats
