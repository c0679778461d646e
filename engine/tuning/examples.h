// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/loaded_model.h"
#include "tuning/problem.h"
#include "tuning/sampler_tuning.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tars {

/// A conversation that ends with the answer that is wanted, or a text. Where nobody knows a good answer it
/// ends with the question, and has rejected ones.
struct Example {
    std::vector<ChatMessage> messages = {};  ///< of a text none
    Split split = Split::training;
    std::vector<std::string> rejected = {};  ///< other answers to the same, which are not wanted
    std::string text = {};                   ///< without a template, all of it wanted
    std::size_t conversation = 0;            ///< that it was taken from, with others; 0: none

    bool operator==(const Example&) const = default;
    bool only_rejects() const { return !messages.empty() && messages.back().role == "user"; }
};

/// What a file of examples holds, by its content; a name that ends in .csv or .tsv says that it is a table.
///
/// - JSON objects, one a line or in a list: {"messages": [{"role", "content"}, …]}; {"prompt", "response"}
/// (also
///   "instruction", "input", "question" and "completion", "output", "answer", "chosen"); {"text"}. "system"
///   goes before a prompt; "rejected" is an answer, or a list of them, that the wanted one is to be preferred
///   to. With rejected ones alone the wanted one may be missing.
/// - A table with these names in its first row.
/// - Chats as TARS, ChatGPT, Open WebUI, LM Studio or ShareGPT sets have them (chats/saved_chat.h).
///
/// What does not end with an answer is an error that names its line.
Result<std::vector<Example>> parse_examples(std::string_view text, std::string_view name);
Result<std::vector<Example>> read_examples(const std::filesystem::path& path);

struct SplitReport {
    std::size_t duplicates = 0;  ///< examples that were left out because the same one was there
    std::size_t families = 0;    ///< groups that share a passage and therefore stay together
};

/// Leaves out repeated examples and deals the rest to training, validation and test, 70 : 15 : 15. Examples
/// that share a conversation or a passage of 13 words fall on the same side, so that nothing is tested that
/// was trained on.
SplitReport split_examples(std::vector<Example>& examples, std::uint64_t seed);

/// The passages of 13 words in some examples, whoever said them.
class Passages {
  public:
    explicit Passages(std::span<const Example> examples);
    /// Whether a text has one of them.
    bool are_in(std::string_view text) const;

  private:
    std::unordered_set<std::uint64_t> hashes_;
};

/// As tokens, through the model's own template; only the last answer and its end are scored, of a text all of
/// it. Examples longer than `context` are left out, and so are rejected answers. A document of an example
/// that only rejects ends with its prompt (own_answers.h).
Result<std::vector<TokenDocument>> encode_examples(const LoadedModel& model,
                                                   std::span<const Example> examples, std::size_t context);

}  // namespace tars
