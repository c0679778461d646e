// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

enum class Speaker {
    none,
    user,
    assistant
};  ///< none: it only links others, or a tool or the system said it

/// A text that went along with a message.
struct SavedFile {
    std::string name = {};
    std::int64_t bytes = 0;  ///< of the file
    std::string text = {};
};

/// What was measured of an answer. 0: not known.
struct SavedFigures {
    enum class End { unknown, natural, length };
    int prompt_tokens = 0, output_tokens = 0;
    std::int64_t prompt_ms = 0, output_ms = 0;
    End end = End::unknown;
};

struct SavedMessage {
    std::string id = {}, parent = {};  ///< under the format's own names; nobody vouches for them
    Speaker speaker = Speaker::none;
    std::string text = {};
    std::string thoughts = {};    ///< of the model, before it answered
    std::int64_t thought_ms = 0;  ///< how long it had them
    std::string model = {};       ///< that answered
    std::int64_t created = 0;     ///< ms since 1970, UTC; 0: not known
    bool edited = false;          ///< by the user, who has another answer in mind
    bool stopped = false;         ///< by the user
    int rating = 0;               ///< the user's: 1 good, −1 bad
    SavedFigures figures = {};
    std::string record = {};  ///< how TARS made it, as JSON; only in its own format
    std::vector<SavedFile> files = {};
};

/// A conversation as a program has saved it.
struct SavedChat {
    enum class Format { tars, chatgpt, open_webui, lm_studio, share_gpt };
    Format format = Format::tars;
    std::string id = {};  ///< which no other chat of the program has; empty: not known
    std::string title = {};
    std::string leaf = {};      ///< the last message of the branch that was shown; empty: not known
    std::int64_t updated = 0;   ///< ms since 1970, UTC; 0: not known
    std::string system = {};    ///< prompt
    std::string settings = {};  ///< of a chat, as JSON; only in TARS's own format
    std::vector<SavedMessage> messages = {};
};

/// Nothing if it is no conversation of a known format. What is missing or of another type than expected is
/// left empty: only memory can fail. Costs time and memory in proportion to the value.
std::optional<SavedChat> saved_chat(const nlohmann::json& chat);

/// A file's text as JSON, without what is nested more deeply than any of this needs; letters that were cut in
/// two are U+FFFD. Nothing if it is none: `broken_at` is then the byte, counted from 1, that shows it.
std::optional<nlohmann::json> parse_saved_json(std::string_view text, std::size_t& broken_at);

/// Thoughts that stand between tags at the beginning of an answer, and the rest, both trimmed; nothing where
/// there are none.
struct SplitAnswer {
    std::string thoughts, text;
};
std::optional<SplitAnswer> split_thoughts(std::string_view answer);

}  // namespace tars
