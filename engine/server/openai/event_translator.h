// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/openai/openai.h"

#include <string>

namespace tars::openai {

/// What the translators of both completion routes share: the head of every object, and the end.
class EventTranslator : public Translator {
  public:
    std::string content_type() const override { return "text/event-stream"; }
    std::string broken(const Error& error) override { return event(error_json(error)); }
    HttpResponse refusal(const Error& error) const override { return openai::refusal(error); }

  protected:
    EventTranslator(const char* id_prefix, std::string model, bool include_usage)
        : id_(fresh_id(id_prefix)), model_(std::move(model)), include_usage_(include_usage) {}

    /// An object of this kind around one choice; null: around none.
    Json object(const char* kind, Json choice) const;
    /// The end of a stream, behind its last choice.
    std::string last_events(const char* kind, const Outcome& outcome) const;
    /// A whole answer.
    std::string text_of(Json object, const Outcome& outcome) const;
    bool includes_usage() const { return include_usage_; }

  private:
    std::string id_, model_;
    bool include_usage_;
    std::int64_t created_ = seconds_since_epoch();
};

}  // namespace tars::openai
