// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/answer_options.h"
#include "runtime/loaded_model.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// What the maker of a model wants done where a request says nothing: what a Modelfile says.
struct ModelDefaults {
    std::string template_text;  ///< in Go's language; empty: none
    bool is_stopgap = false;    ///< the template is for where the file has none of its own
    bool is_final = false;      ///< the template counts also where the file's own can do more
    std::string system;
    std::vector<ChatMessage> messages;  ///< that every conversation begins with
    AnswerOptions options;
    std::vector<std::string> capabilities;  ///< that the maker lists, besides what the template tells

    /// `parameters` is a JSON object, `messages` a JSON array of {role, content}.
    static Result<ModelDefaults> read(std::string_view parameters, std::string_view messages);

    /// Whether the template stands for that of the file, which may be empty.
    bool replaces(std::string_view file_template) const {
        return !template_text.empty() && (!is_stopgap || file_template.empty());
    }
    /// A conversation as the model is to read it: the system prompt first, unless it brings its own; then,
    /// where it `is_new`, the maker's messages.
    std::vector<ChatMessage> begin(std::vector<ChatMessage> conversation, bool is_new = true) const;
};

}  // namespace tars
