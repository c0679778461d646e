// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"
#include "runtime/model_defaults.h"
#include "text/go_template.h"
#include "text/reply_parser.h"

#include <memory>
#include <string>
#include <string_view>

namespace tars {

/// The template that writes a model's prompts, and what it lets the model do. What is listed of a model, what
/// is shown of it and its prompts in the window, the terminal and the server all come from the same one.
struct PromptTemplate {
    std::string source;  ///< empty: there is none
    std::shared_ptr<const GoTemplate>
        go;  ///< the source, where it is in Go's language; null: it is the file's
    /// Writes what stands around a gap: a stored template may know how even where the file's writes the rest.
    std::shared_ptr<const GoTemplate> gap;
    ReplyFormat format;
    bool has_tools = false;
    bool has_thoughts = false;

    /// Whether ChatOptions::think turns thoughts off.
    bool can_choose_to_think() const;

    /// The one that is stored with the model, but for what ModelDefaults and the file's own template say: of
    /// two the one that can do more, as long as it can do all that the other can.
    static Result<PromptTemplate> of_model(const Metadata& metadata, const ModelDefaults& defaults);
    /// One that a request brings, in Go's language.
    static Result<PromptTemplate> of_request(std::string_view source);
};

}  // namespace tars
