// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/answer_options.h"
#include "runtime/loaded_model.h"

#include <optional>
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
    /// Of a model in a store; nothing is said of one that is in none. `Stored` is the library's StoredModel,
    /// a room that this one does not know.
    template <typename Stored>
    static Result<ModelDefaults> of(const std::optional<Stored>& stored) {
        if (!stored) return ModelDefaults();
        TARS_TRY(auto defaults, read(stored->parameters, stored->messages));
        defaults.template_text = stored->template_text.value_or("");
        defaults.system = stored->system.value_or("");
        defaults.capabilities = stored->config.capabilities;
        // Code of Ollama's own writes such a model's prompts; the template beside it says next to nothing.
        defaults.is_stopgap = !stored->config.renderer.empty();
        return defaults;
    }

    /// Whether the template stands for that of the file, which may be empty.
    bool replaces(std::string_view file_template) const {
        return !template_text.empty() && (!is_stopgap || file_template.empty());
    }
    /// A conversation as the model is to read it: the system prompt first, unless it brings its own; then,
    /// where it `is_new`, the maker's messages.
    std::vector<ChatMessage> begin(std::vector<ChatMessage> conversation, bool is_new = true) const;
};

}  // namespace tars
