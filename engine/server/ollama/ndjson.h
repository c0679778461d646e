// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/json_frame.h"
#include "server/answers/translator.h"

#include <optional>
#include <string>

namespace tars::ollama {

/// One JSON object per line; the last has "done": true and the figures.
class NdjsonTranslator : public Translator {
  public:
    explicit NdjsonTranslator(std::string model) : model_(std::move(model)) {}

    std::string content_type() const override { return "application/x-ndjson"; }
    std::string more(const Completion& completion, const Delta& delta) override;
    std::string end(const Completion& completion, const Outcome& outcome) override;
    std::string broken(const Error& error) override;
    std::string whole(const Completion& completion, const Delta& all, const Outcome& outcome) override;
    HttpResponse refusal(const Error& error) const override;

  protected:
    /// The text and thoughts, where this route has them.
    virtual void add_text(Json& object, const Delta& delta) const = 0;
    /// Logprobs and, in the final object, context and figures, each where the route has it.
    virtual void add_rest(Json& object, const Completion& completion, const Delta& delta,
                          const Outcome* outcome) const = 0;
    static void add_logprobs(Json& object, const Completion& completion, const Delta& delta);

  private:
    Json object(const Completion& completion, const Delta& delta, const Outcome* outcome) const;

    std::string model_;
    std::optional<JsonFrame> content_, thinking_;  ///< lines with one of these
};

}  // namespace tars::ollama
